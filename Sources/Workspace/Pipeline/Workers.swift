import Synchronization

/// Those who do work side by side. Where there are several, a shell knows them; here there is one.
public protocol Workers: Sendable {
  /// How many there are, at least 1.
  var count: Int { get }
  /// Has each of them do the work once, and comes back when all are done.
  func perform(_ work: @Sendable () -> Void)
}

/// Everything is done where it is asked for.
public struct OneWorker: Workers {
  /// There is nothing to say about it.
  public init() {}

  /// One.
  public var count: Int { 1 }

  /// Does the work.
  public func perform(_ work: @Sendable () -> Void) { work() }
}

extension Workers {
  /// The results of the pieces of a row, in its order, whoever did them; a piece is a range of positions.
  func pieces<Result: Sendable>(of count: Int, _ work: @Sendable (Range<Int>) -> Result) -> [Result] {
    // Several pieces for each worker, so that one with hard pieces does not keep the others waiting; a few things are done
    // before another worker has begun.
    let number = self.count > 1 ? min(8 * self.count, count / 16) : 1
    guard number > 1 else { return [work(0..<count)] }
    let next = Atomic(0)
    let results = Mutex<[Result?]>(Array(repeating: nil, count: number))
    perform {
      while true {
        let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard piece < number else { return }
        let result = work(count * piece / number..<count * (piece + 1) / number)
        results.withLock { $0[piece] = result }
      }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
