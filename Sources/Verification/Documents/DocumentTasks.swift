import ProcessGraph

/// What steps, waits and results do with documents, with conditions as numbers: read once for all cases of a graph.
struct DocumentTasks {
  /// A document under a condition.
  struct Use {
    /// The number of the document.
    let document: Int
    /// The number of the condition; -1 without one.
    private let condition: Int32

    /// A document under no condition.
    init(always document: Int) { self.init(document, -1) }

    fileprivate init(_ document: Int, _ number: Int32) {
      self.document = document
      condition = number
    }

    /// True when it may hold or not.
    var isConditional: Bool { condition >= 0 }

    /// Whether the condition holds in a case.
    func holds(in one: FactCase) -> Bool { condition < 0 || one.holds[Int(condition)] }
  }

  /// By edge: the documents that taking it brings, those of a step on its normal outcome, those of a wait that came to
  /// pass.
  private(set) var made: [[Use]] = []
  /// By node: the documents that must be there; the results at an end that approves.
  private(set) var needed: [[Use]] = []
  /// By node: whether what it needs are the results.
  private(set) var needsResults: [Bool] = []

  /// Reads a graph; documents that it does not have are left out. `number` gives conditions their numbers; what stands
  /// under one without a number is left out as well.
  init(_ graph: borrowing ProcessGraph, number: (Expression) -> Int?) {
    func use(_ document: DocumentID, _ condition: Expression?) -> Use? {
      guard document.position >= 0, document.position < graph.documents.count else { return nil }
      guard let condition else { return Use(document.position, -1) }
      return number(condition).map { Use(document.position, Int32($0)) }
    }
    func uses(_ list: [DocumentUse]) -> [Use] { list.compactMap { use($0.document, $0.condition) } }
    var issues: [[Use]] = []
    for node in graph.nodes.indices {
      var isResult = false
      switch graph.nodes[node].kind {
      case .step(let task):
        needed.append(uses(task.uses))
        issues.append(uses(task.issues))
      case .wait(let task):
        needed.append(uses(task.uses))
        issues.append(uses(task.issues))
      case .end(let task) where task.kind == .approved:
        needed.append(graph.results.compactMap { use($0.document, $0.condition) })
        issues.append([])
        isResult = true
      default:
        needed.append([])
        issues.append([])
      }
      needsResults.append(isResult)
    }
    for edge in graph.edges.indices {
      let from = graph.edges[edge].from.position
      // Most nodes make nothing, and need not be looked at.
      made.append(
        !issues[from].isEmpty && Self.brings(graph.nodes[from].kind, graph.edges[edge].label) ? issues[from] : [])
    }
  }

  /// Whether taking an edge out of a node brings what the node makes.
  private static func brings(_ kind: NodeKind, _ label: EdgeLabel) -> Bool {
    switch (kind, label) {
    case (.step, .outcome(0)), (.wait, .normal): true
    default: false
    }
  }
}
