import Messages
import ProcessGraph

extension DocumentRemarks {
  /// Papers that are asked for where nobody checks what is handed in.
  mutating func lookForUnseenPapers() {
    if !isChecked { lookForPapersOfNoUse(.paperUnseen) }
  }

  /// Papers that are only checked when they are handed in.
  mutating func lookForUnusedPapers() {
    if isChecked { lookForPapersOfNoUse(.paperOnlyChecked) }
  }

  private var isChecked: Bool {
    graph.nodes.contains { if case .step(let task) = $0.kind { task.checksAllDocuments } else { false } }
  }

  /// What somebody gets: a step of the path, or the applicant.
  private var given: Set<DocumentID> {
    let notices = graph.nodes.flatMap { node -> [DocumentID] in
      if case .end(let task) = node.kind { task.issues } else { [] }
    }
    return Set(makers.map(\.use.document) + graph.results.map(\.document) + notices)
  }

  private mutating func lookForPapersOfNoUse(_ kind: VerificationMessage) {
    let served = given.union(users.map(\.use.document))
    for requirement in graph.documentRequirements where !requirement.isServed(by: served) {
      // What a registry supplies is handed in by nobody.
      let papers = requirement.papers
      guard let first = papers.first, !papers.contains(where: { $0.registry != nil }) else { continue }
      tell(kind, .note, first.document, of: first.provenance)
    }
  }

  /// An intake that is to find the dossier complete, and looks at no paper.
  mutating func lookAtIntake() {
    guard !graph.documentRequirements.isEmpty else { return }
    for node in graph.nodes.indices {
      guard case .step(let task) = graph.nodes[node].kind, task.tags.contains(StepTask.intakeTag), task.uses.isEmpty,
        !task.checksAllDocuments
      else { continue }
      tell(.intakeSeesNothing, NodeID(node))
    }
  }

  /// Originals that are handed in and stay with the office.
  mutating func lookForOriginals() {
    let given = given
    for paper in graph.documentRequirements.flatMap(\.papers) where isLent(paper) && !given.contains(paper.document) {
      tell(.originalKept, .note, paper.document, of: paper.provenance)
    }
  }

  /// Whether it is the applicant's one original: a form is filled in for this procedure, and of several one can be kept.
  private func isLent(_ paper: RequiredPaper) -> Bool {
    paper.registry == nil && paper.formName == nil
      && paper.copies.contains { $0.form == .original && ($0.count ?? 1) == 1 }
      && !paper.copies.contains { $0.form == .shown }
  }

  /// Documents that a step signs, or only issues, and that neither another step nor the applicant gets. What an intake issues
  /// is a receipt.
  mutating func lookForNobody(signed: Bool, _ kind: VerificationMessage) {
    let used = Set(users.map(\.use.document) + graph.results.map(\.document))
    var told: Set<DocumentID> = []
    let (ways, approvals) = (ways, approvals)
    for maker in makers where !used.contains(maker.use.document) && !isReceipt(maker) {
      let isSigned = makers.contains { $0.use.document == maker.use.document && $0.isSigned }
      guard isSigned == signed, told.insert(maker.use.document).inserted else { continue }
      // What is made on a way to a refusal is for the applicant.
      let shown = ways.look { one in
        guard one.brings(maker.use) else { return nil }
        return approvals.lazy.compactMap { ways.way(through: [maker.node, $0], in: one) }.first
      }
      tell(kind, .note, maker.use.document, nil, maker, shown)
    }
  }

  /// True for what an intake gives to the applicant, and for what the applicant brings.
  private func isReceipt(_ maker: DocumentPlace) -> Bool {
    guard case .step(let task) = graph.nodes[maker.node].kind else { return true }
    return task.tags.contains(StepTask.intakeTag)
  }
}
