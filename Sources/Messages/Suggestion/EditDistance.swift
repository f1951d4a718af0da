/// How many slips of the hand lie between two words.
///
/// Counts insertions, deletions, replacements and exchanges of two neighbours, in user-perceived characters; no part is
/// edited twice (the *optimal string alignment* form of Damerau-Levenshtein distance).
struct EditDistance {
  private var beforePrevious: [Int] = []
  private var previous: [Int] = []
  private var current: [Int] = []

  /// The distance, or nil when it is more than the bound; the work is then cut short.
  mutating func measure(_ left: [Character], _ right: [Character], bound: Int) -> Int? {
    guard bound >= 0, abs(left.count - right.count) <= bound else { return nil }
    previous = Array(0...right.count)
    beforePrevious = previous
    current = previous
    for row in left.indices {
      current[0] = row + 1
      var least = current[0]
      for column in right.indices {
        let same = left[row] == right[column]
        var cost = min(previous[column] + (same ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current[column + 1] = cost
        least = min(least, cost)
      }
      // A later row can come from the row before by an exchange, so both must have left the bound.
      if least > bound, row == 0 || (previous.min() ?? 0) > bound { return nil }
      swap(&beforePrevious, &previous)
      swap(&previous, &current)
    }
    let distance = previous[right.count]
    return distance <= bound ? distance : nil
  }
}
