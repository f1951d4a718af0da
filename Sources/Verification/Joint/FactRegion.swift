import ProcessGraph

/// A set of cases in the analyst's words: boxes of facts, of which one holds.
public struct FactRegion: Hashable, Sendable {
  /// How much of all cases it is.
  public enum Extent: Hashable, Sendable {
    /// All of them.
    case everywhere
    /// None.
    case nowhere
    /// Some.
    case somewhere
  }

  /// How much of all cases it is.
  public let extent: Extent
  /// The boxes, each the facts that must all be so: `house.floors > 6`; empty unless the region is a part of the cases.
  public let boxes: [[String]]

  /// No case at all.
  public static let nowhere = FactRegion(extent: .nowhere, boxes: [])

  /// The region in words: `house.floors > 6 and house.heritage = yes, or house.regulated_area = yes`; empty for all and for
  /// none.
  public var words: String {
    boxes.map { $0.joined(separator: " and ") }.joined(separator: boxes.contains { $0.count > 1 } ? ", or " : " or ")
  }
}

extension CaseSpace {
  /// The facts of the combinations of which a set says what the conditions are.
  func region(of holds: Set<[Bool]>) -> FactRegion {
    var inside: [[Int]] = []
    var outside: [[Int]] = []
    forEachCombination { atoms, truths in
      if truths.contains(where: holds.contains) { inside.append(atoms) } else { outside.append(atoms) }
    }
    if outside.isEmpty { return FactRegion(extent: inside.isEmpty ? .nowhere : .everywhere, boxes: []) }
    if inside.isEmpty { return FactRegion(extent: .nowhere, boxes: []) }
    let boxes = BoxCover(inside, outside, widths: facts.map(\.values.count)).boxes
    return FactRegion(
      extent: .somewhere,
      boxes: boxes.map { box in
        facts.indices.filter { box[$0].contains(false) }.map { slot in
          facts[slot].words(box[slot], in: declarations[facts[slot].fact])
        }
      })
  }
}

/// Few boxes that hold all of some combinations and none of others; what is neither may lie in them or not.
private struct BoxCover {
  /// By box and fact, the atoms that it holds.
  private(set) var boxes: [[[Bool]]] = []

  init(_ inside: [[Int]], _ outside: [[Int]], widths: [Int]) {
    for point in inside where !boxes.contains(where: { Self.holds($0, point) }) {
      var box = zip(widths, point).map { width, atom in (0..<width).map { $0 == atom } }
      // Whole facts first, so that what does not matter is not spoken of.
      for fact in widths.indices {
        let narrow = box[fact]
        box[fact] = Array(repeating: true, count: widths[fact])
        if outside.contains(where: { Self.holds(box, $0) }) { box[fact] = narrow }
      }
      for fact in widths.indices {
        for atom in 0..<widths[fact] where !box[fact][atom] {
          box[fact][atom] = true
          if outside.contains(where: { Self.holds(box, $0) }) { box[fact][atom] = false }
        }
      }
      boxes.append(box)
    }
  }

  private static func holds(_ box: [[Bool]], _ point: [Int]) -> Bool {
    for fact in point.indices where !box[fact][point[fact]] { return false }
    return true
  }
}
