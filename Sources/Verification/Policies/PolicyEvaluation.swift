import Numbers
import ProcessGraph
import WorkingTime

/// A condition of a policy, worked out for one procedure in one case.
struct PolicyEvaluation {
  let measures: CaseMeasures
  private var graph: ProcessGraph { measures.graph }

  /// Whether the condition holds; a value that is missing satisfies nothing.
  func truth(of condition: PolicyCondition) -> PolicyTruth {
    switch condition {
    case .compare(let comparison, let left, let right): return compare(comparison, value(of: left), value(of: right))
    case .isIn(let one, let others):
      let left = value(of: one)
      return others.reduce(.no) { $0 || compare(.equal, left, value(of: $1)) }
    case .isAbsent(let value):
      switch self.value(of: value) {
      case .missing: return .yes
      case .doubtful(let doubt): return .open(doubt)
      default: return .no
      }
    case .offers(let channel): return graph.channels.contains(channel) ? .yes : .no
    case .admits(let applicant): return graph.applicants.contains(applicant) ? .yes : .no
    case .hasService(let level): return graph.serviceLevel == level ? .yes : .no
    case .involves(let level): return measures.levels.contains(level) ? .yes : .no
    case .all(let parts): return parts.reduce(.yes) { $0 && truth(of: $1) }
    case .any(let parts): return parts.reduce(.no) { $0 || truth(of: $1) }
    case .not(let part): return !truth(of: part)
    }
  }

  /// Of parts that must all hold, the first that does not; else the whole.
  func brokenPart(of condition: PolicyCondition) -> PolicyCondition {
    guard case .all(let parts) = condition else { return condition }
    let broken = parts.first { part in
      if case .no = truth(of: part) { true } else { false }
    }
    return broken.map { brokenPart(of: $0) } ?? condition
  }

  func value(of value: PolicyValue) -> PolicyAnswer {
    switch value {
    case .number(let number): return .number(number)
    case .duration(let duration): return .time(duration.amount, duration.unit)
    case .text(let text), .agency(let text): return .text(text)
    case .measure(let measure): return measures.value(of: measure)
    case .code: return graph.code.map { .text($0) } ?? .missing
    case .field:
      if graph.members.isEmpty { return graph.field.map { .text($0) } ?? .missing }
      return all(members.compactMap(\.field))
    case .authority:
      if graph.members.isEmpty { return agency(graph.authority).map { .text($0) } ?? .missing }
      return all(members.compactMap { agency($0.authority) })
    case .share(let share, let whole): return scaled(self.value(of: whole), .multiply, share)
    case .arithmetic(let operation, let left, let right):
      let other = self.value(of: right)
      switch other {
      case .number(let number): return scaled(self.value(of: left), operation, number)
      case .time(let amount, let unit): return sum(self.value(of: left), operation, amount, unit)
      case .text, .texts, .missing, .doubtful: return other
      }
    }
  }

  /// The members that take part in the case.
  private var members: [MergedMember] { graph.members.filter { $0.condition.map(measures.holds) ?? true } }

  private func agency(_ authority: Table<AgencyID>?) -> String? {
    let row = authority?.rows.first { $0.condition.map(measures.holds) ?? true }
    guard let row, row.value.position < graph.agencies.count else { return nil }
    return graph.agencies[row.value].id
  }

  private func all(_ texts: [String]) -> PolicyAnswer { texts.isEmpty ? .missing : .texts(texts) }

  private func scaled(_ answer: PolicyAnswer, _ operation: Arithmetic, _ number: Rational) -> PolicyAnswer {
    switch answer {
    case .number(let value): operation.apply(value, number).map { .number($0) } ?? .doubtful(.tooFine)
    case .time(let amount, let unit): operation.apply(amount, number).map { .time($0, unit) } ?? .doubtful(.tooFine)
    case .text, .texts, .missing, .doubtful: answer
    }
  }

  private func sum(
    _ answer: PolicyAnswer, _ operation: Arithmetic, _ amount: Rational, _ unit: DurationUnit
  ) -> PolicyAnswer {
    guard case .time(let own, let ownUnit) = answer else { return answer }
    guard unit.family == ownUnit.family else { return .doubtful(.unlikeUnits) }
    let factor = finest(unit)
    let sum = try? (amount * factor / finest(ownUnit))
    return sum.flatMap { operation.apply(own, $0) }.map { .time($0, ownUnit) } ?? .doubtful(.tooFine)
  }

  private func compare(_ comparison: Comparison, _ left: PolicyAnswer, _ right: PolicyAnswer) -> PolicyTruth {
    switch (left, right) {
    case (.missing, _), (_, .missing): return .no
    case (.doubtful(let doubt), _), (_, .doubtful(let doubt)): return .open(doubt)
    case (.number(let one), .number(let other)): return holds(comparison, one, other)
    case (.time(let one, let unit), .time(let other, let otherUnit)):
      guard unit.family == otherUnit.family else { return .open(.unlikeUnits) }
      guard let mine = try? one * finest(unit), let theirs = try? other * finest(otherUnit) else {
        return .open(.tooFine)
      }
      return holds(comparison, mine, theirs)
    case (.text(let one), .text(let other)): return (one == other) == (comparison == .equal) ? .yes : .no
    case (.texts(let all), .text(let one)), (.text(let one), .texts(let all)):
      return all.contains(one) == (comparison == .equal) ? .yes : .no
    default: return .no
    }
  }

  private func holds(_ comparison: Comparison, _ left: Rational, _ right: Rational) -> PolicyTruth {
    comparison.holds(.number(left), .number(right)) == true ? .yes : .no
  }

  /// How many of the smallest unit of its family a unit is.
  private func finest(_ unit: DurationUnit) -> Rational {
    switch unit {
    case .workingDays: graph.hoursInWorkingDay
    case .weeks: 7
    case .hours: 60
    case .years: 12
    case .workingHours, .days, .minutes, .months: 1
    }
  }
}

extension PolicyCondition {
  /// What a procedure says of the clause that is asked for, in words; nil when that is no clause of its own.
  func offered(by graph: ProcessGraph) -> String? {
    func list(_ clause: String, _ words: [String]) -> String {
      "`\(clause)` is \(words.isEmpty ? "not given" : words.map { "`\($0)`" }.joined(separator: ", "))"
    }
    return switch self {
    case .offers: list("channel", graph.channels)
    case .admits: list("applicant", graph.applicants)
    case .hasService: list("service", graph.serviceLevel.map { [$0.rawValue] } ?? [])
    case .not(let part): part.offered(by: graph)
    case .compare, .isIn, .isAbsent, .involves, .all, .any: nil
    }
  }
}
