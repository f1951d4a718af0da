import Compiler
import Language
import SourceText
import Syntax
import Verification
import Workspace

/// Which part of a check takes how much of its computing time, over the generated corpus.
///
/// The parts do what `thutuc check` has them do: a graph is proved and let go before the next is compiled, in no more
/// detail than findings need, and what one graph has shown of the calendars serves the next.
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
      if let known = phases.firstIndex(where: { $0.name == name }) {
        phases[known].seconds += now - start
      } else {
        phases.append((name, now - start))
      }
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
    let compiler = Compiler(package)
    var kept = KeptLimits()
    var findings = 0
    for position in package.procedures.indices {
      let graph = compiler.graph(ofProcedure: position)
      lap("compile")
      findings +=
        Verification(
          of: graph, calendars: graph.calendars.map { _ in own.calendar.calendar }, days: nil, detail: .findings,
          remembering: &kept
        ).findings.count
      findings += Omissions(of: graph).findings.count + EndedAgencies(of: graph).findings.count
      lap("prove")
    }
    return findings >= 0 ? phases : nil
  }
}
