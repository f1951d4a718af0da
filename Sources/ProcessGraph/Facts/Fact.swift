public import Numbers
public import WorkingTime

/// One entry of a closed list of values.
public struct Choice: Hashable, Sendable {
  /// Stable id.
  public var id: String
  /// What people call it.
  public var title: String

  /// Names a value.
  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}

/// The values a fact may take.
public enum FactType: Hashable, Sendable {
  /// Yes or no.
  case yesNo
  /// Whole numbers within bounds; nil is unbounded.
  case integer(from: Rational?, to: Rational?)
  /// Exact decimals within bounds, in a base unit ("" when it has none).
  case decimal(unit: String, from: Rational?, to: Rational?)
  /// Whole đồng within bounds.
  case money(from: Rational?, to: Rational?)
  /// Civil dates within bounds.
  case date(from: Day?, to: Day?)
  /// Free text, which conditions can only compare for equality.
  case text
  /// One of a closed list.
  case choice([Choice])
}

/// Who settles a fact.
public enum FactOrigin: Hashable, Sendable {
  /// The dossier itself: channel, applicant, submitted.
  case builtIn
  /// The applicant, on submission.
  case declared
  /// An officer, at a step that `establishes` it.
  case established
  /// The member of an agency that holds the dossier, such as `authority.remote`.
  case member(of: AgencyID?)
}

/// Something that conditions and values may depend on.
public struct Fact: Hashable, Sendable {
  /// Stable id, such as `house.floors` or `channel`.
  public var id: String
  /// What people call it.
  public var title: String
  /// The values it may take.
  public var type: FactType
  /// True when it may be absent.
  public var isOptional: Bool
  /// Who settles it.
  public var origin: FactOrigin
  /// Where it is declared.
  public var provenance: Provenance

  /// Declares a fact.
  public init(
    id: String, title: String, type: FactType, isOptional: Bool = false, origin: FactOrigin = .declared,
    provenance: Provenance = .none
  ) {
    self.id = id
    self.title = title
    self.type = type
    self.isOptional = isOptional
    self.origin = origin
    self.provenance = provenance
  }
}
