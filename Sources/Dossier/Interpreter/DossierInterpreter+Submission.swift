import ProcessGraph
import WorkingTime

extension DossierInterpreter {
  func submit(_ submission: Submission, _ state: inout DossierState) throws(DossierProblem) {
    guard state.now == nil else { throw .alreadySubmitted }
    if let channel = submission.channel, !graph.channels.isEmpty, !graph.channels.contains(channel) {
      throw .channelNotOffered(channel)
    }
    if let applicant = submission.applicant, !graph.applicants.isEmpty, !graph.applicants.contains(applicant) {
      throw .applicantNotServed(applicant)
    }
    for (position, value) in submission.facts.values.enumerated() {
      guard let value else { continue }
      guard graph.facts.indices.contains(position) else { throw .unknown }
      let fact = FactID(position)
      switch graph.facts[fact].origin {
      case .builtIn, .established: throw .factOfOthers(fact)
      case .declared, .member: break
      }
      guard graph.facts[fact].type.allows(value) else { throw .factOutOfRange(fact) }
      state.facts[fact] = value
    }
    try settle("channel", submission.channel, orElse: .channelNotOffered(submission.channel ?? ""), &state)
    try settle("applicant", submission.applicant, orElse: .applicantNotServed(submission.applicant ?? ""), &state)
    if let day = graph.facts.firstIndex(where: { $0.id == "submitted" && $0.origin == .builtIn }) {
      state.facts[FactID(day)] = .date(submission.at.day)
    }
    let papers = submission.documents ?? documentsAsked(of: state.facts)
    try check(papers)
    state.take(papers)
    guard let received = reception(of: submission.at, state.facts) else { throw .outsideCalendar(submission.at) }
    state.now = submission.at
    state.submitted = submission.at
    state.received = received
    record(.submitted, at: submission.at, node: NodeID(0), documents: papers, &state)
    if !rules.hasIntake { accept(at: received, &state) }
    guard let first = index.edges(from: NodeID(0)).first else { throw .noWayOn(NodeID(0)) }
    let mover = Mover(at: received, carries: [], stays: [], resumesRemainder: false)
    try move([(follow(Int(first), mover), graph.edges[Int(first)].to)], &state)
  }

  /// Sets a built-in fact that is one of a closed list.
  private func settle(
    _ id: String, _ word: String?, orElse problem: DossierProblem, _ state: inout DossierState
  ) throws(DossierProblem) {
    guard let word, let position = graph.facts.firstIndex(where: { $0.id == id && $0.origin == .builtIn }) else {
      return
    }
    guard case .choice(let choices) = graph.facts[position].type,
      let value = choices.firstIndex(where: { $0.id == word })
    else { throw problem }
    state.facts[FactID(position)] = .choice(value)
  }

  /// When the desk that receives counts what arrives at a moment as received.
  func reception(of moment: Instant, _ facts: FactValues) -> Instant? {
    var calendar = own
    if let intake = rules.isIntake.firstIndex(of: true),
      let desk = desks(of: graph.nodes[intake], facts).first ?? desks(of: graph.nodes[intake], nil).first
    {
      calendar = self.calendar(of: desk)
    }
    return calendar.reception(of: moment)
  }

  func check(_ documents: [DocumentID]) throws(DossierProblem) {
    guard documents.allSatisfy({ graph.documents.indices.contains($0.position) }) else { throw .unknown }
  }

  /// The dossier is accepted: its clocks start with the submission that was found complete.
  func accept(at moment: Instant, _ state: inout DossierState) {
    guard state.accepted == nil else { return }
    let received = state.received ?? moment
    state.accepted = received
    if startsWithAcceptance(graph.timeLimit) { state.limit.start(at: received) }
    if startsWithAcceptance(graph.reducedLimit) { state.reducedLimit.start(at: received) }
    record(.accepted, at: moment, &state)
  }

  /// True for a limit that acceptance starts; one that starts with the receipt of a paper nobody brings on the way starts
  /// with the submission that brought it.
  private func startsWithAcceptance(_ limit: TimeLimit?) -> Bool {
    switch limit?.start {
    case nil: false
    case .acceptance?: true
    case .step?: false
    case .receipt(let document)?: !graph.nodes.contains { $0.brings(document) }
    }
  }
}

extension Node {
  /// True for a step or a wait that makes a document or brings it in.
  func brings(_ document: DocumentID) -> Bool {
    switch kind {
    case .step(let task): task.issues.contains { $0.document == document }
    case .wait(let task): task.issues.contains { $0.document == document }
    default: false
    }
  }
}

extension FactType {
  /// True when a fact of the type may have the value.
  func allows(_ value: Value) -> Bool {
    switch (self, value) {
    case (.yesNo, .yesNo), (.text, .text): true
    case (.integer(let from, let to), .number(let number)), (.money(let from, let to), .number(let number)):
      number.isInteger && (from.map { $0 <= number } ?? true) && (to.map { number <= $0 } ?? true)
    case (.decimal(_, let from, let to), .number(let number)):
      (from.map { $0 <= number } ?? true) && (to.map { number <= $0 } ?? true)
    case (.date(let from, let to), .date(let day)):
      (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    case (.choice(let choices), .choice(let position)): choices.indices.contains(position)
    default: false
    }
  }
}
