import Dossier
import Messages
import Numbers
import ProcessGraph
import SourceText
import WorkingTime
import YAML

/// Looks the names of a given file up in a procedure, entry by entry, and goes on after each that is not there.
struct GivenBinder {
  /// What is given, with steps and waits as the graph calls them.
  private(set) var given: GivenFile
  let graph: ProcessGraph
  let calendars: [WorkCalendar]
  var findings: [Diagnostic] = []
  var facts: FactValues
  var settled: [SettledFact] = []
  /// Which of alternative papers are handed in.
  var chosen: [DocumentID] = []

  init(_ given: GivenFile, _ graph: ProcessGraph, _ calendars: [WorkCalendar]) {
    self.given = given
    self.graph = graph
    self.calendars = calendars
    facts = FactValues(count: graph.facts.count)
  }

  /// The script; nil when something was not found.
  mutating func bind() -> DossierScript? {
    checkWord(given.channel, among: graph.channels, .channelNotOffered)
    checkWord(given.applicant, among: graph.applicants, .applicantNotServed)
    bindFacts()
    for entry in given.outcomes.indices {
      given.outcomes[entry].key = renamed(given.outcomes[entry].key, coming: given.outcomes[entry].value.map(\.value))
    }
    for entry in given.takes.indices { given.takes[entry].key = renamed(given.takes[entry].key) }
    for entry in given.waits.indices { given.waits[entry].key = renamed(given.waits[entry].key) }
    var outcomes: [String: [ScriptedOutcome]] = [:]
    for entry in given.outcomes { outcomes[entry.key.value] = bindOutcomes(entry) }
    var takes: [String: [Duration]] = [:]
    for entry in given.takes where isStep(entry.key) {
      let runsInFull = graph.places(named: entry.key.value).contains { place in
        if case .step(let task) = graph.nodes[place].kind, case .lasts = task.duration { true } else { false }
      }
      if runsInFull {
        report(.periodRunsInFull, entry.key.span, ["step": .code(entry.key.value)])
        continue
      }
      takes[entry.key.value] = entry.value.map(\.value)
    }
    var waits: [String: [ScriptedAnswer]] = [:]
    for entry in given.waits { waits[entry.key.value] = bindWait(entry) }
    checkAppointment()
    let payments = bindPayments()
    let documents = given.documents.map { papers($0) }
    guard let interpreter = DossierInterpreter(graph, calendars: calendars) else {
      report(
        .cannotBeFollowed, given.submitted.span, ["procedure": .code(graph.identity.name), "place": .code("start")])
      return nil
    }
    guard !findings.contains(where: { $0.severity == .error }) else { return nil }
    let known = interpreter.facts(
      on: given.submitted.value.day, channel: given.channel?.value, applicant: given.applicant?.value, facts)
    let submission = Submission(
      at: moment(given.submitted), channel: given.channel?.value, applicant: given.applicant?.value, facts: facts,
      documents: documents ?? (chosen.isEmpty ? nil : interpreter.documentsAsked(of: known, choosing: chosen)))
    return DossierScript(
      submission, outcomes: outcomes, takes: takes, waits: waits, payments: payments, settled: settled,
      events: bindEvents())
  }

  func moment(_ written: Positioned<GivenMoment>) -> Instant { written.value.instant(calendars.first) }

  // MARK: - Names

  mutating func report(_ message: GivenMessage, _ span: SourceSpan, _ arguments: [String: Argument] = [:]) {
    findings.append(Diagnostic(message, at: span, arguments))
  }

  /// Reports a name that is not among those known, with the nearest of them.
  mutating func report(
    _ message: GivenMessage, _ name: Positioned<String>, among known: [String], _ more: [String: Argument] = [:]
  ) {
    let nearest = Suggestion.nearest(name.value, in: known)
    var arguments: [String: Argument] = [
      "name": .code(name.value), "nearest": .code(nearest ?? ""), "known": .codes(known),
      "procedure": .code(graph.identity.name),
      "suggestion": .phrase(nearest == nil ? "YAML.not-known" : "YAML.did-you-mean"),
    ]
    arguments.merge(more) { $1 }
    let fixes = nearest.map { [Fix([TextEdit(name.span, $0)], isSafe: false)] } ?? []
    findings.append(Diagnostic(message, at: name.span, arguments, fixes: fixes))
  }

  private mutating func checkWord(_ word: Positioned<String>?, among known: [String], _ message: GivenMessage) {
    guard let word, !known.isEmpty, !known.contains(word.value) else { return }
    report(message, word, among: known)
  }

  /// The written names of steps, or of waits, each once.
  func names(wait: Bool) -> [String] {
    var names: [String] = []
    for position in graph.nodes.indices {
      let isMeant: Bool
      switch graph.nodes[position].kind {
      case .step: isMeant = !wait
      case .wait: isMeant = wait
      default: isMeant = false
      }
      let name = graph.writtenName(of: NodeID(position))
      if case .step(let task) = graph.nodes[position].kind, task.isMoment, task.outcomes.count == 1 { continue }
      if isMeant, !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// Gives a step or wait the name that the graph has for it; what may be several is reported.
  private mutating func renamed(
    _ name: Positioned<String>, coming outcomes: [String] = []
  ) -> Positioned<String> {
    switch graph.place(named: name.value, comingOut: outcomes) {
    case .place(let written): return Positioned(written, at: name.span)
    case .several(let known):
      findings.append(
        Diagnostic(
          GivenMessage.ambiguousPlace, at: name.span,
          ["procedure": .code(graph.identity.name), "name": .code(name.value), "known": .codes(known)]))
      return Positioned(known[0], at: name.span)
    case .nothing: return name
    }
  }

  /// Reports a new appointment on a day on which no calendar of the procedure works.
  private mutating func checkAppointment() {
    guard let apology = given.apology, let appointment = apology.appointment else { return }
    let day = appointment.value.day
    // One before the apology is told as that.
    guard day > apology.at.value.day, !calendars.isEmpty, calendars.allSatisfy({ $0.isWorkingDay(day) == false }),
      let next = calendars.compactMap({ $0.workingDay(atOrAfter: day) }).min()
    else { return }
    report(.appointmentOnDayOff, appointment.span, ["day": day.argument, "next": next.argument])
  }

  mutating func isStep(_ name: Positioned<String>) -> Bool {
    if names(wait: false).contains(name.value) { return true }
    if names(wait: true).contains(name.value) {
      report(.waitAmongSteps, name.span, ["name": .code(name.value)])
    } else {
      report(.unknownStep, name, among: names(wait: false))
    }
    return false
  }

  /// What happens beside steps and waits, in the order of time.
  private func bindEvents() -> [DossierEvent] {
    var events: [DossierEvent] = []
    if let withdrawn = given.withdrawn { events.append(.withdrawn(at: moment(withdrawn))) }
    if let extended = given.extended { events.append(.extended(.statutory, at: moment(extended))) }
    if let apology = given.apology {
      events.append(.apologised(appointment: apology.appointment.map { moment($0) }, at: moment(apology.at)))
    }
    return events.enumerated().sorted { ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset) }.map(\.element)
  }
}
