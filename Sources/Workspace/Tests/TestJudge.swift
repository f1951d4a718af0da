import Dossier
import Language
import Messages
import Numbers
import ProcessGraph
import WorkingTime

/// Holds what a test expects against what came of its dossier.
struct TestJudge {
  let binder: TestBinder
  let run: DossierRun
  private var graph: ProcessGraph { binder.graph }

  /// Every expectation beside what came, in the order written.
  func expectations() -> [TestExpectation] {
    binder.test.expectations.map { expectation in
      let (actual, isMet) = judge(expectation.content)
      return TestExpectation(
        expected: expectation.name, actual: actual, isMet: isMet, origin: expectation.origin)
    }
  }

  private func judge(_ expected: Expected) -> (String, Bool) {
    switch expected {
    case .end(let kind): return (run.end.map { "end \($0.rawValue)" } ?? "no end", run.end == kind)
    case .due(let day): return due("due", run.limit, day)
    case .reducedDue(let day): return due("reduced due", run.reducedLimit, day)
    case .documents(let names):
      let papers = binder.papers
      let asked = papers.map { graph.documents[$0].id }
      // A slot of alternatives stands for the one that is handed in.
      let expected = names.map { name in slotPaper(name, among: papers).map { graph.documents[$0].id } ?? name }
      return ("documents " + list(asked), Set(asked) == Set(expected))
    case .path(let names):
      let path = run.path.map { graph.writtenName(of: $0) }
      return ("path " + list(path), path == names)
    case .money(let kind, let name, let amount): return money(kind, name, amount)
    }
  }

  /// Of the alternatives of a slot, the one among papers; nil for what is no slot.
  private func slotPaper(_ name: String, among papers: [DocumentID]) -> DocumentID? {
    func find(_ requirement: DocumentRequirement) -> DocumentID? {
      switch requirement {
      case .paper: return nil
      case .allOf(let parts, _): return parts.lazy.compactMap(find).first
      case .anyOf(let slot, let parts, _):
        guard let slot, graph.documents[slot].id == name else { return parts.lazy.compactMap(find).first }
        return requirement.papers.first { papers.contains($0.document) }?.document
      }
    }
    return graph.documentRequirements.lazy.compactMap(find).first
  }

  private func list(_ names: [String]) -> String { names.isEmpty ? "none" : names.joined(separator: ", ") }

  private func due(_ words: String, _ reading: ClockReading?, _ day: Day) -> (String, Bool) {
    guard let due = reading?.due else { return ("\(words) on no day: no such limit runs", false) }
    // The end of a day belongs to it.
    let last = Instant(seconds: due.instant.seconds - 1).day
    return ("\(words) \(last)", last == day)
  }

  private func money(_ kind: FeeKind, _ name: String?, _ expected: Rational) -> (String, Bool) {
    let words = name.map { "\(kind.rawValue) \($0)" } ?? kind.rawValue
    var total: Int64 = 0
    var found = false
    for (fee, amount) in zip(graph.fees, run.charges)
    where name.map({ $0 == fee.id || !graph.members.isEmpty && fee.id.hasSuffix("." + $0) }) ?? (fee.kind == kind) {
      found = true
      switch amount {
      case .amount(let dong): total += dong
      case .unknown(let because): return ("\(words) not known: \(because)", false)
      case .notDecided: return ("\(words) not decided by these facts", false)
      }
    }
    if !found {
      let others = zip(graph.fees, run.charges).map { fee, amount in
        if case .amount(let dong) = amount { "\(fee.kind.rawValue) \(grouped(dong)) VND" } else { fee.kind.rawValue }
      }
      return (others.isEmpty ? "no \(words)" : "no \(words), but " + others.joined(separator: ", "), false)
    }
    return ("\(words) \(grouped(total)) VND", Rational(total) == expected)
  }

  /// A number of đồng as rule files write it, `75_000`.
  private func grouped(_ number: Int64) -> String {
    var digits = Array(String(number))
    var place = digits.count - 3
    while place > (number < 0 ? 1 : 0) {
      digits.insert("_", at: place)
      place -= 3
    }
    return String(digits)
  }
}
