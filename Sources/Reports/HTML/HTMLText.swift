/// Makes analysts' text harmless where markup is expected: the one place that does.
enum HTMLText {
  /// The text with the characters of markup named, for between tags as well as in attributes.
  ///
  /// What XML does not allow is left out, and so are the invisible marks that turn the direction of what follows: they would
  /// turn the page around a title. Source: XML 1.0, 2.2; Unicode 16, UAX 9.
  static func escape(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: result += "&amp;"
      case 0x3C: result += "&lt;"
      case 0x3E: result += "&gt;"
      case 0x22: result += "&quot;"
      case 0x27: result += "&#39;"
      case 0x09, 0x0A: result += " "
      case 0x00...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: break
      case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
