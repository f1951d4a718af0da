import Numbers
import ProcessGraph
import Testing
import WorkingTime

@Suite struct GraphBuilderTests {
  @Test func edgesAreGroupedBySourceInTheOrderDrawn() {
    var builder = GraphBuilder()
    let first = builder.step("first", outcomes: [Outcome("accepted"), Outcome("refused")])
    let approved = builder.end(.approved)
    let refused = builder.end(.refused)
    builder.edge(first, refused, .outcome(1))
    builder.edge(builder.start, first)
    builder.edge(first, approved, .outcome(0))
    let graph = builder.build()
    #expect(graph.edges.map(\.from) == [builder.start, first, first])
    #expect(graph.edges.map(\.to) == [first, refused, approved])
  }

  @Test func branchesNameTheirForkAndForksTheirJoin() {
    var builder = GraphBuilder()
    let (fork, join) = builder.parallel("both")
    let left = builder.branch("left", of: fork)
    builder.region = left
    let step = builder.step("ask")
    let graph = builder.build()
    #expect(graph.nodes[fork].kind == .fork(join: join))
    #expect(graph.nodes[join].kind == .join(fork: fork))
    #expect(graph.nodes[step].region == left)
    #expect(graph.regions[left.position].fork == fork)
    #expect(graph.regions[left.position].parent == RegionID(0))
  }
}
