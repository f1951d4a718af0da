import Messages
import SourceText
import Syntax

extension Resolver {
  /// Says of each declaration whose meaning is not evaluated that it is not.
  mutating func checkDeferred() {
    for (file, node) in deferred {
      enter(file: file)
      let what: String
      switch tree.kind(of: node) {
      case .interconnectedDeclaration: what = "interconnected"
      case .amendDeclaration: what = "amend"
      case .abolishDeclaration: what = "abolish"
      case .policyDeclaration: what = "policy"
      case .testDeclaration: what = "test"
      default: continue
      }
      let name: String
      let span: SourceSpan
      if let declared = declaredName(node) {
        name = names.text(declared.name)
        span = declared.span
      } else if what == "test", let title = tree.child(of: node, .title) {
        name = tree.string(of: title) ?? ""
        span = tree.span(of: title)
      } else if let child = tree.child(of: node, .qualifiedName) {
        name = text(parts(child))
        span = tree.span(of: child)
      } else {
        continue
      }
      report(
        DeferredMessage.notEvaluated, .note, at: span,
        ["what": .phrase("language.deferred." + what), "name": .code(name)])
    }
  }
}
