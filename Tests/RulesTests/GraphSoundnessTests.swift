import Messages
import ProcessGraph
import TestSupport
import Testing
import Verification

/// Compiled graphs as Petri nets: a second proof of their structure, which trusts neither text nor compiler.
@Suite struct GraphSoundnessTests {
  @Test func everyRealGraphIsSound() throws {
    for graph in try #require(Rules.real).graphs {
      #expect(GraphNet(graph).soundness() == .sound, "\(graph.identity)")
    }
  }

  /// An arrow led elsewhere, or taken away: what makes a net unsound is an error that the analyst is told.
  @Test func whatMakesARealGraphUnsoundIsFound() throws {
    var random = SplitMix64(seed: 11)
    var (unsound, sound) = (0, 0)
    for graph in try #require(Rules.real).graphs where graph.nodes.count < 60 {
      for _ in 0..<12 {
        var damaged = graph
        let edge = Int(random.next() % UInt64(graph.edges.count))
        if random.next() % 4 == 0 {
          damaged.edges.remove(at: edge)
        } else {
          damaged.edges[edge].to = NodeID(Int(1 + random.next() % UInt64(graph.nodes.count - 1)))
        }
        guard case .unsound(let fault) = GraphNet(damaged).soundness() else {
          sound += 1
          continue
        }
        unsound += 1
        let errors = Verification(of: damaged, detail: .findings).findings.filter { $0.severity == .error }
        #expect(!errors.isEmpty, "\(graph.identity) edge \(edge) \(fault)")
      }
    }
    #expect(unsound > 300 && sound > 20, "\(unsound) unsound, \(sound) sound")
  }
}
