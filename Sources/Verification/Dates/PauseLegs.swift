import ProcessGraph
import WorkingTime

/// Runs of the clock after each pause, for every day on which the pause can end; and how pauses follow one another.
struct PauseLegs {
  /// What following the pauses of one submission comes to.
  enum Result {
    case kept
    case outside
    case broken(DatedWitness)
  }

  private let pauses: [Pause]
  /// By pause: its node.
  private let nodes: [Int32]
  private let first: Int32
  private let span: Int
  /// By pause and day: the last moment of the day at which it can end, or -1.
  private var resumes: [Int64]
  /// By pause and day: the latest moment at which the clock ends or stops anew, -1 for none, -3 outside the calendars.
  private var finish: [Int64]
  /// By pause, day and later pause: the latest moment at which that one is come to, or -1.
  private var requests: [Int64]
  /// The first node met that has no limit.
  private(set) var unstated: NodeID?

  /// Where legs are run, apart from the run of the clock that comes to them.
  private var paths: LongestPaths
  /// By pause and day: whether its leg was run.
  private var isRun: [Bool]

  /// Prepares the days on which pauses can end.
  init(_ proof: DatedProof, _ pauses: [Pause], _ paths: LongestPaths) {
    self.pauses = pauses
    self.paths = paths
    nodes = pauses.map { paths.unrolled.node[$0.state] }
    first = proof.days.first.number
    // A pause may end after the last day asked for, as far as the calendar goes.
    let last = min(proof.calendar.last, proof.receiving.last)
    let past = Int(proof.days.last.number) - Int(first) + Self.farthest
    span = pauses.isEmpty ? 0 : max(0, min(past, Int(last.number) - Int(first) + 1))
    resumes = Array(repeating: -1, count: pauses.count * span)
    finish = resumes
    isRun = Array(repeating: false, count: pauses.count * span)
    requests = Array(repeating: -1, count: pauses.count * pauses.count * span)
    for offset in 0..<span {
      guard let day = Day(number: Int64(first) + Int64(offset)),
        let moment = proof.receiving.lastReception(on: day)
      else { continue }
      for number in pauses.indices { resumes[number * span + offset] = moment.seconds }
    }
  }

  /// How many days after the last day asked for a pause may end; what lies beyond is not decided.
  private static let farthest = 1_100

  /// Runs the leg from a pause and a day, unless it was run: all submissions share them.
  private mutating func runLeg(_ proof: DatedProof, _ number: Int, _ position: Int) {
    if isRun[position] { return }
    isRun[position] = true
    paths.run(
      proof.runs.rules, proof.flow, proof.calendarClock, from: pauses[number].state, phase: pauses[number].phase,
      value: resumes[position],
      isLeaving: true)
    if unstated == nil { unstated = paths.unstated }
    if paths.isOutside {
      finish[position] = -3
      return
    }
    finish[position] = paths.largest
    for (other, later) in pauses.enumerated() {
      requests[position * pauses.count + other] = paths.arrival(later.state, phase: later.phase) ?? -1
    }
  }

  private struct Carried {
    var remaining: Duration
    var steps: [WitnessStep]
    /// True when the stop ends before the moment of that day with which the proof goes on.
    var isLoose: Bool
  }

  /// Follows the pauses that a run of the clock comes to: on each day on which a pause can end, the least that can be
  /// left of the limit decides, since what follows does not depend on what was used.
  mutating func follow(
    _ proof: DatedProof, _ paths: LongestPaths, _ anchor: Anchor, _ start: Instant, _ limit: Duration
  ) -> Result {
    var carried: [Carried?] = Array(repeating: nil, count: pauses.count * span)
    var isOutside = false
    for (number, pause) in pauses.enumerated() {
      guard let request = paths.arrival(pause.state, phase: pause.phase) else { continue }
      let steps = proof.steps(paths, paths.path(to: pause.state, phase: pause.phase), from: anchor, endsOnExit: false)
      let whole = Carried(remaining: limit, steps: steps, isLoose: false)
      if !carry(proof, number, from: start, whole, request, &carried) { isOutside = true }
    }
    var worst: DatedWitness?
    var last: (number: Int, position: Int)?
    let earliest = max(0, Int(start.day.number) - Int(first))
    for number in pauses.indices {
      for offset in min(earliest, span)..<span {
        let position = number * span + offset
        guard let known = carried[position] else { continue }
        runLeg(proof, number, position)
        let moment = Instant(seconds: resumes[position])
        guard finish[position] != -3, let due = proof.deadline(.duration(known.remaining), from: moment) else {
          isOutside = true
          continue
        }
        if finish[position] > due.seconds {
          let witness = DatedWitness(
            start: start, due: due, finish: Instant(seconds: finish[position]), beginning: anchor.beginning,
            path: known.steps, isLoose: known.isLoose)
          if worst.map({ witness.isWorse(than: $0) }) ?? true {
            worst = witness
            last = (number, position)
          }
        }
        for other in pauses.indices {
          let request = requests[position * pauses.count + other]
          guard request >= 0 else { continue }
          if !carry(proof, other, from: moment, known, request, &carried) { isOutside = true }
        }
      }
    }
    if var worst, let last {
      worst.path += lastLeg(proof, last.number, last.position)
      return .broken(worst)
    }
    return isOutside ? .outside : .kept
  }

  /// The steps from the last pause to where the clock ends.
  private mutating func lastLeg(_ proof: DatedProof, _ number: Int, _ position: Int) -> [WitnessStep] {
    let pause = pauses[number]
    paths.run(
      proof.runs.rules, proof.flow, proof.calendarClock, from: pause.state, phase: pause.phase,
      value: resumes[position], isLeaving: true)
    let leaving = Anchor(
      state: pause.state, phase: pause.phase, isLeaving: true, beginning: .resubmission, calendar: nil)
    return proof.steps(paths, paths.pathToLargest(), from: leaving, endsOnExit: paths.countsLastStep)
  }

  /// Carries what is left of a limit over one pause to every day on which it can end; false outside the calendars.
  private func carry(
    _ proof: DatedProof, _ number: Int, from start: Instant, _ before: Carried, _ latest: Int64,
    _ carried: inout [Carried?]
  ) -> Bool {
    let node = Int(nodes[number])
    guard let end = proof.calendarClock.stopEnds(node, from: latest) else { return false }
    let from = max(0, Int(start.day.number) - Int(first))
    let last = Int(Instant(seconds: end).day.number) - Int(first)
    let through = min(span - 1, last)
    guard from <= through, last < span else { return false }
    for offset in from...through {
      let position = number * span + offset
      let resume = resumes[position]
      guard resume >= 0 else { continue }
      // The later the request, the more is used and the later the pause may end: the latest that fits is the worst.
      let request = Instant(seconds: min(latest, max(resume, start.seconds)))
      guard let used = try? proof.calendar.usedTime(of: before.remaining, from: start, until: request) else {
        return false
      }
      if let known = carried[position],
        known.remaining.amount <= used.remaining.amount
      {
        continue
      }
      let stop = WitnessStep(
        node: NodeID(node), share: nil, sum: nil, until: Instant(seconds: resume), requested: request)
      carried[position] = Carried(
        remaining: used.remaining, steps: before.steps + [stop], isLoose: before.isLoose || resume > end)
    }
    return true
  }
}
