import SourceText

/// Something that is proved by itself, with all that its proof depends on.
struct ProofSubject: Sendable {
  /// Stands for all that its proof depends on: where two are equal, so is what is found.
  let key: ContentDigest
  /// Where its findings may stand: the same declarations in the same order wherever the key is the same.
  private let places: ProofPlaces

  init(key: ContentDigest, places: ProofPlaces) {
    self.key = key
    self.places = places
  }

  /// A span as the number of its declaration and the offsets in it, which stay the same when others move; nil for a span in
  /// none.
  func place(of span: SourceSpan) -> ProofPlace? { places.place(of: span) }

  /// Where a place is now; nil for one that cannot be.
  func span(of place: ProofPlace) -> SourceSpan? { places.span(of: place) }
}

/// A span seen from the declaration that it stands in.
struct ProofPlace: Hashable, Sendable {
  var declaration: Int
  var start: Int
  var end: Int
}

/// Declarations by number: those that everything depends on, and then a subject's own.
struct ProofPlaces: Sendable {
  var shared: [SourceSpan]
  var own: [SourceSpan] = []

  func place(of span: SourceSpan) -> ProofPlace? {
    // Own ones first: nearly every finding stands there.
    let found =
      own.firstIndex { $0.holds(span) }.map { shared.count + $0 } ?? shared.firstIndex { $0.holds(span) }
    return found.map { declaration in
      let start = self.declaration(declaration).start
      return ProofPlace(declaration: declaration, start: Int(span.start - start), end: Int(span.end - start))
    }
  }

  func span(of place: ProofPlace) -> SourceSpan? {
    guard (0..<shared.count + own.count).contains(place.declaration) else { return nil }
    let whole = declaration(place.declaration)
    guard place.start >= 0, place.start <= place.end, place.end <= Int(whole.length) else { return nil }
    return SourceSpan(
      file: whole.file, start: whole.start + Int32(place.start), end: whole.start + Int32(place.end))
  }

  private func declaration(_ number: Int) -> SourceSpan {
    number < shared.count ? shared[number] : own[number - shared.count]
  }
}

extension SourceSpan {
  fileprivate func holds(_ other: SourceSpan) -> Bool {
    file == other.file && start <= other.start && other.end <= end
  }
}
