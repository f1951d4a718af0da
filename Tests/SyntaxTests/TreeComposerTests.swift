import SourceText
import Testing

@testable import Syntax

/// A tree put together from two files keeps their names, values and places.
@Suite struct TreeComposerTests {
  private func tree(_ text: String, _ number: Int32) -> SyntaxTree {
    Parser.parse(SourceFile(id: FileID(number), path: "\(number).tthc", bytes: Array(text.utf8))).tree
  }

  private func law(_ tree: SyntaxTree) throws -> NodeID { try #require(tree.childNodes(of: tree.root).first) }

  @Test func partsKeepTheirPlacesAndValues() throws {
    let one = tree("law số \"Một\" { issued 2026-07-01 }", 0)
    let two = tree("// khác\nlaw so\u{302}\u{301} \"Hai\" { number \"2\"; effective 2027-01-02 }", 1)
    var composer = TreeComposer(like: one)
    var children = try one.children(of: law(one)).map { composer.copy($0, of: one) }
    let date = try #require(two.children(of: law(two), .lawDate).first)
    let grafted = composer.node(date, of: two)
    composer.mark(grafted, Graft(part: 4, isWhole: true))
    children.append(SyntaxElement(grafted))
    let name = try #require(two.nameToken(of: law(two)))
    children.append(composer.token(name, of: two))
    let root = composer.node(like: try law(one), of: one, children)
    let composed = composer.tree(root: root)

    let dates = composed.children(of: composed.root, .lawDate)
    #expect(dates.map { composed.text(of: $0) } == ["issued 2026-07-01", "effective 2027-01-02"])
    #expect(dates.map { composed.span(of: $0).file } == [FileID(0), FileID(1)])
    #expect(
      dates.map { composed.token(of: $0, .date).flatMap { composed.date(of: $0) }?.year } == [2026, 2027])
    #expect(dates.map { composed.grafts(of: $0) } == [[], [Graft(part: 4, isWhole: true)]])
    #expect(dates.allSatisfy { composed.parent(of: $0) == composed.root })
    #expect(composed.span(of: composed.root) == one.span(of: try law(one)))
    #expect(composed.title(of: composed.root) == "Một")
    #expect(!composed.hasFault(composed.root))
    let names = composed.nameTokens(of: composed.root)
    #expect(names.compactMap { composed.symbol(of: $0) }.count == 2)
    #expect(Set(names.map { composed.symbol(of: $0) }).count == 1)
  }

  @Test func aFaultStaysOne() throws {
    let faulty = tree("law a { issued }", 0)
    var composer = TreeComposer(like: faulty)
    let root = composer.node(try law(faulty), of: faulty)
    #expect(composer.tree(root: root).hasFault(root))
  }
}
