import SourceText
import Syntax
import Workspace

/// Megabytes a second from bytes to the lossless tree, on one core, over the generated corpus.
enum ParseBenchmark {
  static func run() throws {
    guard let corpus = Measure.environment("THUTUC_BENCH_CORPUS") else {
      print("parse: not measured, THUTUC_BENCH_CORPUS names no folder")
      return
    }
    var reader = PackageReader(Folder())
    guard let packages = reader.read(corpus + "/package") else {
      print("parse: not measured, \(corpus)/package cannot be read")
      return
    }
    let files = packages.flatMap(\.ruleFiles)
    let bytes = files.reduce(0) { $0 + $1.bytes.count }
    let beyondASCII = files.reduce(0) { $0 + $1.bytes.count { $0 >= 0x80 } }
    var nodes = 0
    let rate = Measure.bestRate(runs: 5) { _ in
      nodes = files.reduce(0) { $0 + Parser.parse($1).tree.nodeCount }
      return Int64(bytes)
    }
    print("parse: \(Measure.fixed(rate / 1e6, 0)) MB/s of one core into the lossless tree (aim: 100)")
    print(
      "  \(files.count) files, \(Measure.fixed(Double(bytes) / 1e6, 1)) MB, "
        + "\(100 * beyondASCII / max(bytes, 1)) % of the bytes in letters beyond ASCII, \(nodes) nodes")
    Baseline.report("parse_mb_per_second", rate / 1e6, "MB/s; depends on the machine")
  }
}
