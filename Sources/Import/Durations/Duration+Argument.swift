import Messages
import WorkingTime

extension Duration {
  /// The length of time as the value of a message.
  var argument: Argument { .length(amount: amount.description, unit: unit.rawValue) }
}
