import Messages
import ProcessGraph
import SourceText
import Syntax
import WorkingTime

extension Resolver {
  /// Reads from when to when each edition holds, orders the editions of a name, and lets each end the one before.
  mutating func resolveEditions() {
    for position in procedureDeclarations.indices {
      enter(file: procedureDeclarations[position].site.file)
      let node = procedureDeclarations[position].site.node
      guard let clause = tree.child(of: node, .effectiveClause) else { continue }
      let dates = tree.tokens(of: clause, .date)
      procedureDeclarations[position].from = dates.first.flatMap { day($0) }
      if dates.count > 1 { procedureDeclarations[position].to = day(dates[1]) }
      procedureDeclarations[position].effectiveSpan = tree.span(of: clause)
      if let from = procedureDeclarations[position].from, let to = procedureDeclarations[position].to, to < from {
        report(
          ProcedureMessage.endsBeforeItBegins, at: tree.span(of: clause),
          ["name": code(procedureDeclarations[position].site.name)])
      }
    }
    for name in procedureTable.names { orderEditions(of: name) }
    applyChanges()
    orderProcedures()
  }

  /// Gives every sound edition its position: amended ones stand behind the one declared, in order of time.
  private mutating func orderProcedures() {
    var amended: [Int: [Int]] = [:]
    for index in procedureDeclarations.indices {
      if let declared = procedureDeclarations[index].declared { amended[declared, default: []].append(index) }
    }
    for index in procedureDeclarations.indices
    where procedureDeclarations[index].isSound && procedureDeclarations[index].declared == nil {
      procedureOrder += [index] + (amended[index] ?? [])
    }
    for (position, index) in procedureOrder.enumerated() { procedureDeclarations[index].position = position }
  }

  /// All editions of a name, in the order of files and lines.
  func editions(of name: NameID) -> [Int] {
    var editions: [Int] = []
    var next = procedureTable[name] ?? -1
    while next >= 0 {
      editions.append(next)
      next = Int(procedureDeclarations[next].next)
    }
    return editions
  }

  private mutating func orderEditions(of name: NameID) {
    let editions = editions(of: name)
    guard editions.count > 1 else { return }
    var sorted: [Int] = []
    var undated: Int?
    for edition in editions {
      let declaration = procedureDeclarations[edition]
      if declaration.from == nil, let first = undated {
        report(
          ProcedureMessage.editionWithoutDate, at: declaration.site.nameSpan, ["name": code(name)],
          secondary: [SecondaryLabel(procedureDeclarations[first].site.nameSpan, "first")])
        procedureDeclarations[edition].isSound = false
        continue
      }
      if declaration.from == nil { undated = edition }
      sorted.append(edition)
    }
    sorted.sort { left, right in
      (procedureDeclarations[left].from ?? Day.first, left) < (procedureDeclarations[right].from ?? Day.first, right)
    }
    for (earlier, later) in zip(sorted, sorted.dropFirst()) {
      checkTitle(of: later, after: earlier)
      guard let from = procedureDeclarations[later].from else { continue }
      let before = procedureDeclarations[earlier]
      if before.from == from || before.to.map({ $0 >= from }) == true {
        let civil = from.civil
        report(
          ProcedureMessage.editionsOverlap,
          at: procedureDeclarations[later].effectiveSpan ?? procedureDeclarations[later].site.nameSpan,
          ["name": code(name), "from": .date(year: civil.year, month: civil.month, day: civil.day)],
          secondary: [SecondaryLabel(before.effectiveSpan ?? before.site.nameSpan, "first")])
      } else if before.to == nil {
        procedureDeclarations[earlier].to = from.advanced(days: -1)
      }
    }
  }

  /// Warns when an edition bears another title than the one before: it may be another procedure of the same name.
  private mutating func checkTitle(of later: Int, after earlier: Int) {
    func title(_ edition: Int) -> String? {
      let site = procedureDeclarations[edition].site
      enter(file: site.file)
      return tree.title(of: site.node)
    }
    guard let before = title(earlier), let title = title(later), before != title else { return }
    let declaration = procedureDeclarations[later]
    report(
      ProcedureMessage.editionRetitled, .warning, at: declaration.site.nameSpan,
      ["name": code(declaration.site.name), "title": .text(title), "before": .text(before)],
      secondary: [SecondaryLabel(procedureDeclarations[earlier].site.nameSpan, "before")])
  }

  /// The position in the package of the edition of a name in force on a day: the last that has begun by then, or the
  /// first of all.
  func edition(of first: Int, on day: Day?) -> Int? {
    declaredEdition(of: first, on: day).map { procedureDeclarations[$0].position }
  }

  /// The same as a position among the declared editions.
  func declaredEdition(of first: Int, on day: Day?) -> Int? {
    var best: Int?
    for edition in editions(of: procedureDeclarations[first].site.name) {
      let declaration = procedureDeclarations[edition]
      guard declaration.isSound else { continue }
      let begins = declaration.from ?? Day.first
      guard let known = best else {
        best = edition
        continue
      }
      let knownBegins = procedureDeclarations[known].from ?? Day.first
      let wanted = day ?? Day.last
      let isBetter =
        begins <= wanted ? knownBegins > wanted || begins > knownBegins : knownBegins > wanted && begins < knownBegins
      if isBetter { best = edition }
    }
    return best
  }
}
