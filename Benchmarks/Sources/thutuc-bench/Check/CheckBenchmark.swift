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
      for threads in [1, 2] { large(program, corpus, threads) }
      unchanged(program, corpus + "/package")
      edited(program, corpus + "/package")
    }
    for folder in (Measure.environment("THUTUC_BENCH_SMALL") ?? "").split(separator: ":") {
      small(program, String(folder))
    }
  }

  /// On one thread by computing time, whatever else the machine does; on several by wall time, which is what they are for.
  private static func large(_ program: String, _ corpus: String, _ threads: Int) {
    let ours = corpus + "/package"
    let theirs = corpus + "/python"
    let ruff = Measure.environment("THUTUC_BENCH_RUFF")
    var own: [ProcessCost] = []
    var peer: [ProcessCost] = []
    // In turns, so that both see the same machine.
    for _ in 0..<runs {
      guard let cost = Measure.process(program, ["check", "--no-cache", "--threads", "\(threads)", ours]) else { break }
      own.append(cost)
      if let ruff,
        let cost = Measure.process(ruff, ["check", "--no-cache", "--quiet", theirs], ["RAYON_NUM_THREADS=\(threads)"])
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
    let perByte = (threads == 1 ? own.leastComputing : own.leastWall) / Double(max(bytes, 1))
    let measure = threads == 1 ? "computing, one thread" : "wall time, \(threads) threads"
    print(
      "check: 10 000 made-up procedures, \(Measure.fixed(Double(bytes) / 1e6, 1)) MB, 10 % of them in unlike units; \(measure)"
    )
    print("  \(own.words); \(Measure.fixed(1 / perByte / 1e6, 1)) MB/s")
    guard !peer.isEmpty else {
      print("  ruff: not measured, THUTUC_BENCH_RUFF names no program")
      return
    }
    let peerPerByte = (threads == 1 ? peer.leastComputing : peer.leastWall) / Double(max(peerBytes, 1))
    print("  ruff, \(measure), no cache: \(peer.words); \(Measure.fixed(1 / peerPerByte / 1e6, 1)) MB/s")
    print("  we take \(Measure.fixed(perByte / peerPerByte, 2)) times as long a byte (aim: 1)")
    let name = "check_seconds_per_byte_to_ruff"
    Baseline.report(threads == 1 ? name : name + "_on_\(threads)", perByte / peerPerByte, "aim 1")
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

  /// One number of one step changed: what depends on it is proved anew.
  private static func edited(_ program: String, _ folder: String) {
    let cache = (Measure.environment("PWD") ?? "") + "/.build-made/cache"
    let file = folder + "/procedures/part_00499.tthc"
    guard let text = try? String(contentsOfFile: file, encoding: .utf8),
      let limit = text.range(of: "within 1 ")
    else {
      print("check after an edit: not measured, \(file) has no step within 1 day")
      return
    }
    defer { try? text.write(toFile: file, atomically: true, encoding: .utf8) }
    let costs = (2..<2 + runs).compactMap { days -> ProcessCost? in
      let changed = text.replacingCharacters(in: limit, with: "within \(days) ")
      guard (try? changed.write(toFile: file, atomically: true, encoding: .utf8)) != nil else { return nil }
      return Measure.process(program, ["check", folder], ["XDG_CACHE_HOME=" + cache])
    }
    guard !costs.isEmpty else { return }
    print("check of the same package after an edit of one step: \(costs.words)")
  }

  private static func small(_ program: String, _ folder: String) {
    let costs = (0..<smallRuns).compactMap { _ in Measure.process(program, ["check", "--no-cache", folder]) }
    guard !costs.isEmpty else { return }
    print("check of a small package, \(folder): \(costs.words) (aim: 15 ms)")
  }
}
