import Simulation

/// An event log as a table (RFC 4180, UTF-8): one row an event, the rows of a dossier side by side.
struct CSVLog: EventLogWriter {
  private let names: LogNames

  init(_ names: LogNames) { self.names = names }

  func opening() -> [UInt8] {
    Array("case,procedure,activity,title,lifecycle,timestamp,desk,desk_title,agency,lapsed,end,counted\r\n".utf8)
  }

  func add(_ dossier: LoggedDossier, to first: inout [UInt8], and second: inout [UInt8]) {
    let id = names.id(dossier)
    for event in dossier.events {
      let activity = names.activity(event, of: dossier)
      let desk = names.desk(event, of: dossier)
      let fields = [
        id, names.procedures[dossier.load].id, activity.id, activity.title, event.transition,
        LogText.time(event.milliseconds, from: names.start), desk?.id ?? "", desk?.title ?? "", desk?.agency?.id ?? "",
        event.happening == .lapse ? "true" : "false", dossier.ending, dossier.isCounted ? "true" : "false",
      ]
      for (number, field) in fields.enumerated() {
        if number > 0 { first.append(UInt8(ascii: ",")) }
        Self.append(field, to: &first)
      }
      first += [0x0d, 0x0a]
    }
  }

  private static func append(_ field: String, to bytes: inout [UInt8]) {
    let needsQuotes = field.utf8.contains { $0 == 0x22 || $0 == 0x2c || $0 == 0x0a || $0 == 0x0d }
    guard needsQuotes else { return bytes.append(contentsOf: field.utf8) }
    bytes.append(0x22)
    for byte in field.utf8 { bytes += byte == 0x22 ? [0x22, 0x22] : [byte] }
    bytes.append(0x22)
  }

  func between() -> [UInt8] { [] }

  func closing() -> [UInt8] { [] }
}
