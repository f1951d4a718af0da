/// The counts of a ``LogHistogram`` while a replication runs: a row without uniqueness checks, which its owner frees.
struct HistogramBins: BitwiseCopyable {
  private var base: UnsafeMutablePointer<Int64>
  private var count: Int

  /// Counts nothing yet.
  init() {
    count = 0
    base = .allocate(capacity: 1)
  }

  /// Counts a value.
  @inline(__always)
  mutating func add(_ value: Int64) {
    let bin = LogHistogram.bin(value)
    if bin >= count { grow(to: bin + 1) }
    base[bin] &+= 1
  }

  @inline(never)
  private mutating func grow(to needed: Int) {
    let larger = UnsafeMutablePointer<Int64>.allocate(capacity: needed)
    larger.moveInitialize(from: base, count: count)
    (larger + count).initialize(repeating: 0, count: needed - count)
    base.deallocate()
    base = larger
    count = needed
  }

  /// The histogram so far.
  var histogram: LogHistogram { LogHistogram(Array(UnsafeBufferPointer(start: base, count: count))) }

  /// Frees the memory.
  func deallocate() { base.deallocate() }
}
