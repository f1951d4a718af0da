import SourceText
import Testing

@testable import Syntax

@Suite struct TreeTests {
  static func tree(_ text: String) -> SyntaxTree { Parser.parse(source(text)).tree }

  @Test func namesAreEqualUnderNFC() {
    let tree = TreeTests.tree("import số, s\u{1ED1}, so\u{302}\u{301}, `số`, so, \u{212A}, K, k")
    let line = tree.childNodes(of: tree.root)[0]
    let symbols = tree.childNodes(of: line).compactMap { tree.nameToken(of: $0) }.compactMap { tree.symbol(of: $0) }
    #expect(symbols.count == 8)
    #expect(Set(symbols[0...3]).count == 1)
    #expect(symbols[4] != symbols[0])
    #expect(symbols[5] == symbols[6])
    #expect(symbols[7] != symbols[6])
    #expect(tree.name(of: symbols[0]) == "số")
  }

  @Test func wordsAreNamesWhereOnlyNamesStand() {
    let tree = TreeTests.tree("import step, working, `when`, law")
    let line = tree.childNodes(of: tree.root)[0]
    let names = tree.childNodes(of: line).compactMap { tree.nameToken(of: $0) }.compactMap { tree.name(of: $0) }
    #expect(names == ["step", "working", "when", "law"])
    #expect(tree.keyword(of: line) == .import)
  }

  @Test(arguments: [
    (#""abc""#, "abc"), (#""a\"b""#, "a\"b"), (#""a\\b\n\tc\d""#, "a\\b\n\tc\\d"), (#""""#, ""), ("\"\"\"x\"\"\"", "x"),
    ("\"\"\"\n    một\n      hai\n\n    ba\n    \"\"\"", "một\n  hai\n\nba"), ("\"\"\"a\r\nb\"\"\"", "a\nb"),
    (#""""a "b" \""" c""""#, "a \"b\" \"\"\" c"), ("“a”", "a"),
  ]) func textsAreDecoded(_ literal: String, _ value: String) {
    let tree = TreeTests.tree("law x \(literal)")
    #expect(tree.title(of: tree.childNodes(of: tree.root)[0]) == value)
  }

  @Test func literalsHaveValues() throws {
    let tree = TreeTests.tree(
      "law a { issued 2026-07-01; published 01/07/2026; effective 2026-02-30 }\n"
        + "condition c = x > 75_000 and y < 0.50 and z = 15:00 and w = 24:00 and v = 24:01")
    var dates: [DateValue?] = []
    var digits: [String] = []
    var times: [TimeValue?] = []
    for index in 0..<tree.tokenCount {
      let token = TokenID(Int32(index))
      switch tree.kind(of: token) {
      case .date: dates.append(tree.date(of: token))
      case .number: digits.append(try #require(tree.digits(of: token)))
      case .time: times.append(tree.time(of: token))
      default: break
      }
    }
    let first = DateValue(year: 2026, month: 7, day: 1)
    #expect(dates == [first, first, nil])
    #expect(digits == ["75000", "0.50"])
    #expect(times == [TimeValue(hour: 15, minute: 0), TimeValue(hour: 24, minute: 0), nil])
  }

  @Test func documentationIsWhatStandsDirectlyAbove() throws {
    let tree = TreeTests.tree(
      """
      /// Not this.

      /// Dòng một.
      ///   Dòng hai.
      procedure p {
        // no documentation
        code "1"
        /// Của bước.
        steps {
          step a
          /// B.
          step b
        }
      }
      """)
    let procedure = try #require(tree.child(of: tree.root, .procedureDeclaration))
    #expect(tree.documentation(of: procedure) == "Dòng một.\n  Dòng hai.")
    let steps = try #require(tree.child(of: procedure, .stepsClause))
    #expect(tree.documentation(of: steps) == "Của bước.")
    #expect(tree.documentation(of: try #require(tree.child(of: procedure, .codeClause))) == nil)
    let block = try #require(tree.child(of: steps, .statementBlock))
    #expect(tree.children(of: block, .stepStatement).map { tree.documentation(of: $0) } == [nil, "B."])
  }

  @Test func aSubclauseBelongsToTheNearestClauseBefore() throws {
    let tree = TreeTests.tree(
      """
      procedure p { steps { step a within 2 days basis x {
        on w -> end refused issues y, z basis k
        on v -> s at most 1 time then -> end stopped
        basis q
      } } }
      """)
    func find(_ kind: NodeKind) -> [NodeID] {
      (0..<tree.nodeCount).map { NodeID(Int32($0)) }.filter { tree.kind(of: $0) == kind }
    }
    let bases = find(.basisClause).compactMap { tree.parent(of: $0) }.map { tree.kind(of: $0) }
    #expect(bases == [.withinClause, .onClause, .stepStatement])
    #expect(tree.parent(of: try #require(find(.issuesPart).first)).map { tree.kind(of: $0) } == .endStatement)
    #expect(tree.parent(of: try #require(find(.useLimit).first)).map { tree.kind(of: $0) } == .target)
  }

  @Test(arguments: [
    ("fee 75_000 VND", nil), ("fee a 75_000 VND", "a"), ("fee a { otherwise: 1 }", "a"), ("fee a payable online", nil),
    ("fee a (b + 1)", "a"), ("fee a b", "a"), ("fee a * b", nil), ("fee a unknown because \"x\"", "a"),
    ("fee a basis b", nil), ("fee 10% of a", nil),
  ]) func aNameThatAValueFollowsIsTheFees(_ clause: String, _ name: String?) throws {
    let tree = TreeTests.tree("procedure p {\n  \(clause)\n}")
    let procedure = try #require(tree.child(of: tree.root, .procedureDeclaration))
    let fee = try #require(tree.child(of: procedure, .feeClause))
    #expect(!tree.hasFault(fee))
    #expect(tree.nameToken(of: fee).flatMap { tree.name(of: $0) } == name)
  }

  @Test func precedenceIsAsInTheLanguage() {
    let tree = TreeTests.tree("condition c = not a = 1 and b + 2 * 3 > 4 or d in (1, 2) and e is absent")
    let condition = tree.childNodes(of: tree.root)[0]
    func shape(_ node: NodeID) -> String {
      let inner = tree.childNodes(of: node).map(shape).joined(separator: " ")
      return "\(tree.kind(of: node))" + (inner.isEmpty ? "" : "(\(inner))")
    }
    let q = "qualifiedName"
    let n = "numberLiteral"
    #expect(
      tree.expression(of: condition).map(shape)
        == "orExpression(andExpression(notExpression(comparison(\(q) \(n))) "
        + "comparison(sumExpression(\(q) productExpression(\(n) \(n))) \(n))) "
        + "andExpression(membership(\(q) \(n) \(n)) absentExpression(\(q))))")
  }
}
