import Messages
import ProcessGraph
import SourceText
import Syntax

extension Resolver {
  /// What later changes say about the dossiers of an edition: read by its own facts, since they are its dossiers.
  mutating func readLaterChanges(_ declaration: ProcedureDeclaration, into procedure: inout Procedure) {
    guard !declaration.later.isEmpty else { return }
    scope.place = Int.max
    local.watchesLaws = false
    for position in declaration.later {
      let change = changes[position]
      enter(file: change.file)
      // Every edition before the change reads its lines; their mistakes are said once.
      isMuted = change.isRead
      changes[position].isRead = true
      readPending(change, into: &procedure)
      if change.isAbolition { readAbolition(change, into: &procedure) }
      isMuted = false
    }
    enter(file: declaration.site.file)
  }

  private mutating func readPending(_ change: ChangeDeclaration, into procedure: inout Procedure) {
    var always: SourceSpan?
    for clause in tree.children(of: change.node, .pendingClause) {
      let span = tree.span(of: clause)
      if let first = always {
        report(EditionMessage.pendingAfterAll, at: span, secondary: [SecondaryLabel(first, "first")])
        continue
      }
      let condition = whenCondition(clause)
      if tree.child(of: clause, .whenClause) == nil { always = span }
      let action: PendingAction
      if tree.has(.pendingStop, in: clause) {
        action = .stop(issues: tree.child(of: clause, .issuesPart).map { documents($0) } ?? [])
      } else if let named = tree.child(of: clause, .qualifiedName) {
        guard let agency = agency(named) else { continue }
        action = .goOn(with: AgencyID(agency))
      } else {
        action = .goOn(with: nil)
      }
      var provenance = change.provenance
      provenance.origin = origin(clause)
      procedure.pending.append(PendingRule(from: change.from, action, when: condition, provenance: provenance))
    }
  }

  private mutating func readAbolition(_ change: ChangeDeclaration, into procedure: inout Procedure) {
    var abolition = Abolition(from: change.from, provenance: change.provenance)
    for clause in tree.children(of: change.node, .replacedClause) {
      for named in tree.children(of: clause, .qualifiedName) {
        guard let name = declarationName(named) else { continue }
        guard procedureTable[name] != nil else {
          reportUnknown(
            .unknownProcedure, name, at: tree.span(of: named), among: procedureTable.names, declaredWith: "procedure")
          continue
        }
        checkReplacement(name, of: change, at: tree.span(of: named))
        abolition.replacedBy.append(names.text(name))
      }
    }
    procedure.abolition = abolition
  }

  /// Says of a procedure that is to replace another that it is gone itself by then.
  private mutating func checkReplacement(_ name: NameID, of change: ChangeDeclaration, at span: SourceSpan) {
    guard let first = procedureTable[name] else { return }
    let editions = editions(of: procedureDeclarations[first].site.name).map { procedureDeclarations[$0] }
    guard editions.allSatisfy(\.isSound), editions.allSatisfy({ $0.to.map { $0 < change.from } ?? false }),
      isFirst(UnknownKey(kind: .unknownProcedure, text: names.text(name), place: Int(span.start)), at: span)
    else { return }
    let abolished = editions.compactMap(\.abolishedBy).last.map { SecondaryLabel(changes[$0].headSpan, "abolished") }
    report(
      EditionMessage.replacedByNothing, at: span,
      ["other": code(name), "name": code(change.procedure), "from": change.from.argument],
      secondary: abolished.map { [$0] } ?? [])
  }
}
