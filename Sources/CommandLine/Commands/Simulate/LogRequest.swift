import Glibc
import Interchange
import Messages
import Simulation

/// The event log that `--log` asks for.
struct LogRequest {
  /// The file to write.
  let path: String
  /// In which format.
  let format: EventLogFormat
  /// Which replication is logged, from 1.
  let replication: Int
  /// True when a file that is there may be replaced.
  let isReplacing: Bool

  /// Reads what was asked for; nothing has been run yet, and nothing is when it is wrong.
  init(
    _ path: String, format: EventLogFormat?, replication: Int?, isReplacing: Bool, of scenario: Scenario
  ) throws(Unusable) {
    guard let format = format ?? EventLogFormat(ending: path) else {
      throw Unusable(LogMessage.unknownFormat, ["path": .code(path)])
    }
    let number = replication ?? 1
    guard (1...scenario.replications).contains(number) else {
      throw Unusable(
        LogMessage.noReplication, ["number": .number(number), "count": .number(scenario.replications)])
    }
    var status = stat()
    if !isReplacing, stat(path, &status) == 0 { throw Unusable(FileMessage.fileExists, ["path": .code(path)]) }
    self.path = path
    self.format = format
    self.replication = number
    self.isReplacing = isReplacing
  }

  /// Makes the replication once more, and writes what happens in it.
  func write(_ model: SimulationModel) throws(Unusable) {
    let file = try GrowingFile(for: path)
    let rest = try GrowingFile(for: path, part: "rest-")
    var writer = format.writer(LogNames(model))
    file.add(writer.opening())
    _ = model.run(replication: replication - 1) { dossier in
      var pieces: (first: [UInt8], second: [UInt8]) = ([], [])
      writer.add(dossier, to: &pieces.first, and: &pieces.second)
      file.add(pieces.first)
      rest.add(pieces.second)
    }
    file.add(writer.between())
    file.add(rest)
    file.add(writer.closing())
    try file.finish(replacing: isReplacing)
  }
}
