/// What is known of staffings that are not enough, and the cheapest that may still be.
///
/// More people are taken to do no worse. Then a staffing that is not enough rules out all that have as many people or fewer
/// in every pool, and whatever is enough has more than it in one pool at least: a cut. The cheapest staffing under all cuts is
/// a lower bound of the answer (implicit hitting sets; Moreno-Centeno and Karp 2013).
struct StaffingCuts {
  /// In one of these pools there have to be at least so many.
  struct Cut: Hashable {
    var alternatives: [(pool: Int, least: Int)]

    static func == (left: Cut, right: Cut) -> Bool {
      left.alternatives.elementsEqual(right.alternatives) { $0.pool == $1.pool && $0.least == $1.least }
    }

    func hash(into hasher: inout Hasher) {
      for alternative in alternatives {
        hasher.combine(alternative.pool)
        hasher.combine(alternative.least)
      }
    }
  }

  /// The fewest people by pool.
  let least: [Int]
  /// The most.
  let most: [Int]
  /// What one person of each pool weighs.
  let weights: [Int64]
  private(set) var cuts: [Cut] = []

  init(least: [Int], most: [Int], weights: [Int64]) {
    self.least = least
    self.most = most
    self.weights = weights
  }

  /// Notes a staffing that is not enough.
  mutating func add(_ people: [Int]) {
    let alternatives = people.indices.filter { people[$0] < most[$0] }.map { (pool: $0, least: people[$0] + 1) }
    let cut = Cut(alternatives: alternatives)
    if !cuts.contains(cut) { cuts.append(cut) }
  }

  /// The weight of a staffing.
  func weight(_ people: [Int]) -> Int64 { people.indices.reduce(0) { $0 + weights[$1] * Int64(people[$1]) } }

  /// The lightest staffing that no cut rules out, of equals the one with fewer people in the pools that come first; nil
  /// when there is none.
  func lightest() -> [Int]? {
    var open: [(weight: Int64, people: [Int])] = [(weight(least), least)]
    var seen: Set<[Int]> = [least]
    while !open.isEmpty {
      let next = open.indices.min { left, right in
        open[left].weight != open[right].weight
          ? open[left].weight < open[right].weight
          : open[left].people.lexicographicallyPrecedes(open[right].people)
      }
      guard let next else { return nil }
      let (_, people) = open.remove(at: next)
      guard let broken = cuts.first(where: { cut in !cut.alternatives.contains { people[$0.pool] >= $0.least } }) else {
        return people
      }
      for alternative in broken.alternatives where alternative.least <= most[alternative.pool] {
        var raised = people
        raised[alternative.pool] = alternative.least
        if seen.insert(raised).inserted { open.append((weight(raised), raised)) }
      }
    }
    return nil
  }
}
