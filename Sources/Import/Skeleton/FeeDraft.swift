import Numbers

/// A fee or a charge.
struct FeeDraft: Hashable {
  /// True for a charge, which the State fixes.
  var isCharge: Bool
  /// The amount; nil when only words are said.
  var money: Money?
  /// What the file says.
  var text: String
}
