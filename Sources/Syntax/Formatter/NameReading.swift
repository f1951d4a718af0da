import SourceText

/// How a name would be read without backticks, in the vocabulary written.
///
/// A word is a keyword only where the parser asks for it, so a name needs backticks only there. What is asked before a
/// name is taken stands here once more, place by place; ``Fidelity`` guards against a gap between the two.
struct NameReading {
  private let tree: SyntaxTree
  private let facts: TokenFacts
  private let phrases: PhraseTable
  private let tables: Tables

  init(_ tree: SyntaxTree, _ facts: TokenFacts, _ vocabulary: VocabularyLanguage) {
    self.tree = tree
    self.facts = facts
    phrases = PhraseTable.table(vocabulary)
    tables = vocabulary == .english ? Tables.english : Tables.vietnamese
  }

  /// What a vocabulary's phrases look like from the outside, by keyword.
  private struct Tables: Sendable {
    /// The symbols of the phrase that the formatter writes.
    var words: [[Int32]]
    /// For each keyword what makes its phrase into a longer one that is allowed at one place with it.
    var longer: [[[Int32]]]

    static let english = Tables(.english)
    static let vietnamese = Tables(.vietnamese)

    init(_ vocabulary: VocabularyLanguage) {
      var seed = PhraseTable.seed
      words = []
      longer = []
      for keyword in Keyword.allCases {
        words.append(PhraseTable.words(of: keyword.phrases(vocabulary).main).map { seed.intern($0) })
      }
      for keyword in Keyword.allCases {
        let own = words[Int(keyword.rawValue)]
        var rests: [[Int32]] = []
        for other in Keyword.allCases
        where Place.sets.contains(where: { $0.contains(keyword) && $0.contains(other) }) {
          for phrase in other.phrases(vocabulary).all {
            let symbols = PhraseTable.words(of: phrase).map { seed.intern($0) }
            if symbols.count > own.count, symbols.starts(with: own) { rests.append(Array(symbols[own.count...])) }
          }
        }
        longer.append(rests)
      }
    }
  }

  /// True when a phrase of the vocabulary starts with the name.
  func startsPhrase(_ index: Int) -> Bool { !entries(index).isEmpty }

  /// True when the name is a word of any phrase.
  func isInPhrase(_ index: Int) -> Bool {
    guard let symbol = tree.symbol(of: TokenID(Int32(index))) else { return false }
    return Int(symbol.index) < phrases.starts.count - 1
  }

  /// True when the name would be read as something else.
  func needsBackticks(_ index: Int) -> Bool {
    guard isInPhrase(index) else { return false }
    if prolongsPhraseBefore(index) { return true }
    let candidates = entries(index)
    guard !candidates.isEmpty else { return false }
    var asked = placesAsked(index)
    // The first word of a line that goes on after a comment must not look like the start of an entry.
    if facts.entry[index] == nil, !facts.comments(before: index).isEmpty {
      for rule in LineRule.allCases { asked = asked.union(rule.place.keywords) }
    }
    return candidates.contains { entry in
      asked.contains(entry.keyword) && follows(rest(of: entry), after: index)
    }
  }

  private func entries(_ index: Int) -> ArraySlice<PhraseTable.Entry> {
    guard isInPhrase(index), let symbol = tree.symbol(of: TokenID(Int32(index))) else { return [] }
    return phrases.entries[Int(phrases.starts[Int(symbol.index)])..<Int(phrases.starts[Int(symbol.index) + 1])]
  }

  private func rest(of entry: PhraseTable.Entry) -> ArraySlice<Int32> {
    phrases.words[Int(entry.rest)..<Int(entry.rest) + Int(entry.length) - 1]
  }

  /// True when the words after a token, on its line, begin with these.
  private func follows(_ words: ArraySlice<Int32>, after index: Int) -> Bool {
    var wanted = words
    var next = index + 1
    while let first = wanted.first {
      guard next < tree.tokenCount, facts.entry[next] == nil else { return false }
      let token = TokenID(Int32(next))
      if let keyword = tree.keyword(of: token) {
        for word in tables.words[Int(keyword.rawValue)] {
          guard let first = wanted.first else { return true }
          guard first == word else { return false }
          wanted = wanted.dropFirst()
        }
      } else if let symbol = tree.symbol(of: token), symbol.index == first {
        wanted = wanted.dropFirst()
      } else {
        return false
      }
      next += 1
    }
    return true
  }

  /// True when the keyword before the name and the name together make a longer phrase.
  private func prolongsPhraseBefore(_ index: Int) -> Bool {
    guard index > 0, facts.entry[index] == nil, let keyword = tree.keyword(of: TokenID(Int32(index - 1))) else {
      return false
    }
    return tables.longer[Int(keyword.rawValue)].contains { follows($0[...], after: index - 1) }
  }

  // MARK: Places

  private func placesAsked(_ index: Int) -> KeywordSet {
    let token = TokenID(Int32(index))
    let node = facts.parent[index]
    let isFirst = tree.children(of: node).first?.token == token
    let isBeforeDot = index + 1 < tree.tokenCount && tree.kind(of: TokenID(Int32(index + 1))) == .dot
    switch tree.kind(of: node) {
    case .qualifiedName: return isFirst ? placesOfOperand(node, isBeforeDot) : []
    case .desk:
      guard isFirst else { return [] }
      if isBeforeDot { return Place.deskStart.keywords }
      // Without a point only phrases of several words, or those that stand for performers, are no names.
      return tree.parent(of: node).map { tree.kind(of: $0) } == .byClause
        ? [.system, .eachOf, .allOf] : []
    case .outcome: return Place.outcome.keywords
    case .target: return Place.target.keywords
    case .withdrawClause: return Place.withdrawUntil.keywords
    case .startsClause: return Place.startsAt.keywords
    case .resumeClause: return Place.resumeTarget.keywords
    case .paysClause: return Place.paidFee.keywords
    case .fact: return Place.factLine.keywords
    case .decimalType: return Place.factAttribute.keywords
    case .documentEntry: return Place.documentEntry.keywords
    case .paper:
      guard let clause = tree.parent(of: node), tree.kind(of: clause) == .checksClause,
        tree.childNodes(of: clause).first == node
      else { return [] }
      return isFirst ? Place.checkedPapers.keywords : []
    case .feeClause, .testExpect: return Place.feeValue.keywords.union(Place.operandWithoutAuthority)
    case .quantityLiteral: return Place.afterNumber.union(Place.durationUnit.keywords)
    default: return []
    }
  }

  /// What is asked where a qualified name stands: much where it is an operand, nothing where only a name fits.
  private func placesOfOperand(_ node: NodeID, _ isBeforeDot: Bool) -> KeywordSet {
    guard let holder = tree.parent(of: node) else { return [] }
    var asked: KeywordSet = []
    switch tree.kind(of: holder) {
    case .packageLine, .importLine, .citation, .lawReplaces, .underClause, .succeededClause, .suppliesClause,
      .authorityClause, .dataSource, .callStatement, .establishesClause, .bundleMember, .amendDeclaration,
      .abolishDeclaration, .pendingClause, .replacedClause, .testDeclaration, .outcomeRun, .waitRun, .takesRun:
      return []
    case .tableRow:
      guard let owner = tree.parent(of: holder), tree.kind(of: owner) == .feeClause else { return [] }
      asked = Place.feeValue.keywords
    case .feeClause: asked = Place.feeValue.keywords
    case .testExpect:
      let keyword = tree.keyword(of: holder)
      let keywords = tree.keywords(of: holder)
      guard keyword == .fee || keyword == .charge || keywords.contains(.fee) || keywords.contains(.charge) else {
        return []
      }
    default: break
    }
    if isInPolicy(node) { return Place.policyRequire.keywords.union(asked) }
    // `authority` alone is a name in a condition.
    let words: KeywordSet = isBeforeDot ? Place.operand.keywords : Place.operandWithoutAuthority
    return words.union(asked)
  }

  private func isInPolicy(_ node: NodeID) -> Bool {
    var next = tree.parent(of: node)
    while let holder = next {
      if tree.kind(of: holder) == .policyDeclaration { return true }
      next = tree.parent(of: holder)
    }
    return false
  }
}

extension Place {
  /// What an operand may be but for `authority`, which is a name where no point follows.
  fileprivate static let operandWithoutAuthority: KeywordSet = [
    .not, .yes, .no, .passed, .channel, .applicant, .submitted,
  ]
}
