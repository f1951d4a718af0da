/// Lines before their columns are set: pieces of text with the blanks between them.
struct FormattedText {
  /// One token, part of a phrase, or a comment amid a line.
  struct Piece {
    /// Its bytes in the pool.
    var range: Range<Int>
    /// Its columns.
    var width: Int
    /// The blanks before it.
    var gap: Int
    /// True when the line may go on below before it.
    var canBreak = false
    /// True when the line goes on below before it in any case: a comment stands between.
    var mustBreak = false
    /// True when what goes on below hangs under it.
    var hangs = false
    /// True when it holds line breaks itself.
    var isMultiline = false
  }

  /// A line that the formatter starts; it may go on below.
  struct Line {
    /// Columns before it.
    var indent: Int
    /// True when an empty line stands before it.
    var hasBlankBefore: Bool
    /// Its pieces.
    var pieces: Range<Int>
    /// The comment behind it, in the pool.
    var comment: Range<Int>?
    /// The blanks before the comment.
    var commentGap = 2
    /// The column of comments it belongs to.
    var commentGroup: Int?
  }

  /// A column: pieces that start at the same place.
  struct Column {
    /// Columns are set from the left to the right: those of level 0 first.
    var level: Int
    /// The least number of blanks before it.
    var gap = 1
    /// What is wider than this before the column is left out of it.
    var limit: Int
    /// The pieces, with their lines; one that is free takes its part in the width and stays where it is.
    var members: [(line: Int, piece: Int, isFree: Bool)] = []
  }

  /// The bytes of all pieces.
  var pool: [UInt8] = []
  var pieces: [Piece] = []
  var lines: [Line] = []
  var columns: [Column] = []
  /// The lines of each column of comments.
  var commentColumns: [[Int]] = []

  // MARK: Columns

  /// Sets the blanks before all columns.
  mutating func alignColumns() {
    let deepest = columns.map(\.level).max() ?? -1
    for level in 0..<max(0, deepest + 1) {
      for column in columns where column.level == level && !column.members.isEmpty { align(column) }
    }
    for column in commentColumns where column.count > 1 { alignComments(column) }
  }

  private mutating func align(_ column: Column) {
    var widest = 0
    let widths = column.members.map { member in widthBefore(member.piece, inLine: member.line) }
    for case .some(let width) in widths where width <= column.limit { widest = max(widest, width) }
    for (member, width) in zip(column.members, widths) {
      let isIn = !member.isFree && (width.map { $0 <= column.limit } ?? false)
      pieces[member.piece].gap = isIn ? widest - (width ?? 0) + column.gap : column.gap
    }
  }

  /// The columns before a piece; nil when its line goes on below before it.
  private func widthBefore(_ piece: Int, inLine line: Int) -> Int? {
    var width = 0
    for index in lines[line].pieces.lowerBound..<piece {
      if pieces[index].mustBreak || pieces[index].isMultiline { return nil }
      width += pieces[index].width + (index == lines[line].pieces.lowerBound ? 0 : pieces[index].gap)
    }
    return pieces[piece].mustBreak ? nil : width
  }

  /// Sets the comments behind some lines under each other.
  private mutating func alignComments(_ column: [Int]) {
    // Comments far to the right of the others stay where they are.
    let limit = 80
    let widths = column.map { width(ofLine: $0) }
    var widest = 0
    for case .some(let width) in widths where width <= limit { widest = max(widest, width) }
    for (line, width) in zip(column, widths) {
      if let width, width <= limit { lines[line].commentGap = widest - width + 2 }
    }
  }

  /// The columns of a line; nil when it goes on below.
  private func width(ofLine line: Int) -> Int? {
    guard let last = lines[line].pieces.last, let before = widthBefore(last, inLine: line), !pieces[last].isMultiline
    else { return nil }
    let gap = last == lines[line].pieces.lowerBound ? 0 : pieces[last].gap
    let width = before + gap + pieces[last].width
    return lines[line].indent + width <= Formatter.lineWidth ? width : nil
  }
}
