import Messages
import ProcessGraph
import SourceText
import Syntax

extension Resolver {
  /// Makes the facts, papers, fees and places of interconnected procedures the ones at hand; of those with mistakes nothing
  /// is missed.
  mutating func enterScope(ofBundle bundle: InterconnectedProcedure) {
    guard bundle.isSound else {
      local.isOpen = true
      scope.subjectIsUnknown = true
      return
    }
    scope.subject = bundle.subject
    scope.owner = names.intern(bundle.identity.name)
    for member in bundle.members where package.procedures.indices.contains(member.procedure) {
      let procedure = package.procedures[member.procedure]
      if let subject = procedure.subject, subject != scope.subject, !scope.otherSubjects.contains(subject) {
        scope.otherSubjects.append(subject)
      }
      for requirement in procedure.documents { declareSlots(requirement) }
      for fee in procedure.fees { _ = local.feeTable.declare(names.intern(fee.id), as: 0) }
    }
    local.bundlePlaces = BundlePlaces(bundle, of: package)
  }

  /// Checks the name of a step or a wait in a test of interconnected procedures.
  mutating func checkBundlePlace(_ written: String, at span: SourceSpan, _ wanted: WantedPlace) -> Bool {
    guard let places = local.bundlePlaces else { return true }
    let name = names.intern(written)
    guard let kind = places.kinds[written] else {
      let candidates = places.candidates(for: written).map { names.intern($0) }
      reportUnknown(.unknownPlace, name, at: span, among: candidates, declaredWith: nil, in: local.number)
      return false
    }
    let found: LocalKind
    switch wanted {
    case .step where !kind.isStep: found = .wait
    case .wait where !kind.isWait: found = .step
    default: return true
    }
    report(
      NameMessage.notAPlace, at: span,
      [
        "name": code(name), "found": .phrase("language.place." + found.rawValue), "wanted": .phrase(wanted.words),
      ])
    return false
  }
}
