import Dossier
import Messages
import Numbers
import ProcessGraph
import SourceText
import Testing
import Verification
import WorkingTime

/// A dossier that takes every share in full on the path that a proof names comes out when the proof says.
@Suite struct DossierWorstCaseTests {
  /// The outcomes by which a dossier comes from one step of a path to the next; nil for the last.
  private static func script(
    _ path: [NodeID], _ graph: ProcessGraph, _ submission: Submission
  ) -> DossierScript {
    var script = DossierScript(submission)
    for (position, node) in path.enumerated() {
      let name = graph.writtenName(of: node)
      let next = position + 1 < path.count ? path[position + 1] : nil
      switch graph.nodes[node].kind {
      case .step(let task):
        let taken = next.flatMap { outcome(from: node, to: $0, graph) } ?? 0
        script.outcomes[name, default: []].append(.named(task.outcomes[taken].id))
      case .wait:
        let isTimeout = next.map { leads(from: node, over: .timeout, to: $0, graph) } ?? false
        let isAnswer = next.map { leads(from: node, over: .normal, to: $0, graph) } ?? true
        script.waits[name, default: []].append(isTimeout && !isAnswer ? .timeout : ScriptedAnswer())
      default: break
      }
    }
    return script
  }

  private static func outcome(from node: NodeID, to next: NodeID, _ graph: ProcessGraph) -> Int? {
    guard case .step(let task) = graph.nodes[node].kind else { return nil }
    return task.outcomes.indices.first { leads(from: node, over: .outcome($0), to: next, graph) }
  }

  /// True when an edge of the label leads to a step or wait without another between.
  private static func leads(from node: NodeID, over label: EdgeLabel, to next: NodeID, _ graph: ProcessGraph) -> Bool {
    var open = graph.edges.filter { $0.from == node && $0.label == label }.map(\.to)
    var seen: Set<NodeID> = []
    while let place = open.popLast() {
      if place == next { return true }
      guard seen.insert(place).inserted else { continue }
      switch graph.nodes[place].kind {
      case .step, .wait, .end: continue
      default: open += graph.edges.filter { $0.from == place }.map(\.to)
      }
    }
    return false
  }

  /// The case of the facts that a proof tells of, by the words in which it tells it.
  private static func facts(_ text: String, _ graph: ProcessGraph) throws -> FactValues? {
    var facts = FactValues(count: graph.facts.count)
    for part in text.split(separator: ", ") {
      let words = part.split(separator: " ")
      guard words.count >= 3, words[1] == "=",
        let position = graph.facts.firstIndex(where: { $0.id == String(words[0]) })
      else { return nil }
      let value = String(words[2])
      switch graph.facts[position].type {
      case .yesNo: facts.values[position] = .yesNo(value == "yes")
      case .choice(let choices):
        guard let choice = choices.firstIndex(where: { $0.id == value }) else { return nil }
        facts.values[position] = .choice(choice)
      case .integer, .decimal, .money:
        guard let number = try? Rational(literal: value) else { return nil }
        facts.values[position] = .number(number)
      case .date, .text: return nil
      }
    }
    return facts
  }

  /// Every case of every real procedure whose limit is decided by sums of working days: the longest path, played from the
  /// opening of an ordinary Monday, uses the sum that the proof has, and no step of it comes at another time.
  @Test func theSumOfTheProofIsWhatTheDossierUses() throws {
    let real = try #require(Rules.real)
    let calendar = try #require(Rules.calendar)
    let day = try #require(Day(iso: "2026-10-05"))
    let opening = try #require(calendar.open(of: day))
    var played: [String] = []
    for (graph, proof) in zip(real.graphs, real.proofs) {
      let interpreter = try RealDossiers.interpreter(graph)
      guard !proof.worstCase.isUpperBound else { continue }
      for one in proof.worstCase.cases {
        guard let result = one.limits.first(where: { $0.kind == .statutory }), let sum = result.sum,
          sum.unit == .workingDays, !result.path.isEmpty, let facts = try Self.facts(one.facts, graph),
          !facts.values.indices.contains(where: { facts.values[$0] != nil && graph.facts[$0].origin != .declared })
        else { continue }
        let script = Self.script(result.path.map(\.node), graph, Submission(at: opening, facts: facts))
        let run = DossierDriver(interpreter).run(script)
        #expect(run.stop == nil, "\(graph.identity.name): \(String(describing: run.stop))")
        let walked = run.path.map { graph.nodes[$0].id }
        var rest = walked[...]
        for node in result.path.map({ graph.nodes[$0.node].id }) {
          guard let place = rest.firstIndex(of: node) else {
            Issue.record("\(graph.identity.name) \(one.facts): \(node) is not on \(walked)")
            break
          }
          rest = rest[(place + 1)...]
        }
        // The clock that counts runs without a stop from some moment on: its end is the sum of the shares behind it.
        let counted = result.path.filter { $0.share != nil && $0.sum != nil }
        guard let runFrom = run.state.limit.runs.last?.from, run.state.limit.runs.count == 1,
          counted.count == result.path.count || run.state.limit.earlier.isEmpty, let resolved = run.state.resolved,
          result.path.allSatisfy({ graph.nodes[$0.node].stopsNothing })
        else { continue }
        #expect(resolved == calendar.end(of: sum, from: runFrom), "\(graph.identity.name) \(one.facts)")
        played.append(graph.identity.name)
      }
    }
    #expect(Set(played).count >= 8, "\(played)")
  }

  /// The worst day of a limit in other units than the steps', as a proof by dates names it.
  @Test func theWorstDayOfTheProofIsWhatTheDossierDoes() throws {
    let bytes = try RepositoryFiles().read("Tests/Corpus/published/dates/house_permit_2021.tthc", atMost: 1 << 20)
    let rules = Rules([SourceFile(id: FileID(0), path: "dates.tthc", bytes: bytes)], Rules.calendar)
    let graph = try #require(rules.graphs.first)
    let calendar = try #require(Rules.calendar)
    let interpreter = try #require(DossierInterpreter(graph, calendars: graph.calendars.map { _ in calendar }))
    var dates = 0
    for one in rules.proofs[0].worstCase.cases {
      for result in one.limits {
        guard case .brokenOnDates(let worst) = result.verdict, let facts = try Self.facts(one.facts, graph) else {
          continue
        }
        let script = Self.script(result.path.map(\.node), graph, Submission(at: worst.start, facts: facts))
        let run = DossierDriver(interpreter).run(script)
        #expect(run.state.accepted == worst.start)
        #expect(run.limit?.due?.instant == worst.due)
        #expect(run.state.resolved == worst.finish)
        #expect(run.limit?.isLate == true)
        #expect(
          result.path.allSatisfy { step in
            run.path.indices.contains { run.path[$0] == step.node && run.finishes[$0] == step.until }
          })
        dates += 1
      }
    }
    #expect(dates > 0)
  }
}

extension Node {
  /// True when the clock of the procedure's limit runs here.
  fileprivate var stopsNothing: Bool {
    switch kind {
    case .step(let task): task.clock == .runs
    case .wait(let task): task.clock == .runs
    default: true
    }
  }
}
