import Messages
import ProcessGraph
import SourceText

/// Whether the rows of every table and the options of every choice cover each case, and only once.
struct RowsProof {
  private let subject: ProvedGraph
  var findings: [Diagnostic] = []

  var graph: ProcessGraph { subject.graph }
  private var index: GraphIndex { subject.index }

  init(_ subject: ProvedGraph) { self.subject = subject }

  /// Checks every choice and every table that bears on the flow and on time.
  mutating func run() {
    for position in graph.nodes.indices {
      switch graph.nodes[position].kind {
      case .choice(let isFirstMatch):
        let edges = index.edges(from: NodeID(position)).map { graph.edges[Int($0)] }
        let otherwise = edges.first { $0.label == .otherwise }
        let rows = edges.compactMap { edge in
          if case .when(let condition) = edge.label { (condition: condition, span: edge.provenance.span) } else { nil }
        }
        guard otherwise == nil || rows.count > 1 else { continue }
        let node = graph.nodes[position]
        check(
          rows.map(\.condition), node.label, at: rows.map(\.span), whole: node.provenance.span,
          isFirstMatch: isFirstMatch, otherwise: otherwise?.provenance)
      case .step(let task):
        if case .within(let table) = task.duration { check(table, of: position) }
        check(task.assignment, position)
      case .wait(let task):
        if let table = task.limit { check(table, of: position) }
      default: break
      }
    }
    if let limit = graph.timeLimit { check(limit.table, .phrase("verification.theStatutory"), limit.provenance) }
    if let limit = graph.reducedLimit, !hasRowsOfTimeLimit(limit) {
      check(limit.table, .phrase("verification.theReduced"), limit.provenance)
    }
    for stage in graph.stages {
      if let table = stage.limit { check(table, .code(stage.id), stage.provenance) }
    }
    for fee in graph.fees { check(fee.table, .code(fee.id), fee.provenance) }
    if let authority = graph.authority { check(authority, .code("authority"), graph.provenance) }
  }

  /// A limit reduced by a share has the rows of the whole one, whose gaps are not told twice.
  private func hasRowsOfTimeLimit(_ limit: TimeLimit) -> Bool {
    graph.timeLimit.map { $0.table.rows.map(\.condition) == limit.table.rows.map(\.condition) } ?? false
  }

  private mutating func check<Content>(_ table: Table<Content>, of node: Int) {
    guard table.rows.contains(where: { $0.condition != nil }) else { return }
    check(table, .code(graph.nodes[node].id), graph.nodes[node].provenance)
  }

  private mutating func check<Content>(_ table: Table<Content>, _ what: Argument, _ provenance: Provenance) {
    let conditional = table.rows.filter { $0.condition != nil }
    guard !conditional.isEmpty else { return }
    let otherwise = table.rows.first { $0.condition == nil }
    guard otherwise == nil || conditional.count > 1 else { return }
    // A gap is the rows', not that of all that stands in the step around them.
    let spans = conditional.compactMap(\.provenance.span)
    let rows = spans.dropFirst().reduce(spans.first) { $1.file == $0?.file ? $0?.union($1) : nil }
    check(
      conditional.compactMap(\.condition), what, at: conditional.map(\.provenance.span), whole: rows ?? provenance.span,
      isFirstMatch: false, otherwise: otherwise?.provenance)
  }

  private mutating func check(_ assignment: Assignment, _ position: Int) {
    switch assignment {
    case .system: return
    case .anyOf(let options), .allOf(let options):
      guard !options.isEmpty else {
        findings.append(nobody(graph.nodes[position], ["when": .phrase("verification.nothing")]))
        return
      }
      let conditions = options.compactMap(\.condition)
      guard conditions.count == options.count else { return }
      let space = CaseSpace(graph, conditions)
      guard !space.hasFreeVariables, let cases = space.cases(),
        let uncovered = cases.first(where: { !$0.holds.contains(true) })
      else { return }
      findings.append(
        nobody(
          graph.nodes[position], ["when": .phrase("verification.whenFacts"), "facts": .text(space.words(uncovered))]))
    }
  }

  private func nobody(_ node: Node, _ arguments: [String: Argument]) -> Diagnostic {
    Diagnostic(
      VerificationMessage.nobodyDoesIt, at: node.provenance.span,
      arguments.merging(["name": node.label]) { own, _ in own })
  }

  private mutating func check(
    _ conditions: [Expression], _ what: Argument, at spans: [SourceSpan?], whole: SourceSpan?, isFirstMatch: Bool,
    otherwise: Provenance?
  ) {
    let space = CaseSpace(graph, conditions)
    let place = whole ?? spans.first ?? nil
    guard let cases = space.cases() else {
      report(what, place, "verification.tooManyCases")
      return
    }
    if let otherwise {
      if !cases.contains(where: { !$0.holds.contains(true) }) {
        findings.append(
          Diagnostic(VerificationMessage.otherwiseNeverHolds, .note, at: otherwise.span ?? place, ["what": what]))
      }
    } else if let gap = cases.first(where: { !$0.holds.contains(true) }) {
      if space.hasFreeVariables {
        report(what, place, "verification.factsAgainstFacts")
        return
      }
      // Where several facts together make the gap, each alone would change nothing.
      let facts = space.words(gap, distinguishing: [gap.holds])
      findings.append(Diagnostic(VerificationMessage.gap, at: place, ["what": what, "facts": .text(facts)]))
    }
    if isFirstMatch {
      checkOrder(cases, what, spans)
    } else {
      checkOverlap(cases, space, what, spans, place)
    }
  }

  /// Rows that never decide, since one above them holds whenever they do; one that never holds is told by itself.
  private mutating func checkOrder(_ cases: [FactCase], _ what: Argument, _ spans: [SourceSpan?]) {
    for row in spans.indices.dropFirst() {
      let holding = cases.filter { $0.holds[row] }
      guard !holding.isEmpty, holding.allSatisfy({ $0.holds[..<row].contains(true) }) else { continue }
      findings.append(Diagnostic(VerificationMessage.rowNeverDecides, .warning, at: spans[row], ["what": what]))
    }
  }

  private mutating func checkOverlap(
    _ cases: [FactCase], _ space: CaseSpace, _ what: Argument, _ spans: [SourceSpan?], _ place: SourceSpan?
  ) {
    guard let twice = cases.first(where: { $0.holds.count(where: \.self) > 1 }) else { return }
    if space.hasFreeVariables {
      report(what, place, "verification.factsAgainstFacts")
      return
    }
    let rows = twice.holds.indices.filter { twice.holds[$0] }
    let first = rows[0] < spans.count ? spans[rows[0]] : nil
    let second = rows[1] < spans.count ? spans[rows[1]] : nil
    findings.append(
      Diagnostic(
        VerificationMessage.overlap, at: second ?? place, ["what": what, "facts": .text(space.words(twice))],
        secondary: first.map { [SecondaryLabel($0, "other")] } ?? []))
  }

  private mutating func report(_ what: Argument, _ place: SourceSpan?, _ reason: String) {
    findings.append(
      Diagnostic(VerificationMessage.rowsNotDecided, .note, at: place, ["what": what, "reason": .phrase(reason)]))
  }
}
