/// What is to be drawn: boxes in lanes, and arrows between them. Lengths are whole pixels.
public struct LayoutGraph: Hashable, Sendable {
  /// The width that each lane needs at least, such as that of its heading; from left to right.
  public var lanes: [Int]
  /// The boxes; the first is where everything begins.
  public var boxes: [LayoutBox]
  /// The arrows; those of one box leave it in their order.
  public var arrows: [LayoutArrow]

  /// Describes what is to be drawn.
  public init(lanes: [Int], boxes: [LayoutBox], arrows: [LayoutArrow]) {
    self.lanes = lanes
    self.boxes = boxes
    self.arrows = arrows
  }
}

/// A box of a size.
public struct LayoutBox: Hashable, Sendable {
  /// The lane it stands in, by position.
  public var lane: Int
  /// Its size, with the text in it.
  public var size: LayoutSize

  /// Describes a box.
  public init(lane: Int, size: LayoutSize) {
    self.lane = lane
    self.size = size
  }
}

/// An arrow from one box to another, or to the same.
public struct LayoutArrow: Hashable, Sendable {
  /// The box it leaves, by position.
  public var from: Int
  /// The box it leads to.
  public var to: Int
  /// The size of its label; nil for none.
  public var label: LayoutSize?

  /// Describes an arrow.
  public init(from: Int, to: Int, label: LayoutSize? = nil) {
    self.from = from
    self.to = to
    self.label = label
  }
}

/// A width and a height.
public struct LayoutSize: Hashable, Sendable {
  /// From left to right.
  public var width: Int
  /// From top to bottom.
  public var height: Int

  /// Measures something.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}
