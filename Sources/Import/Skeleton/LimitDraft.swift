import WorkingTime

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
