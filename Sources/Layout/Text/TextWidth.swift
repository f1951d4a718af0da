/// How wide text comes out, as nobody can measure it before it is shown.
public enum TextWidth {
  /// The width that a text takes at most at a size of the font, by the widths of DejaVu Sans, the widest of the usual fonts.
  public static func of(_ text: String, size: Double) -> Double {
    text.reduce(0) { $0 + width($1) } * size
  }

  /// The text on lines no wider than a room; a word that is wider alone is cut into pieces.
  public static func lines(_ text: String, size: Double, room: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if of(longer, size: size) <= room {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for character in word {
        if !line.isEmpty, of(line + String(character), size: size) > room {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private static func width(_ character: Character) -> Double {
    if " .,:;'’|!()[]iíìỉĩịljtfrI-·/".contains(character) { return 0.41 }
    if "mwMW%@—…≤".contains(character) { return 0.98 }
    return character.isUppercase ? 0.76 : 0.64
  }
}
