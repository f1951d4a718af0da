import Messages
import ProcessGraph
import SourceText
import Syntax
import WorkingTime

/// One edition of a procedure as it stands in a file.
struct ProcedureDeclaration {
  var site: DeclarationSite
  /// The next edition of the same name in the order of files and lines; -1 at the last.
  var next: Int32 = -1
  /// At the first edition of a name: the last one so far.
  var last: Int32 = -1
  /// False for an edition that a message has already refused.
  var isSound = true
  /// First and last day of the edition; the last day may come from the edition after it.
  var from: Day?
  var to: Day?
  var effectiveSpan: SourceSpan?
  /// Its position among the procedures of the package.
  var position = 0
  /// The amendments that make it, by position, oldest first, and how many of them begin with it; none for one declared.
  var amendments: [Int] = []
  var ownAmendments = 0
  /// The declared edition that the amendments began with.
  var declared: Int?
  /// True when a line of an amendment could not be carried out: then names may be missing that it would have made.
  var isTroubled = false
  /// What amendments have removed, by name (behind `branch` for a branch), and which papers.
  var gone: [String: Removal] = [:]
  var gonePapers: [String: Removal] = [:]
  /// The abolition that ends it.
  var abolishedBy: Int?
  /// Changes after its beginning, by position and in order of time: what becomes of its dossiers.
  var later: [Int] = []
}

extension Resolver {
  /// Takes in the names of all declarations of the file at hand.
  mutating func collectDeclarations() {
    for element in tree.children(of: tree.root) {
      guard let node = element.node else { continue }
      switch tree.kind(of: node) {
      case .lawDeclaration: declare(node, \.lawDeclarations)
      case .agencyDeclaration: declare(node, \.agencyDeclarations)
      case .registryDeclaration: declare(node, \.registryDeclarations)
      case .documentDeclaration: declare(node, \.documentDeclarations)
      case .subjectDeclaration: declare(node, \.subjectDeclarations)
      case .conditionDeclaration: declare(node, \.conditionDeclarations)
      case .unitDeclaration: declare(node, \.unitDeclarations)
      case .procedureDeclaration: declareProcedure(node)
      case .interconnectedDeclaration:
        declare(node, \.interconnectedDeclarations)
        dependents.append((file, node))
      case .policyDeclaration:
        declare(node, \.policyDeclarations)
        dependents.append((file, node))
      case .amendDeclaration, .abolishDeclaration: changeSites.append((file, node))
      case .testDeclaration: dependents.append((file, node))
      case .packageLine:
        if let name = tree.child(of: node, .qualifiedName) {
          let parts = parts(name)
          if !parts.isEmpty { packageNames.insert(text(parts)) }
        }
      default: break
      }
    }
  }

  private mutating func declare(_ node: Syntax.NodeID, _ table: WritableKeyPath<Resolver, DeclarationTable>) {
    guard let (name, span) = declaredName(node) else { return }
    let site = DeclarationSite(file: file, node: node, name: name, nameSpan: span)
    if let first = self[keyPath: table].add(site) { reportTwice(name, span, first: first.nameSpan) }
  }

  private mutating func declareProcedure(_ node: Syntax.NodeID) {
    guard let (name, span) = declaredName(node) else { return }
    let position = procedureDeclarations.count
    let site = DeclarationSite(file: file, node: node, name: name, nameSpan: span)
    procedureDeclarations.append(ProcedureDeclaration(site: site))
    let number = Int32(truncatingIfNeeded: position)
    guard let first = procedureTable.declare(name, as: position) else {
      procedureDeclarations[position].last = number
      return
    }
    procedureDeclarations[Int(procedureDeclarations[first].last)].next = number
    procedureDeclarations[first].last = number
  }

  /// Says that a name is declared twice.
  mutating func reportTwice(_ name: NameID, _ span: SourceSpan, first: SourceSpan) {
    report(NameMessage.declaredTwice, at: span, ["name": code(name)], secondary: [SecondaryLabel(first, "first")])
  }
}
