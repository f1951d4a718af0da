import Foundation

/// The built program, run as its users run it.
enum Program {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder that holds the built program: the one that holds these tests.
  static let folder: URL = {
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let isThere = FileManager.default.isExecutableFile(atPath: own.appendingPathComponent("thutuc").path)
    return isThere ? own : root.appendingPathComponent(".build/debug")
  }()

  /// What a run said and how it ended; both streams apart, or both in `output` in the order written.
  struct Run {
    var code: Int32
    var output: String
    var errors: String
  }

  /// Runs `thutuc` with arguments.
  static func run(
    _ arguments: [String], in folder: URL = root, input: String = "", environment: [String: String] = [:]
  ) throws -> Run {
    try launch(Program.folder.appendingPathComponent("thutuc"), arguments, in: folder, input, environment)
  }

  /// Runs a line of a shell that finds `thutuc`; both streams come together.
  static func shell(_ line: String, in folder: URL, environment: [String: String] = [:]) throws -> Run {
    let path = Program.folder.path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    return try launch(
      URL(fileURLWithPath: "/bin/bash"), ["-c", "exec 2>&1; " + line], in: folder, "",
      environment.merging(["PATH": path]) { own, _ in own })
  }

  private static func launch(
    _ program: URL, _ arguments: [String], in folder: URL, _ input: String, _ environment: [String: String]
  ) throws -> Run {
    let scratch = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: scratch) }
    // Files, not pipes: nothing waits for anything, whatever the amount.
    let names = ["in", "out", "err"].map { scratch.appendingPathComponent($0) }
    try Data(input.utf8).write(to: names[0])
    for name in names.dropFirst() { try Data().write(to: name) }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // Findings are in English unless a test asks otherwise, whatever the locale of the one who runs it; and no answer is an
    // old one.
    let settings = ["LC_ALL": "C", "XDG_CACHE_HOME": "/dev/null"].merging(environment) { _, own in own }
    process.environment = ProcessInfo.processInfo.environment.merging(settings) { _, own in own }
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    return Run(
      code: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
      output: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self))
  }

  /// A new empty folder, which the caller removes.
  static func temporaryFolder() throws -> URL {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("thutuc-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url
  }
}
