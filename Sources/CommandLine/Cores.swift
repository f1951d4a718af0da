import Dispatch
import Workspace

/// The cores of the machine, as many as are asked for.
struct Cores: Workers {
  let count: Int

  func perform(_ work: @Sendable () -> Void) { DispatchQueue.concurrentPerform(iterations: count) { _ in work() } }
}
