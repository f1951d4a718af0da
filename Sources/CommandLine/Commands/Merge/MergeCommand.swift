import ArgumentParser
import Messages
import Reports
import Simulation
import SourceText
import Workspace

/// `thutuc merge`: the report of a simulation that several machines made.
struct MergeCommand: AsyncParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Puts the parts of a simulation together.",
    discussion: """
      The parts are those that `thutuc simulate SCENARIO --shard i/n -o PART` made, all n of them in any order; the report is       the one that `thutuc simulate SCENARIO` prints, byte for byte, whatever n is. The scenario and its package are read again       from where the first part found them, or from --scenario, and have to be what every part was made from. A part that is       there twice does no harm.
      """)

  @ArgumentParser.Argument(help: ArgumentHelp("The parts.", valueName: "part"))
  var parts: [String]

  @Option(help: ArgumentHelp("The scenario that the parts were made from, where it lies elsewhere now."))
  var scenario: String?

  @Option(help: "The package; without it, the one that the first part names, or the nearest folder above the scenario.")
  var package: String?

  @Option(name: .shortAndLong, help: "The page to write, an HTML file; without it, the report goes to the output.")
  var output: String?

  @OptionGroup var threads: ThreadOptions

  @Option(help: "How the report is printed.")
  var format: AnswerFormat = .text

  @OptionGroup var languages: LanguageOptions

  /// A million replications of a large city fit.
  private static let largest = 4 << 30

  func run() async throws {
    let page = try output.map { path throws(Unusable) in try PageFile(path, isOfVariation: false) }
    var read: [ReplicationPart] = []
    for path in parts { read.append(try part(path)) }
    // Parsing asks for one at least.
    guard let first = read.first else { return }
    let folder = package ?? (scenario == nil ? first.package : nil)
    let loaded = try LoadedScenario(scenario ?? first.scenario, package: folder, language: languages.chosen)
    let model = try await WarmUp.found(for: [loaded], side: threads.count)[0]
    let results: [ReplicationResult]
    do {
      results = try PartUnion.results(
        of: read, model: model, inputs: loaded.inputs, program: Thutuc.configuration.version)
    } catch {
      throw refusal(error, read, loaded)
    }
    try SimulateCommand.show(results, of: model, as: format, page, in: languages.chosen)
  }

  private func part(_ path: String) throws(Unusable) -> ReplicationPart {
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try Disk().read(path, atMost: Self.largest)
    } catch {
      if case .tooLarge = error { throw Unusable(MergeMessage.tooLarge, ["path": .code(path)]) }
      throw Unusable([SourceFiles.finding(error, path: path, askedAt: nil)], about: [])
    }
    do throws(PartProblem) {
      return try ReplicationPart(bytes: bytes)
    } catch {
      throw Unusable(error == .damaged ? MergeMessage.damaged : .notAPart, ["path": .code(path)])
    }
  }

  private func refusal(_ problem: PartUnion.Problem, _ read: [ReplicationPart], _ loaded: LoadedScenario) -> Unusable {
    switch problem {
    case .otherProgram(let part):
      Unusable(
        MergeMessage.otherProgram,
        [
          "path": .code(parts[part]), "version": .text(read[part].program),
          "own": .text(Thutuc.configuration.version),
        ])
    case .otherInputs(let part):
      Unusable(MergeMessage.otherInputs, ["path": .code(parts[part]), "scenario": .code(loaded.path)])
    case .impossible(let part): Unusable(MergeMessage.damaged, ["path": .code(parts[part])])
    case .contradiction(let first, let second, let replication):
      Unusable(
        MergeMessage.contradiction,
        ["first": .code(parts[first]), "second": .code(parts[second]), "number": .number(replication + 1)])
    case .missing(let numbers, let count):
      Unusable(
        MergeMessage.missing,
        [
          "count": .number(count), "all": .number(loaded.model.scenario.replications),
          "numbers": .text(
            numbers.map { String($0 + 1) }.joined(separator: ", ") + (count > numbers.count ? ", …" : "")),
        ])
    }
  }
}
