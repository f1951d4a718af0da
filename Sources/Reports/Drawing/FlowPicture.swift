/// A procedure as people draw it: who does what, and what follows, before anything has a place.
struct FlowPicture {
  /// What a shape is of.
  enum Kind: Hashable {
    /// Where the dossier comes from, and where it ends.
    case terminal
    /// A desk works.
    case step
    /// Somebody outside is waited for.
    case wait
    /// The facts decide.
    case choice
    /// Branches begin or end.
    case bar
    /// The clock stops for good.
    case resolved
  }

  /// A shape and what stands in it.
  struct Shape {
    var kind: Kind
    /// The stable id of its place in the graph.
    var id: String
    /// What people call it; empty for none.
    var title: String
    /// How long it may take, by whom it is known; a line each.
    var details: [String] = []
    /// The lane, by position.
    var lane = 0
  }

  /// An arrow between shapes, by their positions.
  struct Arrow {
    var from: Int
    var to: Int
    var label: String
  }

  /// A column of one desk, or of all desks of one agency.
  struct Lane: Hashable {
    var title: String
    /// The agency; empty for none.
    var agency: String
  }

  var title: String
  /// What the marks in it mean; empty when there are none.
  var legend = ""
  var lanes: [Lane] = []
  var shapes: [Shape] = []
  var arrows: [Arrow] = []
}
