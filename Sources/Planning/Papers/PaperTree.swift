/// What a part needs, in numbers: who can meet it, and from when on.
indirect enum PaperTree: Hashable, Sendable {
  /// It is there from the beginning: the applicant has it, brings it, or a registry holds it.
  case there
  /// A paper by number, which parts issue.
  case issued(Int32)
  /// All of these.
  case all([PaperTree])
  /// One of these.
  case any([PaperTree])

  /// Visits the papers that parts issue.
  func forEachPaper(_ body: (Int) -> Void) {
    switch self {
    case .there: break
    case .issued(let paper): body(Int(paper))
    case .all(let parts), .any(let parts): for part in parts { part.forEachPaper(body) }
    }
  }

  /// Whether it is met when papers are there as said.
  func isMet(_ isThere: (Int) -> Bool) -> Bool {
    switch self {
    case .there: true
    case .issued(let paper): isThere(Int(paper))
    case .all(let parts): parts.allSatisfy { $0.isMet(isThere) }
    case .any(let parts): parts.contains { $0.isMet(isThere) }
    }
  }

  /// The least that meets it when papers have these values: the greatest of all, the least of any; nil when nothing does.
  func least<Amount: Comparable>(_ start: Amount, _ value: (Int) -> Amount?) -> Amount? {
    switch self {
    case .there: return start
    case .issued(let paper): return value(Int(paper))
    case .all(let parts):
      var greatest = start
      for part in parts {
        guard let one = part.least(start, value) else { return nil }
        greatest = max(greatest, one)
      }
      return greatest
    case .any(let parts):
      var least: Amount?
      for part in parts {
        guard let one = part.least(start, value) else { continue }
        least = least.map { min($0, one) } ?? one
      }
      return least
    }
  }
}
