import JSON
import ProcessGraph
import WorkingTime

extension GraphEncoder {
  mutating func encode(_ fact: Fact) -> JSONValue {
    note("fact", fact.id, title: fact.title, fact.provenance)
    var members = knowledge(fact.provenance)
    members["id"] = .string(fact.id)
    if fact.isOptional { members["optional"] = .bool(true) }
    switch fact.origin {
    case .builtIn: members["origin"] = .string("built_in")
    case .declared: members["origin"] = .string("declared")
    case .established: members["origin"] = .string("established")
    case .member(let agency):
      members["origin"] = .string("member")
      members["agency"] = agency.map { .string(graph.agencies[$0].id) }
    }
    switch fact.type {
    case .yesNo: members["type"] = .string("yes_no")
    case .text: members["type"] = .string("text")
    case .integer(let from, let to):
      members["type"] = .string("integer")
      members["from"] = from.map { .string($0.description) }
      members["to"] = to.map { .string($0.description) }
    case .decimal(let unit, let from, let to):
      members["type"] = .string("decimal")
      if !unit.isEmpty { members["unit"] = .string(unit) }
      members["from"] = from.map { .string($0.description) }
      members["to"] = to.map { .string($0.description) }
    case .money(let from, let to):
      members["type"] = .string("money")
      members["from"] = from.map { .string($0.description) }
      members["to"] = to.map { .string($0.description) }
    case .date(let from, let to):
      members["type"] = .string("date")
      members["from"] = from.map { .string($0.description) }
      members["to"] = to.map { .string($0.description) }
    case .choice(let choices):
      members["type"] = .string("choice")
      members["choices"] = .array(choices.map { .string($0.id) })
      for choice in choices { note("choice", "\(fact.id).\(choice.id)", title: choice.title, .none) }
    }
    return .object(members)
  }

  /// An expression: `{"op": …}` with its operands, or `{"fact": id}`, or a value.
  func encode(_ expression: Expression) -> JSONValue {
    switch expression {
    case .literal(let value): encode(value, of: nil)
    case .fact(let fact): .object(["fact": .string(graph.facts[fact].id)])
    case .isAbsent(let fact): .object(["op": .string("is_absent"), "fact": .string(graph.facts[fact].id)])
    case .passed(let node): .object(["op": .string("passed"), "node": .string(graph.nodes[node].id)])
    case .compare(let comparison, let left, let right):
      operation(comparison.rawValue, [encode(left, beside: right), encode(right, beside: left)])
    case .isIn(let one, let others): operation("in", [encode(one)] + others.map { encode($0, beside: one) })
    case .all(let parts): operation("and", parts.map { encode($0) })
    case .any(let parts): operation("or", parts.map { encode($0) })
    case .not(let part): operation("not", [encode(part)])
    case .arithmetic(let kind, let left, let right): operation(kind.rawValue, [encode(left), encode(right)])
    }
  }

  private func operation(_ name: String, _ operands: [JSONValue]) -> JSONValue {
    .object(["op": .string(name), "of": .array(operands)])
  }

  /// A choice is written by its id, which only the fact beside it tells.
  private func encode(_ expression: Expression, beside other: Expression) -> JSONValue {
    guard case .literal(let value) = expression, case .fact(let fact) = other else { return encode(expression) }
    return encode(value, of: fact)
  }

  private func encode(_ value: Value, of fact: FactID?) -> JSONValue {
    switch value {
    case .yesNo(let truth): .object(["yes_no": .bool(truth)])
    case .number(let number): .object(["number": .string(number.description)])
    case .date(let day): .object(["date": .string(day.description)])
    case .text(let text): .object(["text": .string(text)])
    case .choice(let position):
      if let fact, case .choice(let choices) = graph.facts[fact].type, choices.indices.contains(position) {
        .object(["choice": .string(choices[position].id)])
      } else {
        .object(["choice": .integer(position)])
      }
    }
  }

  func encode(_ duration: Duration) -> JSONValue {
    .object(["amount": .string(duration.amount.description), "unit": .string(duration.unit.rawValue)])
  }
}
