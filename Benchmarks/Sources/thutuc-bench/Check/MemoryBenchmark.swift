import Foundation

/// The most memory that a check holds, as packages grow: the first procedures of the generated corpus, and more of them.
enum MemoryBenchmark {
  static let sizes = [1_000, 3_000, 10_000]
  static let runs = 3
  /// Procedures in a file, as `corpus.py` writes them.
  private static let perFile = 10
  private static let mebibyte = 1_048_576.0

  static func run() throws {
    guard let program = Measure.environment("THUTUC_BENCH_PROGRAM"),
      let corpus = Measure.environment("THUTUC_BENCH_CORPUS")
    else {
      print("memory: not measured, THUTUC_BENCH_PROGRAM or THUTUC_BENCH_CORPUS names nothing")
      return
    }
    let part = corpus + "/part"
    defer { try? FileManager.default.removeItem(atPath: part) }
    var points: [(source: Double, peak: Double)] = []
    print("memory: the most that a check on one thread holds, the least of \(runs) runs")
    for size in sizes {
      try copy(files: size / perFile, of: corpus + "/package", to: part)
      let peaks = (0..<runs).compactMap { _ in
        Measure.process(program, ["check", "--no-cache", "--threads", "1", part])?.peak
      }
      guard let peak = peaks.min() else {
        print("  not measured, \(program) did not run")
        return
      }
      let source = Double(Measure.bytes(under: part, ".tthc"))
      points.append((source, Double(peak)))
      print(
        "  \(size) procedures, \(Measure.fixed(source / mebibyte, 1)) MiB of source: \(Measure.fixed(Double(peak) / mebibyte, 1)) MiB, "
          + "\(Measure.fixed(Double(peak) / source, 1)) bytes a byte of source")
    }
    // What the program holds before it reads anything falls out of differences.
    for (less, more) in zip(points, points.dropFirst()) {
      print(
        "  from \(Measure.fixed(less.source / mebibyte, 1)) to \(Measure.fixed(more.source / mebibyte, 1)) MiB of source: "
          + "\(Measure.fixed((more.peak - less.peak) / (more.source - less.source), 1)) bytes a further byte of source")
    }
  }

  /// A package of the first files of another.
  private static func copy(files count: Int, of package: String, to part: String) throws {
    let manager = FileManager.default
    try? manager.removeItem(atPath: part)
    try manager.createDirectory(atPath: part + "/procedures", withIntermediateDirectories: true)
    for name in ["thutuc.yaml", "common.tthc", "calendars"] {
      try manager.copyItem(atPath: package + "/" + name, toPath: part + "/" + name)
    }
    for name in try manager.contentsOfDirectory(atPath: package + "/procedures").sorted().prefix(count) {
      try manager.copyItem(atPath: package + "/procedures/" + name, toPath: part + "/procedures/" + name)
    }
  }
}
