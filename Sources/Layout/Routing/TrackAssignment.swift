/// Stretches side by side that share tracks where they do not touch.
struct TrackAssignment {
  /// The track of each stretch, in the order given.
  private(set) var tracks: [Int]
  /// How many tracks there are.
  private(set) var count = 0

  /// Gives each stretch the first track that is free, from the left; `gap` is kept between two on one track.
  init(_ stretches: [ClosedRange<Int>], gap: Int) {
    tracks = Array(repeating: 0, count: stretches.count)
    // The end of the last stretch of each track.
    var ends: [Int] = []
    let order = stretches.indices.sorted { left, right in
      (stretches[left].lowerBound, stretches[left].upperBound, left)
        < (stretches[right].lowerBound, stretches[right].upperBound, right)
    }
    for number in order {
      let stretch = stretches[number]
      if let free = ends.firstIndex(where: { $0 + gap < stretch.lowerBound }) {
        tracks[number] = free
        ends[free] = stretch.upperBound
      } else {
        tracks[number] = ends.count
        ends.append(stretch.upperBound)
      }
    }
    count = ends.count
  }
}
