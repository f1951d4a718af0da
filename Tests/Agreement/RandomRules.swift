import TestSupport

/// Rule files made up by chance, as an analyst writes them: a procedure of everything that moves a dossier or its clock, and
/// two small ones that it may call.
struct RandomRules {
  /// In which units its times are told.
  enum Units: CaseIterable {
    /// Working hours and days, so that sums decide.
    case working
    /// Days of the calendar, so that sums decide too.
    case days
    /// Both, so that dates decide.
    case unlike
  }

  /// Where statements stand: an arrow leads to a step of the same branch only.
  private struct Scope {
    var steps: [String] = []
    /// Outcomes that the branches of the innermost block carry to its join.
    var carried: [String] = []
    var isInBranch = false
    /// True where a statement may not be reached, so that what follows cannot rely on it.
    var isConditional = false
  }

  private var random: SplitMix64
  let units: Units
  private var count = 0
  private var waits: [String] = []
  private var establishes = false
  private var budget = 9
  private var prefix = ""

  init(_ random: SplitMix64) {
    self.random = random
    units = Units.allCases[self.random.below(3)]
  }

  /// The text of a file with the procedure `made` and what it calls.
  mutating func file() -> String {
    let called = ["first", "second"].map { name in
      prefix = name + "_"
      budget = 1 + random.below(2)
      return procedure(name, isCalled: true)
    }
    prefix = ""
    budget = 3 + random.below(9)
    let made = procedure("made", isCalled: false)
    return """
      package agreement
      agency office "Office" level commune {
        role clerk "Clerk"; role expert "Expert"; role chair "Chair"
        role guard "Guard" calendar duty
      }
      subject thing "Thing" {
        size "Size" integer 1 to 9
        kind "Kind" one of red "Red", green "Green", blue "Blue"
        dear "Dear" yes/no
      }

      """ + (called + [made]).joined(separator: "\n")
  }

  private mutating func procedure(_ name: String, isCalled: Bool) -> String {
    waits = []
    establishes = false
    var scope = Scope()
    var lines: [String] = []
    if !isCalled, random.chance(50) { lines += intake(&scope) }
    lines += statements(3, &scope)
    let first = scope.steps.first
    if !isCalled, random.chance(40) {
      lines += ["resolved"]
      if random.chance(50) { lines += step(&scope) }
    }
    lines += ["end approved"]
    var head = ["authority office", "applicant citizen", "channel online"]
    head += limits(isCalled ? nil : first, scope.steps)
    return
      (["procedure \(name) \"\(name)\" about thing {"] + head.map { "  " + $0 } + ["  steps {"]
      + lines.map { "    " + $0 } + ["  }"] + waits.map { "  " + $0 } + ["}", ""]).joined(separator: "\n")
  }

  // MARK: Names and times

  private mutating func name(_ kind: String) -> String {
    count += 1
    return prefix + kind + String(count)
  }

  private mutating func share() -> String {
    switch units {
    case .working: working()
    case .days: "\(random.below(5)) days"
    case .unlike:
      random.chance(80)
        ? working() : random.chance(50) ? "\(1 + random.below(4)) days" : "\(1 + random.below(40)) hours"
    }
  }

  private mutating func working() -> String {
    random.chance(50)
      ? "\(random.below(13)) working hours" : "\(["0.25", "0.5", "1", "1.5", "2", "3"][random.below(6)]) working days"
  }

  private mutating func waitTime() -> String {
    switch units {
    case .working: "\(1 + random.below(6)) working days"
    case .days: "\(1 + random.below(12)) days"
    case .unlike: random.chance(50) ? "\(1 + random.below(6)) working days" : "\(1 + random.below(20)) days"
    }
  }

  private mutating func limit(most: Int) -> String {
    switch units {
    case .working:
      random.chance(80) ? "\(1 + random.below(most)) working days" : "\(1 + random.below(8 * most)) working hours"
    case .days: random.chance(90) ? "\(1 + random.below(2 * most)) days" : "\(1 + random.below(5)) weeks"
    case .unlike:
      switch random.below(10) {
      case 0: "\(1 + random.below(8 * most)) working hours"
      case 1: "\(1 + random.below(24 * most)) hours"
      case 2...5: "\(1 + random.below(most)) working days"
      case 6: "1 months"
      default: "\(1 + random.below(2 * most)) days"
      }
    }
  }

  private mutating func condition(_ scope: Scope) -> String {
    switch random.below(6) {
    case 0: return "kind = \(["red", "green", "blue"][random.below(3)])"
    case 1: return "kind in (red, blue) and size > \(1 + random.below(8))"
    case 2: if establishes { return "dear" } else { return "size < \(2 + random.below(8))" }
    case 3:
      if random.chance(40), let step = scope.steps.randomElement(using: &random) { return "passed \(step)" }
      return "not kind = red"
    default: return "size < \(2 + random.below(8))"
    }
  }

  /// A time, sometimes by facts.
  private mutating func varying(_ value: (inout Self) -> String) -> String {
    guard random.chance(20) else { return value(&self) }
    return "{ when size < \(2 + random.below(8)): \(value(&self)); otherwise: \(value(&self)) }"
  }

  private mutating func limits(_ start: String?, _ steps: [String]) -> [String] {
    var lines: [String] = []
    let most = 1 + random.below(25)
    var line = "time limit "
    if units == .unlike, random.chance(8) {
      line += "same working day if received before 15:00 otherwise next working day"
    } else if random.chance(25) {
      line += "{ when size < \(2 + random.below(8)): \(limit(most: most)); otherwise: \(limit(most: most)) }"
    } else {
      line += limit(most: most)
    }
    if let start, let other = steps.randomElement(using: &random), random.chance(15) {
      line += " starts at \(random.chance(50) ? start : other)"
    } else if random.chance(12) {
      line += " extendable once by \(random.chance(50) ? "50%" : limit(most: 5))"
    }
    lines.append(line)
    if start != nil, random.chance(40) { lines.append("reduced to \(limit(most: max(1, most / 2)))") }
    return lines
  }

  private mutating func desk() -> String {
    units == .unlike && random.chance(25)
      ? "office.guard" : "office." + ["clerk", "expert", "chair"][random.below(3)]
  }

  private mutating func performers() -> String {
    switch random.below(14) {
    case 0: return "system"
    case 1: return "office.clerk or office.expert"
    case 2: return "all of (office.clerk, office.chair)"
    default: return desk()
    }
  }

  private mutating func badEnd() -> String { "end " + ["refused", "stopped", "not_accepted"][random.below(3)] }

  // MARK: Statements

  private mutating func intake(_ scope: inout Scope) -> [String] {
    let step = name("receive")
    scope.steps.append(step)
    var clauses: [String] = []
    if random.chance(70) { clauses.append("on incomplete -> \(aside(from: step, scope))") }
    if random.chance(40) { clauses.append("on refused -> \(badEnd())") }
    return block("step \(step) \"\(step)\" as intake by office.clerk within \(share())", clauses)
  }

  private func block(_ head: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [head] : [head + " {"] + lines.map { "  " + $0 } + ["}"]
  }

  private mutating func statements(_ depth: Int, _ scope: inout Scope) -> [String] {
    var lines: [String] = []
    repeat { lines += statement(depth, &scope) } while budget > 0 && random.chance(55)
    return lines
  }

  private mutating func statement(_ depth: Int, _ scope: inout Scope) -> [String] {
    budget -= 1
    switch depth == 0 ? random.below(8) : random.below(16) {
    case 0...5: return step(&scope)
    case 6: return wait(scope)
    case 7: return each(&scope)
    case 8...11: return parallel(depth, &scope)
    case 12: return choose(depth, &scope)
    case 13, 14:
      let stage = name("stage")
      let inner = statements(depth - 1, &scope)
      return block("stage \(stage) \"\(stage)\" within \(limit(most: 8))", inner)
    default:
      // A procedure that is called twice would be two stays in one stage.
      guard prefix.isEmpty, !scope.isInBranch, let called = callable.popLast() else { return step(&scope) }
      return ["call \(called)"]
    }
  }

  private var callable = ["second", "first"]

  private mutating func step(_ scope: inout Scope) -> [String] {
    let step = name("step")
    var head = "step \(step) \"\(step)\" by \(performers())"
    var clauses: [String] = []
    if random.chance(12) {
      head += " lasts \(share())"
    } else {
      head += " within \(varying { $0.share() })"
    }
    let isSilent = random.chance(15) && !head.contains(" lasts ")
    let outcomes = outcomes(of: step, isSilent: isSilent, &scope)
    scope.steps.append(step)
    clauses += outcomes
    if !establishes, prefix.isEmpty, !scope.isInBranch, !scope.isConditional, random.chance(15) {
      establishes = true
      clauses.append("establishes dear")
    }
    if random.chance(8), !scope.isInBranch || random.chance(40) { clauses.append("clock pauses") }
    return block(head, clauses)
  }

  /// The outcomes of a step besides the normal one, each with what becomes of it.
  private mutating func outcomes(of step: String, isSilent: Bool, _ scope: inout Scope) -> [String] {
    var names = ["fine"]
    var lines: [String] = []
    for _ in 0..<random.below(3) {
      let isCarried = scope.isInBranch && random.chance(55)
      let outcome = isCarried ? ["objects", "doubts", "queries"][random.below(3)] : name("other")
      guard !names.contains(outcome) else { continue }
      names.append(outcome)
      if isCarried {
        if !scope.carried.contains(outcome) { scope.carried.append(outcome) }
        continue
      }
      switch random.below(6) {
      case 0, 1: lines.append("on \(outcome) -> \(badEnd())")
      case 2: lines.append("on \(outcome) when \(condition(scope)) -> \(badEnd())")
      case 3, 4: lines.append("on \(outcome) -> \(aside(from: step, scope))")
      default:
        let target = random.chance(40) ? step : scope.steps.randomElement(using: &random) ?? step
        lines.append("on \(outcome) -> \(target) at most \(1 + random.below(2)) times then -> \(badEnd())")
      }
    }
    if isSilent { lines.append("silence counts as \(names[random.below(names.count)])") }
    return ["outcomes " + names.joined(separator: ", ")] + lines
  }

  /// A wait that stands aside; gives its name.
  private mutating func aside(from step: String, _ scope: Scope) -> String {
    let wait = name("wait")
    let isForApplicant = random.chance(80)
    var clauses = ["at most \(1 + random.below(2)) times then -> \(badEnd())", "on timeout -> \(badEnd())"]
    clauses.append(
      random.chance(40)
        ? "resume there" : "resume \(random.chance(60) ? step : scope.steps.randomElement(using: &random) ?? step)")
    if isForApplicant {
      if random.chance(50) { clauses.append(random.chance(60) ? "clock restarts" : "clock pauses") }
    } else if random.chance(50) {
      clauses.append("clock pauses")
    }
    waits += block(
      "wait \(wait) \"\(wait)\" for \(isForApplicant ? "applicant" : desk()) within \(varying { $0.waitTime() })",
      clauses)
    return wait
  }

  private mutating func wait(_ scope: Scope) -> [String] {
    let wait = name("wait")
    let isForApplicant = random.chance(60)
    var clauses = ["on timeout -> \(badEnd())"]
    if isForApplicant {
      if random.chance(40) { clauses.append("clock restarts") }
    } else if random.chance(50) {
      clauses.append("clock pauses")
    }
    return block(
      "wait \(wait) \"\(wait)\" for \(isForApplicant ? "applicant" : desk()) within \(varying { $0.waitTime() })",
      clauses)
  }

  private mutating func each(_ scope: inout Scope) -> [String] {
    let step = name("each")
    let second = random.chance(40) ? "office.expert when \(condition(scope))" : "office.expert"
    let isSilent = random.chance(30)
    var own = scope
    let outcomes = outcomes(of: step, isSilent: isSilent, &own)
    scope.carried = own.carried
    // A wait that returns there would return to one of several.
    if outcomes.contains(where: { $0.contains("-> \(prefix)wait") }) { return self.step(&scope) }
    scope.steps.append(step)
    return block(
      "step \(step) \"\(step)\" by each of (office.clerk, \(second)) within \(varying { $0.share() })", outcomes)
  }

  private mutating func parallel(_ depth: Int, _ scope: inout Scope) -> [String] {
    var lines: [String] = []
    var carried: [String] = []
    for _ in 0..<(1 + random.below(3)) {
      var inner = Scope()
      inner.isInBranch = true
      inner.isConditional = true
      let branch = name("branch")
      let condition = random.chance(35) ? " when \(condition(scope))" : ""
      lines += block("branch \(branch)\(condition)", statements(depth - 1, &inner))
      for outcome in inner.carried where !carried.contains(outcome) { carried.append(outcome) }
    }
    if random.chance(50) { carried.reverse() }
    for outcome in carried {
      if random.chance(25), let step = scope.steps.randomElement(using: &random) {
        lines.append("on any \(outcome) -> \(step) at most 1 times then -> \(badEnd())")
      } else {
        lines.append("on any \(outcome) -> \(badEnd())")
      }
    }
    return block("parallel", lines)
  }

  private mutating func choose(_ depth: Int, _ scope: inout Scope) -> [String] {
    let condition = condition(scope)
    var inner = scope
    inner.isConditional = true
    var lines = block("when \(condition)", statements(depth - 1, &inner))
    if random.chance(60) {
      lines += block("otherwise", statements(depth - 1, &inner))
    } else {
      lines += ["otherwise { }"]
    }
    scope.carried = inner.carried
    return block("choose", lines)
  }
}
