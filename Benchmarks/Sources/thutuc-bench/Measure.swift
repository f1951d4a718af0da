import Foundation
import Glibc

/// Ways of measuring that other work on the machine disturbs little.
enum Measure {
  /// Seconds this thread has computed, whatever else the machine did meanwhile.
  static func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// The best of some runs: units a second of this thread's computing time.
  static func bestRate(runs: Int, _ work: (Int) -> Int64) -> Double {
    (0..<runs).reduce(0) { best, run in
      let start = threadSeconds()
      let units = work(run)
      return max(best, Double(units) / (threadSeconds() - start))
    }
  }

  /// What a peer program printed, as numbers; nil when it is not there or fails.
  static func peer(_ program: String, _ arguments: [String]) -> [Double]? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    guard (try? process.run()) != nil else { return nil }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
  }

  /// A number with so many decimals.
  static func fixed(_ value: Double, _ places: Int) -> String { String(format: "%.\(places)f", value) }
}
