import Numbers
import ProcessGraph

extension PortraitBuilder {
  /// The limits of the procedure.
  mutating func describeLimits() {
    for (kind, limit) in [(Subject.Kind.timeLimit, graph.timeLimit), (.reducedLimit, graph.reducedLimit)] {
      guard let limit else { continue }
      let subject = Subject(kind)
      guard begin(subject) else { continue }
      add(.allows, limit.table, of: subject, in: limit.provenance) { $0.words }
      switch limit.start {
      case .acceptance: break
      case .step(let node): add(.startsAt, "", id(node), of: subject, limit.provenance)
      case .receipt(let document): add(.startsAt, "", "receipt of " + id(document), of: subject, limit.provenance)
      }
      for granted in limit.extensions where holds(granted.condition) {
        let item = whenWords(granted.condition)
        add(.extendable, item, words(granted), of: subject, granted.provenance)
        addKnowledge(granted.provenance, "extendable" + (item.isEmpty ? "" : " " + item), of: subject)
        // In a case the first right that applies is the one.
        if view != nil { break }
      }
      addKnowledge(limit.provenance, of: subject)
    }
  }

  private func words(_ granted: LimitExtension) -> String {
    var text: String
    switch granted.length {
    case .duration(let duration): text = "once by \(duration)"
    case .share(let share): text = "once by \((try? share * 100)?.description ?? share.description)%"
    }
    if let option = granted.decidedBy { text += " decided by " + line(option) }
    if let node = granted.at { text += " at " + id(node) }
    return text
  }

  /// A desk with its condition in one line.
  func line(_ option: DeskOption) -> String {
    let when = whenWords(option.condition)
    return line(option.desk) { id($0) } + (when.isEmpty ? "" : " " + when)
  }

  /// Fees and charges.
  mutating func describeFees() {
    for fee in graph.fees {
      let subject = Subject(fee.kind == .fee ? .fee : .charge, fee.id == fee.kind.rawValue ? "" : fee.id)
      guard begin(subject) else { continue }
      if view != nil, let free = fee.freeWhen, holds(free) {
        add(.freeWhen, "", "free", of: subject)
        continue
      }
      let builder = self
      add(.amount, fee.table, of: subject, in: fee.provenance) { builder.words($0) }
      for (number, factor) in fee.factors.enumerated() where holds(factor.condition) {
        let percent = (try? factor.value * 100)?.description ?? factor.value.description
        let when = whenWords(factor.condition)
        add(.factor, when.isEmpty ? "\(number + 1)" : when, "\(percent)%", of: subject, fee.provenance)
        addKnowledge(factor.provenance, "factor " + when, of: subject)
      }
      if let least = fee.atLeast { add(.atLeast, "", Money(dong: least).description, of: subject, fee.provenance) }
      if let most = fee.atMost { add(.atMost, "", Money(dong: most).description, of: subject, fee.provenance) }
      switch fee.rounding {
      case .halfUpToDong: break
      case .down(let step): add(.rounding, "", "down to \(Money(dong: step))", of: subject, fee.provenance)
      case .up(let step): add(.rounding, "", "up to \(Money(dong: step))", of: subject, fee.provenance)
      }
      if view == nil, let free = fee.freeWhen { add(.freeWhen, "", words.words(free), of: subject, fee.provenance) }
      for way in fee.payable { add(.payable, way, "", of: subject, fee.provenance) }
      if let node = fee.before { add(.before, "", id(node), of: subject, fee.provenance) }
      addKnowledge(fee.provenance, of: subject)
    }
  }

  private func words(_ amount: FeeAmount) -> String {
    switch amount {
    case .expression(.literal(.number(let number))):
      return number.int64.map { Money(dong: $0).description } ?? "\(number) VND"
    case .expression(let expression): return words.words(expression)
    case .interpolated(let fact, let points):
      let list = points.map { point in
        "at \(point.base): \((try? point.rate * 100)?.description ?? point.rate.description)%"
      }
      return "interpolated over \(graph.facts[fact].id) { " + list.joined(separator: "; ") + " }"
    case .unknown(let reason): return "unknown, because \"\(reason)\""
    }
  }
}
