import Testing

@testable import Simulation

/// Whoever writes counts down writes all of them.
@Suite struct CountFieldsTests {
  /// How many whole numbers a value is made of, those of what it holds among them.
  func numbers(in value: Any) -> Int {
    if value is Int64 { return 1 }
    return Mirror(reflecting: value).children.reduce(0) { $0 + numbers(in: $1.value) }
  }

  func check<Counts: CountFields>(_: Counts.Type) {
    let fields = Counts.counts + Counts.ticks
    #expect(fields.count == numbers(in: Counts()))
    var counts = Counts()
    for (number, field) in fields.enumerated() { counts[keyPath: field] = Int64(number + 1) }
    // None is there twice: each still has what it was given.
    for (number, field) in fields.enumerated() { #expect(counts[keyPath: field] == Int64(number + 1)) }
  }

  @Test func everyNumberIsListedOnce() {
    check(LoadCounts.Tally.self)
    check(NodeCounts.self)
    check(DeskCounts.self)
    check(PoolCounts.self)
  }
}
