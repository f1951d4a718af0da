/// Writes formatted lines as bytes, and lets those too wide go on below.
struct LineRenderer {
  /// The column beyond which nothing hangs: too little would fit beside it.
  private static let deepestHang = 72

  private let text: FormattedText
  private var bytes: [UInt8] = []

  /// The bytes of a text; every line ends with a line feed.
  static func render(_ text: FormattedText) -> [UInt8] {
    var renderer = LineRenderer(text: text)
    renderer.bytes.reserveCapacity(text.pool.count * 2)
    for line in text.lines { renderer.write(line) }
    return renderer.bytes
  }

  private init(text: FormattedText) { self.text = text }

  private mutating func write(_ line: FormattedText.Line) {
    if line.hasBlankBefore { bytes.append(10) }
    var place = 0
    var hang = line.indent + 4
    blanks(line.indent)
    place = line.indent
    let breaks = softBreaks(line)
    var nextBreak = 0
    for index in line.pieces {
      let piece = text.pieces[index]
      let isSoft = nextBreak < breaks.count && breaks[nextBreak] == index
      if isSoft { nextBreak += 1 }
      if index > line.pieces.lowerBound {
        if piece.mustBreak || isSoft {
          bytes.append(10)
          place = isOpeningBrace(piece) ? line.indent : hang
          blanks(place)
        } else {
          blanks(piece.gap)
          place += piece.gap
        }
      }
      if piece.hangs, place <= LineRenderer.deepestHang { hang = place }
      bytes.append(contentsOf: text.pool[piece.range])
      place += piece.width
    }
    if let comment = line.comment {
      if !line.pieces.isEmpty { blanks(line.commentGap) }
      bytes.append(contentsOf: text.pool[comment])
    }
    bytes.append(10)
  }

  /// The pieces before which a line goes on below: as many as fit on each line.
  private func softBreaks(_ line: FormattedText.Line) -> [Int] {
    var breaks: [Int] = []
    var place = line.indent
    var hang = line.indent + 4
    var candidate: Int?
    var index = line.pieces.lowerBound
    while index < line.pieces.upperBound {
      let piece = text.pieces[index]
      if index > line.pieces.lowerBound {
        if piece.mustBreak {
          place = isOpeningBrace(piece) ? line.indent : hang
          candidate = nil
        } else if breaks.last == index {
          place = hang
        } else {
          place += piece.gap
          if piece.canBreak { candidate = index }
        }
      }
      if piece.hangs, place <= LineRenderer.deepestHang { hang = place }
      place += piece.isMultiline ? Formatter.lineWidth : piece.width
      if place > Formatter.lineWidth, let start = candidate {
        breaks.append(start)
        candidate = nil
        index = start
        continue
      }
      index += 1
    }
    return breaks
  }

  private func isOpeningBrace(_ piece: FormattedText.Piece) -> Bool {
    piece.width == 1 && text.pool[piece.range].first == UInt8(ascii: "{")
  }

  private mutating func blanks(_ count: Int) { bytes.append(contentsOf: repeatElement(32, count: max(0, count))) }
}
