import WorkingTime

/// When everything can be had at the earliest, and from whom.
struct Schedule: Sendable {
  /// By part, how it goes when it begins as early as it can; nil where it cannot begin.
  var courses: [PartCourse?]
  /// By part, what it needs, as it stands on the day on which it begins.
  var trees: [PaperTree]
  /// Parts in the order in which they are over.
  var order: [Int] = []
  /// By paper, when it is there at the earliest.
  var since: [Instant?]
  /// By paper, the part that it is from then.
  var supplier: [Int?]
  /// By part, why it serves nobody although all it needs is there.
  var obstacles: [PlanObstacle?]
  /// When the goal is reached.
  var goal: Instant?

  init(parts: Int, papers: Int) {
    courses = Array(repeating: nil, count: parts)
    trees = Array(repeating: .there, count: parts)
    obstacles = Array(repeating: nil, count: parts)
    since = Array(repeating: nil, count: papers)
    supplier = Array(repeating: nil, count: papers)
  }
}
