public import ProcessGraph
public import WorkingTime

/// Follows dossiers through one edition of a procedure: state in, event in, state out.
///
/// It keeps nothing of any dossier itself, so one interpreter serves any number of them, and the same events give the
/// same state whatever lies between them.
public struct DossierInterpreter: Sendable {
  /// The edition.
  public let graph: ProcessGraph
  /// The calendars of the graph, in its order; number 0 counts the limits.
  public let calendars: [WorkCalendar]
  let index: GraphIndex
  let rules: ClockRules
  /// By node, the name that an analyst gave it: plays ask for it at every event.
  private let writtenNames: [String]

  /// Prepares a graph with its calendars; nil when there is not one for each that the graph names, or when the graph
  /// does not begin with a start.
  public init?(_ graph: ProcessGraph, calendars: [WorkCalendar]) {
    guard !calendars.isEmpty, calendars.count == graph.calendars.count, case .start? = graph.nodes.first?.kind else {
      return nil
    }
    self.graph = graph
    self.calendars = calendars
    index = GraphIndex(graph)
    rules = ClockRules(graph)
    writtenNames = graph.nodes.indices.map { graph.writtenName(of: NodeID($0)) }
  }

  /// The name that an analyst gave a step or a wait; empty for a node that there is not.
  func writtenName(of node: NodeID) -> String {
    writtenNames.indices.contains(node.position) ? writtenNames[node.position] : ""
  }

  /// A dossier that nobody has handed in yet.
  public var blank: DossierState { DossierState(graph) }

  /// The state after an event. First what lapses before the event's moment lapses: limits with silence, waits, periods.
  /// What lapses at that very moment comes after the event, so that what is done on the last moment is done in time.
  public func apply(_ event: DossierEvent, to state: DossierState) throws(DossierProblem) -> DossierState {
    var next = state
    let moment = event.moment
    guard calendars.allSatisfy({ $0.covers(moment) }) else { throw .outsideCalendar(moment) }
    if case .submitted(let submission) = event {
      try submit(submission, &next)
      return next
    }
    guard let now = state.now else { throw .notSubmitted }
    if moment < now { throw .earlierThan(now) }
    if let ending = state.ending { throw .ended(ending.kind) }
    var isPassing = false
    if case .timePassed = event { isPassing = true }
    try lapse(&next, to: moment, isInclusive: isPassing)
    if let ending = next.ending, !isPassing { throw .ended(ending.kind) }
    next.now = moment
    switch event {
    case .submitted, .timePassed: break
    case .completed(let node, let outcome, let settled, let moment):
      try complete(node, outcome, settled, moment, &next)
    case .answered(let node, let outcome, let documents, let moment):
      try answer(node, outcome, documents, moment, &next)
    case .handedIn(let documents, let moment):
      try check(documents)
      next.take(documents)
      record(.handedIn, at: moment, documents: documents, &next)
    case .paid(let fee, let moment): try pay(fee, moment, &next)
    case .extended(let limit, let moment): try extend(limit, moment, &next)
    case .apologised(let appointment, let moment): try apologise(appointment, moment, &next)
    case .withdrawn(let moment): try withdraw(moment, &next)
    }
    return next
  }

  /// The calendar that limits are counted by.
  var own: WorkCalendar { calendars[0] }

  /// A node of the graph; nil when there is none such.
  func node(_ id: NodeID) -> Node? { graph.nodes.indices.contains(id.position) ? graph.nodes[id] : nil }
}

extension DossierState {
  /// Puts papers into the dossier, each once.
  mutating func take(_ papers: [DocumentID]) {
    for paper in papers where !documents.contains(paper) { documents.append(paper) }
  }
}
