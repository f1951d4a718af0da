import Testing

@Suite struct RulesTests {
  @Test func realRulesResolveWithoutFindings() {
    let rules = Corpus.folder + "/../../../rules"
    let paths = ["", "/construction", "/land"].flatMap { Corpus.files(in: rules + $0) }
    let sample = Sample(paths.map { ($0, Corpus.bytes($0)) })
    #expect(sample.faults.isEmpty)
    #expect(sample.resolution.diagnostics.isEmpty, "\(sample.words)")
    #expect(sample.resolution.package.procedures.count >= 12)
  }
}
