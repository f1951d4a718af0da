import Numbers
import WorkingTime

/// How well an imported value is known.
enum Mark: Hashable {
  /// Taken from the imported file.
  case taken
  /// Assumed by the import, with the reason.
  case assumed(String)
}

/// A procedure as far as a file says it: what the skeleton is written from.
struct ProcedureDraft {
  /// Its title.
  var title: String
  /// Its code on the portal.
  var code: String?
  /// Its field.
  var field: String?
  /// Who decides, as the file names it.
  var authority: String?
  /// Keywords of kinds of applicant.
  var applicants: [String] = []
  /// Keywords of channels.
  var channels: [String] = []
  /// The limit of the procedure.
  var limit: LimitDraft?
  /// Fees and charges.
  var fees: [FeeDraft] = []
  /// The papers that it asks for.
  var documents: [DocumentDraft] = []
  /// Remarks below the last paper.
  var documentComments: [String] = []
  /// What it does, in order; empty when the file does not say.
  var steps: [StepItem] = []
  /// Remarks about the procedure, kept as comments.
  var comments: [String] = []
  /// Remarks kept inside `steps`.
  var stepComments: [String] = []
  /// True when times depend on the area.
  var dependsOnArea: Bool { limit?.dependsOnArea ?? false || steps.contains(where: \.dependsOnArea) }
}

/// A limit, the same for all or by cases.
struct LimitDraft {
  /// What a row allows.
  enum Value: Hashable {
    case duration(Duration)
    case none(String)
    case unknown(String)
    case sameDay(hour: Int, minute: Int)
  }

  /// The value of all other cases.
  var value: Value
  /// Rows by the keyword of a channel.
  var byChannel: [(channel: String, value: Value)] = []
  /// The value in difficult areas, where a table has a column for them.
  var difficult: Value?
  /// How well it is known.
  var mark = Mark.taken
  /// The words it was read from.
  var said = ""
  /// True when a row asks for the area.
  var dependsOnArea: Bool { difficult != nil }
}

/// A fee or a charge.
struct FeeDraft: Hashable {
  /// True for a charge, which the State fixes.
  var isCharge: Bool
  /// The amount; nil when only words are said.
  var money: Money?
  /// What the file says.
  var text: String
}

/// A paper that is handed in.
struct DocumentDraft: Hashable {
  /// Its title.
  var title: String
  /// How many originals.
  var originals: Int
  /// How many copies.
  var copies: Int
  /// The name of its form.
  var form: String?
  /// Remarks kept as comments before it.
  var comments: [String] = []
}

/// Something of `steps`.
indirect enum StepItem {
  case step(StepDraft)
  case stage(StageDraft)
  /// What could not be understood, kept where it stood.
  case comment(String)

  fileprivate var dependsOnArea: Bool {
    switch self {
    case .step(let step): step.share?.difficult != nil
    case .stage(let stage): stage.share?.difficult != nil || stage.items.contains(where: \.dependsOnArea)
    case .comment: false
    }
  }
}

/// The time of a step or a stage.
struct ShareDraft: Hashable {
  /// Anywhere, or in areas that are not difficult.
  var normal: Duration
  /// In difficult areas, where the table says so.
  var difficult: Duration?
  /// How well it is known.
  var mark = Mark.taken
}

/// A step.
struct StepDraft {
  var title: String
  var desk: String?
  var share: ShareDraft?
  /// Titles of papers it issues.
  var results: [String] = []
  /// Remarks kept as comments in it.
  var comments: [String] = []
}

/// A stage of steps.
struct StageDraft {
  var title: String
  var share: ShareDraft?
  var items: [StepItem] = []
}

extension [StepItem] {
  /// All steps in order, those of stages too.
  var steps: [StepDraft] {
    var steps: [StepDraft] = []
    for item in self {
      switch item {
      case .step(let step): steps.append(step)
      case .stage(let stage): steps += stage.items.steps
      case .comment: break
      }
    }
    return steps
  }
}
