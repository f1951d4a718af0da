/// A name of the package: two places have the same one when their names are equal under NFC, whatever file they are in.
struct NameID: Hashable {
  let raw: Int32
}

/// All names of a package, each once.
///
/// Swift's `String` compares under canonical equivalence, so a name typed in NFD meets its NFC twin here.
struct NameInterner {
  private var texts: [String] = []
  private var known: [String: Int32] = [:]

  /// The id of a name, new or known.
  mutating func intern(_ text: String) -> NameID {
    if let raw = known[text] { return NameID(raw: raw) }
    let raw = Int32(truncatingIfNeeded: texts.count)
    texts.append(text)
    known[text] = raw
    return NameID(raw: raw)
  }

  /// The id of a name that is known already.
  func id(of text: String) -> NameID? { known[text].map(NameID.init(raw:)) }

  /// The name as it was first written.
  func text(_ name: NameID) -> String { texts[Int(name.raw)] }
}
