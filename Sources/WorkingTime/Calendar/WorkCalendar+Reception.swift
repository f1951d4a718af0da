extension WorkCalendar {
  /// When the desk receives what arrives at a moment: at once in a session (counted or not) before the cut-off, else at
  /// the next opening that receives, after the cut-off on a later day; nil outside the covered days.
  public func reception(of arrival: Instant) -> Instant? {
    guard covers(arrival), var index = index(of: arrival.day) else { return nil }
    var second = arrival.time.seconds
    if let cutOff = definition.cutOff, second >= cutOff.seconds {
      index += 1
      second = 0
    }
    while index < dayCount {
      let shape = Int(shapeOfDay[index])
      for position in Int(receptionsOfShape[shape])..<Int(receptionsOfShape[shape + 1]) {
        let open = receptions[position]
        let time = max(open.opens, second)
        if time < open.closes, time < definition.cutOff?.seconds ?? .max {
          return Instant(day(at: index), TimeOfDay(unchecked: time))
        }
      }
      index += 1
      second = 0
    }
    return nil
  }

  /// The last moment of a day at which the desk still receives, a second before it closes or before the cut-off; nil
  /// when it does not receive that day and outside the covered days.
  public func lastReception(on day: Day) -> Instant? {
    guard let index = index(of: day) else { return nil }
    let shape = Int(shapeOfDay[index])
    let cutOff = definition.cutOff?.seconds ?? .max
    let open = receptions[Int(receptionsOfShape[shape])..<Int(receptionsOfShape[shape + 1])]
    return open.last { $0.opens < cutOff }.map { Instant(day, TimeOfDay(unchecked: min($0.closes, cutOff) - 1)) }
  }
}
