/// The row of each box: below all boxes from which an arrow leads on to it, and alone in its lane.
struct Rows {
  /// By box.
  private(set) var rows: [Int]
  /// By lane, the rows in which it has a box, in rising order.
  private(set) var taken: [[Int]]
  /// How many there are.
  private(set) var count = 0

  init(_ graph: LayoutGraph, _ order: ReadingOrder) {
    rows = Array(repeating: 0, count: graph.boxes.count)
    var isTaken: [Set<Int>] = Array(repeating: [], count: graph.lanes.count)
    for box in order.boxes {
      let lane = graph.boxes[box].lane
      var row = rows[box]
      while isTaken[lane].contains(row) { row += 1 }
      rows[box] = row
      isTaken[lane].insert(row)
      count = max(count, row + 1)
      for arrow in order.leaving[box] where !order.isLoop[arrow] {
        let target = graph.arrows[arrow].to
        rows[target] = max(rows[target], row + 1)
      }
    }
    taken = isTaken.map { $0.sorted() }
  }

  /// True when a lane has no box in some rows.
  func isFree(_ lane: Int, _ range: Range<Int>) -> Bool {
    // The first row of the lane that is not above them.
    var (low, high) = (0, taken[lane].count)
    while low < high {
      let middle = (low + high) / 2
      if taken[lane][middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low == taken[lane].count || taken[lane][low] >= range.upperBound
  }
}
