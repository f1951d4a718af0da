/// Where everything stands. The origin is at the top left; lengths are whole pixels.
public struct Drawing: Hashable, Sendable {
  /// The size of all of it.
  public var size: LayoutSize
  /// The lanes from left to right, each as high as the drawing.
  public var lanes: [LayoutFrame]
  /// The boxes, in their order.
  public var boxes: [LayoutFrame]
  /// The row of each box, from the top.
  public var rows: [Int]
  /// The arrows, in their order.
  public var arrows: [ArrowRoute]
}

/// A rectangle.
public struct LayoutFrame: Hashable, Sendable {
  /// Its left edge.
  public var x: Int
  /// Its upper edge.
  public var y: Int
  /// Its size.
  public var size: LayoutSize

  /// Its right edge.
  public var right: Int { x + size.width }
  /// Its lower edge.
  public var bottom: Int { y + size.height }
  /// Its middle from left to right.
  public var middle: Int { x + size.width / 2 }
}

/// A place.
public struct LayoutPoint: Hashable, Sendable {
  /// From the left.
  public var x: Int
  /// From the top.
  public var y: Int
}

/// The way of an arrow: straight pieces, each level or upright, from the lower edge of a box to the upper edge of one.
public struct ArrowRoute: Hashable, Sendable {
  /// The corners, with both ends.
  public var points: [LayoutPoint]
  /// Where its label stands; nil for none.
  public var label: LayoutFrame?
  /// True for an arrow that leads back up.
  public var isLoop: Bool
}
