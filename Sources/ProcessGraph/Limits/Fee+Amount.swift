public import Numbers

extension Fee {
  /// What is paid for an exact amount in đồng, factors included: rounded once, then brought between the bounds; nil when it
  /// leaves the range of money.
  public func paid(for exact: Rational) -> Money? {
    let money: Money? =
      switch rounding {
      case .halfUpToDong: try? Money(rounding: exact)
      case .down(let step): try? Money(rounding: exact, .down, toMultipleOf: Money(dong: step))
      case .up(let step): try? Money(rounding: exact, .up, toMultipleOf: Money(dong: step))
      }
    return money?.bounded(atLeast: atLeast.map { Money(dong: $0) }, atMost: atMost.map { Money(dong: $0) })
  }
}
