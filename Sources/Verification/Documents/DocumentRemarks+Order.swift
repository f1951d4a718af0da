import Messages
import ProcessGraph

extension DocumentRemarks {
  /// A result that a step issues on a way on which another has issued it. A step that signs what an earlier one drew up does
  /// what it should.
  mutating func lookForMakingTwice() {
    for result in graph.results.map(\.document) {
      let own = makers.filter { $0.use.document == result }
      pairs: for first in own {
        for second in own where second.node != first.node && !second.isSameStep(as: first, in: graph) {
          if second.isSigned, !first.isSigned { continue }
          let shown = ways.look { one in
            guard one.brings(first.use), one.brings(second.use) else { return nil }
            return ways.way(through: [first.node, second.node], in: one)
          }
          if case .never = shown { continue }
          tell(.resultMadeTwice, .warning, result, first, second, shown)
          break pairs
        }
      }
    }
  }

  /// A result that is made behind `resolved`, where no limit runs any more.
  mutating func lookAfterTheClock() {
    let ends = graph.nodes.indices.filter { if case .resolved = graph.nodes[$0].kind { true } else { false } }
    for result in graph.results.map(\.document) {
      for maker in makers where maker.use.document == result {
        for end in ends {
          let shown = ways.look { one in
            one.brings(maker.use) ? ways.way(through: [NodeID(end), maker.node], in: one) : nil
          }
          let place = DocumentPlace(node: NodeID(end), use: maker.use.standing(at: graph.nodes[end]))
          tell(.resultAfterClock, .warning, result, place, maker, shown)
        }
      }
    }
  }

  /// A result that is issued and never signed.
  mutating func lookForSignatures() {
    for result in graph.results.map(\.document) {
      let own = makers.filter { $0.use.document == result }
      guard let first = own.first, !own.contains(where: \.isSigned) else { continue }
      let shown = ways.look { one in one.brings(first.use) ? ways.way(through: [first.node], in: one) : nil }
      tell(.resultUnsigned, .note, result, nil, first, shown)
    }
  }
}

extension DocumentUse {
  /// The same, written where a node is.
  fileprivate func standing(at node: Node) -> DocumentUse {
    DocumentUse(document, when: condition, at: node.provenance.origin)
  }
}
