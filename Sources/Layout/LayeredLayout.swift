/// Draws boxes in lanes from the top down.
///
/// Every box stands alone in its lane and row. Arrows run level in the channels between rows and upright in the gutters between
/// lanes, or down a lane where it is empty, so that none comes through a box; what leads back goes up in a gutter. The same
/// graph gives the same drawing. It takes time in proportion to the boxes and arrows, times the tracks of the fullest channel.
public struct LayeredLayout {
  private let graph: LayoutGraph
  private let order: ReadingOrder
  private let rows: Rows
  private let ports: Ports
  /// The ways of the arrows, before it is known where anything stands.
  private var plans: [Plan] = []
  private var middles: [Int] = []
  private var lanes: [LayoutFrame] = []
  private var gutters: [Int] = []

  /// How an arrow goes.
  private struct Plan {
    /// The channel below the box it leaves, and that above the box it enters.
    var first: Int
    var last: Int
    /// The gutter between both; nil when it goes down in a lane.
    var gutter: Int?
    var gutterTrack = 0
    var firstTrack = 0
    var lastTrack = 0
  }

  /// Distances, in pixels.
  private enum Space {
    static let track = 9
    static let edge = 10
    /// For the point of an arrow.
    static let point = 12
    static let top = 8
    static let betweenLabels = 6
  }

  /// Draws a graph. Boxes stand `head` below the top.
  public static func draw(_ graph: LayoutGraph, head: Int = 0) -> Drawing {
    var layout = LayeredLayout(graph)
    return layout.draw(head)
  }

  private init(_ graph: LayoutGraph) {
    self.graph = graph
    order = ReadingOrder(graph)
    rows = Rows(graph, order)
    let (order, rows) = (order, rows)
    ports = Ports(
      graph,
      goesStraight: graph.arrows.indices.map { number in
        let arrow = graph.arrows[number]
        let (from, to) = (graph.boxes[arrow.from], graph.boxes[arrow.to])
        return !order.isLoop[number] && from.lane == to.lane
          && rows.isFree(to.lane, (rows.rows[arrow.from] + 1)..<rows.rows[arrow.to])
      })
  }

  private mutating func draw(_ head: Int) -> Drawing {
    plan()
    placeLanes()
    let level = levelPieces()
    let (tops, heights, channels) = placeRows(level, head)
    let boxes = graph.boxes.indices.map { number in
      let box = graph.boxes[number]
      let row = rows.rows[number]
      return LayoutFrame(
        x: middles[box.lane] - box.size.width / 2, y: tops[row] + (heights[row] - box.size.height) / 2, size: box.size)
    }
    var width = lanes.last.map { $0.right + gutters[graph.lanes.count] } ?? 0
    var arrows: [ArrowRoute] = []
    for number in graph.arrows.indices {
      let route = route(number, boxes, channels, level)
      width = max(width, (route.label?.right ?? 0) + Space.edge)
      arrows.append(route)
    }
    let height = channels.last.map { $0.top + $0.height } ?? head
    return Drawing(
      size: LayoutSize(width: width, height: height),
      lanes: lanes.map { LayoutFrame(x: $0.x, y: 0, size: LayoutSize(width: $0.size.width, height: height)) },
      boxes: boxes, rows: rows.rows, arrows: arrows)
  }

  /// Says for each arrow which channels and which gutter it takes.
  private mutating func plan() {
    for (number, arrow) in graph.arrows.enumerated() {
      let (from, to) = (graph.boxes[arrow.from].lane, graph.boxes[arrow.to].lane)
      var plan = Plan(first: rows.rows[arrow.from] + 1, last: rows.rows[arrow.to], gutter: nil)
      if order.isLoop[number] {
        plan.gutter = to
      } else if plan.first != plan.last, !rows.isFree(to, plan.first..<plan.last) {
        plan.gutter = from < to ? to : to + 1
      }
      plans.append(plan)
    }
    // Uprights in one gutter share a track where their channels do not touch.
    var members: [[Int]] = Array(repeating: [], count: graph.lanes.count + 1)
    for number in plans.indices { if let gutter = plans[number].gutter { members[gutter].append(number) } }
    for gutter in members.indices {
      let tracks = TrackAssignment(
        members[gutter].map { min(plans[$0].first, plans[$0].last)...max(plans[$0].first, plans[$0].last) }, gap: 0)
      for (number, track) in zip(members[gutter], tracks.tracks) { plans[number].gutterTrack = track }
      gutters.append(2 * Space.edge + max(tracks.count - 1, 0) * Space.track)
    }
  }

  private mutating func placeLanes() {
    var widths = graph.lanes
    for box in graph.boxes { widths[box.lane] = max(widths[box.lane], box.size.width) }
    var x = 0
    for lane in widths.indices {
      x += gutters[lane]
      lanes.append(LayoutFrame(x: x, y: 0, size: LayoutSize(width: widths[lane], height: 0)))
      middles.append(x + widths[lane] / 2)
      x += widths[lane]
    }
  }

  /// The upright of an arrow in its gutter.
  private func gutterPlace(_ plan: Plan) -> Int? {
    plan.gutter.map { gutter in
      let left = gutter == 0 ? 0 : lanes[gutter - 1].right
      return left + Space.edge + plan.gutterTrack * Space.track
    }
  }

  private func exit(_ number: Int) -> Int {
    middles[graph.boxes[graph.arrows[number].from].lane] + ports.leaving[number]
  }
  private func entry(_ number: Int) -> Int {
    middles[graph.boxes[graph.arrows[number].to].lane] + ports.entering[number]
  }

  /// A level piece of an arrow in a channel, with its label.
  private struct LevelPiece {
    var arrow: Int
    var isFirst: Bool
    var range: ClosedRange<Int>
    var track = 0
    /// Where the label begins; nil for none.
    var label: Int?
  }

  /// The level pieces by channel, each on a track.
  private mutating func levelPieces() -> [[LevelPiece]] {
    var pieces: [[LevelPiece]] = Array(repeating: [], count: rows.count + 1)
    for (number, arrow) in graph.arrows.enumerated() {
      let plan = plans[number]
      let (from, to) = (exit(number), entry(number))
      let turn = gutterPlace(plan) ?? to
      var piece = LevelPiece(arrow: number, isFirst: true, range: min(from, turn)...max(from, turn))
      if let label = arrow.label {
        let right = from + 4
        let left = from - 4 - label.width
        piece.label = turn < from && left >= Space.edge ? left : right
        let start = piece.label ?? right
        piece.range = min(piece.range.lowerBound, start)...max(piece.range.upperBound, start + label.width)
      }
      pieces[plan.first].append(piece)
      if plan.gutter != nil {
        pieces[plan.last].append(
          LevelPiece(arrow: number, isFirst: false, range: min(turn, to)...max(turn, to)))
      }
    }
    for channel in pieces.indices {
      let tracks = TrackAssignment(pieces[channel].map(\.range), gap: Space.betweenLabels)
      for (place, track) in tracks.tracks.enumerated() {
        pieces[channel][place].track = track
        let number = pieces[channel][place].arrow
        if pieces[channel][place].isFirst { plans[number].firstTrack = track } else { plans[number].lastTrack = track }
      }
    }
    return pieces
  }

  /// A channel: where it begins, how high it and its tracks are.
  private struct Channel {
    var top: Int
    var height: Int
    var track: Int

    /// The line of a track.
    func line(_ number: Int) -> Int { top + Space.top + track * (number + 1) }
  }

  /// The upper edges and heights of rows, and the channels between them.
  private func placeRows(_ level: [[LevelPiece]], _ head: Int) -> ([Int], [Int], [Channel]) {
    var heights = Array(repeating: 0, count: rows.count)
    for (number, box) in graph.boxes.enumerated() {
      heights[rows.rows[number]] = max(heights[rows.rows[number]], box.size.height)
    }
    var tops: [Int] = []
    var channels: [Channel] = []
    var y = head
    for number in level.indices {
      let labels = level[number].reduce(0) { max($0, $1.label == nil ? 0 : graph.arrows[$1.arrow].label?.height ?? 0) }
      let tracks = level[number].reduce(0) { max($0, $1.track + 1) }
      let track = max(Space.track, labels + 3)
      let channel = Channel(top: y, height: Space.top + tracks * track + Space.point, track: track)
      channels.append(channel)
      y += channel.height
      guard number < heights.count else { break }
      tops.append(y)
      y += heights[number]
    }
    return (tops, heights, channels)
  }

  private func route(_ number: Int, _ boxes: [LayoutFrame], _ channels: [Channel], _ level: [[LevelPiece]])
    -> ArrowRoute
  {
    let (arrow, plan) = (graph.arrows[number], plans[number])
    let (from, to) = (exit(number), entry(number))
    let first = channels[plan.first].line(plan.firstTrack)
    var points = [LayoutPoint(x: from, y: boxes[arrow.from].bottom), LayoutPoint(x: from, y: first)]
    if let turn = gutterPlace(plan) {
      let last = channels[plan.last].line(plan.lastTrack)
      points += [LayoutPoint(x: turn, y: first), LayoutPoint(x: turn, y: last), LayoutPoint(x: to, y: last)]
    } else {
      points.append(LayoutPoint(x: to, y: first))
    }
    points.append(LayoutPoint(x: to, y: boxes[arrow.to].y))
    var label: LayoutFrame?
    if let size = arrow.label, let start = level[plan.first].first(where: { $0.arrow == number && $0.isFirst })?.label {
      label = LayoutFrame(x: start, y: first - size.height - 1, size: size)
    }
    return ArrowRoute(points: Self.straightened(points), label: label, isLoop: order.isLoop[number])
  }

  /// Corners at which nothing turns are left out.
  private static func straightened(_ points: [LayoutPoint]) -> [LayoutPoint] {
    var result: [LayoutPoint] = []
    for point in points where result.last != point {
      if result.count >= 2 {
        let (before, last) = (result[result.count - 2], result[result.count - 1])
        if (before.x == last.x && last.x == point.x) || (before.y == last.y && last.y == point.y) {
          result.removeLast()
        }
      }
      result.append(point)
    }
    return result
  }
}
