/// Where arrows leave and enter boxes: how far from the middle of the box.
///
/// Leaving arrows stand at multiples of the distance between two, entering ones half a distance beside, so that no two upright pieces
/// in one lane lie on each other. Only an arrow that leads straight down, alone at both ends, stays in the middle.
struct Ports {
  /// By arrow.
  private(set) var leaving: [Int]
  private(set) var entering: [Int]

  /// The distance between two where there is room.
  private static let distance = 14

  /// - Parameter goesStraight: by arrow, whether it leads straight down in one lane.
  init(_ graph: LayoutGraph, goesStraight: [Bool]) {
    leaving = Array(repeating: 0, count: graph.arrows.count)
    entering = leaving
    var out: [[Int]] = Array(repeating: [], count: graph.boxes.count)
    var into = out
    for (number, arrow) in graph.arrows.enumerated() {
      out[arrow.from].append(number)
      into[arrow.to].append(number)
    }
    for box in graph.boxes.indices {
      // Those that go to the left leave at the left.
      let leave = out[box].sorted { left, right in
        (graph.boxes[graph.arrows[left].to].lane, left) < (graph.boxes[graph.arrows[right].to].lane, right)
      }
      let enter = into[box].sorted { left, right in
        (graph.boxes[graph.arrows[left].from].lane, left) < (graph.boxes[graph.arrows[right].from].lane, right)
      }
      let width = graph.boxes[box].size.width
      for (place, arrow) in leave.enumerated() {
        leaving[arrow] = Self.offset(place, of: leave.count, width)
      }
      let distance = Self.distance(enter.count, width)
      for (place, arrow) in enter.enumerated() {
        entering[arrow] = Self.offset(place, of: enter.count, width) + distance / 2
      }
      if enter.count == 1, goesStraight[enter[0]], out[graph.arrows[enter[0]].from].count == 1 {
        entering[enter[0]] = 0
      }
    }
  }

  private static func offset(_ place: Int, of count: Int, _ width: Int) -> Int {
    (place - count / 2) * distance(count, width)
  }

  /// The distance between two of so many on a box.
  private static func distance(_ count: Int, _ width: Int) -> Int {
    max(min(distance, width / (count + 1)), 2) / 2 * 2
  }
}
