import Messages
import SourceText
import Testing

@testable import Syntax

@Suite struct RecoveryTests {
  /// One slip of the hand: what it did, the text after it, the top-level nodes that must still be there.
  struct Slip {
    var what: String
    var text: [UInt8]
  }

  /// The long example, with a declaration after it.
  static func example() throws -> [UInt8] {
    let permit = try Corpus.file("house_permit").bytes
    return permit + Array("\nlaw after_it \"Sau\" { number \"1\" }\n\ndocument last_one\n".utf8)
  }

  /// Every text that lacks one token or has one twice.
  static func slips(_ bytes: [UInt8]) -> [Slip] {
    let tree = Parser.parse(SourceFile(id: FileID(0), path: "x", bytes: bytes)).tree
    var slips: [Slip] = []
    for index in 0..<tree.tokenCount - 1 {
      let span = tree.span(of: TokenID(Int32(index)))
      let (start, end) = (Int(span.start), Int(span.end))
      let line = LineIndex(tree.file).line(at: span.start)
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      slips.append(Slip(what: "without \(text) in line \(line)", text: Array(bytes[..<start] + bytes[end...])))
      let doubled = Array(bytes[..<end]) + [32] + Array(bytes[start...])
      slips.append(Slip(what: "twice \(text) in line \(line)", text: doubled))
    }
    return slips
  }

  @Test(arguments: ["house_permit", "house_permit_vi", "build_house", "changes", "declarations", "policies_and_tests"])
  func oneSlipGivesAtMostTwoFindings(_ name: String) throws {
    let bytes = name == "house_permit" ? try RecoveryTests.example() : try Corpus.file(name).bytes
    for slip in RecoveryTests.slips(bytes) {
      let file = SourceFile(id: FileID(0), path: "x", bytes: slip.text)
      let parsed = Parser.parse(file)
      if parsed.diagnostics.count > 2 {
        let findings = parsed.diagnostics.map { brief($0, file) }
        Issue.record("\(slip.what): \(findings)")
      }
    }
  }

  /// What stands in the file at the top, and the names of steps, waits and branches at any depth.
  static func landmarks(_ tree: SyntaxTree) -> [String] {
    (0..<tree.nodeCount).compactMap { index in
      let node = NodeID(Int32(index))
      switch tree.kind(of: node) {
      case .procedureDeclaration, .lawDeclaration, .documentDeclaration, .packageLine, .importLine, .stepStatement,
        .waitStatement, .branch, .chooseStatement, .parallelStatement, .stepsClause, .documentsClause, .resultsClause,
        .resolvedStatement:
        return "\(tree.kind(of: node)) \(tree.nameToken(of: node).flatMap { tree.name(of: $0) } ?? "")"
      default: return nil
      }
    }
  }

  /// The rest of the file is understood: of all landmarks at most the one slipped in is lost, or misnamed.
  @Test func oneSlipLosesAtMostOneLandmark() throws {
    let file = SourceFile(id: FileID(0), path: "x", bytes: try RecoveryTests.example())
    let landmarks = Set(RecoveryTests.landmarks(Parser.parse(file).tree))
    for slip in RecoveryTests.slips(file.bytes) {
      let tree = Parser.parse(SourceFile(id: FileID(0), path: "x", bytes: slip.text)).tree
      let isSame = tree.printed == slip.text
      #expect(isSame, "\(slip.what)")
      let lost = landmarks.subtracting(RecoveryTests.landmarks(tree)).sorted()
      // A row of `choose` that lost its `when` takes the step in it along.
      let allowed = slip.what.hasPrefix("without when") || slip.what.hasPrefix("without {") ? 2 : 1
      if lost.count > allowed { Issue.record("\(slip.what): \(lost)") }
    }
  }
}
