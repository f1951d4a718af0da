/// What a route costs: money, and how many fees nobody can put a number to.
public struct RouteCost: Hashable, Comparable, Sendable {
  /// Fees and charges whose amount is known, in đồng.
  public var dong: Int64
  /// How many more there are.
  public var open: Int

  /// States a cost.
  public init(dong: Int64 = 0, open: Int = 0) {
    self.dong = dong
    self.open = open
  }

  /// Orders by what is known, then by how much is not.
  public static func < (left: RouteCost, right: RouteCost) -> Bool {
    (left.dong, left.open) < (right.dong, right.open)
  }

  static func + (left: RouteCost, right: RouteCost) -> RouteCost {
    let (dong, overflow) = left.dong.addingReportingOverflow(right.dong)
    return RouteCost(dong: overflow ? .max : dong, open: left.open + right.open)
  }
}
