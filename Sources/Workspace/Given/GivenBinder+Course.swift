import Dossier
import Messages
import ProcessGraph
import SourceText
import WorkingTime
import YAML

/// How steps come out, what comes of waits, what is paid, which papers there are.
extension GivenBinder {
  mutating func bindOutcomes(_ entry: YAMLEntry<String, [Positioned<String>]>) -> [ScriptedOutcome] {
    guard isStep(entry.key) else { return [] }
    guard let place = graph.places(named: entry.key.value).first, case .step(let task) = graph.nodes[place].kind else {
      return []
    }
    let known = task.outcomes.map(\.id)
    var outcomes: [ScriptedOutcome] = []
    for outcome in entry.value {
      if known.contains(outcome.value) {
        outcomes.append(.named(outcome.value))
      } else if outcome.value == "silence" {
        if task.silence == nil {
          report(.notSilent, outcome.span, ["step": .code(entry.key.value), "known": .codes(known)])
        }
        outcomes.append(.silence)
      } else {
        report(.unknownOutcome, outcome, among: known, ["step": .code(entry.key.value)])
      }
    }
    return outcomes
  }

  mutating func bindWait(_ entry: YAMLEntry<String, [Positioned<GivenAnswer>]>) -> [ScriptedAnswer] {
    let known = names(wait: true)
    guard known.contains(entry.key.value) else {
      if names(wait: false).contains(entry.key.value) {
        report(.stepAmongWaits, entry.key.span, ["name": .code(entry.key.value)])
      } else {
        report(
          .unknownWait, entry.key, among: known, ["list": .phrase(known.isEmpty ? "Given.no-waits" : "Given.waits")])
      }
      return []
    }
    guard let place = graph.places(named: entry.key.value).first, case .wait(let task) = graph.nodes[place].kind else {
      return []
    }
    let outcomes = task.outcomes.map(\.id)
    return entry.value.map { answer in
      switch answer.value {
      case .after(let length, let outcome, let documents):
        if let outcome, !outcomes.contains(outcome.value) {
          report(.unknownOutcome, outcome, among: outcomes, ["step": .code(entry.key.value)])
        }
        return ScriptedAnswer(after: length, outcome: outcome?.value, documents: papers(documents))
      case .timeout:
        if task.limit == nil { report(.noTimeout, answer.span, ["wait": .code(entry.key.value)]) }
        return .timeout
      }
    }
  }

  mutating func bindPayments() -> [FeeID: ScriptedPayment] {
    var payments: [FeeID: ScriptedPayment] = [:]
    for entry in given.payments {
      guard let fee = graph.fees.firstIndex(where: { $0.id == entry.key.value }) else {
        let known = graph.fees.map(\.id)
        report(.unknownFee, entry.key, among: known, ["list": .phrase(known.isEmpty ? "Given.no-fees" : "Given.fees")])
        continue
      }
      switch entry.value.value {
      case .never: payments[FeeID(fee)] = .never
      case .at(let moment): payments[FeeID(fee)] = .at(moment.instant(calendars.first))
      }
    }
    return payments
  }

  /// The papers of these names; one that is not there is reported.
  mutating func papers(_ names: [Positioned<String>]) -> [DocumentID] {
    var documents: [DocumentID] = []
    for name in names {
      if let document = paper(name.value) {
        documents.append(document)
      } else {
        report(.unknownPaper, name, among: graph.documents.map(\.id))
      }
    }
    return documents
  }

  func paper(_ name: String) -> DocumentID? { graph.documents.firstIndex { $0.id == name }.map { DocumentID($0) } }
}
