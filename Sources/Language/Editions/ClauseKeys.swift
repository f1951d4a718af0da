import Syntax

/// What makes a clause of a procedure the like of another: an amendment's clause replaces all of its likes.
enum ClauseKey: Hashable {
  /// Its kind: of most kinds there is one, and all `requires` go together.
  case kind(Syntax.NodeKind)
  /// A fee or charge by its name; one without a name is called `fee` or `charge`.
  case fee(String)

  /// The key of a child of a procedure or an amendment; nil for what is no such clause.
  init?(_ node: Syntax.NodeID, of tree: SyntaxTree) {
    switch tree.kind(of: node) {
    case .codeClause, .fieldClause, .authorityClause, .withdrawClause, .applicantClause, .serviceClause,
      .channelClause, .effectiveClause, .publishedClause, .appliesClause, .timeLimitClause, .reducedClause,
      .requiresClause, .documentsClause, .stepsClause, .resultsClause:
      self = .kind(tree.kind(of: node))
    case .feeClause:
      let keyword = tree.has(.charge, in: node) ? "charge" : "fee"
      self = .fee(tree.nameToken(of: node).flatMap { tree.name(of: $0) } ?? keyword)
    default: return nil
    }
  }
}

/// What makes a clause of a step, wait or stage the like of another.
enum PlaceKey: Hashable {
  /// Its kind; `within` and `lasts` are likes.
  case kind(Syntax.NodeKind)
  /// The arrow of an outcome.
  case outcome(String)
  /// What happens when a wait's limit runs out.
  case timeout

  /// The key of a child of a step, wait or stage; nil for what is no clause.
  init?(_ node: Syntax.NodeID, of tree: SyntaxTree) {
    switch tree.kind(of: node) {
    case .withinClause, .lastsClause: self = .kind(.withinClause)
    case .title, .tagClause, .byClause, .effortClause, .usesClause, .checksClause, .issuesClause, .signsClause,
      .establishesClause, .clockClause, .outcomesClause, .silenceClause, .forClause, .useLimit, .resumeClause,
      .paysClause, .basisClause, .sourceClause, .statementBlock:
      self = .kind(tree.kind(of: node))
    case .onClause:
      guard let outcome = tree.child(of: node, .outcome) else { return nil }
      switch tree.keyword(of: outcome) {
      case .timeout: self = .timeout
      case .accepted: self = .outcome("accepted")
      default:
        guard let name = tree.nameToken(of: outcome).flatMap({ tree.name(of: $0) }) else { return nil }
        self = .outcome(name)
      }
    default: return nil
    }
  }
}
