public import ProcessGraph
public import WorkingTime

/// Which of a procedure's editions a dossier follows.
public enum EditionInForce {
  /// The edition in force on the day of acceptance, by position; an edition that applies to dossiers submitted from a day on
  /// looks at the submission instead. Nil when none is in force.
  ///
  /// An edition that a later one followed is kept by a dossier which the later one leaves out.
  public static func position(in editions: [ProcessGraph], submitted: Day, accepted: Day) -> Int? {
    var found: Int?
    var isLeftOut = false
    for (position, edition) in editions.enumerated() {
      let from = edition.identity.from ?? .first
      if let first = edition.appliesToSubmittedFrom {
        guard submitted >= first else {
          isLeftOut = isLeftOut || from <= accepted
          continue
        }
      } else if from > accepted {
        continue
      }
      if let known = found, (editions[known].identity.from ?? .first) > from { continue }
      found = position
    }
    guard let found else { return nil }
    if !isLeftOut, let last = editions[found].identity.to, last < accepted { return nil }
    return found
  }

  /// Plays with the edition in force on handing in, and where the dossier is accepted under another, again with that.
  ///
  /// `play` follows the edition at a position; `accepted` says on which day that was accepted, nil for never. Nil when no
  /// edition is in force on handing in, or when `play` gives nothing.
  public static func following<Course>(
    _ editions: [ProcessGraph], submitted: Day, accepted: (Course) -> Day?, play: (Int) -> Course?
  ) -> (position: Int, course: Course)? {
    var chosen = position(in: editions, submitted: submitted, accepted: submitted)
    for _ in 0...editions.count {
      guard let edition = chosen, let course = play(edition) else { return nil }
      guard let day = accepted(course) else { return (edition, course) }
      chosen = position(in: editions, submitted: submitted, accepted: day)
      if chosen == edition || chosen == nil { return (edition, course) }
    }
    return nil
  }
}
