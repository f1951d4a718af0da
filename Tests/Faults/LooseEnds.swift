import ProcessGraph

/// What in a procedure leads nowhere, found by looking at every node and edge once, and by none of the program's proofs: a
/// fault that leaves a new loose end is one, whatever was meant.
struct LooseEnds {
  private let graph: ProcessGraph
  /// By node, the nodes that some way from it comes to; itself only around a circle.
  private let reached: [Set<Int>]

  /// In words, such as "the result `permit` is made twice on one path".
  private(set) var words: Set<String> = []

  init(_ graph: ProcessGraph) {
    self.graph = graph
    var ways: [[Int]] = Array(repeating: [], count: graph.nodes.count)
    for edge in graph.edges.indices { ways[graph.edges[edge].from.position].append(graph.edges[edge].to.position) }
    reached = graph.nodes.indices.map { node in
      var (seen, open) = (Set<Int>(), ways[node])
      while let next = open.popLast() { if seen.insert(next).inserted { open += ways[next] } }
      return seen
    }
    lookAtPapers()
    lookAtResults()
    lookAtWaits()
  }

  private func name(_ document: DocumentID) -> String { graph.documents[document].id }

  private var tasks: [(node: Int, task: StepTask)] {
    graph.nodes.indices.compactMap { node in
      if case .step(let task) = graph.nodes[node].kind { (node, task) } else { nil }
    }
  }

  private var used: Set<DocumentID> {
    var used: Set<DocumentID> = []
    for node in graph.nodes.indices {
      switch graph.nodes[node].kind {
      case .step(let task): used.formUnion(task.uses.map(\.document))
      case .wait(let task): used.formUnion(task.uses.map(\.document))
      default: break
      }
    }
    return used
  }

  private mutating func lookAtPapers() {
    let used = used
    let isChecked = tasks.contains { $0.task.checksAllDocuments }
    for requirement in graph.documentRequirements {
      let papers = Self.papers(requirement)
      if !isChecked, used.isDisjoint(with: papers), let first = papers.first {
        words.insert("`\(name(first))` is asked for, and nobody looks at it")
      }
    }
    let results = Set(graph.results.map(\.document))
    for (_, task) in tasks {
      for made in task.issues where !used.contains(made.document) && !results.contains(made.document) {
        // What is only issued may be for the applicant; what is signed is a decision.
        let isSigned = task.signs.contains(made.document)
        words.insert("`\(name(made.document))` is \(isSigned ? "signed" : "made"), and nobody uses it")
      }
      if task.tags.contains(StepTask.intakeTag), task.uses.isEmpty, !task.checksAllDocuments,
        !graph.documentRequirements.isEmpty
      {
        words.insert("the intake looks at no paper")
      }
    }
  }

  private static func papers(_ requirement: DocumentRequirement) -> [DocumentID] {
    switch requirement {
    case .paper(let use, _, _, _, _): [use.document]
    case .anyOf(let name, let parts, _): (name.map { [$0] } ?? []) + parts.flatMap(papers)
    case .allOf(let parts, _): parts.flatMap(papers)
    }
  }

  private mutating func lookAtResults() {
    for result in graph.results {
      let makers = tasks.filter { $0.task.issues.contains { $0.document == result.document } }
      for (node, _) in makers where makers.contains(where: { $0.node != node && reached[node].contains($0.node) }) {
        // Around a bounded circle both are reached from both, and only a way back makes it twice.
        words.insert("the result `\(name(result.document))` is made twice on one path")
      }
      for node in graph.nodes.indices where graph.nodes[node].kind == .resolved {
        if makers.contains(where: { reached[node].contains($0.node) }) {
          words.insert("the clock ends before the result `\(name(result.document))` is made")
        }
      }
    }
  }

  /// A step that asks for more and is never come back to has asked for nothing.
  private mutating func lookAtWaits() {
    for edge in graph.edges.indices {
      let (from, to) = (graph.edges[edge].from, graph.edges[edge].to)
      guard case .step = graph.nodes[from].kind else { continue }
      var wait = to
      if case .bound = graph.nodes[to].kind,
        let next = graph.edges.first(where: { $0.from == to && $0.label == .normal })
      {
        wait = next.to
      }
      guard case .wait(let task) = graph.nodes[wait].kind, task.party == .applicant,
        case .outcome(let number) = graph.edges[edge].label, number > 0
      else { continue }
      if !reached[wait.position].contains(from.position) {
        words.insert("`\(graph.nodes[from].id)` asks for more, and never sees what comes")
      }
    }
  }
}
