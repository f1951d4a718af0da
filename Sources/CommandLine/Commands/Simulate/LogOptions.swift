import ArgumentParser
import Interchange
import Messages
import Simulation

/// What a command is asked to write of every dossier.
struct LogOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The event log to write: FILE.csv, FILE.xes or FILE.jsonocel.", valueName: "file"))
  var log: String?

  @Option(help: "How the event log is written, where the file's name does not say it.")
  var logFormat: EventLogFormat?

  @Option(help: ArgumentHelp("The replication that is logged, from 1; without it, the first.", valueName: "number"))
  var logReplication: Int?

  @Flag(help: "Replaces the event log, or the part of --shard, if it is there.")
  var force = false

  /// Refuses what does not go together, before anything is read; a part takes `--force` too.
  func check(isAlone: Bool, isForPart: Bool) throws(Unusable) {
    guard log == nil else {
      if !isAlone { throw Unusable(LogMessage.severalRuns, [:]) }
      return
    }
    let stray =
      logFormat != nil
      ? "--log-format" : logReplication != nil ? "--log-replication" : force && !isForPart ? "--force" : nil
    if let stray { throw Unusable(LogMessage.withoutLog, ["option": .code(stray)]) }
  }

  /// The log asked for; nil for none.
  func request(of scenario: Scenario) throws(Unusable) -> LogRequest? {
    guard let log else { return nil }
    return try LogRequest(
      log, format: logFormat, replication: logReplication, isReplacing: force, of: scenario)
  }
}

extension EventLogFormat: ExpressibleByArgument {}
