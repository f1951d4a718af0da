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

  /// Runs a program with its answers thrown away; nil when it does not start or breaks off.
  static func process(_ program: String, _ arguments: [String], _ settings: [String] = []) -> ProcessCost? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    let environment = settings + ProcessInfo.processInfo.environment.map { $0.key + "=" + $0.value }
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    var child: pid_t = 0
    let clock = ContinuousClock()
    let start = clock.now
    guard posix_spawn(&child, program, &actions, nil, &words, &variables) == 0 else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0 { guard errno == EINTR else { return nil } }
    let wall = (clock.now - start).components
    // A signal that ended it, or an exit code that says it could not be carried out.
    guard status & 0x7f == 0, status >> 8 & 0xff < 2 else { return nil }
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
    return ProcessCost(
      wall: Double(wall.seconds) + Double(wall.attoseconds) * 1e-18,
      computing: seconds(usage.ru_utime) + seconds(usage.ru_stime), peak: usage.ru_maxrss * 1_024)
  }

  /// The bytes of all files below a folder whose names end so.
  static func bytes(under folder: String, _ suffix: String) -> Int {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return paths.filter { $0.hasSuffix(suffix) }.reduce(0) { sum, path in
      let attributes = try? FileManager.default.attributesOfItem(atPath: folder + "/" + path)
      return sum + (attributes?[.size] as? Int ?? 0)
    }
  }

  /// How many files are below a folder.
  static func count(below folder: String) -> Int {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return paths.count { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder) && !isFolder.boolValue
    }
  }

  /// The value of a variable of the environment; nil when it is empty or not set.
  static func environment(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A number with so many decimals.
  static func fixed(_ value: Double, _ places: Int) -> String { String(format: "%.\(places)f", value) }
}
