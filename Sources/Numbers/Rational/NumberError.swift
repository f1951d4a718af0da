/// Why an exact calculation has no answer.
public enum NumberError: Error, Hashable, Sendable {
  /// The exact result needs more digits than a value holds (38).
  case overflow
  /// Something was divided by zero.
  case divisionByZero
  /// The text is not a number as the language writes them.
  case malformed
}
