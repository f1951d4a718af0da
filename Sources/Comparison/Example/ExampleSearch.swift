import Dossier
import ProcessGraph
import Verification
import WorkingTime

/// Finds a dossier that shows what differs: among the cases that differ, one with another end or another due date.
struct ExampleSearch {
  let before: Side
  let after: Side
  let joint: JointFacts
  let calendars: (before: [WorkCalendar], after: [WorkCalendar])
  /// From which day on it may be handed in.
  let from: Day

  /// No more cases than this are tried when all goes normally.
  private static let mostCases = 16
  /// And no more than this for each way in which something goes otherwise.
  private static let mostInTrouble = 2

  /// A way in which a dossier can go.
  private struct Attempt {
    var one: JointCases.Case
    var trouble: (step: String, outcome: ScriptedOutcome, words: String)?
  }

  /// The dossier; nil when none of the cases can be played.
  func example(among cases: [JointCases.Case]) -> ExampleDossier? {
    guard let own = DossierInterpreter(before.original, calendars: calendars.before),
      let other = DossierInterpreter(after.original, calendars: calendars.after)
    else { return nil }
    var fallback: ExampleDossier?
    // Whoever meets the requirements is the usual applicant.
    let usual = cases.filter(meetsRequirements) + cases.filter { !meetsRequirements($0) }
    for trouble in [nil] + troubles.map(Optional.init) {
      for one in usual.prefix(trouble == nil ? Self.mostCases : Self.mostInTrouble) {
        guard let played = play(Attempt(one: one, trouble: trouble), own, other) else { continue }
        if played.differs { return played }
        fallback = fallback ?? played
      }
    }
    return fallback
  }

  private func meetsRequirements(_ one: JointCases.Case) -> Bool {
    before.graph.requirements.allSatisfy { one.before.holds($0.condition) }
      && after.graph.requirements.allSatisfy { one.after.holds($0.condition) }
      && before.canOccur(in: one.before) && after.canOccur(in: one.after)
  }

  /// Outcomes other than the normal one, of steps that either has, each once.
  private var troubles: [(step: String, outcome: ScriptedOutcome, words: String)] {
    var found: [(step: String, outcome: ScriptedOutcome, words: String)] = []
    for graph in [before.original, after.original] {
      for position in graph.nodes.indices {
        guard case .step(let task) = graph.nodes[position].kind else { continue }
        let step = graph.writtenName(of: NodeID(position))
        for outcome in task.outcomes.dropFirst() where outcome.condition == nil {
          if found.contains(where: { $0.step == step && $0.words == outcome.id }) { continue }
          found.append((step, .named(outcome.id), outcome.id))
        }
      }
    }
    return found
  }

  // MARK: Playing

  private func play(_ attempt: Attempt, _ own: DossierInterpreter, _ other: DossierInterpreter) -> ExampleDossier? {
    let values = attempt.one.values
    guard let submitted = submission(values) else { return nil }
    let channel = word("channel", values, before.original.channels, after.original.channels)
    let applicant = word("applicant", values, before.original.applicants, after.original.applicants)
    func run(_ interpreter: DossierInterpreter, _ facts: FactValues) -> DossierRun {
      var declared = facts
      var settled: [SettledFact] = []
      for (position, fact) in interpreter.graph.facts.enumerated() {
        switch fact.origin {
        case .builtIn: declared.values[position] = nil
        case .established:
          settled.append(SettledFact(FactID(position), facts.values[position]))
          declared.values[position] = nil
        case .declared, .member: break
        }
      }
      let outcomes = attempt.trouble.map { [$0.step: [$0.outcome]] } ?? [:]
      return DossierDriver(interpreter).run(
        DossierScript(
          Submission(at: submitted, channel: channel, applicant: applicant, facts: declared), outcomes: outcomes,
          settled: settled))
    }
    let one = run(own, joint.values(values, before: before.original))
    let two = run(other, joint.values(values, after: after.original))
    guard one.stop == nil || two.stop == nil, Self.isTold(one.stop), Self.isTold(two.stop) else { return nil }
    return ExampleDossier(
      facts: facts(values), channel: channel, applicant: applicant, submitted: submitted,
      trouble: attempt.trouble.map { ($0.step, $0.words) }, before: .init(one, in: before.original),
      after: .init(two, in: after.original))
  }

  /// A run that an event or the calendar stopped shows nothing; one that stands still does.
  private static func isTold(_ stop: RunStop?) -> Bool {
    switch stop {
    case nil, .stuck: true
    case .problem, .beyondCalendar, .endless: false
    }
  }

  /// The opening of the first day that both offices work on, or the day that the facts name.
  private func submission(_ values: FactValues) -> Instant? {
    guard let calendar = calendars.before.first, let other = calendars.after.first else { return nil }
    if let fact = joint.facts.firstIndex(where: { $0.id == "submitted" && $0.origin == .builtIn }),
      case .date(let day)? = values.values[fact]
    {
      return calendar.open(of: day) ?? Instant(day, .midnight)
    }
    var next: Day? = max(from, max(calendar.first, other.first))
    while let day = next, day <= min(calendar.last, other.last) {
      if let open = calendar.open(of: day), let otherOpen = other.open(of: day) { return max(open, otherOpen) }
      next = day.advanced(days: 1)
    }
    return nil
  }

  /// The word of a built-in fact: as the case says, else the first that both offer.
  private func word(_ id: String, _ values: FactValues, _ own: [String], _ other: [String]) -> String? {
    if let fact = joint.facts.firstIndex(where: { $0.id == id && $0.origin == .builtIn }),
      case .choice(let choices) = joint.facts[fact].type, case .choice(let choice)? = values.values[fact],
      choices.indices.contains(choice)
    {
      return choices[choice].id
    }
    return own.first(where: other.contains) ?? (other.isEmpty ? own.first : own.isEmpty ? other.first : nil)
  }

  /// The facts that either asks for, in words.
  private func facts(_ values: FactValues) -> [(fact: String, value: String)] {
    let asked = Set(before.original.askedFacts.map { before.original.facts[$0].id })
      .union(after.original.askedFacts.map { after.original.facts[$0].id })
    return joint.facts.indices.filter { asked.contains(joint.facts[$0].id) && joint.facts[$0].origin != .builtIn }
      .map { position in
        let fact = joint.facts[position]
        return (fact.id, values.values[position].map { $0.words(in: fact) } ?? "absent")
      }
  }
}
