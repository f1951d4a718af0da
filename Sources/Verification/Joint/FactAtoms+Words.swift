import ProcessGraph

extension FactAtoms {
  /// Some of the atoms as the analyst writes them: `house.floors > 6`, `works.grade in (first, second)`.
  func words(_ chosen: [Bool], in declaration: Fact) -> String {
    let known = values.indices.filter { values[$0] != nil }
    let isAbsentChosen = values.indices.contains { values[$0] == nil && chosen[$0] }
    var parts: [String] = []
    if known.allSatisfy({ chosen[$0] }) {
      parts = ["\(declaration.id) is given"]
    } else if known.contains(where: { chosen[$0] }) {
      switch declaration.type {
      case .yesNo, .text: parts = [listed(known.filter { chosen[$0] }.compactMap { values[$0] }, declaration)]
      case .choice(let choices): parts = [listed(chosen, choices.count, declaration)]
      case .integer, .decimal, .money, .date: parts = ranges(known, chosen, declaration)
      }
    }
    if isAbsentChosen { parts.append("\(declaration.id) is absent") }
    return parts.count == 1 ? parts[0] : "(" + parts.joined(separator: " or ") + ")"
  }

  private func listed(_ list: [Value], _ declaration: Fact, not: Bool = false) -> String {
    let words = list.map { $0.words(in: declaration) }
    if words.count == 1 { return "\(declaration.id) \(not ? "!=" : "=") \(words[0])" }
    let set = "\(declaration.id) in (\(words.joined(separator: ", ")))"
    return not ? "not \(set)" : set
  }

  /// Choices: the one atom that is not mentioned stands for all others.
  private func listed(_ chosen: [Bool], _ count: Int, _ declaration: Fact) -> String {
    var isChosen = Array(repeating: false, count: count)
    var isAtom = isChosen
    var others = false
    for (atom, value) in values.enumerated() {
      guard case .choice(let position)? = value, position < count else { continue }
      isAtom[position] = true
      isChosen[position] = chosen[atom]
      if !constants.contains(.choice(position)) { others = chosen[atom] }
    }
    for position in 0..<count where !isAtom[position] { isChosen[position] = others }
    let inside = (0..<count).filter { isChosen[$0] }
    let outside = (0..<count).filter { !isChosen[$0] }
    return outside.count < inside.count
      ? listed(outside.map { .choice($0) }, declaration, not: true)
      : listed(inside.map { .choice($0) }, declaration)
  }

  /// Neighbouring atoms of an ordered domain as ranges.
  private func ranges(_ known: [Int], _ chosen: [Bool], _ declaration: Fact) -> [String] {
    var parts: [String] = []
    var position = 0
    while position < known.count {
      guard chosen[known[position]] else {
        position += 1
        continue
      }
      let first = position
      while position + 1 < known.count, chosen[known[position + 1]] { position += 1 }
      parts.append(range(known, first, position, declaration))
      position += 1
    }
    return parts
  }

  private func range(_ known: [Int], _ first: Int, _ last: Int, _ declaration: Fact) -> String {
    func words(_ position: Int) -> String { values[known[position]].map { $0.words(in: declaration) } ?? "" }
    func isPoint(_ position: Int) -> Bool { values[known[position]].map(constants.contains) ?? false }
    let name = declaration.id
    if first == last, isPoint(first) { return "\(name) = \(words(first))" }
    var bounds: [String] = []
    if first > 0 { bounds.append(isPoint(first) ? "\(name) >= \(words(first))" : "\(name) > \(words(first - 1))") }
    if last + 1 < known.count {
      bounds.append(isPoint(last) ? "\(name) <= \(words(last))" : "\(name) < \(words(last + 1))")
    }
    return bounds.joined(separator: " and ")
  }
}
