import Messages

/// What kind of value an expression has.
enum ValueType: Equatable {
  /// A mistake has been reported inside: nothing more is said about it.
  case unknown
  case yesNo
  /// A plain number, percentages included.
  case number
  /// A number of a base unit.
  case quantity(NameID)
  case money
  case date
  case text
  /// A value of the list of a fact, by the fact's position.
  case choice(Int)

  /// The words for it.
  var words: Argument {
    switch self {
    case .unknown: .phrase("language.type.unknown")
    case .yesNo: .phrase("language.type.yesNo")
    case .number: .phrase("language.type.number")
    case .quantity: .phrase("language.type.quantity")
    case .money: .phrase("language.type.money")
    case .date: .phrase("language.type.date")
    case .text: .phrase("language.type.text")
    case .choice: .phrase("language.type.choice")
    }
  }

  /// True for values that can be calculated with.
  var isNumeric: Bool {
    switch self {
    case .number, .quantity, .money: true
    default: false
    }
  }

  /// True for values of which one may be smaller than another.
  var hasOrder: Bool { isNumeric || self == .date }
}
