/// The staffings that were tried, each with how limits were kept in its replications; no replication is made twice.
///
/// A staffing is enough when two rows of replications say so, one that the search looks at first and one of others. Both are
/// made in parts and end as soon as it is clear that it is not enough.
struct StaffingTrials<Runner: ReplicationRunner> {
  let model: SimulationModel
  var question: StaffingQuestion
  /// Loads that have to keep the target by themselves; one nil for all together.
  var groups: [Int?] = [nil]
  var runner: Runner
  private var first: [[Int]: [OnTimeTally]] = [:]
  private var second: [[Int]: [OnTimeTally]] = [:]
  private(set) var runs = 0

  /// So few replications are made at least before anything is clear.
  private static var fewest: Int { 4 }
  /// With so much confidence a part of the replications decides for all of them.
  private static var clear: Double { 0.999 }

  init(_ model: SimulationModel, _ question: StaffingQuestion, _ runner: Runner) {
    self.model = model
    self.question = question
    self.runner = runner
  }

  /// How many staffings were looked at.
  var tried: Int { first.count }

  /// The staffings of which something is known.
  var known: [[Int]] { first.keys.sorted { $0.lexicographicallyPrecedes($1) } }

  /// Whether a staffing keeps the target.
  mutating func isEnough(_ people: [Int]) async -> Bool {
    var step = Self.fewest
    while true {
      let tallies = await screening(people, atLeast: min(step, question.replications))
      if let verdict = verdict(tallies) {
        if !verdict { return false }
        break
      }
      step = 2 * tallies.count
    }
    step = Self.fewest
    while true {
      let tallies = await confirming(people, atLeast: min(step, question.replications))
      if let verdict = verdict(tallies) { return verdict }
      step = 2 * tallies.count
    }
  }

  /// Whether a row says enough or not; nil when more replications may change it.
  ///
  /// Only what is clearly not enough ends a row early. A rare replication in which a queue gets out of hand may be the
  /// last of it, so that what looks like enough has to go through all.
  private func verdict(_ tallies: [OnTimeTally]) -> Bool? {
    if tallies.count >= question.replications { return keepsTarget(tallies) }
    let isHopeless = groups.contains { group in
      OnTimeTally.limits(tallies, load: group, max(Self.clear, question.confidence))
        .map { $0.upper < question.target } ?? false
    }
    return isHopeless ? false : nil
  }

  /// True when every group keeps the target with the confidence asked for.
  func keepsTarget(_ tallies: [OnTimeTally]) -> Bool {
    groups.allSatisfy { group in
      OnTimeTally.limits(tallies, load: group, question.confidence).map { $0.lower >= question.target } ?? false
    }
  }

  /// How the replications of the search went, so many at least.
  mutating func screening(_ people: [Int], atLeast count: Int) async -> [OnTimeTally] {
    let known = first[people]?.count ?? 0
    if known < count { first[people, default: []] += await run(people, known..<count) }
    return first[people] ?? []
  }

  /// How the replications of the confirming run went; the search did not begin with them.
  mutating func confirming(_ people: [Int], atLeast count: Int) async -> [OnTimeTally] {
    let known = second[people]?.count ?? 0
    let base = question.replications
    if known < count { second[people, default: []] += await run(people, base + known..<base + count) }
    return second[people] ?? []
  }

  private mutating func run(_ people: [Int], _ replications: Range<Int>) async -> [OnTimeTally] {
    await results(people, replications).map(OnTimeTally.init)
  }

  /// Replications of a staffing in their order.
  mutating func results(_ people: [Int], _ replications: Range<Int>) async -> [ReplicationResult] {
    // Counts that the scenario's own staff may have are never impossible.
    guard
      let changed = try? model.with({ scenario in
        for pool in scenario.staff.indices { scenario.staff[pool].count = people[pool] }
      })
    else { return [] }
    runs += replications.count
    return await runner.results(of: changed, replications).sorted { $0.replication < $1.replication }
  }
}
