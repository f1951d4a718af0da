extension LogHistogram {
  /// Counts by bins of one width from 0, the last of which takes all that lies beyond; at least one bin.
  ///
  /// A bin of this histogram counts where its middle lies, so that borders are right to within 0.4 %.
  public func rebinned(width: Double, bins: Int) -> [Int64] {
    var result = Array(repeating: Int64(0), count: max(bins, 1))
    for (bin, count) in counts.enumerated() where count > 0 {
      let middle = (Self.lowerEdge(bin) + Self.lowerEdge(bin + 1)) / 2
      result[min(Int(min(middle / width, 1e9)), result.count - 1)] += count
    }
    return result
  }
}
