import Messages
import ProcessGraph
import SourceText
import Syntax
import WorkingTime

extension Resolver {
  /// Resolves all laws; first their numbers, since laws are cited while they are read.
  mutating func resolveLaws() {
    for site in lawDeclarations.sites {
      enter(file: site.file)
      let number = tree.child(of: site.node, .lawNumber).flatMap { tree.string(of: $0) }
      let id = names.text(site.name)
      citationsOfLaw.append(Citation(law: id, number: number ?? id))
    }
    for site in lawDeclarations.sites {
      enter(file: site.file)
      package.laws.append(law(site))
    }
    checkReplacedLaws()
  }

  /// Says of laws that they replace one another in a circle, once for each circle.
  private mutating func checkReplacedLaws() {
    var replaced: [[(law: Int, span: SourceSpan)]] = []
    isMuted = true
    for site in lawDeclarations.sites {
      enter(file: site.file)
      let lines = tree.children(of: site.node, .lawReplaces)
      replaced.append(
        lines.flatMap { tree.children(of: $0, .qualifiedName) }.compactMap { node in
          law(named: node).map { ($0, tree.span(of: node)) }
        })
    }
    isMuted = false
    var isTold = Array(repeating: false, count: replaced.count)
    for start in replaced.indices where !isTold[start] {
      // The shortest way from a law back to it.
      var via: [Int: (from: Int, span: SourceSpan)] = [:]
      var queue = [start]
      var next = 0
      while next < queue.count, via[start] == nil {
        for (law, span) in replaced[queue[next]] where law != queue[next] && via[law] == nil {
          via[law] = (queue[next], span)
          queue.append(law)
        }
        next += 1
      }
      guard via[start] != nil else { continue }
      var way: [(law: Int, span: SourceSpan)] = []
      var current = start
      repeat {
        guard let link = via[current] else { break }
        way.append((link.from, link.span))
        current = link.from
      } while current != start
      way.reverse()
      for link in way { isTold[link.law] = true }
      report(
        DeclarationMessage.supersedeOneAnother, at: way[0].span,
        ["names": .codes(way.map { citationsOfLaw[$0.law].law })],
        secondary: way.dropFirst().map { SecondaryLabel($0.span, "replaced") })
    }
  }

  private mutating func law(_ site: DeclarationSite) -> Law {
    let id = names.text(site.name)
    var law = Law(id: id, title: tree.title(of: site.node) ?? id, provenance: provenance(site.node))
    var seen = SeenClauses()
    var effective: SourceSpan?
    var repealed: SourceSpan?
    for element in tree.children(of: site.node) {
      guard let child = element.node else { continue }
      switch tree.kind(of: child) {
      case .lawNumber:
        if isFirst(.numberOfLaw, child, &seen) { law.number = tree.string(of: child) }
      case .lawProposed: law.isProposed = true
      case .lawArticle: readArticle(child, into: &law)
      case .lawReplaces:
        for name in tree.children(of: child, .qualifiedName) {
          if let other = self.law(named: name), citationsOfLaw[other].law == id {
            report(DeclarationMessage.supersedesItself, at: tree.span(of: name), ["name": .code(id)])
          }
        }
      case .lawDate:
        guard let keyword = tree.keyword(of: child), isFirst(keyword, child, &seen), let day = day(child) else { break }
        switch keyword {
        case .issued: law.issued = day
        case .published: law.published = day
        case .effective:
          law.effective = day
          effective = tree.span(of: child)
        case .repealed:
          law.repealed = day
          repealed = tree.span(of: child)
        default: break
        }
      default: break
      }
    }
    if let from = law.effective, let to = law.repealed, to <= from, let effective, let repealed {
      report(
        DeclarationMessage.repealedBeforeEffective, at: repealed, ["name": .code(id)],
        secondary: [SecondaryLabel(effective, "effective")])
    }
    return law
  }

  private mutating func readArticle(_ node: Syntax.NodeID, into law: inout Law) {
    guard let day = day(node) else { return }
    var place = Citation(law: law.id, number: law.number ?? law.id)
    for part in tree.children(of: node, .citationPart) { read(part, into: &place) }
    let isRepeal = tree.has(.repealed, in: node)
    law.articles.append(LawArticle(place, effective: isRepeal ? nil : day, repealed: isRepeal ? day : nil))
  }

  /// The date among a node's tokens; nil when it is missing, has been reported by the parser, or lies outside the years
  /// that are known, which is reported here.
  mutating func day(_ node: Syntax.NodeID) -> Day? {
    guard let token = tree.token(of: node, .date) else { return nil }
    return day(token)
  }

  /// The day of a date token.
  mutating func day(_ token: TokenID) -> Day? {
    guard let date = tree.date(of: token) else { return nil }
    if let day = Day(year: date.year, month: date.month, day: date.day) { return day }
    report(ExpressionMessage.noSuchDate, at: tree.span(of: token), ["date": .text(tree.text(of: token))])
    return nil
  }

  /// True for the first clause of its keyword; a second one is reported.
  mutating func isFirst(_ keyword: Keyword, _ node: Syntax.NodeID, _ seen: inout SeenClauses) -> Bool {
    let span = tree.span(of: node)
    if let first = seen.first(keyword, at: span) {
      reportClauseTwice(clauseName(node), span, first: first)
      return false
    }
    return true
  }

  /// The keyword of a clause as the file writes it.
  func clauseName(_ node: Syntax.NodeID) -> String {
    for element in tree.children(of: node) {
      if let token = element.token, tree.kind(of: token) == .keyword { return tree.text(of: token) }
    }
    return tree.text(of: node)
  }
}

/// The clauses of one declaration that were met already, by keyword.
struct SeenClauses {
  private var clauses: [(keyword: Keyword, span: SourceSpan)] = []

  /// Where the keyword stood before; nil, and remembered, when it did not.
  mutating func first(_ keyword: Keyword, at span: SourceSpan) -> SourceSpan? {
    for clause in clauses where clause.keyword == keyword { return clause.span }
    // Room for most declarations at once: the list of every step would grow three times otherwise.
    if clauses.isEmpty { clauses.reserveCapacity(8) }
    clauses.append((keyword, span))
    return nil
  }
}
