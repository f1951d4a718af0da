public import Messages
public import ProcessGraph

/// What could be better about the documents of a procedure, for packages that ask for advice.
public struct DocumentAdvice {
  /// What it can say.
  public static let kinds: [VerificationMessage] = [
    .heldSideBySide, .paperOnlyChecked, .originalKept, .resultUnsigned, .madeForNobody,
  ]

  /// What it says.
  public let findings: [Diagnostic]

  /// Looks at a graph whose paths can be followed; of another it says nothing.
  public init(of graph: ProcessGraph) {
    guard Integrity(graph: graph).problem() == nil else {
      findings = []
      return
    }
    let subject = ProvedGraph(graph)
    var structure = StructureProof(subject)
    structure.run()
    guard structure.isBounded, structure.isNested else {
      findings = []
      return
    }
    var remarks = DocumentRemarks(subject)
    remarks.advise()
    findings = remarks.findings
  }
}
