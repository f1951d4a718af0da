import Numbers
import ProcessGraph
import WorkingTime

extension LoadCompiler {
  /// Checks the distributions of facts; those that some condition asks for are made ready when it does.
  mutating func compileFacts() {
    var seen: [FactID] = []
    for (position, entry) in load.facts.enumerated() {
      guard graph.facts.indices.contains(entry.fact.position), !seen.contains(entry.fact),
        entry.shares.allSatisfy({ $0.weight >= 0 && $0.weight <= 1e12 }),
        entry.shares.contains(where: { $0.weight > 0 })
      else {
        hasStrayFact = true
        outer.issues.append(.badFact(load: number, fact: position))
        continue
      }
      seen.append(entry.fact)
      let fact = graph.facts[entry.fact]
      if !entry.shares.allSatisfy({ fact.allows($0.value) }) {
        outer.issues.append(.badFactValue(load: number, fact: position))
      }
    }
  }

  /// Gives a fact its word and values when a condition first asks for it; false when nobody said how it is distributed.
  mutating func use(_ position: Int) -> Bool {
    if factWord[position] >= 0 { return true }
    let fact = graph.facts[position]
    let shares: [FactDistribution.Share]
    if let entry = load.facts.first(where: { $0.fact.position == position }) {
      shares = entry.shares.filter { $0.weight > 0 }
    } else if fact.id == "submitted", case .date = fact.type {
      return useSubmissionDay(position)
    } else if fact.isOptional {
      shares = [FactDistribution.Share(nil, weight: 1)]
    } else if fact.origin == .builtIn, case .choice = fact.type {
      shares = [FactDistribution.Share(.choice(0), weight: 1)]
      outer.assumptions.append(.factTakesFirstValue(load: number, FactID(position)))
    } else {
      let issue = ScenarioIssue.missingFact(load: number, FactID(position))
      // One that was meant for it and went astray has been noted already.
      if !hasStrayFact, !outer.issues.contains(issue) { outer.issues.append(issue) }
      return false
    }
    factWord[position] = newWord()
    factValues[position] = shares.map(\.value)
    let total = shares.reduce(0) { $0 + $1.weight }
    var sum = 0.0
    let first = Int32(outer.plan.thresholds.count)
    for (number, share) in shares.enumerated() {
      sum += share.weight
      outer.plan.thresholds.append(number + 1 == shares.count ? .max : PlanCompiler.threshold(sum / total))
    }
    let thresholds = PlanRange(first: first, end: Int32(outer.plan.thresholds.count))
    facts.append(PlanFact(word: factWord[position], key: RandomKey.name(fact.id), thresholds: thresholds))
    return true
  }

  /// The day of submission counts from the first simulated day.
  private mutating func useSubmissionDay(_ position: Int) -> Bool {
    factWord[position] = newWord()
    let first = Int64(outer.scenario.from.number)
    factValues[position] = (first...max(first, Int64(outer.scenario.to.number))).map { Day(number: $0).map(Value.date) }
    facts.append(PlanFact(word: factWord[position], key: 0, thresholds: PlanRange()))
    return true
  }
}

extension Fact {
  /// Whether a value is one that the fact may take.
  func allows(_ value: Value?) -> Bool {
    guard let value else { return isOptional }
    switch (type, value) {
    case (.yesNo, .yesNo), (.text, .text): return true
    case (.integer(let from, let to), .number(let number)):
      return number.isInteger && Self.within(number, from, to)
    case (.decimal(_, let from, let to), .number(let number)): return Self.within(number, from, to)
    case (.money(let from, let to), .number(let number)): return number.isInteger && Self.within(number, from, to)
    case (.date(let from, let to), .date(let day)): return Self.within(day, from, to)
    case (.choice(let choices), .choice(let position)): return choices.indices.contains(position)
    default: return false
    }
  }

  private static func within<Ordered: Comparable>(_ value: Ordered, _ from: Ordered?, _ to: Ordered?) -> Bool {
    (from.map { $0 <= value } ?? true) && (to.map { value <= $0 } ?? true)
  }
}
