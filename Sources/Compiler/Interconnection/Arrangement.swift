/// Parts one after another and side by side, nested: the shape that a graph's forks and joins can have.
public indirect enum Arrangement: Hashable, Sendable {
  /// One part.
  case part(Int32)
  /// One after another.
  case sequence([Arrangement])
  /// Side by side.
  case parallel([Arrangement])

  /// The parts, from left to right.
  public var parts: [Int32] {
    switch self {
    case .part(let part): [part]
    case .sequence(let inner), .parallel(let inner): inner.flatMap(\.parts)
    }
  }
}
