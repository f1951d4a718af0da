import SourceText

/// What a check read and what it answered, so that a check of the same bytes need not be made again.
///
/// Its form, as bytes: a line that names it, the digest of all that follows, the exit code, how many reads there are; for
/// each read its kind, its answer's digest, and its path's length before the path; and then the answer as it was printed.
public struct CheckRecord: Hashable, Sendable {
  /// The exit code.
  public let status: Int32
  /// What was printed.
  public let output: [UInt8]
  private let reads: [FileRead]

  private static let name = "thutuc check 1"

  /// Records a check that read through a log.
  public init(of log: ReadLog, status: Int32, output: [UInt8]) {
    self.status = status
    self.output = output
    reads = log.reads
  }

  /// Whether all that was read would be read again as it was: no file changed, none came and none went.
  public func isCurrent(_ provider: any FileProvider) -> Bool {
    reads.allSatisfy { read in
      switch read.kind {
      case .file:
        var bytes: Result<[UInt8], FileProblem> = .success([])
        return FileRead(file: read.path, limit: SourceFile.largestSize, from: provider, &bytes) == read
      case .folder:
        var files: Result<[String], FileProblem> = .success([])
        return FileRead(folder: read.path, from: provider, &files) == read
      }
    }
  }

  /// The record as bytes.
  public var bytes: [UInt8] {
    var body: [UInt8] = []
    body += "\(status)\n\(reads.count)\n".utf8
    for read in reads {
      body += "\(read.kind.rawValue) \(read.answer.hexadecimal) \(read.path.utf8.count) ".utf8
      body += read.path.utf8
      body.append(UInt8(ascii: "\n"))
    }
    body += output
    return Array("\(Self.name)\n\(ContentDigest(of: body).hexadecimal)\n".utf8) + body
  }

  /// Reads a record; nil for what is none, or not whole.
  public init?(bytes: [UInt8]) {
    var cursor = Cursor(bytes)
    guard cursor.line() == Self.name, let digest = cursor.line().flatMap({ ContentDigest(hexadecimal: $0) }),
      digest == ContentDigest(of: Array(bytes[cursor.position...])), let status = cursor.line().flatMap({ Int32($0) }),
      let count = cursor.line().flatMap({ Int($0) }), count >= 0
    else { return nil }
    var reads: [FileRead] = []
    for _ in 0..<count {
      guard let kind = cursor.word().flatMap({ FileRead.Kind(rawValue: $0) }),
        let answer = cursor.word().flatMap({ ContentDigest(hexadecimal: $0) }),
        let length = cursor.word().flatMap({ Int($0) }), let path = cursor.text(of: length), cursor.line() == ""
      else { return nil }
      reads.append(FileRead(kind: kind, path: path, answer: answer))
    }
    self.status = status
    self.reads = reads
    output = Array(bytes[cursor.position...])
  }
}

/// Goes through the bytes of a record.
private struct Cursor {
  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func line() -> String? { text(before: UInt8(ascii: "\n")) }

  mutating func word() -> String? { text(before: UInt8(ascii: " ")) }

  mutating func text(of length: Int) -> String? {
    guard length >= 0, length <= bytes.count - position else { return nil }
    defer { position += length }
    return String(decoding: bytes[position..<position + length], as: UTF8.self)
  }

  private mutating func text(before end: UInt8) -> String? {
    guard let stop = bytes[position...].firstIndex(of: end) else { return nil }
    defer { position = stop + 1 }
    return String(decoding: bytes[position..<stop], as: UTF8.self)
  }
}
