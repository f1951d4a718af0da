/// What earlier checks proved, each under what it depends on, so that an edit proves anew only what it concerns.
///
/// As bytes: a line that names the form, the digest of all that follows, and then for each subject its key, for how many checks
/// it was not asked for, and what was found.
public struct ProofMemory: Sendable {
  private struct Entry: Sendable {
    var unasked: Int
    var bytes: [UInt8]
  }

  private var entries: [ContentDigest: Entry] = [:]

  private static let name = Array("thutuc proofs 1\n".utf8)
  /// What is not asked for in so many checks is forgotten: a branch may be left and come back to.
  private static let longestUnasked = 8

  /// Remembers nothing.
  public init() {}

  /// What was found of a subject when it last was proved; nil when that was never, or something else was found.
  func answer(of subject: ProofSubject) -> ProofAnswer? {
    entries[subject.key].flatMap { entry in
      var reader = FindingReader(entry.bytes[...], subject)
      let answer = reader.answer()
      return reader.isAtEnd ? answer : nil
    }
  }

  /// What the next check remembers: the answers to those that were asked for, and the rest for some time.
  func after(_ asked: [SubjectProof]) -> ProofMemory {
    var next = ProofMemory()
    for proof in asked {
      guard let subject = proof.subject else { continue }
      if let known = entries[subject.key] {
        next.entries[subject.key] = Entry(unasked: 0, bytes: known.bytes)
      } else {
        var writer = FindingWriter(subject)
        // What stands nowhere in its own lines could not be found again.
        if writer.write(proof.answer) { next.entries[subject.key] = Entry(unasked: 0, bytes: writer.bytes) }
      }
    }
    for (key, entry) in entries where next.entries[key] == nil && entry.unasked < Self.longestUnasked {
      next.entries[key] = Entry(unasked: entry.unasked + 1, bytes: entry.bytes)
    }
    return next
  }

  /// The memory as bytes, the same for the same memory.
  public var bytes: [UInt8] {
    var writer = ByteWriter()
    for (key, entry) in entries.sorted(by: { $0.key < $1.key }) {
      writer.bytes += key.bytes
      writer.number(entry.unasked)
      writer.number(entry.bytes.count)
      writer.bytes += entry.bytes
    }
    return Self.name + ContentDigest(of: writer.bytes).bytes + writer.bytes
  }

  /// Reads a memory; nil for what is none, or not whole.
  public init?(bytes: [UInt8]) {
    let head = Self.name.count + ContentDigest.size
    guard bytes.count >= head, bytes.starts(with: Self.name) else { return nil }
    let body = bytes[head...]
    guard ContentDigest(of: Array(body)).bytes == Array(bytes[Self.name.count..<head]) else { return nil }
    var reader = ByteReader(body)
    while !reader.isAtEnd {
      guard let key = reader.bytes(ContentDigest.size).flatMap({ ContentDigest(bytes: $0) }),
        let unasked = reader.number(), let count = reader.number(), let own = reader.bytes(count)
      else { return nil }
      entries[key] = Entry(unasked: unasked, bytes: Array(own))
    }
  }
}
