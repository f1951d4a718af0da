import Language
import Messages
import ProcessGraph
import SourceText

/// Tells what is found in an amended edition from what its earlier editions have said already.
struct EditionFindings {
  /// What was found in earlier editions, by procedure.
  private var known: [String: Set<Diagnostic>] = [:]

  /// The findings that an edition adds, each with its amendment beside it when it stands in other lines.
  mutating func own(_ findings: [Diagnostic], of procedure: Procedure) -> [Diagnostic] {
    let amendment = procedure.sources.count > 1 ? procedure.sources.last : nil
    let whole = procedure.provenance.origin
    var own: [Diagnostic] = []
    for finding in findings {
      var plain = finding
      // What is said of the edition as a whole stands at its own declaration.
      if let whole, finding.span?.stands(at: whole) == true { plain.span = nil }
      guard known[procedure.identity.name, default: []].insert(plain).inserted || amendment == nil else { continue }
      var told = finding
      if let amendment, let span = finding.span, !span.stands(in: amendment) {
        told.secondary.append(SecondaryLabel(procedure.nameSpan, EditionMessage.amendedLabel))
      }
      own.append(told)
    }
    return own
  }
}

extension SourceSpan {
  /// True for exactly the bytes of an origin.
  fileprivate func stands(at origin: SourceOrigin) -> Bool {
    file.index == origin.file && start == origin.start && end == origin.end
  }

  /// True when all its bytes are among those of an origin.
  fileprivate func stands(in origin: SourceOrigin) -> Bool {
    file.index == origin.file && start >= origin.start && end <= origin.end
  }
}
