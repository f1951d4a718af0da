import Messages
import Testing

@Suite struct RulesTests {
  /// Declarations that are not evaluated yet are remarked in a note; nothing worse is found.
  @Test func realRulesResolve() {
    let rules = Corpus.folder + "/../../../rules"
    let paths = ["", "/civil", "/construction", "/environment", "/investment", "/land", "/planning", "/utilities"]
      .flatMap { Corpus.files(in: rules + $0) }
    let sample = Sample(paths.map { ($0, Corpus.bytes($0)) })
    #expect(sample.faults.isEmpty)
    #expect(sample.resolution.diagnostics.allSatisfy { $0.severity == .note }, "\(sample.words)")
    #expect(sample.resolution.package.procedures.count >= 12)
  }
}
