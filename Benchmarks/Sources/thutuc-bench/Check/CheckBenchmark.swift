/// Whole processes: `thutuc check` of the generated corpus against ruff on as many bytes of Python, and of small packages.
enum CheckBenchmark {
  static let runs = 5
  static let smallRuns = 20

  static func run() throws {
    guard let program = Measure.environment("THUTUC_BENCH_PROGRAM") else {
      print("check: not measured, THUTUC_BENCH_PROGRAM names no program")
      return
    }
    if let corpus = Measure.environment("THUTUC_BENCH_CORPUS") {
      large(program, corpus)
      unchanged(program, corpus + "/package")
    }
    for folder in (Measure.environment("THUTUC_BENCH_SMALL") ?? "").split(separator: ":") {
      small(program, String(folder))
    }
  }

  private static func large(_ program: String, _ corpus: String) {
    let ours = corpus + "/package"
    let theirs = corpus + "/python"
    let ruff = Measure.environment("THUTUC_BENCH_RUFF")
    var own: [ProcessCost] = []
    var peer: [ProcessCost] = []
    // In turns, so that both see the same machine.
    for _ in 0..<runs {
      guard let cost = Measure.process(program, ["check", "--no-cache", "--threads", "1", ours]) else { break }
      own.append(cost)
      if let ruff,
        let cost = Measure.process(ruff, ["check", "--no-cache", "--quiet", theirs], ["RAYON_NUM_THREADS=1"])
      {
        peer.append(cost)
      }
    }
    guard !own.isEmpty else {
      print("check: not measured, \(program) did not run")
      return
    }
    let bytes = Measure.bytes(under: ours, ".tthc")
    let peerBytes = Measure.bytes(under: theirs, ".py")
    let perByte = own.leastComputing / Double(max(bytes, 1))
    print("check: 10 000 made-up procedures, \(Measure.fixed(Double(bytes) / 1e6, 1)) MB, 10 % of them in unlike units; one thread")
    print("  \(own.words); \(Measure.fixed(1 / perByte / 1e6, 1)) MB/s")
    guard !peer.isEmpty else {
      print("  ruff: not measured, THUTUC_BENCH_RUFF names no program")
      return
    }
    let peerPerByte = peer.leastComputing / Double(max(peerBytes, 1))
    print("  ruff, one thread, no cache: \(peer.words); \(Measure.fixed(1 / peerPerByte / 1e6, 1)) MB/s")
    print("  we take \(Measure.fixed(perByte / peerPerByte, 2)) times as long a byte (aim: 1)")
    Baseline.report("check_seconds_per_byte_to_ruff", perByte / peerPerByte, "aim 1")
  }

  /// The same check again: what was read is read and compared, and the answer is the old one.
  private static func unchanged(_ program: String, _ folder: String) {
    let cache = (Measure.environment("PWD") ?? "") + "/.build-made/cache"
    _ = Measure.process(program, ["check", folder], ["XDG_CACHE_HOME=" + cache])
    let costs = (0..<smallRuns).compactMap { _ in
      Measure.process(program, ["check", folder], ["XDG_CACHE_HOME=" + cache])
    }
    guard !costs.isEmpty else { return }
    print("check of the same package unchanged, \(Measure.count(below: folder)) files: \(costs.words) (aim: 100 ms)")
  }

  private static func small(_ program: String, _ folder: String) {
    let costs = (0..<smallRuns).compactMap { _ in Measure.process(program, ["check", "--no-cache", folder]) }
    guard !costs.isEmpty else { return }
    print("check of a small package, \(folder): \(costs.words) (aim: 15 ms)")
  }
}
