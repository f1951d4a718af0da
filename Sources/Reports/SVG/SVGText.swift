import Layout

/// How wide text comes out in a plot, as nobody can measure it before it is shown.
enum SVGText {
  /// The width that a text takes at most, in the largest size that plots are shown in (13.5 units) and by the widths of DejaVu
  /// Sans, the widest of the fonts that pages ask for.
  static func width(_ text: String) -> Double { TextWidth.of(text, size: 13.5) }

  /// The text, cut at a word and with an ellipsis when the room is too small.
  static func fit(_ text: String, _ room: Double) -> String {
    guard width(text) > room else { return text }
    var kept = ""
    var used = width("…")
    for character in text {
      used += width(String(character))
      if used > room { break }
      kept.append(character)
    }
    if let blank = kept.lastIndex(of: " "), kept.distance(from: blank, to: kept.endIndex) < 12 {
      kept = String(kept[..<blank])
    }
    return kept + "…"
  }
}
