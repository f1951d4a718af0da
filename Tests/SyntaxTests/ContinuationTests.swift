import SourceText
import Testing

@testable import Syntax

@Suite struct ContinuationTests {
  /// A line goes on after `and`, also with a word that elsewhere starts a clause.
  @Test func conditionsGoOnWithWordsOfClauses() {
    for condition in ["channel = online", "applicant in (citizen)", "authority.remote = yes", "channel != post"] {
      let text = "procedure p {\n  requires a and\n    \(condition)\n  channel online\n}\n"
      #expect(Parser.parse(source(text)).diagnostics.isEmpty, "\(condition)")
    }
  }

  /// What was forgotten after `and` is not looked for in the next clause.
  @Test func aClauseIsNoCondition() {
    let text = "procedure p {\n  requires a and\n  channel online\n  code \"1\"\n}\n"
    #expect(Parser.parse(source(text)).diagnostics.count == 1)
  }

  /// A value that starts with a phrase is no name of a fee.
  @Test func aFeeWithoutNameStartsWithItsValue() throws {
    let tree = Parser.parse(source("procedure p {\n  fee passed review\n  fee permit 5 VND\n}\n")).tree
    let fees = (0..<tree.nodeCount).map { NodeID(Int32($0)) }.filter { tree.kind(of: $0) == .feeClause }
    #expect(fees.map { tree.nameToken(of: $0).flatMap { tree.name(of: $0) } } == [nil, "permit"])
  }
}
