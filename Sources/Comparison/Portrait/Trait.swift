public import WorkingTime

/// In which respect something is described.
public enum Aspect: String, Hashable, Sendable, CaseIterable {
  // Of the procedure.
  case code, field, service, channel, applicant, published, authority, requires, assume, calendars
  case hoursInWorkingDay = "hours in a working day"
  case appliesFrom = "applies to dossiers submitted from"
  case proposed
  case withdrawUntil = "may withdraw until"
  // Of limits.
  case allows
  case startsAt = "starts at"
  case extendable
  // Of what takes time.
  case by, within, lasts, clock, effort, tag, uses, checks, issues, signs, establishes, outcomes, silence
  case waitsFor = "waits for"
  case pays
  // Of the flow.
  case then, order, stage, branch
  case startsWhen = "starts when"
  case atMost = "at most"
  case counter
  case firstMatch = "choose first"
  // Of documents and results.
  case copies, form, alternatives, valid
  case when
  case partOf = "part of"
  case dataFrom = "data from"
  case heldBy = "held by"
  // Of fees.
  case amount, factor, rounding, payable, before
  case atLeast = "at least"
  case freeWhen = "free when"
  // Of terms.
  case values, optional, origin, agency, unit, calendar, level, members
  // Of changes to come.
  case action
  case replacedBy = "replaced by"
  // What is said about all of these.
  case title, basis, source
}

extension Aspect {
  /// True for what is said about something without bearing on any dossier: what it is called, what it rests on, how well it
  /// is known, and what will become of the text itself.
  public var isRemark: Bool {
    switch self {
    case .title, .basis, .source, .code, .field, .published, .proposed, .action, .replacedBy, .appliesFrom: true
    default: false
    }
  }
}

/// One thing that is said of a procedure, in the analyst's words.
public struct Trait: Hashable, Sendable {
  /// In which respect.
  public var aspect: Aspect
  /// Of what in it: a row's condition, a document, an outcome; empty for all of it.
  public var item: String
  /// What is said; empty where that it is there says all.
  public var value: String
  /// How well it is known: its own mark, or that of what it stands in; nil when nobody said.
  public var mark: SourceMark?

  init(_ aspect: Aspect, _ item: String, _ value: String, mark: SourceMark?) {
    self.aspect = aspect
    self.item = item
    self.value = value
    self.mark = mark
  }
}
