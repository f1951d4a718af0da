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
