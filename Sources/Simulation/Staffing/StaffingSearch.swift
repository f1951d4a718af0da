import ProcessGraph

/// Finds the fewest or cheapest people who keep the time limits.
///
/// Pools start at the fewest with whom less work comes than can be done (``OfferedLoad``). That more people do no worse is
/// used to leave staffings out, as a heuristic: the answer is confirmed on other replications, and so is each staffing with
/// one person less.
public struct StaffingSearch<Runner: ReplicationRunner> {
  private let model: SimulationModel
  /// What is asked, with as many replications as it takes.
  private var question: StaffingQuestion
  private var trials: StaffingTrials<Runner>
  /// The fewest people with whom less work comes than can be done, by pool.
  private var least: [Int]
  /// So many that nobody waits, or as many as are allowed.
  private var most: [Int] = []
  /// Pools to which work comes.
  private var searched: [Int] = []
  private var cuts = StaffingCuts(least: [], most: [], weights: [])

  /// No pool is given more people, whoever waits.
  private static var ceiling: Int { 4_096 }

  /// Prepares a search; the staff of the model's scenario is where it begins to look.
  public init(_ model: SimulationModel, _ question: StaffingQuestion, _ runner: Runner) {
    self.model = model
    self.question = question
    trials = StaffingTrials(model, question, runner)
    least = Array(repeating: 1, count: model.scenario.staff.count)
    for load in model.offeredLoads { least[load.pool] = max(1, load.leastPeople) }
  }

  /// Who makes the replications.
  public var runner: Runner {
    get { trials.runner }
    set { trials.runner = newValue }
  }

  private var written: [Int] { model.scenario.staff.map(\.count) }

  /// Searches.
  public mutating func answer() async -> StaffingAnswer {
    var answer = await begin()
    guard answer.obstacle == nil else { return finish(answer) }
    guard let people = await search() else {
      answer.obstacle = .outOfReach(estimate(await trials.confirming(most, atLeast: question.replications)))
      return finish(answer)
    }
    answer.found = await point(people)
    answer.procedures = await procedures(people)
    answer.frontier = await frontier(around: people)
    await change(&answer.pools, at: people)
    return finish(answer)
  }

  private func finish(_ answer: StaffingAnswer) -> StaffingAnswer {
    var answer = answer
    answer.tried = trials.tried
    answer.runs = trials.runs
    return answer
  }

  // MARK: - Bounds

  /// Finds between which numbers to look, and whether there is anything to find.
  private mutating func begin() async -> StaffingAnswer {
    let staff = model.scenario.staff
    let pools = staff.indices.map { pool in
      StaffedPool(
        id: staff[pool].id, title: staff[pool].title, written: staff[pool].count, least: least[pool], isIdle: false,
        yearlyCost: staff[pool].yearlyCost?.dong, fewer: .notPossible, more: .notPossible)
    }
    let nobody = await trials.screening(written, atLeast: question.replications)
    var answer = StaffingAnswer(
      question: question, pools: pools,
      written: StaffingPoint(
        people: written, total: 0, yearlyCost: nil, onTime: estimate(nobody), isEnough: false),
      procedures: [], frontier: [], isPriced: isPriced, tried: 0, runs: 0)
    if let atMost = question.atMost {
      let short = least.indices.filter { least[$0] > atMost }
      if !short.isEmpty {
        answer.obstacle = .tooFewAllowed(short)
        return answer
      }
    }
    let waits = await raiseUntilNobodyWaits()
    for pool in staff.indices { answer.pools[pool].isIdle = !searched.contains(pool) }
    let tallies = await trials.screening(most, atLeast: question.replications)
    let due = model.scenario.loads.indices.filter { load in tallies.contains { $0.due[load] > 0 } }
    guard !due.isEmpty else {
      answer.obstacle = .nothingDue
      return answer
    }
    if question.ofEach { trials.groups = due }
    enlarge(tallies)
    answer.question = question
    answer.written = await point(written)
    if await !trials.isEnough(most) {
      answer.obstacle = obstacle(await trials.confirming(most, atLeast: question.replications), waits)
    }
    cuts = StaffingCuts(
      least: staff.indices.map { searched.contains($0) ? least[$0] : written[$0] }, most: most,
      weights: staff.indices.map { isPriced ? staff[$0].yearlyCost?.dong ?? 0 : 1 })
    return answer
  }

  /// Takes more replications where dossiers are so few that none of them late would show nothing, up to four times as many;
  /// with twice the number needed at least, so that it does not decide how many happen to be due.
  private mutating func enlarge(_ tallies: [OnTimeTally]) {
    let needed = OnTimeEstimate.dossiersNeeded(target: question.target, confidence: question.confidence)
    let fewest = trials.groups.map { group in
      tallies.reduce(0.0) { $0 + Double($1.sums(load: group).due) } / Double(tallies.count)
    }.min()
    guard let fewest, fewest > 0 else { return }
    let wanted = min((2 * needed / fewest).rounded(.up), 4 * Double(question.replications))
    question.replications = max(question.replications, Int(wanted))
    trials.question = question
  }

  /// Why not even the most people are enough.
  private func obstacle(_ tallies: [OnTimeTally], _ waits: Bool) -> StaffingAnswer.Obstacle {
    let best = estimate(tallies)
    guard let mean = best.share.mean, mean >= question.target else {
      return waits ? .outOfReach(best) : .workItself(best)
    }
    guard best.late == 0 else { return .notEnoughData(best, replications: nil) }
    let needed = OnTimeEstimate.dossiersNeeded(target: question.target, confidence: question.confidence)
    let each = Double(best.due) / Double(tallies.count)
    return .notEnoughData(best, replications: Int((needed / each + 1).rounded(.down)))
  }

  private var isPriced: Bool { model.scenario.staff.contains { $0.yearlyCost != nil } }

  /// Sets the most people of each pool, and which pools have work; true when dossiers wait even then.
  private mutating func raiseUntilNobodyWaits() async -> Bool {
    let cap = min(question.atMost ?? Self.ceiling, Self.ceiling)
    most = least.map { min(2 * $0 + 2, cap) }
    let count = min(4, question.replications)
    var last: [OnTimeTally] = []
    while true {
      let results = await trials.results(most, 0..<count)
      let queued = most.indices.filter { pool in results.contains { $0.pools[pool].longestQueue > 0 } }
      searched = most.indices.filter { pool in
        results.contains { $0.pools[pool].taken > 0 || $0.pools[pool].longestQueue > 0 }
      }
      let raised = queued.filter { most[$0] < cap }
      let tallies = results.map(OnTimeTally.init)
      // Queues of minutes that make nobody late need nobody more.
      if raised.isEmpty || tallies == last {
        // With few people dossiers come to desks that are otherwise not needed.
        let crowded = await trials.results(least, 0..<count)
        for pool in most.indices where crowded.contains(where: { $0.pools[pool].taken > 0 }) {
          if !searched.contains(pool) { searched.append(pool) }
        }
        searched.sort()
        for pool in most.indices where !searched.contains(pool) { most[pool] = written[pool] }
        return !queued.isEmpty && tallies != last
      }
      last = tallies
      for pool in raised { most[pool] = min(2 * most[pool], cap) }
    }
  }

  // MARK: - The road to the answer

  /// The lightest staffing that is enough; nil when there is none within the bounds.
  private mutating func search() async -> [Int]? {
    // Alone among desks at which nobody waits, each pool shows how many it needs at least.
    for pool in searched {
      var people = most
      people[pool] = cuts.least[pool]
      while people[pool] < most[pool], await !trials.isEnough(people) {
        cuts.add(people)
        people[pool] += 1
      }
    }
    while let people = cuts.lightest() {
      guard await trials.isEnough(people) else {
        cuts.add(await largestAlike(people))
        continue
      }
      return await exchange(from: await descend(from: people))
    }
    return nil
  }

  /// From a staffing that is not enough, one with as many people as possible that is not enough either.
  private mutating func largestAlike(_ people: [Int]) async -> [Int] {
    var people = people
    // Halves of the pools at a time: only a few of them matter.
    var groups = [searched.filter { people[$0] < most[$0] }]
    while let group = groups.popLast() {
      guard !group.isEmpty else { continue }
      var raised = people
      for pool in group { raised[pool] = most[pool] }
      if await !trials.isEnough(raised) {
        people = raised
      } else if group.count > 1 {
        groups += [Array(group[(group.count / 2)...]), Array(group[..<(group.count / 2)])]
      } else {
        raised = people
        raised[group[0]] += 1
        while raised[group[0]] < most[group[0]], await !trials.isEnough(raised) {
          people = raised
          raised[group[0]] += 1
        }
      }
    }
    return people
  }

  /// The answer itself, after all with one person less were found not to be enough.
  private mutating func descend(from start: [Int]) async -> [Int] {
    var people = start
    var isLower = true
    while isLower {
      isLower = false
      for pool in searched where people[pool] > cuts.least[pool] {
        var fewer = people
        fewer[pool] -= 1
        if await trials.isEnough(fewer) {
          people = fewer
          isLower = true
        }
      }
    }
    return people
  }

  /// How many pools that gain most by one person more are looked at for an exchange.
  private static var exchanged: Int { 3 }

  /// The same with people moved from one pool to another, as long as that costs no more and keeps the target better: of
  /// several staffings that are the lightest, one that is not among the worst.
  private mutating func exchange(from start: [Int]) async -> [Int] {
    var people = start
    // Each round is better than the one before; this many are plenty.
    for _ in 0..<8 {
      var gains: [(share: Double, pool: Int)] = []
      for pool in searched where people[pool] < most[pool] {
        var more = people
        more[pool] += 1
        let tallies = await trials.confirming(more, atLeast: question.replications)
        gains.append((estimate(tallies).share.mean ?? 0, pool))
      }
      gains.sort { ($1.share, $0.pool) < ($0.share, $1.pool) }
      var best = (weight: cuts.weight(people), limit: await point(people).onTime.lowerLimit ?? 0, people: people)
      for (_, more) in gains.prefix(Self.exchanged) {
        for fewer in searched where fewer != more && people[fewer] > cuts.least[fewer] {
          var other = people
          other[more] += 1
          other[fewer] -= 1
          let weight = cuts.weight(other)
          guard weight <= best.weight, await trials.isEnough(other) else { continue }
          let limit = await point(other).onTime.lowerLimit ?? 0
          if weight < best.weight || limit > best.limit { best = (weight, limit, other) }
        }
      }
      if best.people == people { return people }
      people = await descend(from: best.people)
    }
    return people
  }

  // MARK: - What is told of it

  private func estimate(_ tallies: [OnTimeTally]) -> OnTimeEstimate {
    let all = trials.groups.map { OnTimeEstimate(tallies, load: $0, confidence: question.confidence) }
    // The one that fares worst stands for all.
    return all.min { ($0.lowerLimit ?? 2, $0.share.mean ?? 2) < ($1.lowerLimit ?? 2, $1.share.mean ?? 2) }
      ?? OnTimeEstimate(tallies, load: nil, confidence: question.confidence)
  }

  private mutating func point(_ people: [Int]) async -> StaffingPoint {
    var onTime = estimate(await trials.confirming(people, atLeast: question.replications))
    let search = estimate(await trials.screening(people, atLeast: question.replications))
    // Both runs have to keep the target, so the lower limit of both is what is sure.
    onTime.lowerLimit = onTime.lowerLimit.flatMap { own in search.lowerLimit.map { min(own, $0) } }
    let staff = model.scenario.staff
    return StaffingPoint(
      people: people, total: searched.reduce(0) { $0 + people[$1] },
      yearlyCost: isPriced
        ? searched.reduce(0) { $0 + (staff[$1].yearlyCost?.dong ?? 0) * Int64(people[$1]) } : nil,
      onTime: onTime, isEnough: await trials.isEnough(people))
  }

  private mutating func procedures(_ people: [Int]) async -> [ProcedureOnTime] {
    let tallies = await trials.confirming(people, atLeast: question.replications)
    return model.scenario.loads.indices.compactMap { load in
      let estimate = OnTimeEstimate(tallies, load: load, confidence: question.confidence)
      guard estimate.due > 0 else { return nil }
      return ProcedureOnTime(
        name: model.graphs[model.scenario.loads[load].graph].identity.name, onTime: estimate)
    }
  }

  /// What one person less or more in each pool changes.
  private mutating func change(_ pools: inout [StaffedPool], at people: [Int]) async {
    let base = await trials.confirming(people, atLeast: question.replications)
    for pool in searched {
      for step in [-1, 1] {
        var other = people
        other[pool] += step
        var change = StaffedPool.Change.notPossible
        if step < 0, other[pool] < cuts.least[pool] {
          if other[pool] > 0 { change = .overloaded }
        } else if step < 0 || question.atMost.map({ other[pool] <= $0 }) ?? true {
          let tallies = await trials.confirming(other, atLeast: question.replications)
          let pairs = trials.groups.map { group in
            PairedEstimate(base.map { $0.share(load: group) }, tallies.map { $0.share(load: group) })
          }
          let largest = pairs.max { ($0.difference.mean ?? 0).magnitude < ($1.difference.mean ?? 0).magnitude }
          if let largest { change = .differs(largest, isEnough: await trials.isEnough(other)) }
        }
        if step < 0 { pools[pool].fewer = change } else { pools[pool].more = change }
      }
    }
  }

  /// So many staffings below the answer and above it are looked for.
  private static var shown: (below: Int, above: Int) { (4, 2) }

  /// The best staffing that was looked at for each weight near the answer's, beginning with the best of one person less and
  /// one more, and of those again.
  private mutating func frontier(around people: [Int]) async -> [StaffingPoint] {
    await walk(from: people, by: -1, Self.shown.below)
    await walk(from: people, by: 1, Self.shown.above)
    var best: [Int64: (share: Double, people: [Int])] = [:]
    for other in trials.known where searched.allSatisfy({ other[$0] >= cuts.least[$0] }) {
      let share = await firstShare(other)
      let weight = cuts.weight(other)
      if best[weight].map({ share > $0.share }) ?? true { best[weight] = (share, other) }
    }
    let own = cuts.weight(people)
    best[own] = (best[own]?.share ?? 0, people)
    let weights = best.keys.sorted()
    guard let place = weights.firstIndex(of: own) else { return [] }
    var points: [StaffingPoint] = []
    let near = weights[max(0, place - Self.shown.below)...min(weights.count - 1, place + Self.shown.above)]
    for other in near.compactMap({ best[$0]?.people }) {
      let next = await point(other)
      // What weighs more and is no better is no part of the frontier.
      let isBetter = points.last.map { $0.onTime.share.mean ?? 0 < next.onTime.share.mean ?? 0 } ?? true
      if isBetter || other == people { points.append(next) }
    }
    return points
  }

  /// Looks at all staffings with one person less, or more, then from the best of them on.
  private mutating func walk(from start: [Int], by step: Int, _ times: Int) async {
    var people = start
    for _ in 0..<times {
      var best: (share: Double, people: [Int])?
      for pool in searched {
        var other = people
        other[pool] += step
        guard other[pool] >= cuts.least[pool], other[pool] <= most[pool] else { continue }
        let share = await firstShare(other)
        if best.map({ share > $0.share }) ?? true { best = (share, other) }
      }
      guard let best else { return }
      people = best.people
    }
  }

  /// The share on time in the first few replications, by which staffings are told apart before more are made.
  private mutating func firstShare(_ people: [Int]) async -> Double {
    let count = min(4, question.replications)
    return estimate(Array(await trials.screening(people, atLeast: count).prefix(count))).share.mean ?? 0
  }
}
