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
