import Messages
import ProcessGraph
import SourceText
import Syntax

extension Resolver {
  /// Reads a policy into the package; nothing of one with mistakes, which have been reported.
  mutating func resolvePolicy(_ node: Syntax.NodeID) {
    guard let declared = declaredName(node) else { return }
    var policy = Policy(
      id: names.text(declared.name), title: tree.title(of: node) ?? names.text(declared.name), requirements: [],
      provenance: provenance(node))
    policy.provenance.origin = SourceOrigin(
      file: declared.span.file.index, start: declared.span.start, end: declared.span.end)
    if tree.has(.warning, in: node) { policy.severity = .warning }
    if tree.has(.note, in: node) { policy.severity = .note }
    var scopes: [PolicyScope] = []
    var isSound = true
    var asks = false
    var seen = SeenClauses()
    for element in tree.children(of: node) {
      guard let child = element.node else { continue }
      switch tree.kind(of: child) {
      case .effectiveClause:
        if isFirst(.effectiveFrom, child, &seen) { isSound = readDates(child, into: &policy, declared.name) && isSound }
      case .policyScope:
        let subject: PolicySubject = tree.has(.interconnected, in: child) ? .interconnected : .procedures
        guard let filter = tree.child(of: child, .policyFilter).flatMap({ tree.expression(of: $0) }) else {
          scopes.append(PolicyScope(subject))
          continue
        }
        if let condition = policyCondition(filter) {
          scopes.append(PolicyScope(subject, where: condition))
        } else {
          isSound = false
        }
      case .policyRequire:
        asks = true
        if let content = policyRequirement(child) {
          let line = tree.text(of: child)
          let text = line.drop { $0 != " " && $0 != "\t" }.drop { $0 == " " || $0 == "\t" }
          policy.requirements.append(PolicyRequirement(content, text: String(text), origin: origin(child)))
        } else {
          isSound = false
        }
      default: break
      }
    }
    if !asks { report(PolicyMessage.asksNothing, at: declared.span, ["name": code(declared.name)]) }
    if !scopes.isEmpty { policy.scopes = scopes }
    if isSound, asks { package.policies.append(policy) }
  }

  /// From when to when a policy asks; false after a mistake, which has been reported.
  private mutating func readDates(_ node: Syntax.NodeID, into policy: inout Policy, _ name: NameID) -> Bool {
    let dates = tree.tokens(of: node, .date)
    policy.from = dates.first.flatMap { day($0) }
    if dates.count > 1 { policy.to = day(dates[1]) }
    guard let from = policy.from, let to = policy.to, to < from else { return policy.from != nil }
    report(ProcedureMessage.endsBeforeItBegins, at: tree.span(of: node), ["name": code(name)])
    return false
  }

  private mutating func policyRequirement(_ node: Syntax.NodeID) -> PolicyRequirement.Content? {
    if let expression = tree.expression(of: node) { return policyCondition(expression).map { .condition($0) } }
    for child in tree.childNodes(of: node) {
      switch tree.kind(of: child) {
      case .differentRoles:
        let tokens = tree.nameTokens(of: child)
        let found = tokens.compactMap { policyTag($0) }
        return found.count == tokens.count && found.count > 1 ? .differentRoles(found) : nil
      case .everyPath:
        guard let token = tree.nameToken(of: child), let tag = policyTag(token), let end = endTask(child) else {
          return nil
        }
        return .everyPath(to: end.kind, passes: tag)
      default: break
      }
    }
    return nil
  }

  private mutating func policyTag(_ token: TokenID) -> String? {
    guard let name = name(token) else { return nil }
    if tags.contains(name) { return names.text(name) }
    reportUnknown(
      .unknownTag, name, at: tree.span(of: token), among: tags.sorted { $0.raw < $1.raw }, declaredWith: nil)
    return nil
  }
}
