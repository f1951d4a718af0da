import Messages
import ProcessGraph
import SourceText
import Syntax

/// A declared condition.
struct ConditionEntry {
  enum State { case unresolved, resolved, damaged }

  var state = State.unresolved
  /// The expression with all conditions in it written out.
  var expression = Expression.always
  /// The subject it is about; nil when it asks only what every dossier has.
  var subject: Int?
  /// The facts it asks for.
  var facts: [Int] = []
}

extension Resolver {
  /// The most parts a condition may have when the conditions in it are written out, and the deepest they may nest.
  private static var largestCondition: (parts: Int, depth: Int) { (10_000, 200) }

  /// Resolves all conditions, those that others use first.
  mutating func resolveConditions() {
    let count = conditionDeclarations.sites.count
    conditions = Array(repeating: ConditionEntry(), count: count)
    var isPlaced = Array(repeating: false, count: count)
    for start in 0..<count where !isPlaced[start] {
      isPlaced[start] = true
      var path = [(position: start, uses: conditionsNamed(in: start), next: 0)]
      while let last = path.last {
        if last.next < last.uses.count {
          path[path.count - 1].next += 1
          let used = last.uses[last.next]
          guard !isPlaced[used] else { continue }
          isPlaced[used] = true
          path.append((used, conditionsNamed(in: used), 0))
        } else {
          path.removeLast()
          resolveCondition(last.position)
        }
      }
    }
  }

  /// The conditions whose names stand in a declaration, whatever they mean there.
  private mutating func conditionsNamed(in position: Int) -> [Int] {
    let site = conditionDeclarations.sites[position]
    enter(file: site.file)
    guard let node = tree.expression(of: site.node) else { return [] }
    var uses: [Int] = []
    for token in tree.tokenRange(of: node) {
      if let name = name(TokenID(token)), let used = conditionDeclarations[name] { uses.append(used) }
    }
    return uses
  }

  private mutating func resolveCondition(_ position: Int) {
    let site = conditionDeclarations.sites[position]
    enter(file: site.file)
    scope = ExpressionScope()
    scope.owner = site.name
    scope.findsSubject = true
    if let part = tree.child(of: site.node, .aboutPart) {
      scope.subject = subject(part)
      scope.subjectIsUnknown = scope.subject == nil
    }
    if let subject = scope.subject, let fact = fact(site.name, of: subject), let first = factEntries[fact].nameSpan {
      reportTwice(site.name, site.nameSpan, first: first)
    }
    var entry = ConditionEntry()
    entry.state = .damaged
    if let node = tree.expression(of: site.node) {
      if let expression = soundCondition(node) {
        entry.state = .resolved
        entry.expression = expression
        var measure = ExpressionMeasure(limit: Self.largestCondition.parts)
        measure.take(expression, depth: 1)
        if measure.parts > Self.largestCondition.parts || measure.depth > Self.largestCondition.depth {
          report(
            ExpressionMessage.conditionTooLarge, at: tree.span(of: node),
            ["name": code(site.name), "parts": .number(Self.largestCondition.parts)])
          entry.state = .damaged
        }
        entry.facts = measure.facts.sorted()
      }
    }
    entry.subject = scope.subject
    conditions[position] = entry
    scope = ExpressionScope()
  }

  /// Says that a condition is defined by itself, through the condition that is being resolved.
  mutating func reportCircle(through position: Int) {
    let site = conditionDeclarations.sites[position]
    let place = file
    var circle = [names.text(site.name)]
    if let owner = scope.owner, owner != site.name { circle.append(names.text(owner)) }
    report(
      NameMessage.circularDefinition, at: site.nameSpan,
      ["name": code(site.name), "circle": .codes(circle), "count": .number(circle.count)])
    conditions[position].state = .damaged
    enter(file: place)
  }

  /// The subject that `about` names.
  mutating func subject(_ part: Syntax.NodeID) -> Int? {
    guard let (name, span) = declaredName(part) else { return nil }
    if let position = subjectDeclarations[name] { return position }
    reportUnknown(
      .unknownSubject, name, at: span, among: subjectDeclarations.table.names, declaredWith: "subject")
    return nil
  }

  /// Resolves what may be taken for granted of each subject.
  mutating func resolveAssumptions() {
    for (position, site) in subjectDeclarations.sites.enumerated() {
      enter(file: site.file)
      scope = ExpressionScope()
      scope.subject = position
      scope.owner = site.name
      for node in tree.children(of: site.node, .assumption) {
        guard let expression = tree.expression(of: node) else { continue }
        package.subjects[position].assumptions.append(condition(expression))
      }
    }
    scope = ExpressionScope()
  }
}

/// Counts the parts of an expression, with a limit so that nothing grows beyond measure.
private struct ExpressionMeasure {
  let limit: Int
  private(set) var parts = 0
  private(set) var depth = 0
  private(set) var facts: Set<Int> = []

  init(limit: Int) { self.limit = limit }

  mutating func take(_ expression: Expression, depth level: Int) {
    parts += 1
    depth = max(depth, level)
    guard parts <= limit, level <= 400 else { return }
    switch expression {
    case .literal, .passed: break
    case .fact(let fact), .isAbsent(let fact): facts.insert(fact.position)
    case .compare(_, let left, let right), .arithmetic(_, let left, let right):
      take(left, depth: level + 1)
      take(right, depth: level + 1)
    case .isIn(let one, let others):
      take(one, depth: level + 1)
      for other in others { take(other, depth: level + 1) }
    case .all(let members), .any(let members):
      for member in members { take(member, depth: level + 1) }
    case .not(let part): take(part, depth: level + 1)
    }
  }
}
