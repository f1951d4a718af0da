import Messages
import ProcessGraph
import SourceText
import Syntax
import WorkingTime

extension Resolver {
  /// Warns of laws that are not in force while an edition rests on them; a plan for a law is in force nowhere, and says so.
  mutating func checkLaws(of declaration: ProcedureDeclaration) {
    guard let from = declaration.from else { return }
    for position in declaration.amendments.suffix(declaration.ownAmendments) {
      local.citations += changes[position].cited
    }
    check(local.citations, declaration.site.name, from: from, to: declaration.to)
  }

  /// The same for the laws that abolish a procedure, on that day.
  mutating func checkLawOfAbolition(_ change: ChangeDeclaration) {
    check(change.cited, change.procedure, from: change.from, to: change.from)
  }

  private mutating func check(_ cited: [CitedLaw], _ name: NameID, from: Day, to: Day?) {
    var reported: [Int: Int] = [:]
    var seen: Set<SourceSpan> = []
    for citation in cited where seen.insert(citation.span).inserted {
      let law = package.laws[citation.law]
      guard !law.isProposed else { continue }
      var arguments: [String: Argument] = [
        "law": .text(law.number ?? law.title), "name": code(name), "from": from.argument,
      ]
      let kind: EditionMessage
      if let effective = effective(citation), effective > from {
        kind = .lawNotYet
        arguments["effective"] = effective.argument
      } else if let repealed = repealed(citation), to.map({ repealed <= $0 }) ?? true {
        kind = .lawNoLonger
        arguments["repealed"] = repealed.argument
        arguments["span"] = .phrase(to == nil ? "language.span.open" : "language.span.closed")
        if let to { arguments["to"] = to.argument }
      } else {
        continue
      }
      if let first = reported[citation.law] {
        findings[first].secondary.append(SecondaryLabel(citation.span, "language.also"))
        continue
      }
      reported[citation.law] = findings.count
      report(
        kind, .warning, at: citation.span, arguments,
        secondary: [SecondaryLabel(lawDeclarations.sites[citation.law].nameSpan, "declared")])
    }
  }

  /// The first day of what is cited: of the narrowest part of the law with a date of its own, or of the law.
  private func effective(_ cited: CitedLaw) -> Day? {
    let own = parts(cited).first { $0.effective != nil }
    return own?.effective ?? package.laws[cited.law].effective
  }

  /// The first day on which what is cited is not in force any more.
  private func repealed(_ cited: CitedLaw) -> Day? {
    let own = parts(cited).first { $0.repealed != nil }
    return own?.repealed ?? package.laws[cited.law].repealed
  }

  /// The parts with dates of their own in which a cited place lies, the narrowest first.
  private func parts(_ cited: CitedLaw) -> [LawArticle] {
    let citation = cited.citation
    func width(_ part: LawArticle) -> Int { (part.place.clause == nil ? 1 : 0) + (part.place.point == nil ? 1 : 0) }
    return package.laws[cited.law].articles.filter { part in
      part.place.article == citation.article
        && (part.place.clause == nil || part.place.clause == citation.clause)
        && (part.place.point == nil || part.place.point == citation.point)
    }.sorted { width($0) < width($1) }
  }
}
