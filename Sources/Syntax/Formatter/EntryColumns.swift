/// The columns that the entries of one block share.
///
/// Keywords and values, names and titles line up over the whole block; `basis` and `source` behind a clause, roles and
/// comments only with their neighbours; arrows with the arrows right above and below.
struct EntryColumns {
  /// Widest text, in columns from the start of its line, that a column goes around.
  private static let nameLimit = 48
  private static let titleLimit = 80
  private static let noteLimit = 48
  private static let rowLimit = 64
  private static let arrowLimit = 40

  private var value: Int?
  private var title: Int?
  private var type: Int?
  private var notes: Int?
  private var arrow: Int?
  /// The column of the comments behind the entries at hand.
  private(set) var comments: Int?

  /// The columns that an entry's tokens start, the last token first.
  ///
  /// - Parameter isApart: true when an empty line or a comment stands between the entry and the one before.
  mutating func marks(
    of entry: NodeID, in owner: NodeID, isApart: Bool, _ tree: SyntaxTree, _ text: inout FormattedText
  ) -> [(token: Int, column: Int)] {
    let kind = tree.kind(of: entry)
    if isApart || comments == nil {
      comments = text.commentColumns.count
      text.commentColumns.append([])
      notes = nil
      if kind == .roleMember || kind == .documentDeclaration {
        title = nil
        type = nil
      }
    }
    if isApart || (kind != .onClause && kind != .onAnyClause) { arrow = nil }
    var marks: [(token: Int, column: Int)] = []
    func column(_ existing: inout Int?, level: Int, limit: Int, gap: Int = 1) -> Int {
      if let existing { return existing }
      let new = text.columns.count
      text.columns.append(FormattedText.Column(level: level, gap: gap, limit: limit))
      existing = new
      return new
    }
    switch kind {
    case .fact:
      if let node = tree.child(of: entry, .title) {
        marks.append((first(node, tree), column(&title, level: 0, limit: Self.nameLimit)))
      }
      if let node = tree.childNodes(of: entry).first(where: { tree.kind(of: $0) != .title }) {
        marks.append((first(node, tree), column(&type, level: 1, limit: Self.titleLimit)))
      }
    case .roleMember, .unitMember:
      if kind == .roleMember, let node = tree.child(of: entry, .title) {
        marks.append((first(node, tree), column(&title, level: 0, limit: Self.nameLimit)))
      } else {
        title = nil
      }
    case .documentDeclaration where tree.token(of: entry, .leftBrace) == nil:
      if let node = tree.child(of: entry, .title) {
        marks.append((first(node, tree), column(&title, level: 0, limit: Self.nameLimit)))
      }
      if let node = tree.childNodes(of: entry).first(where: { tree.kind(of: $0) != .title }) {
        marks.append((first(node, tree), column(&type, level: 1, limit: Self.titleLimit)))
      }
    case .documentEntry:
      let nodes = tree.childNodes(of: entry)
      if let node = nodes.first, !isNote(node, tree) {
        marks.append((first(node, tree), column(&value, level: 0, limit: Self.nameLimit)))
      }
    case .tableRow, .interpolationPoint:
      if let colon = tree.token(of: entry, .colon) {
        marks.append((Int(colon.index) + 1, column(&value, level: 0, limit: Self.rowLimit)))
      }
    case .onClause, .onAnyClause:
      if let token = tree.token(of: entry, .arrow) {
        marks.append((Int(token.index), column(&arrow, level: 1, limit: Self.arrowLimit)))
      }
    default:
      if let token = valueToken(of: entry, in: tree.kind(of: owner), tree) {
        marks.append((token, column(&value, level: 0, limit: .max)))
      }
      if kind != .documentDeclaration, tree.kind(of: owner) == .file { title = nil }
    }
    if kind != .documentDeclaration, tree.kind(of: owner) == .file { type = nil }
    let hasNotes = tree.kind(of: owner) == .procedureDeclaration || kind == .documentEntry
    if hasNotes, let token = notesToken(of: entry, tree) {
      marks.append((token, column(&notes, level: 2, limit: Self.noteLimit, gap: 2)))
    }
    marks.reverse()
    return marks
  }

  private func first(_ node: NodeID, _ tree: SyntaxTree) -> Int { Int(tree.tokenRange(of: node).lowerBound) }

  private func isNote(_ node: NodeID, _ tree: SyntaxTree) -> Bool {
    let kind = tree.kind(of: node)
    return kind == .basisClause || kind == .sourceClause
  }

  /// The first token of the `basis` and `source` that end an entry.
  private func notesToken(of entry: NodeID, _ tree: SyntaxTree) -> Int? {
    guard !isNote(entry, tree) else { return nil }
    var token: Int?
    for node in tree.childNodes(of: entry).reversed() {
      guard isNote(node, tree) else { break }
      token = first(node, tree)
    }
    // After a comma a note is one attribute among others.
    guard let token, token > 0, tree.kind(of: TokenID(Int32(token - 1))) != .comma else { return nil }
    return token
  }

  /// The first token of what a clause says, when the clause is one of a list with columns.
  private func valueToken(of entry: NodeID, in owner: NodeKind, _ tree: SyntaxTree) -> Int? {
    guard Self.hasColumn(tree.kind(of: entry), in: owner) else { return nil }
    let range = tree.tokenRange(of: entry)
    let kind = tree.kind(of: entry)
    // The keyword itself is parted: `effective  from`.
    if kind == .effectiveClause { return Int(range.lowerBound) }
    let token = Int(range.lowerBound) + 1
    return token < Int(range.upperBound) ? token : nil
  }

  private static func hasColumn(_ kind: NodeKind, in owner: NodeKind) -> Bool {
    switch owner {
    case .procedureDeclaration:
      switch kind {
      case .codeClause, .fieldClause, .authorityClause, .applicantClause, .serviceClause, .channelClause,
        .effectiveClause, .publishedClause, .timeLimitClause, .reducedClause, .feeClause, .requiresClause,
        .basisClause, .sourceClause:
        true
      default: false
      }
    case .lawDeclaration: kind == .lawNumber || kind == .lawDate || kind == .lawReplaces || kind == .sourceClause
    case .registryDeclaration, .documentDeclaration:
      switch kind {
      case .suppliesClause, .validClause, .formerlyClause, .basisClause, .sourceClause: true
      default: false
      }
    case .stepStatement, .waitStatement:
      switch kind {
      case .tagClause, .byClause, .withinClause, .lastsClause, .usesClause, .checksClause, .issuesClause, .signsClause,
        .basisClause, .sourceClause:
        true
      default: false
      }
    case .testDeclaration: true
    default: false
    }
  }
}
