import ProcessGraph

/// How a state's step is entered: from its beginning, or with what was left of its share, after a wait.
struct Visit: Hashable {
  /// The wait's node and 1; 0 for a step that begins anew.
  var raw: Int32

  /// A step that begins anew.
  static let fresh = Visit(raw: 0)

  /// The wait from which it goes on.
  var wait: Int? { raw == 0 ? nil : Int(raw) - 1 }
}

/// A graph without circles: every node once for each count of repetitions with which a dossier can stand there.
///
/// States are numbered so that edges lead to higher numbers; the start is state 0. A branch of a fork is unrolled for
/// every state of its fork, and each state of a fork has one state of the join, which gathers what the branches carry in
/// *slots*: one for each branch and rank of what it carries.
struct UnrolledGraph {
  /// By state: its node.
  var node: [Int32] = []
  /// By state: how it is entered.
  var visit: [Visit] = []
  /// By state and one more: where its edges begin.
  var outStart: [Int32] = []
  /// By edge: the state it leads to.
  var target: [Int32] = []
  /// By edge: the state it comes from.
  var source: [Int32] = []
  /// By edge: the edge of the graph, or -1 from a fork straight to its join.
  var edge: [Int32] = []
  /// By edge: the slot of the join it arrives in, or -1.
  var slot: [Int32] = []
  /// By state of a join: its first slot; -1 for others.
  var firstSlot: [Int32] = []
  /// By state of a join: its fork's state; -1 for others.
  var forkState: [Int32] = []
  /// By state: the state of the fork whose branch it stands in; -1 outside of branches.
  var context: [Int32] = []
  /// How many slots there are in all.
  var slotCount = 0
  /// True when branches share a bound, so that longest paths may use it more often than it allows.
  var isUpperBound = false

  /// The number of states.
  var count: Int { node.count }

  /// Makes room, so that arrays do not grow one after the other.
  mutating func reserve(states: Int, ways: Int) {
    node.reserveCapacity(states)
    visit.reserveCapacity(states)
    firstSlot.reserveCapacity(states)
    forkState.reserveCapacity(states)
    context.reserveCapacity(states)
    outStart.reserveCapacity(states + 1)
    target.reserveCapacity(ways)
    source.reserveCapacity(ways)
    edge.reserveCapacity(ways)
    slot.reserveCapacity(ways)
  }
}

/// Why a graph could not be unrolled.
enum UnrollingProblem: Error {
  /// Its repetitions combine in too many ways.
  case tooManyStates
  /// A way back leads to where the dossier has been with the same counts, so that longest paths have no end.
  case endless
}
