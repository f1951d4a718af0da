public import SourceText
public import WorkingTime
public import YAML

/// What happens to a dossier, as written: names and values with their places, before anything is looked up in a procedure.
///
/// Its keys are those of a `test` in the language.
public struct GivenFile: Sendable {
  /// The file it was read from.
  public var file: FileID
  /// When it is handed in.
  public var submitted: Positioned<GivenMoment>
  /// How, by the word of a channel.
  public var channel: Positioned<String>?
  /// Who hands it in, by the word of a kind of applicant.
  public var applicant: Positioned<String>?
  /// Facts by their names; and which of alternative papers is handed in, by the name of the slot.
  public var facts: [YAMLEntry<String, Positioned<String>>]
  /// The papers handed in; nil for all that are asked for.
  public var documents: [Positioned<String>]?
  /// How visits of steps come out, one after the other.
  public var outcomes: [YAMLEntry<String, [Positioned<String>]>]
  /// How long visits of steps take.
  public var takes: [YAMLEntry<String, [Positioned<Duration>]>]
  /// What comes of waits, one visit after the other.
  public var waits: [YAMLEntry<String, [Positioned<GivenAnswer>]>]
  /// When fees are paid.
  public var payments: [YAMLEntry<String, Positioned<GivenPayment>>]
  /// When the applicant withdraws it.
  public var withdrawn: Positioned<GivenMoment>?
  /// When the limit is extended.
  public var extended: Positioned<GivenMoment>?
  /// When an apology is sent, and the new appointment.
  public var apology: GivenApology?
  /// Where the key `facts` stands, or the file.
  public var factsSpan: SourceSpan
  /// Papers that the applicant has already; for a plan.
  public var have: [Positioned<String>] = []
  /// By paper, the procedure that is to issue it; for a plan.
  public var from: [YAMLEntry<String, Positioned<String>>] = []

  /// What a given file is for, which decides its keys.
  public enum Use: Sendable {
    /// What happens to one dossier.
    case dossier
    /// What an applicant has to do.
    case plan
  }
}

/// A day, with a time or without.
public struct GivenMoment: Hashable, Sendable {
  /// The day.
  public var day: Day
  /// The time; nil for the opening of the office.
  public var time: TimeOfDay?

  /// The moment on a calendar; a day without opening begins at midnight.
  func instant(_ calendar: WorkCalendar?) -> Instant {
    Instant(day, time ?? calendar?.open(of: day)?.time ?? .midnight)
  }
}

/// What comes of a wait.
public enum GivenAnswer: Sendable {
  /// What was waited for comes after this time, or at the end of the limit; with an outcome other than the normal one, and
  /// with papers.
  case after(Duration?, outcome: Positioned<String>?, documents: [Positioned<String>])
  /// Nothing comes.
  case timeout
}

/// When a fee is paid.
public enum GivenPayment: Hashable, Sendable {
  /// At a moment.
  case at(GivenMoment)
  /// Never.
  case never
}

/// An apology for being late.
public struct GivenApology: Sendable {
  /// When it is sent.
  public var at: Positioned<GivenMoment>
  /// The new appointment.
  public var appointment: Positioned<GivenMoment>?
}
