import Messages
import ProcessGraph
import SourceText
import Syntax

/// What a name of a procedure has to be where it stands.
enum WantedPlace {
  case step, wait, stepOrWait, stage

  /// The key of its words.
  var words: String {
    switch self {
    case .step, .stepOrWait: "language.place.step"
    case .wait: "language.place.wait"
    case .stage: "language.place.stage"
    }
  }
}

extension Resolver {
  /// First reading of `steps`: numbers steps and waits in reading order, and takes in their names.
  mutating func collectPlaces(_ block: Syntax.NodeID) {
    for element in tree.children(of: block) {
      guard let node = element.node else { continue }
      switch tree.kind(of: node) {
      case .stepStatement:
        let number = collectPlace(node, .step, isAside: false)
        for clause in tree.children(of: node, .establishesClause) { collectEstablished(clause, at: number) }
      case .waitStatement: collectPlace(node, .wait, isAside: false)
      case .stageStatement: collectStage(node)
      case .parallelStatement:
        var names: [(name: NameID, span: SourceSpan)] = []
        for branch in tree.children(of: node, .branch) {
          let declared = declaredName(branch)
          if let (name, span) = declared {
            if let first = names.first(where: { $0.name == name }) { reportTwice(name, span, first: first.span) }
            names.append((name, span))
          }
          let outer = local.region
          local.region = local.regions.count
          local.regions.append(RegionRecord(name: declared?.name, parent: outer))
          if let inner = tree.child(of: branch, .statementBlock) { collectPlaces(inner) }
          local.region = outer
        }
      case .chooseStatement:
        for row in tree.children(of: node, .chooseRow) {
          if let inner = tree.child(of: row, .statementBlock) { collectPlaces(inner) }
        }
      default: break
      }
    }
  }

  /// Takes in a stage and what stands in it.
  mutating func collectStage(_ node: Syntax.NodeID) {
    let number = local.stageStarts.count
    local.stageStarts.append(nil)
    declareLocal(node, .stage, number)
    let start = local.places.count
    if let inner = tree.child(of: node, .statementBlock) { collectPlaces(inner) }
    if local.places.count > start { local.stageStarts[number] = start }
  }

  /// Numbers a step or a wait.
  @discardableResult
  mutating func collectPlace(_ node: Syntax.NodeID, _ kind: LocalKind, isAside: Bool) -> Int {
    let number = local.places.count
    let name = declareLocal(node, kind, number)
    let span = tree.nameToken(of: node).map { tree.span(of: $0) } ?? tree.span(of: node)
    local.places.append(
      PlaceRecord(kind: kind, name: name, span: span, region: local.region, isAside: isAside, node: node))
    return number
  }

  @discardableResult
  private mutating func declareLocal(_ node: Syntax.NodeID, _ kind: LocalKind, _ number: Int) -> NameID? {
    guard let (name, span) = declaredName(node) else { return nil }
    if let first = local.table.declare(name, as: local.symbols.count) {
      reportTwice(name, span, first: local.symbols[first].span)
      return name
    }
    local.symbols.append(LocalSymbol(kind: kind, number: number, span: span))
    return name
  }

  private mutating func collectEstablished(_ clause: Syntax.NodeID, at place: Int) {
    guard let step = local.places[place].name else { return }
    for node in tree.children(of: clause, .qualifiedName) {
      guard let fact = factNamed(node), local.established[fact] == nil else { continue }
      local.established[fact] = Establishment(place: place, span: tree.span(of: node), step: step)
    }
  }

  /// The fact that a qualified name stands for in the procedure at hand, without a message when there is none.
  mutating func factNamed(_ node: Syntax.NodeID) -> Int? {
    let parts = parts(node)
    guard let last = parts.last, let first = parts.first else { return nil }
    if parts.count == 1 { return scope.subject.flatMap { fact(last, of: $0) } }
    guard parts.count == 2, let subject = subjectDeclarations[first] else { return nil }
    return fact(last, of: subject)
  }

  /// The step or wait behind a name token; a stage stands for its first step. Nil, and reported, when there is none.
  mutating func place(_ token: TokenID, wanted: WantedPlace) -> (number: Int, kind: LocalKind)? {
    guard let name = name(token) else { return nil }
    let span = tree.span(of: token)
    guard let index = local.table[name] else {
      local.hasUnknownPlace = true
      // In a faulty procedure the name may have been lost with its line.
      if local.isOpen || local.isFaulty { return nil }
      reportUnknown(
        .unknownPlace, name, at: span, among: local.table.names, declaredWith: nil,
        in: local.number)
      return nil
    }
    let symbol = local.symbols[index]
    switch (symbol.kind, wanted) {
    case (.step, .step), (.step, .stepOrWait), (.wait, .wait), (.wait, .stepOrWait):
      return (symbol.number, symbol.kind)
    case (.stage, .step), (.stage, .stepOrWait):
      if let start = local.stageStarts[symbol.number] { return (start, local.places[start].kind) }
      report(StatementMessage.arrowNowhere, at: span, ["name": code(name)])
      return nil
    default:
      report(
        NameMessage.notAPlace, at: span,
        [
          "name": code(name), "found": .phrase("language.place." + symbol.kind.rawValue),
          "wanted": .phrase(wanted.words),
        ], secondary: [SecondaryLabel(symbol.span, "declared")])
      return nil
    }
  }
}
