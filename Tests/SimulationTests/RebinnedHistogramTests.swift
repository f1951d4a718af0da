import Testing

@testable import Simulation

@Suite struct RebinnedHistogramTests {
  @Test func everyValueIsCountedOnceWhereItLies() {
    var bins = HistogramBins()
    defer { bins.deallocate() }
    for value in [0, 10, 999, 1_500, 2_500, 2_600, 9_000, 90_000] as [Int64] { bins.add(value) }
    #expect(bins.histogram.rebinned(width: 1_000, bins: 4) == [3, 1, 2, 2])
    #expect(bins.histogram.rebinned(width: 1_000, bins: 1) == [8])
    #expect(LogHistogram().rebinned(width: 1_000, bins: 3) == [0, 0, 0])
  }
}
