import Numbers
import ProcessGraph
import WorkingTime

/// Values of one fact such that every condition on it that was collected holds for all or none of those each stands for.
///
/// The constants that conditions compare a fact with cut its domain into points and open ranges; one value stands for
/// each. Nil, the last where it occurs, stands for absence.
struct FactAtoms: Sendable {
  /// The fact.
  let fact: FactID
  /// One value a piece, in the order of the domain.
  let values: [Value?]
  /// The constants that cut the domain: a value among them stands for itself alone.
  let constants: [Value]

  /// Cuts the domain of a fact at constants.
  init(_ fact: FactID, _ declaration: Fact, constants: [Value]) {
    self.fact = fact
    var values: [Value?]
    switch declaration.type {
    case .yesNo: values = [.yesNo(false), .yesNo(true)]
    case .choice(let choices): values = Self.choices(choices.count, constants)
    case .text: values = Self.texts(constants)
    case .integer(let from, let to): values = Self.numbers(constants, from, to, isWhole: true)
    case .money(let from, let to): values = Self.numbers(constants, from, to, isWhole: true)
    case .decimal(_, let from, let to): values = Self.numbers(constants, from, to, isWhole: false)
    case .date(let from, let to): values = Self.dates(constants, from, to)
    }
    if declaration.isOptional { values.append(nil) }
    self.values = values
    self.constants = constants
  }

  /// Every choice that is mentioned, and the first that is not.
  private static func choices(_ count: Int, _ constants: [Value]) -> [Value?] {
    var values: [Value?] = []
    var hasOther = false
    for position in 0..<count {
      let isMentioned = constants.contains(.choice(position))
      if isMentioned || !hasOther { values.append(.choice(position)) }
      if !isMentioned { hasOther = true }
    }
    return values
  }

  private static func texts(_ constants: [Value]) -> [Value?] {
    var values: [Value?] = []
    for constant in constants where !values.contains(constant) { values.append(constant) }
    var other = "another"
    while values.contains(.text(other)) { other += " one" }
    values.append(.text(other))
    return values
  }

  private static func dates(_ constants: [Value], _ from: Day?, _ to: Day?) -> [Value?] {
    let days = constants.compactMap { constant in
      if case .date(let day) = constant { Value.number(Rational(Int64(day.number))) } else { nil }
    }
    let numbers = numbers(
      days, from.map { Rational(Int64($0.number)) } ?? Rational(Int64(Day.first.number)),
      to.map { Rational(Int64($0.number)) } ?? Rational(Int64(Day.last.number)), isWhole: true)
    return numbers.compactMap { value in
      guard case .number(let number) = value, let whole = number.int64, let day = Day(number: whole) else { return nil }
      return .date(day)
    }
  }

  private static func numbers(_ constants: [Value], _ from: Rational?, _ to: Rational?, isWhole: Bool) -> [Value?] {
    var points: [Rational] = []
    for case .number(let number) in constants { points.append(number) }
    points.sort()
    guard let first = points.first, let last = points.last else {
      let value = from ?? min(to ?? 0, 0)
      return [.number(isWhole ? whole(value.ceiling) : value)]
    }
    var values: [Value?] = []
    func add(_ value: Rational?) {
      guard let value, from.map({ $0 <= value }) ?? true, to.map({ value <= $0 }) ?? true else { return }
      values.append(.number(value))
    }
    add(between(from, isClosed: true, first, isWhole))
    for (position, point) in points.enumerated() {
      let isRepeated = position > 0 && points[position - 1] == point
      if !isRepeated, !isWhole || point.isInteger { add(point) }
      // Nothing lies between a constant and its repetition.
      guard position + 1 < points.count else { continue }
      add(between(point, isClosed: false, points[position + 1], isWhole))
    }
    add(above(last, to, isWhole))
    return values
  }

  private static func whole(_ number: Int128) -> Rational { (try? Rational(number, 1)) ?? 0 }

  /// A value below `upper` and above `lower` (or at it), a whole one where there is one.
  private static func between(_ lower: Rational?, isClosed: Bool, _ upper: Rational, _ isWhole: Bool) -> Rational? {
    guard let lower else { return whole(upper.ceiling - 1) }
    guard lower < upper else { return nil }
    let next = isClosed ? whole(lower.ceiling) : whole(lower.floor + 1)
    if next < upper { return next }
    if isWhole { return nil }
    if isClosed { return lower }
    guard let sum = try? lower + upper else { return nil }
    return try? sum / 2
  }

  private static func above(_ lower: Rational, _ to: Rational?, _ isWhole: Bool) -> Rational? {
    let next = whole(lower.floor + 1)
    guard let to else { return next }
    if next <= to { return next }
    return isWhole || to <= lower ? nil : to
  }
}
