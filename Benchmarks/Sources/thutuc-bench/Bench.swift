/// `thutuc-bench [NAME…]`: runs the named benchmarks, or all, each against a peer or a floor measured in the same run.
@main
struct Bench {
  static let benchmarks: [(name: String, run: @Sendable () throws -> Void)] = [
    // Whole processes first: the system counts our own memory, at their start, into their peak.
    ("check", CheckBenchmark.run), ("memory", MemoryBenchmark.run), ("parse", ParseBenchmark.run),
    ("phases", PhaseBenchmark.run), ("large", LargeGraphBenchmark.run),
    ("interconnection", InterconnectionBenchmark.run), ("simulation", SimulationBenchmark.run),
  ]

  static func main() throws {
    let wanted = CommandLine.arguments.dropFirst()
    for name in wanted where !benchmarks.contains(where: { $0.name == name }) {
      print("no benchmark is called \(name); there are: " + benchmarks.map(\.name).joined(separator: ", "))
    }
    for benchmark in benchmarks where wanted.isEmpty || wanted.contains(benchmark.name) { try benchmark.run() }
  }
}
