import ProcessGraph
import WorkingTime

/// Runs of the clock after each pause, for every slot in which the pause can end; and how pauses follow one another.
struct PauseLegs {
  /// What following the pauses of one submission comes to.
  struct Result {
    /// The worst that may be; nil where the limit is kept.
    var worst: DatedWitness?
    /// The one that leaves the least, kept or not.
    var tightest: DatedWitness?
    /// The worst that a dossier reaches as it is told.
    var certain: DatedWitness?
    /// True when something lies outside the calendars.
    var isOutside = false
  }

  private let pauses: [Pause]
  /// By pause: its node, and who ends it.
  private let nodes: [Int]
  private let enders: [ResumeMoments.Ender]
  /// By pause: true when it always takes its time.
  private let isFixed: [Bool]
  /// True when some step always takes its time, so that a stop cannot come as early as it likes.
  private let hasFixedTimes: Bool
  private let moments: ResumeMoments
  /// By pause and slot: the latest moment at which the clock ends or stops anew, -1 for none, -3 outside the calendars.
  private var finish: [Int64]
  /// By pause, slot and later pause: the latest moment at which that one is come to, or -1.
  private var requests: [Int64]
  /// The first node met that has no limit.
  private(set) var unstated: NodeID?

  /// Where legs are run, apart from the run of the clock that comes to them.
  private var paths: LongestPaths
  /// By pause and slot: whether its leg was run.
  private var isRun: [Bool]
  /// By pause: what may be left behind it.
  private var rests: [RestsToTake]
  /// By pause and slot: where the least that is left there comes from, for the submission that is followed.
  private var taken: [RestsToTake.Rest?]

  /// How many slots were looked at, with what may follow each: more than `mostSteps` are not.
  private var steps = 0
  private static let mostSteps = 500_000
  /// True when stops follow one another in too many ways to try them all.
  var isExhausted: Bool { steps > Self.mostSteps }

  /// True when the applicant ends every stop, so that it ends when answers are received.
  var isOfApplicants: Bool { enders.allSatisfy { $0 == .applicant } }

  /// Prepares the moments at which pauses can end.
  init(_ proof: DatedProof, _ pauses: [Pause], _ paths: LongestPaths, isByHour: Bool) {
    self.pauses = pauses
    self.paths = paths
    nodes = pauses.map { Int(paths.unrolled.node[$0.state]) }
    enders = nodes.map { proof.graph.nodes[$0].kind.isForApplicant ? .applicant : .desk }
    isFixed = nodes.map { node in if case .lasts = proof.flow.time[node] { true } else { false } }
    hasFixedTimes = proof.hasFixedTimes
    moments = ResumeMoments(proof, isByHour: isByHour, isAnyMoment: proof.isAnyMoment, isNeeded: !pauses.isEmpty)
    finish = Array(repeating: -1, count: pauses.count * moments.count)
    isRun = Array(repeating: false, count: pauses.count * moments.count)
    requests = Array(repeating: -1, count: pauses.count * pauses.count * moments.count)
    rests = Array(repeating: RestsToTake(), count: pauses.count)
    taken = Array(repeating: nil, count: pauses.count * moments.count)
  }

  /// Runs the leg from a pause and a slot, unless it was run: all submissions share them.
  private mutating func runLeg(_ proof: DatedProof, _ position: Int) {
    if isRun[position] { return }
    isRun[position] = true
    rerun(proof, position)
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

  private mutating func rerun(_ proof: DatedProof, _ position: Int) {
    let number = position / moments.count
    paths.run(
      proof.runs.rules, proof.flow, proof.calendarClock, from: pauses[number].state, phase: pauses[number].phase,
      value: moments.latest(position % moments.count, enders[number]) ?? 0, isLeaving: true)
  }

  /// Follows the pauses that a run of the clock comes to: in each slot in which a pause can end, the least that can be
  /// left of the limit decides, since what follows does not depend on what was used.
  mutating func follow(
    _ proof: DatedProof, _ first: LongestPaths, _ anchor: Anchor, _ start: Instant, _ limit: Duration
  ) -> Result {
    for number in pauses.indices { rests[number].removeAll() }
    var result = Result()
    for (number, pause) in pauses.enumerated() {
      guard let request = first.arrival(pause.state, phase: pause.phase) else { continue }
      if !ask(proof, number, from: start, limit, request, before: -1, isLoose: false) { result.isOutside = true }
    }
    var worst: (witness: DatedWitness, position: Int)?
    var firm: (witness: DatedWitness, position: Int)?
    for number in pauses.indices where !rests[number].isEmpty {
      var next: Int? = rests[number].start()
      while let slot = next, !isExhausted {
        steps += 1
        defer { next = rests[number].slot(after: slot) }
        guard let rest = rests[number].least(in: slot), let latest = moments.latest(slot, enders[number]) else {
          continue
        }
        let position = number * moments.count + slot
        let isLoose = rest.isLoose || (isFixed[number] ? latest != rest.end : latest > rest.end)
        taken[position] = rest
        runLeg(proof, position)
        let resume = moments.earliest(slot, enders[number])
        guard finish[position] != -3, let due = proof.deadline(.duration(rest.remaining), from: resume) else {
          result.isOutside = true
          continue
        }
        let witness = DatedWitness(
          start: start, due: due, finish: Instant(seconds: finish[position]), beginning: anchor.beginning, path: [])
        if finish[position] >= 0, result.tightest.map({ witness.lateness > $0.lateness }) ?? true {
          result.tightest = witness
        }
        if finish[position] > due.seconds {
          if worst.map({ witness.lateness > $0.witness.lateness }) ?? true { worst = (witness, position) }
          if !isLoose, firm.map({ witness.lateness > $0.witness.lateness }) ?? true { firm = (witness, position) }
        }
        for other in pauses.indices {
          let request = requests[position * pauses.count + other]
          guard request >= 0 else { continue }
          steps += 1
          if !ask(proof, other, from: resume, rest.remaining, request, before: position, isLoose: isLoose) {
            result.isOutside = true
          }
        }
      }
    }
    if let worst { result.worst = told(proof, first, anchor, worst.witness, worst.position).witness }
    if let firm {
      let told = told(proof, first, anchor, firm.witness, firm.position)
      if told.isCertain { result.certain = told.witness }
    }
    return result
  }

  /// A witness with its path, and whether a dossier can go it as it is told.
  private mutating func told(
    _ proof: DatedProof, _ first: LongestPaths, _ anchor: Anchor, _ witness: DatedWitness, _ last: Int
  ) -> (witness: DatedWitness, isCertain: Bool) {
    var positions: [Int] = []
    var here = last
    while here >= 0, let rest = taken[here] {
      positions.append(here)
      here = rest.before
    }
    positions.reverse()
    guard let begin = positions.first else { return (witness, false) }
    var witness = witness
    var check = PathCheck(proof, first)
    let opening = pauses[begin / moments.count]
    let way = first.way(to: opening.state, phase: opening.phase)
    check.add(way, first)
    witness.path = proof.steps(first, way.places, from: anchor, endsOnExit: false)
    for (number, position) in positions.enumerated() {
      guard let rest = taken[position] else { continue }
      let resumed = moments.latest(position % moments.count, enders[position / moments.count]) ?? 0
      witness.path.append(
        WitnessStep(
          node: NodeID(nodes[position / moments.count]), share: nil, sum: nil, until: Instant(seconds: resumed),
          requested: Instant(seconds: rest.request)))
      rerun(proof, position)
      if number + 1 < positions.count {
        let later = pauses[positions[number + 1] / moments.count]
        check.add(paths.way(to: later.state, phase: later.phase), paths)
      } else {
        let way = paths.wayToLargest()
        check.add(way, paths)
        let pause = pauses[position / moments.count]
        let leaving = Anchor(
          state: pause.state, phase: pause.phase, isLeaving: true, beginning: .resubmission, calendar: nil)
        witness.path += proof.steps(paths, way.places, from: leaving, endsOnExit: paths.countsLastStep)
      }
    }
    return (witness, check.isCertain)
  }

  /// Takes in what is left of a limit behind one pause, for every slot in which it can end; false outside the calendars.
  private mutating func ask(
    _ proof: DatedProof, _ number: Int, from start: Instant, _ limit: Duration, _ latest: Int64, before: Int,
    isLoose: Bool
  ) -> Bool {
    guard let end = proof.calendarClock.stopEnds(nodes[number], from: latest) else { return false }
    let lowest = max(0, moments.slot(of: start))
    let through = moments.slot(of: Instant(seconds: end))
    guard through < moments.count, lowest <= through else { return false }
    // The later the request, the more is used and the later the pause may end; a pause that takes no time changes nothing,
    // so that of those before the latest request only the last may matter, where nothing can end at that request.
    var early = min(through, moments.slot(of: Instant(seconds: latest)))
    while early >= lowest, moments.latest(early, enders[number]).map({ $0 > latest }) ?? true { early -= 1 }
    let request = max(latest, start.seconds)
    func used(_ moment: Int64) -> Duration? {
      (try? proof.calendar.usedTime(of: limit, from: start, until: Instant(seconds: moment)))?.remaining
    }
    if early >= lowest, let resume = moments.latest(early, enders[number]) {
      let request = min(latest, max(resume, start.seconds))
      guard let remaining = used(request) else { return false }
      rests[number].add(
        .init(
          from: early, through: early, remaining: remaining, request: request, end: end, before: before,
          isLoose: isLoose || hasFixedTimes && request < latest))
    }
    let from = max(lowest, early + 1)
    guard from <= through else { return true }
    guard let remaining = used(request) else { return false }
    // A period always takes all its time.
    rests[number].add(
      .init(
        from: from, through: through, remaining: remaining, request: request, end: end, before: before,
        isLoose: isLoose))
    return true
  }
}
