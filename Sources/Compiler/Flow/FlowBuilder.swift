import Language
import ProcessGraph

/// Draws the flow of one procedure: statements become nodes in reading order, arrows become edges.
///
/// Terms stay as the package has them; ``frameOfNode`` and ``frameOfEdge`` say to which procedure's places they refer,
/// since a call brings the statements of another procedure in.
struct FlowBuilder {
  /// An edge whose target has not been made yet.
  struct Dangling {
    var from: NodeID
    var label: EdgeLabel
    var carries: String?
    var provenance: Provenance
    var frame: Int
    /// Place among the edges of its source; rows and rules keep the order in which they are written.
    var order: Int
  }

  /// An arrow to be drawn when all nodes on the path exist.
  struct PendingArrow {
    var from: NodeID
    var label: EdgeLabel
    var target: Target
    var provenance: Provenance
    var scope: Scope
    var order = 0
  }

  /// Where a statement stands.
  struct Scope {
    /// The procedure whose statements these are, by position in ``frames``.
    var frame: Int
    var region: RegionID
    var stages: [StageID]
  }

  /// One procedure whose statements are drawn: the compiled one, or one that it calls.
  struct Frame {
    /// Position in the package's procedures.
    var procedure: Int
    /// Put before every id, such as `fire_check/`.
    var prefix: String
    /// Number of its first place among all places.
    var firstPlace: Int
    /// Number of its first stage among all stages.
    var firstStage: Int
    /// The calling frames' procedures, to stop at recursion.
    var callers: [Int]
    /// The region that its first statement stands in.
    var region = RegionID(0)
    /// Ways out of a called procedure that has come to its `end approved`, on to what follows the call.
    var exits: [Dangling] = []
    /// True when all its statements are drawn, so that no further way out can be lined up.
    var isDrawn = false
  }

  let package: ResolvedPackage
  var nodes: [Node] = []
  var frameOfNode: [Int] = []
  var edges: [Edge] = []
  var frameOfEdge: [Int] = []
  var orderOfEdge: [Int] = []
  var regions = [Region(id: "")]
  var stages: [Stage] = []
  var counters: [RepeatCounter] = []
  var frames: [Frame] = []
  var nodeOfPlace: [NodeID?] = []
  var pending: [PendingArrow] = []
  /// Waits that stand aside, by place, with the frame they belong to.
  var asideWaits: [Int: Wait] = [:]
  /// Nodes of raised waits by place and, for those that return there, the raising node.
  var raisedWaits: [RaisedWait: NodeID] = [:]
  private var endNodes: [EndTask: NodeID] = [:]
  private var counterOfWait: [Int: CounterID] = [:]
  private var usedIDs: Set<String> = []

  struct RaisedWait: Hashable {
    var place: Int
    var raisedBy: NodeID?
  }

  init(_ package: ResolvedPackage) { self.package = package }

  /// Draws the procedure at a position of the package.
  mutating func build(procedure position: Int) {
    reserve(package.procedures[position].placeCount)
    let scope = open(procedure: position, prefix: "", callers: [])
    let start = add("start", "", .start, scope, package.procedures[position].provenance)
    let left = emit(
      package.procedures[position].statements, scope,
      [Dangling(from: start, label: .normal, carries: nil, provenance: .none, frame: scope.frame, order: 0)])
    // What is left dangles: the checker of graphs reports it as a path that never ends.
    _ = left
    drawPendingArrows()
  }

  /// Makes room for a procedure of so many places: mostly each is a node, with a few that have no place.
  private mutating func reserve(_ places: Int) {
    nodes.reserveCapacity(places + 8)
    frameOfNode.reserveCapacity(places + 8)
    usedIDs.reserveCapacity(places + 8)
    edges.reserveCapacity(2 * places + 8)
    frameOfEdge.reserveCapacity(2 * places + 8)
    orderOfEdge.reserveCapacity(2 * places + 8)
    pending.reserveCapacity(places)
  }

  /// Takes a procedure's places and stages in and returns the scope of its statements.
  mutating func open(procedure position: Int, prefix: String, callers: [Int]) -> Scope {
    let frame = Frame(
      procedure: position, prefix: prefix, firstPlace: nodeOfPlace.count, firstStage: stages.count, callers: callers)
    frames.append(frame)
    nodeOfPlace += Array(repeating: nil, count: package.procedures[position].placeCount)
    for stage in package.procedures[position].stages {
      var own = stage
      own.id = prefix + stage.id
      own.parent = stage.parent.map { StageID(frame.firstStage + $0.position) }
      stages.append(own)
    }
    for wait in package.procedures[position].asideWaits { asideWaits[frame.firstPlace + wait.place.number] = wait }
    return Scope(frame: frames.count - 1, region: RegionID(0), stages: [])
  }

  /// Adds a node, with a number behind its id when the id is taken.
  mutating func add(
    _ id: String, _ title: String, _ kind: NodeKind, _ scope: Scope, _ provenance: Provenance
  ) -> NodeID {
    let wanted = frames[scope.frame].prefix + id
    var unique = wanted
    var number = 1
    while !usedIDs.insert(unique).inserted {
      number += 1
      unique = "\(wanted)#\(number)"
    }
    nodes.append(
      Node(
        id: unique, title: title, kind: kind, stages: scope.stages, region: scope.region, provenance: provenance))
    frameOfNode.append(scope.frame)
    return NodeID(nodes.count - 1)
  }

  /// Draws an edge.
  mutating func connect(_ dangling: Dangling, to target: NodeID, resumesRemainder: Bool = false) {
    edges.append(
      Edge(
        from: dangling.from, to: target, label: dangling.label, carries: dangling.carries,
        resumesRemainder: resumesRemainder, provenance: dangling.provenance))
    frameOfEdge.append(dangling.frame)
    orderOfEdge.append(dangling.order)
  }

  /// Draws all edges that waited for a node.
  mutating func connect(_ incoming: [Dangling], to target: NodeID) {
    for dangling in incoming { connect(dangling, to: target) }
  }

  /// The node of an end: ends of one kind with the same notices are one node.
  mutating func end(_ task: EndTask, _ scope: Scope, _ provenance: Provenance) -> NodeID {
    if let known = endNodes[task] { return known }
    var outermost = scope
    outermost.region = RegionID(0)
    outermost.stages = []
    let node = add("end." + task.kind.rawValue, "", .end(task), outermost, provenance)
    endNodes[task] = node
    return node
  }

  /// The counter of a wait: one for all its uses.
  mutating func counter(ofWaitAt place: Int, named name: String, _ bound: Bound) -> CounterID {
    if let known = counterOfWait[place] { return known }
    let counter = addCounter(name, bound)
    counterOfWait[place] = counter
    return counter
  }

  /// Adds a counter.
  mutating func addCounter(_ id: String, _ bound: Bound) -> CounterID {
    counters.append(RepeatCounter(id: id, limit: bound.limit, provenance: bound.provenance))
    return CounterID(counters.count - 1)
  }
}
