import SourceText
import Syntax

extension EditionRewriter {
  /// A step, wait or stage: removed, changed, and with what is put around it.
  mutating func statement(_ node: Syntax.NodeID) -> [SyntaxElement] {
    guard let name = name(node) else { return rebuilt(node) }
    let around = insertions.removeValue(forKey: name) ?? []
    var own = plan.removedPlaces[name] == nil ? changed(node, name) : []
    let beside = around.filter { $0.position == .beside }
    if !beside.isEmpty { own = sideBySide(node, own, beside) }
    let before = around.filter { $0.position == .before }.flatMap { inserted($0) }
    let after = around.filter { $0.position == .after }.flatMap { inserted($0) }
    return before + own + after
  }

  /// An inserted statement, with what is put around it in turn.
  private mutating func inserted(_ insertion: Insertion) -> [SyntaxElement] {
    let around = insertions.removeValue(forKey: insertion.name) ?? []
    let own = SyntaxElement(graft(insertion.edit.node, insertion.edit.change))
    let before = around.filter { $0.position == .before }.flatMap { inserted($0) }
    let after = around.filter { $0.position == .after }.flatMap { inserted($0) }
    let beside = around.filter { $0.position == .beside }
    guard !beside.isEmpty else { return before + [own] + after }
    let branches = [branch(of: insertion, [own])] + beside.map { branch(of: $0, inserted($0)) }
    return before + [parallel(branches, by: insertion)] + after
  }

  /// A statement with its clauses replaced by their likes.
  private mutating func changed(_ node: Syntax.NodeID, _ name: String) -> [SyntaxElement] {
    guard let edits = plan.places[name] else { return rebuilt(node) }
    var clauses: [(key: PlaceKey, change: Int, node: Syntax.NodeID)] = []
    for edit in edits {
      guard let tree = plan.trees[edit.change] else { continue }
      for child in tree.childNodes(of: edit.node) {
        if let key = PlaceKey(child, of: tree) { clauses.append((key, edit.change, child)) }
      }
    }
    var children: [SyntaxElement] = []
    var written: Set<PlaceKey> = []
    for element in base.children(of: node) {
      guard let child = element.node, let key = PlaceKey(child, of: base), clauses.contains(where: { $0.key == key })
      else {
        children += rewritten(element)
        continue
      }
      guard written.insert(key).inserted else { continue }
      for clause in clauses where clause.key == key {
        children.append(SyntaxElement(graft(clause.node, clause.change)))
      }
    }
    for clause in clauses where !written.contains(clause.key) {
      children.append(SyntaxElement(graft(clause.node, clause.change)))
    }
    let result = composer.node(like: node, of: base, children)
    for edit in edits { composer.mark(result, Graft(part: edit.change, isWhole: false)) }
    return [SyntaxElement(result)]
  }

  // MARK: Blocks

  /// A `parallel`, without the branches that are removed or left with nothing, and with those put beside one's only
  /// statement: a branch of their own in the same block, whose join they share.
  mutating func parallel(_ node: Syntax.NodeID) -> [SyntaxElement] {
    var children: [SyntaxElement] = []
    var keeps = false
    for element in base.children(of: node) {
      guard let branch = element.node, base.kind(of: branch) == .branch else {
        children += rewritten(element)
        continue
      }
      if let name = name(branch), plan.removedBranches[name] != nil { continue }
      var beside: [Insertion] = []
      if let only = onlyStatement(branch), let around = insertions[only] {
        beside = around.filter { $0.position == .beside }
        insertions[only] = around.filter { $0.position != .beside }
      }
      let own = rebuilt(branch)
      children += own
      for insertion in beside { children.append(self.branch(of: insertion, inserted(insertion))) }
      keeps = keeps || !own.isEmpty || !beside.isEmpty
    }
    let had = base.child(of: node, .branch) != nil
    return had && !keeps ? [] : [SyntaxElement(composer.node(like: node, of: base, children))]
  }

  private func onlyStatement(_ branch: Syntax.NodeID) -> String? {
    guard let block = base.child(of: branch, .statementBlock) else { return nil }
    let statements = base.childNodes(of: block)
    return statements.count == 1 ? statements.first.flatMap { name($0) } : nil
  }

  /// A `choose`, or nothing when none of its rows does anything any more.
  mutating func choice(_ node: Syntax.NodeID) -> [SyntaxElement] {
    var children: [SyntaxElement] = []
    var had = false
    var keeps = false
    for element in base.children(of: node) {
      guard let row = element.node, base.kind(of: row) == .chooseRow else {
        children += rewritten(element)
        continue
      }
      var parts: [SyntaxElement] = []
      for element in base.children(of: row) {
        let result = rewritten(element)
        if let block = element.node, base.kind(of: block) == .statementBlock, !base.childNodes(of: block).isEmpty {
          had = true
          keeps = keeps || !result.isEmpty
        }
        parts += result
      }
      children.append(SyntaxElement(composer.node(like: row, of: base, parts)))
    }
    return had && !keeps ? [] : [SyntaxElement(composer.node(like: node, of: base, children))]
  }

  // MARK: Side by side

  /// A statement and what is put beside it, as the branches of a block of their own.
  private mutating func sideBySide(
    _ node: Syntax.NodeID, _ own: [SyntaxElement], _ beside: [Insertion]
  ) -> [SyntaxElement] {
    guard let first = beside.first else { return own }
    if own.isEmpty, beside.count == 1 { return inserted(first) }
    var branches: [SyntaxElement] = []
    if !own.isEmpty {
      var children: [SyntaxElement] = []
      if let token = base.nameToken(of: node) { children.append(composer.token(token, of: base)) }
      if let title = base.child(of: node, .title) { children.append(SyntaxElement(composer.node(title, of: base))) }
      let span = base.span(of: node)
      children.append(SyntaxElement(composer.node(.statementBlock, at: span, own)))
      branches.append(SyntaxElement(composer.node(.branch, at: span, children)))
    }
    for insertion in beside { branches.append(branch(of: insertion, inserted(insertion))) }
    return [parallel(branches, by: first)]
  }

  /// A branch called like the statement that is inserted in it.
  private mutating func branch(of insertion: Insertion, _ statements: [SyntaxElement]) -> SyntaxElement {
    let change = insertion.edit.change
    guard let tree = plan.trees[change] else { return SyntaxElement(composer.node(.missing, at: base.file.span, [])) }
    let span = tree.span(of: insertion.edit.node)
    var children = [composer.token(insertion.token, of: tree)]
    if let title = tree.child(of: insertion.edit.node, .title) {
      children.append(SyntaxElement(composer.node(title, of: tree)))
    }
    children.append(SyntaxElement(composer.node(.statementBlock, at: span, statements)))
    let branch = composer.node(.branch, at: span, children)
    composer.mark(branch, Graft(part: change, isWhole: true))
    return SyntaxElement(branch)
  }

  private mutating func parallel(_ branches: [SyntaxElement], by insertion: Insertion) -> SyntaxElement {
    let span = plan.trees[insertion.edit.change]?.span(of: insertion.edit.node) ?? base.file.span
    let block = composer.node(.parallelStatement, at: span, branches)
    composer.mark(block, Graft(part: insertion.edit.change, isWhole: true))
    return SyntaxElement(block)
  }
}
