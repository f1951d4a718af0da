public import SourceText

/// What a value must be, and how to read it: nil after a finding.
///
/// Shapes are made of each other: `.list(of: .integer(in: 1...12))`, `.mapping { $0.required("from", as: .date) }`.
public struct YAMLShape<Value> {
  let read: (YAMLValue) -> Value?

  /// A shape of one's own; the closure reports what is wrong before it answers nil.
  public init(_ read: @escaping (YAMLValue) -> Value?) { self.read = read }

  /// A value with its place.
  public static func positioned<Inner>(_ shape: YAMLShape<Inner>) -> YAMLShape where Value == Positioned<Inner> {
    YAMLShape { value in shape.read(value).map { Positioned($0, at: value.span) } }
  }

  /// What a function makes of the value; nil passes for a finding already reported.
  public func map<Result>(_ transform: @escaping (Value, YAMLValue) -> Result?) -> YAMLShape<Result> {
    YAMLShape<Result> { value in read(value).flatMap { transform($0, value) } }
  }
}

/// A value and where it was written.
public struct Positioned<Value> {
  /// The value.
  public var value: Value
  /// Where it stands.
  public var span: SourceSpan

  /// Puts a value and its place together.
  public init(_ value: Value, at span: SourceSpan) {
    self.value = value
    self.span = span
  }
}

extension Positioned: Sendable where Value: Sendable {}
extension Positioned: Equatable where Value: Equatable {}
extension Positioned: Hashable where Value: Hashable {}
