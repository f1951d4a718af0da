import Compiler
import Glibc
import Language
import Messages
import Numbers
import SourceText
import Syntax
import Verification
import Workspace

/// Reads damaged inputs one after another; it ends by a signal when one of them traps, hangs or eats memory.
struct Worker {
  /// Undamaged files, by path.
  let corpus: [(path: String, bytes: [UInt8])]
  let seed: UInt64
  /// Where the number of the input at hand is noted, so that it is known after a trap.
  let note: Int32

  /// The declarations that rule files rest on, read once: the names of a damaged file are looked up among them.
  let support: [ParsedInput]

  init(corpus: [(path: String, bytes: [UInt8])], seed: UInt64, note: Int32) {
    self.corpus = corpus
    self.seed = seed
    self.note = note
    let shared = corpus.filter { $0.path.split(separator: "/").count == 2 && $0.path.hasSuffix(".tthc") }
    support = shared.enumerated().map { position, file in
      let source = SourceFile(id: FileID(Int32(position + 1)), path: file.path, bytes: file.bytes)
      return ParsedInput(tree: Parser.parse(source).tree)
    }
  }

  /// The longest an input may take, in seconds; the largest is read in a fraction of that.
  static let patience: UInt32 = 60
  /// The most memory the whole process may take, in bytes.
  static let memory: UInt = 8 << 30

  /// Reads the inputs of a shard: those whose number leaves the remainder `shard` by `shards`.
  func run(inputs: Int, shard: Int, shards: Int, hugeSize: Int) {
    var limit = rlimit(rlim_cur: Self.memory, rlim_max: Self.memory)
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    for (number, input) in HugeInputs(size: hugeSize).all.enumerated() where number % shards == shard {
      mark(-1 - number)
      read(input.bytes, isRuleFile: true)
      read(input.bytes, isRuleFile: false)
    }
    for number in stride(from: shard, to: inputs, by: shards) {
      mark(number)
      let input = damaged(number)
      read(input.bytes, isRuleFile: input.isRuleFile)
    }
    alarm(0)
  }

  /// The input of a number: some file of the corpus with one to four damages.
  func damaged(_ number: Int) -> (path: String, bytes: [UInt8], isRuleFile: Bool) {
    var random = Random(seed: seed &+ UInt64(truncatingIfNeeded: number) &* 0xD134_2543_DE82_EF95)
    let file = corpus[random.below(corpus.count)]
    var bytes = file.bytes
    for _ in 0...random.below(4) {
      let mutation = Mutation.allCases[random.below(Mutation.allCases.count)]
      bytes = mutation.apply(to: bytes, other: corpus[random.below(corpus.count)].bytes, &random)
    }
    return (file.path, bytes, file.path.hasSuffix(".tthc"))
  }

  private func mark(_ number: Int) {
    alarm(Self.patience)
    var number = Int64(number)
    pwrite(note, &number, 8, 0)
  }

  private func read(_ bytes: [UInt8], isRuleFile: Bool) {
    let file = SourceFile(id: FileID(0), path: "input", bytes: bytes)
    var findings: [Diagnostic] = []
    if isRuleFile {
      let parsed = Parser.parse(file)
      findings = parsed.diagnostics
      _ = Formatter.format(parsed)
      let settings = ResolutionSettings(packageName: "damaged")
      let resolution = resolve(files: [ParsedInput(tree: parsed.tree)] + support, settings: settings)
      findings += resolution.diagnostics.filter { $0.span?.file == file.id }
      for graph in Compiler(resolution.package).compile() {
        findings += Verification(of: graph).findings
      }
      let compiler = Compiler(resolution.package)
      for plan in compiler.interconnections() {
        findings += InterconnectionFindings(plan, of: resolution.package).findings
        if let graph = compiler.graph(of: plan) { findings += Verification(of: graph).findings }
      }
    } else {
      _ = Manifest.read(file, findings: &findings)
      _ = CalendarFile.read(file, findings: &findings)
      _ = AgencyMembers.read(file, findings: &findings)
      _ = ScenarioFile.read(file, findings: &findings)
    }
    // Showing the findings is part of reading: a snippet of a damaged line must not break either.
    var renderer = Renderer(catalogue: Catalogue(), files: [file], colour: true)
    for format in MessageFormat.allCases { _ = renderer.render(Findings(findings), as: format) }
  }
}
