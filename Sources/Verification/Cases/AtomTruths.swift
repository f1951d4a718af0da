import ProcessGraph

/// What a test of one fact says by the atoms of that fact, as runs: a comparison with a number has at most three, however
/// many atoms a long table makes.
struct AtomTruths: Sendable {
  private struct Run {
    /// One beyond its last atom.
    var end: Int32
    var truth: CaseCondition.Truth
  }

  private var runs: [Run] = []

  /// Asks for the truth of every value.
  init(_ values: [Value?], _ truth: (Value?) -> CaseCondition.Truth) {
    for (atom, value) in values.enumerated() { add(truth(value), to: atom + 1) }
  }

  /// What a comparison with a number or a date says of values in ascending order, absence last; nil for other constants.
  init?(of comparison: Comparison, _ constant: Value, amongOrdered values: [Value?]) {
    switch constant {
    case .number, .date: break
    default: return nil
    }
    let present = values.last == .some(nil) ? values.count - 1 : values.count
    func holds(_ comparison: Comparison, _ atom: Int) -> Bool? {
      values[atom].flatMap { comparison.holds($0, constant) }
    }
    var low = 0
    var high = present
    while low < high {
      let middle = (low + high) / 2
      guard let isLess = holds(.less, middle) else { return nil }
      if isLess { low = middle + 1 } else { high = middle }
    }
    let above = low < present && holds(.equal, low) == true ? low + 1 : low
    func add(_ below: Bool, _ at: Bool, _ beyond: Bool) {
      for (truth, end) in [(below, low), (at, above), (beyond, present)] { self.add(truth ? .yes : .no, to: end) }
    }
    switch comparison {
    case .equal: add(false, true, false)
    case .unequal: add(true, false, true)
    case .less: add(true, false, false)
    case .atMost: add(true, true, false)
    case .greater: add(false, false, true)
    case .atLeast: add(false, true, true)
    }
    self.add(.open, to: values.count)
  }

  private mutating func add(_ truth: CaseCondition.Truth, to end: Int) {
    guard end > Int(runs.last?.end ?? 0) else { return }
    if runs.last?.truth == truth {
      runs[runs.count - 1].end = Int32(end)
    } else {
      runs.append(Run(end: Int32(end), truth: truth))
    }
  }

  /// What it says of an atom.
  subscript(atom: Int) -> CaseCondition.Truth { runs[run(of: atom)].truth }

  /// Whether it says so of some atom.
  func contains(_ truth: CaseCondition.Truth) -> Bool { runs.contains { $0.truth == truth } }

  /// From the first atom of which it is true to the last; empty where there is none.
  var reach: Range<Int> {
    guard let first = runs.firstIndex(where: { $0.truth == .yes }),
      let last = runs.lastIndex(where: { $0.truth == .yes })
    else { return 0..<0 }
    return (first == 0 ? 0 : Int(runs[first - 1].end))..<Int(runs[last].end)
  }

  private func run(of atom: Int) -> Int {
    var position = 0
    while runs[position].end <= atom { position += 1 }
    return position
  }

  /// What it says of 64 combinations in a row, from one on; an atom stays for `stride` of them before the next comes.
  func truths(from start: Int, stride: Int, atoms count: Int) -> TruthBits {
    var bits = TruthBits(yes: 0, no: 0)
    let end = start + 64
    var position = start
    var cycle = start / (stride * count) * stride * count
    var run = run(of: (start - cycle) / stride)
    while position < end {
      let stop = min(end, cycle + Int(runs[run].end) * stride)
      let range = TruthBits.range(position - start, stop - start)
      switch runs[run].truth {
      case .yes: bits.yes |= range
      case .no: bits.no |= range
      case .open: break
      }
      position = stop
      run += 1
      if run == runs.count {
        run = 0
        cycle += stride * count
      }
    }
    return bits
  }
}

/// What a condition says of 64 combinations, a bit for each; what is in neither is open.
struct TruthBits {
  var yes: UInt64
  var no: UInt64

  /// The bits from one to before another.
  static func range(_ from: Int, _ to: Int) -> UInt64 {
    (to == 64 ? .max : (1 << UInt64(to)) - 1) & ~((1 << UInt64(from)) - 1)
  }
}
