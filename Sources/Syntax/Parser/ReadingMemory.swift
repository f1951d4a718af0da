/// The memory that reading one file takes until its tree is done, in one piece.
///
/// A piece a file is what a system's memory keeps and gives again for the next file: several smaller ones at the end of
/// it are handed back every time, and asked for anew page by page.
struct ReadingMemory {
  private let base: UnsafeMutableRawPointer
  private let count: Int

  /// Memory for a file of so many bytes. Rows move out where it has more tokens than one in six bytes, or a million.
  init(bytes: Int) {
    count = min(bytes / 6 + 64, 1 << 20)
    base = .allocate(
      byteCount: count * (MemoryLayout<RawToken>.stride + ReadingMemory.treeStride),
      alignment: MemoryLayout<UInt64>.alignment)
  }

  private static var treeStride: Int {
    MemoryLayout<TokenRecord>.stride + MemoryLayout<NodeRecord>.stride + 2 * MemoryLayout<SyntaxElement>.stride
  }

  /// For what the lexer finds.
  var tokens: Row<RawToken> { row(at: 0, count) }

  /// For the tokens of the tree.
  var treeTokens: Row<TokenRecord> { row(at: MemoryLayout<RawToken>.stride, count) }

  /// For the nodes of the tree.
  var nodes: Row<NodeRecord> { row(at: MemoryLayout<RawToken>.stride + MemoryLayout<TokenRecord>.stride, count) }

  /// For the children of the nodes.
  var elements: Row<SyntaxElement> {
    row(
      at: MemoryLayout<RawToken>.stride + MemoryLayout<TokenRecord>.stride + MemoryLayout<NodeRecord>.stride, 2 * count)
  }

  /// Rows come one after the other, each with room for as many values.
  private func row<Element: BitwiseCopyable>(at strides: Int, _ capacity: Int) -> Row<Element> {
    let start = (base + strides * count).bindMemory(to: Element.self, capacity: capacity)
    return Row(in: UnsafeMutableBufferPointer(start: start, count: capacity))
  }

  /// Frees it; no row in it must be used afterwards.
  func deallocate() { base.deallocate() }
}
