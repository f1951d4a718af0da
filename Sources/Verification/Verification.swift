public import Messages
public import ProcessGraph
public import WorkingTime

/// What is proved about one graph: findings for the reader, and the worst case as data for reports.
public struct Verification: Sendable {
  /// Findings in the order of the checks; callers sort by place.
  public var findings: [Diagnostic]
  /// The worst case; without cases when the structure does not allow paths to be followed.
  public var worstCase: WorstCase

  /// Proves what can be proved about a graph.
  ///
  /// `calendars` are the compiled calendars that the graph's `calendars` name, in that order, nil for one that could not
  /// be read. `days` are the acceptance days for which limits in unlike units are decided; nil means all days that the
  /// calendars cover.
  public init(
    of graph: ProcessGraph, calendars: [WorkCalendar?] = [], days: DayRange? = nil, detail: WorstCaseDetail = .whole
  ) {
    var kept = KeptLimits()
    self.init(of: graph, calendars: calendars, days: days, detail: detail, remembering: &kept)
  }

  /// Proves what can be proved about one of many graphs of a package, with what the graphs before it have shown of the
  /// package's calendars.
  public init(
    of graph: ProcessGraph, calendars: [WorkCalendar?], days: DayRange?, detail: WorstCaseDetail,
    remembering kept: inout KeptLimits
  ) {
    findings = []
    worstCase = WorstCase(procedure: graph.identity, cases: [], isUpperBound: false)
    if let problem = Integrity(graph: graph).problem() {
      findings = [
        Diagnostic(VerificationMessage.malformedGraph, at: graph.provenance.span, ["what": .text(problem)])
      ]
      worstCase.undecided = .unsoundStructure
      return
    }
    let subject = ProvedGraph(graph)
    var structure = StructureProof(subject)
    structure.run()
    findings = structure.findings
    var rows = RowsProof(subject)
    rows.run()
    findings += rows.findings
    var guards = GuardProof(subject)
    guards.run()
    findings += guards.findings
    guard structure.isBounded, structure.isNested else {
      worstCase.undecided = .unsoundStructure
      return
    }
    var unroller = Unroller(subject)
    let unrolled = try? unroller.unroll()
    if let unrolled {
      var documents = DocumentProof(subject, unrolled, unroller.joins)
      documents.run()
      findings += documents.findings
    }
    findings += AskedInVain(subject).findings
    var remarks = DocumentRemarks(subject)
    remarks.run()
    findings += remarks.findings
    let time = TimeProof(subject, unrolled, unroller.joins, calendars: calendars, days: days, detail)
    worstCase = time.worstCase(&kept)
    findings += TimeFindings(subject, worstCase).findings
  }
}
