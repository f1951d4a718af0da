import Simulation

/// An event log in XES 2.0 (IEEE 1849): a dossier is a trace.
struct XESLog: EventLogWriter {
  private let names: LogNames

  init(_ names: LogNames) { self.names = names }

  func opening() -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <log xes.version="2.0" xes.features="" xmlns="http://www.xes-standard.org/">
      <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
      <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
      <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
      <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
      <global scope="trace"><string key="concept:name" value="?"/></global>
      <global scope="event"><string key="concept:name" value="?"/><string key="lifecycle:transition" value="complete"/>\
      <date key="time:timestamp" value="1970-01-01T00:00:00.000+07:00"/></global>
      <classifier name="activity" keys="concept:name"/>
      <classifier name="activity and life cycle" keys="concept:name lifecycle:transition"/>
      <string key="lifecycle:model" value="standard"/>

      """.utf8)
  }

  func add(_ dossier: LoggedDossier, to first: inout [UInt8], and second: inout [UInt8]) {
    first += "<trace>".utf8
    Self.append("string", "concept:name", names.id(dossier), to: &first)
    Self.append("string", "procedure", names.procedures[dossier.load].id, to: &first)
    Self.append("string", "end", dossier.ending, to: &first)
    Self.append("boolean", "counted", dossier.isCounted ? "true" : "false", to: &first)
    first.append(0x0a)
    for event in dossier.events {
      let activity = names.activity(event, of: dossier)
      first += "<event>".utf8
      Self.append("string", "concept:name", activity.id, to: &first)
      Self.append("string", "lifecycle:transition", event.transition, to: &first)
      Self.append("date", "time:timestamp", LogText.time(event.milliseconds, from: names.start), to: &first)
      if !activity.title.isEmpty { Self.append("string", "title", activity.title, to: &first) }
      if let desk = names.desk(event, of: dossier) {
        Self.append("string", "org:role", desk.id, to: &first)
        if let agency = desk.agency { Self.append("string", "org:group", agency.id, to: &first) }
      }
      if event.happening == .lapse { Self.append("boolean", "lapsed", "true", to: &first) }
      first += "</event>\n".utf8
    }
    first += "</trace>\n".utf8
  }

  private static func append(_ tag: String, _ key: String, _ value: String, to bytes: inout [UInt8]) {
    bytes += "<\(tag) key=\"\(key)\" value=\"".utf8
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case 0x09, 0x0a, 0x0d: bytes += "&#\(byte);".utf8
      // XML has no way to write the other control characters.
      case 0..<0x20: bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
    bytes += "\"/>".utf8
  }

  func between() -> [UInt8] { [] }

  func closing() -> [UInt8] { Array("</log>\n".utf8) }
}
