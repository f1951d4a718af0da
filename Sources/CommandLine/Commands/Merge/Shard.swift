import Messages

/// One of several parts of a simulation: `2/8` makes every eighth replication, from the second on.
struct Shard {
  /// Which of them, from 1.
  let number: Int
  /// How many there are.
  let count: Int

  /// Reads `2/8`.
  init(_ text: String) throws(Unusable) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]), (1...1_000_000).contains(count),
      (1...count).contains(number)
    else { throw Unusable(MergeMessage.badShard, ["text": .code(text)]) }
    self.number = number
    self.count = count
  }

  /// Its replications of so many.
  func replications(of total: Int) -> [Int] { Array(stride(from: number - 1, to: total, by: count)) }
}
