/// The position of an element in one of a graph's arrays, typed by what the array holds so that two cannot be mixed up.
public struct TypedIndex<Element>: Hashable, Comparable, Sendable {
  /// The position, from 0.
  public let raw: Int32

  /// Names the element at a position.
  @inlinable public init(_ position: Int) { raw = Int32(truncatingIfNeeded: position) }

  /// The position as an array index.
  @inlinable public var position: Int { Int(raw) }

  /// Orders by position.
  @inlinable public static func < (left: TypedIndex, right: TypedIndex) -> Bool { left.raw < right.raw }
}

extension Array {
  /// The element that a typed index names.
  @inlinable public subscript(_ index: TypedIndex<Element>) -> Element {
    get { self[index.position] }
    set { self[index.position] = newValue }
  }
}

/// A node of the graph.
public typealias NodeID = TypedIndex<Node>
/// An edge of the graph.
public typealias EdgeID = TypedIndex<Edge>
/// A fact that conditions may ask for.
public typealias FactID = TypedIndex<Fact>
/// A desk: one role of one agency.
public typealias DeskID = TypedIndex<Desk>
/// An agency.
public typealias AgencyID = TypedIndex<Agency>
/// A kind of document.
public typealias DocumentID = TypedIndex<Document>
/// A stage with a deadline of its own.
public typealias StageID = TypedIndex<Stage>
/// A bound on how often something may be repeated.
public typealias CounterID = TypedIndex<RepeatCounter>
/// A named fee or charge.
public typealias FeeID = TypedIndex<Fee>
/// A working calendar that the graph names.
public typealias CalendarID = TypedIndex<CalendarName>
/// One branch of a parallel block, or the procedure itself.
public typealias RegionID = TypedIndex<Region>
