import Messages
import Numbers
import SourceText
import Syntax

/// A unit of measure in terms of its base unit.
struct UnitEntry {
  var base: NameID
  var factor: Rational
}

extension Resolver {
  /// Resolves declared units; a name on the right of `=` that nothing declares is a base unit.
  mutating func resolveUnits() {
    for text in ["VND", "đồng", "đ"] { currencyNames.insert(names.intern(text)) }
    var state = Array(repeating: 0, count: unitDeclarations.sites.count)
    for position in unitDeclarations.sites.indices {
      enter(file: unitDeclarations.sites[position].file)
      resolveUnit(position, &state)
    }
  }

  /// Units defined by one another are followed without recursion: the chain is walked up, then resolved downward.
  private mutating func resolveUnit(_ start: Int, _ state: inout [Int]) {
    var chain: [Int] = []
    var position: Int? = start
    while let at = position, state[at] == 0 {
      state[at] = 1
      chain.append(at)
      position = unitParts(at).flatMap { unitDeclarations[$0.of] }
    }
    if let at = position, state[at] == 1, let first = chain.firstIndex(of: at) {
      let circle = chain[first...].map { names.text(unitDeclarations.sites[$0].name) }
      let site = unitDeclarations.sites[at]
      report(
        NameMessage.circularDefinition, at: site.nameSpan,
        ["name": code(site.name), "circle": .codes(circle), "count": .number(circle.count)])
      let base = site.name
      for member in chain[first...] {
        units[unitDeclarations.sites[member].name] = UnitEntry(base: base, factor: 1)
        state[member] = 2
      }
    }
    for at in chain.reversed() where state[at] == 1 {
      state[at] = 2
      let site = unitDeclarations.sites[at]
      if currencyNames.contains(site.name) {
        report(NameMessage.reservedName, at: site.nameSpan, ["name": code(site.name)])
        continue
      }
      units[site.name] = unit(at)
    }
    if let place = unitDeclarations.sites.indices.contains(start) ? unitDeclarations.sites[start].file : nil {
      enter(file: place)
    }
  }

  private mutating func unit(_ position: Int) -> UnitEntry {
    let site = unitDeclarations.sites[position]
    let unknown = UnitEntry(base: site.name, factor: 1)
    guard let parts = unitParts(position), let factor = number(parts.factor) else { return unknown }
    guard factor > 0 else {
      report(DeclarationMessage.unitNotAboveZero, at: tree.span(of: parts.factor))
      return unknown
    }
    if currencyNames.contains(parts.of) {
      report(NameMessage.reservedName, at: tree.span(of: parts.ofToken), ["name": code(parts.of)])
      return unknown
    }
    let other = units[parts.of] ?? UnitEntry(base: parts.of, factor: 1)
    units[parts.of] = other
    guard let product = try? factor * other.factor else {
      report(ExpressionMessage.numberTooLarge, at: tree.span(of: parts.factor))
      return unknown
    }
    return UnitEntry(base: other.base, factor: product)
  }

  /// The number token and the unit name on the right of `=`; makes the declaration's file the one at hand.
  private mutating func unitParts(_ position: Int) -> (factor: TokenID, of: NameID, ofToken: TokenID)? {
    let site = unitDeclarations.sites[position]
    enter(file: site.file)
    guard let factor = tree.token(of: site.node, .number), !tree.isMissing(factor),
      let token = tree.nameTokens(of: site.node).dropFirst().first, let of = name(token)
    else { return nil }
    return (factor, of, token)
  }

  /// The value of a number token; nil when missing, and reported when too large.
  mutating func number(_ token: TokenID) -> Rational? {
    guard let digits = tree.digits(of: token) else { return nil }
    if let small = Int(digits) { return Rational(small) }
    do throws(NumberError) {
      return try Rational(literal: digits)
    } catch {
      // A malformed number is the parser's to report.
      if error == .overflow { report(ExpressionMessage.numberTooLarge, at: tree.span(of: token)) }
      return nil
    }
  }
}
