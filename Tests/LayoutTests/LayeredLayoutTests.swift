import TestSupport
import Testing

@testable import Layout

/// Whatever is drawn, it can be read: nothing lies on anything, no line runs through a box or along another.
@Suite struct LayeredLayoutTests {
  /// A graph made up at random: mostly on to the next, some skips, some loops, labels of many widths.
  static func random(_ seed: UInt64, boxes count: Int, lanes: Int) -> LayoutGraph {
    var stream = SplitMix64(seed: seed)
    func pick(_ limit: Int) -> Int { Int(stream.next() % UInt64(limit)) }
    let boxes = (0..<count).map { _ in
      LayoutBox(lane: pick(lanes), size: LayoutSize(width: 20 + 2 * pick(50), height: 6 + pick(60)))
    }
    var arrows: [LayoutArrow] = []
    for box in 0..<count {
      for _ in 0...(pick(3)) {
        let to = pick(4) == 0 ? pick(count) : min(box + 1 + pick(3), count - 1)
        let label = pick(2) == 0 ? LayoutSize(width: 10 + pick(90), height: 10 + pick(8)) : nil
        arrows.append(LayoutArrow(from: box, to: to, label: label))
      }
    }
    return LayoutGraph(lanes: (0..<lanes).map { _ in 40 + pick(60) }, boxes: boxes, arrows: arrows)
  }

  struct Piece {
    var arrow: Int
    var from: LayoutPoint
    var to: LayoutPoint
    var xs: ClosedRange<Int> { min(from.x, to.x)...max(from.x, to.x) }
    var ys: ClosedRange<Int> { min(from.y, to.y)...max(from.y, to.y) }
  }

  static func pieces(_ drawing: Drawing) -> [Piece] {
    drawing.arrows.enumerated().flatMap { number, route in
      zip(route.points, route.points.dropFirst()).map { Piece(arrow: number, from: $0, to: $1) }
    }
  }

  static func overlap(_ left: LayoutFrame, _ right: LayoutFrame) -> Bool {
    left.x < right.right && right.x < left.right && left.y < right.bottom && right.y < left.bottom
  }

  @Test(arguments: 1...60) func itCanBeRead(seed: UInt64) throws {
    let graph = Self.random(seed, boxes: 4 + Int(seed) % 30, lanes: 1 + Int(seed) % 6)
    let drawing = LayeredLayout.draw(graph, head: 30)
    let pieces = Self.pieces(drawing)
    for (number, box) in drawing.boxes.enumerated() {
      #expect(box.size == graph.boxes[number].size && box.y >= 30)
      let lane = drawing.lanes[graph.boxes[number].lane]
      #expect(box.x >= lane.x && box.right <= lane.right, "a box stands in its lane")
      for other in drawing.boxes[..<number] { #expect(!Self.overlap(box, other)) }
      for piece in pieces {
        // Arrows touch boxes from outside at their own ends only.
        let touches =
          piece.xs.lowerBound < box.right && piece.xs.upperBound > box.x && piece.ys.lowerBound < box.bottom
          && piece.ys.upperBound > box.y
        #expect(!touches, "arrow \(piece.arrow) runs through box \(number)")
      }
    }
    for (number, route) in drawing.arrows.enumerated() {
      let arrow = graph.arrows[number]
      let (first, last) = (try #require(route.points.first), try #require(route.points.last))
      #expect(first.y == drawing.boxes[arrow.from].bottom && last.y == drawing.boxes[arrow.to].y)
      #expect(first.x >= drawing.boxes[arrow.from].x && first.x <= drawing.boxes[arrow.from].right)
      #expect(last.x >= drawing.boxes[arrow.to].x && last.x <= drawing.boxes[arrow.to].right)
      #expect(route.label?.size == arrow.label)
      for point in route.points {
        #expect(point.x >= 0 && point.x <= drawing.size.width && point.y >= 0 && point.y <= drawing.size.height)
      }
    }
    for (number, piece) in pieces.enumerated() {
      #expect(piece.from.x == piece.to.x || piece.from.y == piece.to.y)
      for other in pieces[..<number] where other.arrow != piece.arrow {
        let areLevel = piece.ys.count == 1 && other.ys.count == 1 && piece.ys == other.ys && piece.xs.overlaps(other.xs)
        let areUpright =
          piece.xs.count == 1 && other.xs.count == 1 && piece.xs == other.xs
          && min(piece.ys.upperBound, other.ys.upperBound) > max(piece.ys.lowerBound, other.ys.lowerBound)
        #expect(!areLevel && !areUpright, "arrows \(piece.arrow) and \(other.arrow) lie on each other")
      }
    }
    let labels = drawing.arrows.compactMap(\.label)
    for (number, label) in labels.enumerated() {
      #expect(label.x >= 0 && label.right <= drawing.size.width)
      for other in labels[..<number] { #expect(!Self.overlap(label, other)) }
      for box in drawing.boxes { #expect(!Self.overlap(label, box)) }
      for piece in pieces where piece.ys.count == 1 {
        let isUnder = piece.xs.lowerBound < label.right && piece.xs.upperBound > label.x
        #expect(
          !isUnder || piece.from.y <= label.y || piece.from.y >= label.bottom, "a level line runs through a label")
      }
    }
    #expect(LayeredLayout.draw(graph, head: 30) == drawing)
  }

  @Test func aChainIsOneStraightLine() {
    let boxes = (0..<5).map { _ in LayoutBox(lane: 0, size: LayoutSize(width: 80, height: 30)) }
    let drawing = LayeredLayout.draw(
      LayoutGraph(lanes: [100], boxes: boxes, arrows: (0..<4).map { LayoutArrow(from: $0, to: $0 + 1) }))
    #expect(drawing.rows == [0, 1, 2, 3, 4])
    #expect(drawing.arrows.allSatisfy { $0.points.count == 2 && !$0.isLoop })
    #expect(Set(drawing.arrows.flatMap { $0.points.map(\.x) }).count == 1)
  }

  @Test func aLoopGoesUpBesideTheLane() {
    let boxes = (0..<3).map { _ in LayoutBox(lane: 0, size: LayoutSize(width: 80, height: 30)) }
    let drawing = LayeredLayout.draw(
      LayoutGraph(
        lanes: [80], boxes: boxes,
        arrows: [LayoutArrow(from: 0, to: 1), LayoutArrow(from: 1, to: 2), LayoutArrow(from: 2, to: 0)]))
    #expect(drawing.arrows.map(\.isLoop) == [false, false, true])
    let lane = drawing.lanes[0]
    #expect(drawing.arrows[2].points.contains { $0.x < lane.x })
  }

  @Test func whatTheFirstArrowLeadsToIsReadFirst() {
    let boxes = (0..<4).map { _ in LayoutBox(lane: 0, size: LayoutSize(width: 40, height: 20)) }
    let drawing = LayeredLayout.draw(
      LayoutGraph(
        lanes: [40], boxes: boxes,
        arrows: [
          LayoutArrow(from: 0, to: 2), LayoutArrow(from: 0, to: 1), LayoutArrow(from: 2, to: 3),
          LayoutArrow(from: 1, to: 3),
        ]))
    #expect(drawing.rows == [0, 2, 1, 3])
  }

  @Test func nothingIsDrawnOfNothing() {
    let drawing = LayeredLayout.draw(LayoutGraph(lanes: [], boxes: [], arrows: []))
    #expect(drawing.boxes.isEmpty && drawing.arrows.isEmpty)
  }

  @Test(arguments: 1...20) func linesFitTheirRoom(seed: UInt64) {
    var stream = SplitMix64(seed: seed)
    let words = (0..<12).map { _ in
      String((0...Int(stream.next() % 14)).map { _ in "aiữmWt".randomElement(using: &stream) ?? "a" })
    }
    let text = words.joined(separator: " ")
    let lines = TextWidth.lines(text, size: 10, room: 60)
    #expect(lines.allSatisfy { TextWidth.of($0, size: 10) <= 60 && !$0.isEmpty })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }
}
