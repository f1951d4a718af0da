import WorkingTime

/// The time of a step or a stage.
struct ShareDraft: Hashable {
  /// Anywhere, or in areas that are not difficult.
  var normal: Duration
  /// In difficult areas, where the table says so.
  var difficult: Duration?
  /// How well it is known.
  var mark = Mark.taken
}
