import Testing

@testable import Syntax

@Suite struct RecordTests {
  /// The arena's records are what memory and speed hang on.
  @Test func recordsStaySmall() {
    #expect(MemoryLayout<TokenRecord>.stride == 16)
    #expect(MemoryLayout<NodeRecord>.stride == 24)
  }
}
