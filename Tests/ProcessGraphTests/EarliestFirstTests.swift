import ProcessGraph
import TestSupport
import Testing

@Suite struct EarliestFirstTests {
  @Test func takesOutWhatWasPutInByKeyThenByNumber() {
    var random = SplitMix64(seed: 7)
    for size in 0..<60 {
      var heap = EarliestFirst<Int>()
      var expected: [[Int]] = []
      for _ in 0..<size {
        let (key, part) = (Int(random.next() % 9), Int32(random.next() % 30))
        heap.push(part, at: key)
        expected.append([key, Int(part)])
        // Taking some out in between shows that the order holds in any state.
        if random.next() % 4 == 0, let first = heap.pop() {
          let least = expected.indices.min { expected[$0].lexicographicallyPrecedes(expected[$1]) }!
          #expect(expected.remove(at: least) == [first.key, Int(first.part)])
        }
      }
      expected.sort { $0.lexicographicallyPrecedes($1) }
      for one in expected { #expect(heap.pop().map { [$0.key, Int($0.part)] } == one) }
      #expect(heap.pop() == nil)
    }
  }
}
