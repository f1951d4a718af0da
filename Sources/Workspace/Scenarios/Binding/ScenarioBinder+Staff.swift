import Messages
import ProcessGraph
import Simulation
import SourceText
import YAML

extension ScenarioBinder {
  mutating func bindStaff() -> [StaffPool] {
    var desks: [Desk] = []
    for desk in graphs.flatMap(\.desks) where !desks.contains(where: { $0.id == desk.id }) { desks.append(desk) }
    var pools: [StaffPool] = []
    for entry in file.staff {
      let named = entry.value.desks.isEmpty ? [entry.key] : entry.value.desks
      let found = named.compactMap { desk($0, among: desks) }
      let calendar = calendar(entry.value.calendar)
      let goingFirst = bindFirst(entry.value.first)
      guard found.count == named.count, let first = found.first else { continue }
      let isOneDesk = entry.value.desks.isEmpty
      pools.append(
        StaffPool(
          id: isOneDesk ? first.id : entry.key.value, title: isOneDesk ? first.title : entry.key.value,
          desks: found.map(\.id), count: entry.value.count.value,
          absence: (entry.value.absence?.percent.approximate ?? 0) / 100, calendar: calendar, first: goingFirst,
          order: entry.value.order, yearlyCost: entry.value.yearlyCost))
      places.pools.append(entry.key.span)
    }
    return pools
  }

  /// The procedures that go before others, each once.
  private mutating func bindFirst(_ names: [Positioned<String>]) -> [Int] {
    var first: [Int] = []
    for name in names {
      guard let graph = graph(name) else { continue }
      if first.contains(graph) {
        let arguments: [String: Argument] = ["procedure": .code(name.value)]
        findings.append(Diagnostic(ScenarioMessage.firstTwice, at: name.span, arguments))
      } else {
        first.append(graph)
      }
    }
    return first
  }

  /// A desk by its id, or by a part of it that no other has: `centre.officer` for `commune.centre.officer`.
  private mutating func desk(_ name: Positioned<String>, among desks: [Desk]) -> Desk? {
    if let exact = desks.first(where: { $0.id == name.value }) { return exact }
    let parts = name.value.split(separator: ".")
    let meant = desks.filter { desk in
      let whole = desk.id.split(separator: ".")
      // The role is always said; agency and unit where they are needed.
      guard whole.last == parts.last else { return false }
      var rest = parts[...]
      for part in whole where rest.first == part { rest = rest.dropFirst() }
      return rest.isEmpty
    }
    if meant.count == 1 { return meant[0] }
    if meant.isEmpty {
      let known = desks.map(\.id)
      var arguments: [String: Argument] = [:]
      if Suggestion.nearest(name.value, in: known) == nil {
        arguments["known"] = .codes(known)
        arguments["suggestion"] = .phrase(known.isEmpty ? "Scenario.no-desks" : "Scenario.desks")
      }
      report(.unknownDesk, name, among: known, arguments)
    } else {
      let arguments: [String: Argument] = ["name": .code(name.value), "known": .codes(meant.map(\.id))]
      findings.append(Diagnostic(ScenarioMessage.severalDesks, at: name.span, arguments))
    }
    return nil
  }
}
