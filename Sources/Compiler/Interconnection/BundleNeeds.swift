/// What the parts of an interconnected procedure need of one another, as flat arrays of small integers.
///
/// A part is one of its procedures, or a step or wait of its own, by number; a need is a document, or one of several that
/// will do, with the parts that issue it. Needs of part `p`: `needStart[p]..<needStart[p + 1]`; issuers of need `n`:
/// `issuers[Int(issuerStart[n])..<Int(issuerStart[n + 1])]`.
public struct BundleNeeds: Hashable, Sendable {
  /// How long each part may take, in any one unit.
  public private(set) var weights: [Int64]
  /// Offsets into the needs, one more than there are parts.
  public private(set) var needStart: [Int32] = [0]
  /// Offsets into the issuers, one more than there are needs.
  public private(set) var issuerStart: [Int32] = [0]
  /// Parts that issue what is needed, any of which serves.
  public private(set) var issuers: [Int32] = []
  /// By need: whether it can also be met from outside, by a registry or by the applicant.
  public private(set) var isMetOutside: [Bool] = []

  /// Starts with no part.
  public init() { weights = [] }

  /// The number of parts.
  public var partCount: Int { weights.count }
  /// The number of needs.
  public var needCount: Int { isMetOutside.count }

  /// Adds a part; the needs added next are its.
  public mutating func addPart(weight: Int64) {
    weights.append(weight)
    needStart.append(Int32(needCount))
  }

  /// Adds a need to the last part.
  public mutating func addNeed(issuedBy parts: [Int32], isMetOutside: Bool = false) {
    issuers += parts
    issuerStart.append(Int32(issuers.count))
    self.isMetOutside.append(isMetOutside)
    needStart[partCount] = Int32(needCount)
  }

  /// The needs of a part.
  func needs(of part: Int) -> Range<Int> { Int(needStart[part])..<Int(needStart[part + 1]) }

  /// The parts that issue what a need asks for.
  func issuers(of need: Int) -> ArraySlice<Int32> { issuers[Int(issuerStart[need])..<Int(issuerStart[need + 1])] }
}
