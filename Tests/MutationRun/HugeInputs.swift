/// Inputs that are bad by their size alone: nesting, bombs, and one thing without end.
struct HugeInputs {
  /// How many bytes each has.
  let size: Int

  /// Each input by a name for messages.
  var all: [(name: String, bytes: [UInt8])] {
    [
      ("braces", filled("{")), ("parentheses", filled("(")), ("brackets", filled("[")), ("closing braces", filled("}")),
      ("quotes", filled("\"")), ("slashes", filled("/")), ("blanks", filled(" ")), ("newlines", filled("\n")),
      ("zero bytes", filled("\0")), ("one name", filled("a")), ("one number", filled("9")),
      ("marks", filled("\u{0323}")),
      ("dashes", filled("- ")), ("keys", filled("a: ")), ("procedures", filled("procedure p {\n")),
      ("conditions", Array("condition c = ".utf8) + filled("not ")), ("steps", filled("steps { step s by a.b\n")),
      ("bomb", bomb),
    ]
  }

  private func filled(_ piece: String) -> [UInt8] {
    let bytes = Array(piece.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(size + bytes.count)
    while result.count < size { result += bytes }
    return result
  }

  /// The "billion laughs" of YAML: every line stands for ten of the line before.
  private var bomb: [UInt8] {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<12 {
      let inner = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(inner)]\n"
    }
    return Array(text.utf8)
  }
}
