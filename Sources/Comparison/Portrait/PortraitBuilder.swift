import Numbers
import ProcessGraph
import Verification
import WorkingTime

/// Describes a graph in the analyst's words: as a whole, or as it stands in one case of the facts.
struct PortraitBuilder {
  let side: Side
  let graph: ProcessGraph
  let view: CaseView?
  /// The subjects that are described; all when nil. Others are only mentioned.
  let asked: Set<Subject>?
  let words: ExpressionWords
  var portrait = Portrait()

  private init(_ side: Side, in view: CaseView?, of asked: Set<Subject>?) {
    self.side = side
    graph = side.graph
    self.view = view
    self.asked = asked
    words = ExpressionWords(facts: side.graph.facts, nodes: side.nodeIDs)
  }

  /// The portrait of a graph, or of one case of it; with some subjects only these are described.
  static func portrait(of side: Side, in view: CaseView? = nil, of asked: Set<Subject>? = nil) -> Portrait {
    var builder = PortraitBuilder(side, in: view, of: asked)
    if let view {
      let possible = builder.side.canOccur(in: view)
      builder.add(.assume, "this case", possible ? "possible" : "impossible", of: Subject(.procedure))
      if !possible { return builder.portrait }
    }
    builder.describeProcedure()
    builder.describeLimits()
    builder.describeFees()
    builder.describePapers()
    builder.describeFlow()
    builder.describeTerms()
    return builder.portrait
  }

  // MARK: Saying

  /// Says that a subject is there; false for one that is not described further.
  mutating func begin(_ subject: Subject) -> Bool {
    portrait.mention(subject)
    return asked?.contains(subject) ?? true
  }

  /// Says something, known as well as its own mark or else the procedure's says.
  mutating func add(
    _ aspect: Aspect, _ item: String = "", _ value: String, of subject: Subject, _ provenance: Provenance? = nil
  ) {
    if view != nil, aspect.isRemark { return }
    portrait.add(Trait(aspect, item, value, mark: provenance?.mark ?? graph.provenance.mark), of: subject)
  }

  /// Says what something rests on and how well it is known; `item` names a part of the subject.
  mutating func addKnowledge(_ provenance: Provenance, _ item: String = "", of subject: Subject) {
    guard view == nil else { return }
    if !provenance.basis.isEmpty {
      add(.basis, item, provenance.basis.map(\.words).joined(separator: ", "), of: subject, provenance)
    }
    if provenance.mark != nil || provenance.readIn != nil {
      let source = [provenance.mark?.rawValue, provenance.readIn.map { "\"\($0)\"" }].compactMap { $0 }
      add(.source, item, source.joined(separator: " "), of: subject, provenance)
    }
  }

  /// Says what a thing is called.
  mutating func addTitle(_ title: String, of subject: Subject) {
    if !title.isEmpty { add(.title, "", title, of: subject) }
  }

  /// Says every row of a table, or the one that holds in the case.
  mutating func add<Content>(
    _ aspect: Aspect, _ table: Table<Content>, of subject: Subject, in clause: Provenance,
    _ value: (Content) -> String
  ) {
    for row in table.rows where view == nil || holds(row.condition) {
      let item = view == nil ? item(row.condition, of: table) : ""
      var known = row.provenance
      known.mark = known.mark ?? clause.mark
      add(aspect, item, value(row.value), of: subject, known)
      addKnowledge(row.provenance, [aspect.rawValue, item].filter { !$0.isEmpty }.joined(separator: " "), of: subject)
      if view != nil { return }
    }
  }

  private func item<Content>(_ condition: Expression?, of table: Table<Content>) -> String {
    if let condition { return "when " + words.words(condition) }
    return table.rows.count == 1 ? "" : "otherwise"
  }

  /// A table in one line, for desks.
  func line<Content>(_ table: Table<Content>, _ value: (Content) -> String) -> String {
    if view != nil { return table.rows.first { holds($0.condition) }.map { value($0.value) } ?? "nobody" }
    if table.rows.count == 1, table.rows[0].condition == nil { return value(table.rows[0].value) }
    let rows = table.rows.map { "\(item($0.condition, of: table)): \(value($0.value))" }
    return "{ " + rows.joined(separator: "; ") + " }"
  }

  // MARK: Cases

  /// Whether a condition holds in the case; without a case everything may.
  func holds(_ condition: Expression?) -> Bool {
    guard let view, let condition else { return true }
    return view.holds(condition)
  }

  /// A condition as words behind what it is about; empty for what always holds, and in a case.
  func whenWords(_ condition: Expression?) -> String {
    guard view == nil, let condition else { return "" }
    return "when " + words.words(condition)
  }

  // MARK: Terms

  func id(_ document: DocumentID) -> String { graph.documents[document].id }
  func id(_ node: NodeID) -> String { side.names[node.position] }
  func id(_ agency: AgencyID) -> String { graph.agencies[agency].id }
  func id(_ desk: DeskID) -> String { graph.desks[desk].id }
}

extension LimitValue {
  /// The limit as the analyst writes it.
  var words: String {
    switch self {
    case .duration(let duration): duration.description
    case .sameWorkingDay(let time): "the same working day if received before \(time), otherwise the next"
    case .none(let reason): "none, because \"\(reason)\""
    case .unknown(let reason): "unknown, because \"\(reason)\""
    }
  }
}

extension Citation {
  /// The citation as laws are cited in messages: `217/2026/NĐ-CP article 54 clause 1 point b`.
  var words: String {
    var text = number.isEmpty ? law : number
    for (word, part) in [("article", article), ("clause", clause), ("point", point)] {
      if let part { text += " \(word) \(part)" }
    }
    return text
  }
}
