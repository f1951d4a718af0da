public import Numbers
public import WorkingTime

/// A value that a policy speaks of.
public indirect enum PolicyValue: Hashable, Sendable {
  /// A plain number, or đồng.
  case number(Rational)
  /// A length of time.
  case duration(Duration)
  /// A text.
  case text(String)
  /// An agency, by its id.
  case agency(String)
  /// A measure of the procedure.
  case measure(Measure)
  /// The national code.
  case code
  /// The field of administration.
  case field
  /// The agency that decides.
  case authority
  /// A share of another value, 1 being all of it.
  case share(Rational, PolicyValue)
  /// A computed number.
  case arithmetic(Arithmetic, PolicyValue, PolicyValue)
}

/// How far a procedure can be done online, as policies ask for it.
public enum ServiceLevel: String, Sendable, CaseIterable {
  /// Everything online.
  case full = "full online"
  /// Part of it.
  case partial = "partial online"
  /// Only information.
  case information = "information only"
}

/// A condition about a procedure, not about a dossier.
public indirect enum PolicyCondition: Hashable, Sendable {
  /// A comparison.
  case compare(Comparison, PolicyValue, PolicyValue)
  /// The first is one of the others.
  case isIn(PolicyValue, [PolicyValue])
  /// There is no such value.
  case isAbsent(PolicyValue)
  /// Dossiers can be handed in this way.
  case offers(channel: String)
  /// This kind of applicant may ask for it.
  case admits(applicant: String)
  /// It can be done online so far.
  case hasService(ServiceLevel)
  /// A desk of this level of government takes part.
  case involves(Level)
  /// All hold.
  case all([PolicyCondition])
  /// One holds.
  case any([PolicyCondition])
  /// It does not hold.
  case not(PolicyCondition)
}

extension PolicyCondition {
  /// The measures it speaks of, each once, in order of appearance.
  public var measures: [Measure] {
    var found: [Measure] = []
    collect(into: &found)
    return found
  }

  /// The level of government that it asks for, alone or turned round.
  public var level: Level? {
    switch self {
    case .involves(let level): level
    case .not(let part): part.level
    case .compare, .isIn, .isAbsent, .offers, .admits, .hasService, .all, .any: nil
    }
  }

  /// Whether it speaks of who decides, or of the field: of interconnected procedures, their members say it.
  public var asksOfMembers: Bool {
    switch self {
    case .compare(_, let left, let right): left.asksOfMembers || right.asksOfMembers
    case .isIn(let one, let others): one.asksOfMembers || others.contains(where: \.asksOfMembers)
    case .isAbsent(let value): value.asksOfMembers
    case .offers, .admits, .hasService, .involves: false
    case .all(let parts), .any(let parts): parts.contains(where: \.asksOfMembers)
    case .not(let part): part.asksOfMembers
    }
  }

  private func collect(into found: inout [Measure]) {
    switch self {
    case .compare(_, let left, let right):
      left.collect(into: &found)
      right.collect(into: &found)
    case .isIn(let one, let others): for value in [one] + others { value.collect(into: &found) }
    case .isAbsent(let value): value.collect(into: &found)
    // What levels there are turns on the same facts as how many.
    case .involves: if !found.contains(.levels) { found.append(.levels) }
    case .offers, .admits, .hasService: break
    case .all(let parts), .any(let parts): for part in parts { part.collect(into: &found) }
    case .not(let part): part.collect(into: &found)
    }
  }
}

extension PolicyValue {
  fileprivate var asksOfMembers: Bool {
    switch self {
    case .field, .authority: true
    case .share(_, let value): value.asksOfMembers
    case .arithmetic(_, let left, let right): left.asksOfMembers || right.asksOfMembers
    case .number, .duration, .text, .agency, .measure, .code: false
    }
  }

  fileprivate func collect(into found: inout [Measure]) {
    switch self {
    case .measure(let measure): if !found.contains(measure) { found.append(measure) }
    case .share(_, let value): value.collect(into: &found)
    case .arithmetic(_, let left, let right):
      left.collect(into: &found)
      right.collect(into: &found)
    case .number, .duration, .text, .agency, .code, .field, .authority: break
    }
  }
}
