import Compiler
import Language
import SourceText
import Syntax
import Verification
import Workspace

/// Which part of a check takes how much of its computing time, over the generated corpus.
enum PhaseBenchmark {
  static let runs = 3

  static func run() throws {
    guard let corpus = Measure.environment("THUTUC_BENCH_CORPUS") else {
      print("phases: not measured, THUTUC_BENCH_CORPUS names no folder")
      return
    }
    var best: [(name: String, seconds: Double)] = []
    for _ in 0..<runs {
      guard let phases = once(corpus + "/package") else {
        print("phases: not measured, \(corpus)/package cannot be read")
        return
      }
      if best.isEmpty { best = phases }
      for position in best.indices { best[position].seconds = min(best[position].seconds, phases[position].seconds) }
    }
    let whole = best.reduce(0) { $0 + $1.seconds }
    print("phases: \(Measure.fixed(whole, 2)) s of one core from files to proofs, the best of \(runs) runs of each")
    for (name, seconds) in best {
      print("  \(name): \(Measure.fixed(seconds, 2)) s, \(Measure.fixed(100 * seconds / whole, 0)) %")
    }
  }

  private static func once(_ folder: String) -> [(name: String, seconds: Double)]? {
    var phases: [(name: String, seconds: Double)] = []
    var start = Measure.threadSeconds()
    func lap(_ name: String) {
      let now = Measure.threadSeconds()
      phases.append((name, now - start))
      start = now
    }
    var reader = PackageReader(Folder())
    guard let packages = reader.read(folder), let own = packages.last else { return nil }
    lap("read")
    let inputs = packages.flatMap(\.ruleFiles).map { ParsedInput(tree: Parser.parse($0).tree) }
    lap("parse")
    let settings = ResolutionSettings(
      packageName: own.manifest.name.value, hoursInWorkingDay: own.manifest.hoursInWorkingDay, members: [:],
      calendars: [])
    let package = Language.resolve(files: inputs, settings: settings).package
    lap("resolve")
    let graphs = Compiler(package).compile()
    lap("compile")
    var findings = 0
    for graph in graphs {
      findings += Verification(of: graph, calendars: graph.calendars.map { _ in own.calendar.calendar }).findings.count
    }
    lap("prove")
    return findings >= 0 ? phases : nil
  }
}
