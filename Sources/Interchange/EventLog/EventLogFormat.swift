public import Simulation

/// A format of event logs that other programs read.
public enum EventLogFormat: String, CaseIterable, Sendable {
  /// A table, one row an event.
  case csv
  /// XES, IEEE 1849.
  case xes
  /// OCEL 2.0 as JSON.
  case ocel

  /// The format that the ending of a file's name says; nil for any other.
  public init?(ending path: String) {
    let name = path.lowercased()
    if name.hasSuffix(".csv") {
      self = .csv
    } else if name.hasSuffix(".xes") {
      self = .xes
    } else if name.hasSuffix(".jsonocel") || name.hasSuffix(".ocel.json") {
      self = .ocel
    } else {
      return nil
    }
  }

  /// A writer of the format.
  public func writer(_ names: LogNames) -> any EventLogWriter {
    switch self {
    case .csv: CSVLog(names)
    case .xes: XESLog(names)
    case .ocel: OCELLog(names)
    }
  }
}
