/// The tables of a ``WorkCalendar`` while they are being filled, day by day.
struct CalendarTables {
  var shapeOfDay: [Int32] = []
  var ticksBefore: [Int64] = [0]
  var workingBefore: [Int32] = [0]
  var workingDayIndex: [Int32] = []
  var workingTicksBefore: [Int64] = [0]
  var countedShapes: [WorkCalendar.Shape] = []
  var hours: [WorkCalendar.Hours] = []
  var receptionsOfShape: [Int32] = [0]
  var receptions: [WorkCalendar.Hours] = []
  var daysOffBefore: [Int32] = [0]
  var swappedOffBefore: [Int32] = [0]
  var swappedInBefore: [Int32] = [0]

  private var shapes: [[Session]] = []
  private var ticksOfShape: [Int64] = []

  /// Takes in a sound definition.
  mutating func fill(from definition: CalendarDefinition) {
    let first = definition.covered.first.number
    let count = Int(definition.covered.last.number) - Int(first) + 1
    let off = offDays(definition, count: count)
    for index in 0..<count {
      let day = Day(unchecked: first + Int32(index))
      let weekly = definition.sessions(of: day.weekday, at: day)
      let swappedOff = definition.swaps.contains { $0.off == day }
      let swappedIn = definition.swaps.first { $0.worked == day }
      let sessions: [Session] =
        if let swappedIn {
          definition.sessions(of: swappedIn.off.weekday, at: swappedIn.off)
        } else {
          swappedOff || off[index] ? [] : weekly
        }
      append(day: index, shape: shape(of: sessions))
      let lost = weekly.contains(where: \.counts) && swappedIn == nil
      daysOffBefore.append((daysOffBefore.last ?? 0) + (off[index] && lost && !swappedOff ? 1 : 0))
      swappedOffBefore.append((swappedOffBefore.last ?? 0) + (swappedOff ? 1 : 0))
      swappedInBefore.append((swappedInBefore.last ?? 0) + (swappedIn != nil ? 1 : 0))
    }
  }

  /// Which covered days are days off.
  private func offDays(_ definition: CalendarDefinition, count: Int) -> [Bool] {
    var off = Array(repeating: false, count: count)
    let first = Int(definition.covered.first.number)
    for days in definition.daysOff.map(\.days) {
      let from = max(Int(days.first.number) - first, 0)
      let through = min(Int(days.last.number) - first, count - 1)
      if from <= through { for index in from...through { off[index] = true } }
    }
    return off
  }

  private mutating func append(day index: Int, shape: Int) {
    let ticks = (ticksBefore.last ?? 0) + ticksOfShape[shape]
    shapeOfDay.append(Int32(shape))
    ticksBefore.append(ticks)
    if ticksOfShape[shape] > 0 {
      workingDayIndex.append(Int32(index))
      workingTicksBefore.append(ticks)
    }
    workingBefore.append(Int32(workingDayIndex.count))
  }

  /// The number of a list of sessions, new or known.
  private mutating func shape(of sessions: [Session]) -> Int {
    if let known = shapes.firstIndex(of: sessions) { return known }
    var ticks: Int64 = 0
    let start = hours.count
    for session in sessions {
      let open = WorkCalendar.Hours(opens: session.opens.seconds, closes: session.closes.seconds)
      receptions.append(open)
      guard session.counts else { continue }
      hours.append(open)
      ticks += Int64(open.closes - open.opens)
    }
    countedShapes.append(countedShape(Array(hours[start...]), from: start))
    receptionsOfShape.append(Int32(receptions.count))
    ticksOfShape.append(ticks)
    shapes.append(sessions)
    return shapes.count - 1
  }

  private func countedShape(_ open: [WorkCalendar.Hours], from start: Int) -> WorkCalendar.Shape {
    var shape = WorkCalendar.Shape(further: Int32(start + min(open.count, 2)), end: Int32(start + open.count))
    if let first = open.first { (shape.opens, shape.length) = (first.opens, first.closes - first.opens) }
    if open.count > 1 { (shape.opensAgain, shape.lengthAgain) = (open[1].opens, open[1].closes - open[1].opens) }
    return shape
  }

  /// The index over ticks: blocks of a power of two, at most half an average working day, so that in a regular calendar
  /// a block touches at most two days.
  func blocks() -> (shift: Int64, workingDay: [Int32]) {
    let total = workingTicksBefore.last ?? 0
    let average = total / Int64(max(workingDayIndex.count, 1))
    let shift = Int64(max(0, 62 - max(average, 1).leadingZeroBitCount))
    var starts: [Int32] = []
    var working = 0
    var block: Int64 = 0
    while block << shift < total {
      while workingTicksBefore[working + 1] <= block << shift { working += 1 }
      starts.append(Int32(working))
      block += 1
    }
    return (shift, starts)
  }
}
