/// The order in which boxes are read, and which arrows lead back in it.
struct ReadingOrder {
  /// The boxes, each after all from which an arrow leads on to it.
  private(set) var boxes: [Int] = []
  /// By arrow, whether it leads back.
  private(set) var isLoop: [Bool]
  /// By box, the arrows that leave it, in their order.
  let leaving: [[Int]]

  /// Walks along the arrows from the first box, then from every box that was not reached.
  ///
  /// An arrow to a box through which the walk came leads back. Later arrows are walked first, so that what the first one leads to
  /// is read first.
  init(_ graph: LayoutGraph) {
    var leaving: [[Int]] = Array(repeating: [], count: graph.boxes.count)
    for (number, arrow) in graph.arrows.enumerated() { leaving[arrow.from].append(number) }
    self.leaving = leaving
    isLoop = Array(repeating: false, count: graph.arrows.count)
    /// 0 for boxes not come to, 1 for those on the way, 2 for those done with.
    var state = Array(repeating: UInt8(0), count: graph.boxes.count)
    var finished: [Int] = []
    var way: [(box: Int, next: Int)] = []
    for start in graph.boxes.indices where state[start] == 0 {
      state[start] = 1
      way.append((start, leaving[start].count - 1))
      while let (box, next) = way.last {
        guard next >= 0 else {
          state[box] = 2
          finished.append(box)
          way.removeLast()
          continue
        }
        way[way.count - 1].next -= 1
        let arrow = leaving[box][next]
        let target = graph.arrows[arrow].to
        if state[target] == 1 {
          isLoop[arrow] = true
        } else if state[target] == 0 {
          state[target] = 1
          way.append((target, leaving[target].count - 1))
        }
      }
    }
    boxes = finished.reversed()
  }
}
