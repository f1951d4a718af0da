import JSON
import ProcessGraph
import Simulation

/// An object-centric event log, OCEL 2.0 as JSON: events first, then the objects, of which dossiers and their documents
/// come up along with the events.
struct OCELLog: EventLogWriter {
  private let names: LogNames
  private var events: UInt64 = 0
  private var hasObjects = false

  /// The time of what does not change.
  private static let always = "1970-01-01T00:00:00Z"

  init(_ names: LogNames) { self.names = names }

  func opening() -> [UInt8] {
    var types = JSONWriter()
    types.array { list in
      for (name, attributes) in [
        ("dossier", ["procedure", "end", "counted"]), ("document", ["kind", "title"]), ("desk", ["title"]),
        ("agency", ["title"]),
      ] { Self.type(name, attributes, &list) }
    }
    var kinds = JSONWriter()
    kinds.array { list in
      for procedure in names.procedures {
        for activity in procedure.activities + [procedure.clock] where activity.isLogged {
          Self.type(activity.id, ["lifecycle", "title", "lapsed"], &list)
        }
      }
    }
    return Array("{\"objectTypes\":".utf8) + types.bytes + Array(",\n\"eventTypes\":".utf8) + kinds.bytes
      + Array(",\n\"events\":[".utf8)
  }

  private static func type(_ name: String, _ attributes: [String], _ list: inout JSONWriter) {
    list.object { type in
      type.key("name")
      type.string(name)
      type.key("attributes")
      type.array { all in
        for attribute in attributes {
          all.object { one in
            one.key("name")
            one.string(attribute)
            one.key("type")
            one.string(attribute == "counted" || attribute == "lapsed" ? "boolean" : "string")
          }
        }
      }
    }
  }

  mutating func add(_ dossier: LoggedDossier, to first: inout [UInt8], and second: inout [UInt8]) {
    let id = names.id(dossier)
    var documents: [Document] = []
    for event in dossier.events {
      let activity = names.activity(event, of: dossier)
      var related = [(id, "dossier")]
      if let desk = names.desk(event, of: dossier) {
        related.append(("desk:" + desk.id, "desk"))
        if let agency = desk.agency { related.append(("agency:" + agency.id, "agency")) }
      }
      if event.happening == .complete {
        for document in activity.issues {
          if !documents.contains(where: { $0.id == document.id }) { documents.append(document) }
          related.append((id + ":" + document.id, "issues"))
        }
      }
      first += events == 0 ? "\n".utf8 : ",\n".utf8
      events += 1
      first += eventText(event, activity, related).bytes
    }
    let parts = documents.map { (id + ":" + $0.id, "contains") }
    let procedure = names.procedures[dossier.load].id
    object(
      id, "dossier",
      [("procedure", procedure), ("end", dossier.ending), ("counted", dossier.isCounted ? "true" : "false")], parts,
      to: &second)
    for document in documents {
      object(
        id + ":" + document.id, "document", [("kind", document.id), ("title", document.title)], [], to: &second)
    }
  }

  private func eventText(
    _ event: LoggedEvent, _ activity: LogNames.Activity, _ related: [(String, String)]
  ) -> JSONWriter {
    var writer = JSONWriter()
    writer.object { member in
      member.key("id")
      member.string("e\(events)")
      member.key("type")
      member.string(activity.id)
      member.key("time")
      member.string(LogText.time(event.milliseconds, from: names.start))
      member.key("attributes")
      member.array { list in
        Self.attribute("lifecycle", event.transition, &list)
        if !activity.title.isEmpty { Self.attribute("title", activity.title, &list) }
        if event.happening == .lapse { Self.attribute("lapsed", "true", &list) }
      }
      member.key("relationships")
      Self.relationships(related, &member)
    }
    return writer
  }

  private mutating func object(
    _ id: String, _ type: String, _ attributes: [(String, String)], _ related: [(String, String)],
    to bytes: inout [UInt8]
  ) {
    var writer = JSONWriter()
    writer.object { member in
      member.key("id")
      member.string(id)
      member.key("type")
      member.string(type)
      member.key("attributes")
      member.array { list in
        for (name, value) in attributes { Self.attribute(name, value, at: Self.always, &list) }
      }
      member.key("relationships")
      Self.relationships(related, &member)
    }
    bytes += hasObjects ? ",\n".utf8 : "\n".utf8
    hasObjects = true
    bytes += writer.bytes
  }

  private static func attribute(_ name: String, _ value: String, at time: String? = nil, _ list: inout JSONWriter) {
    list.object { one in
      one.key("name")
      one.string(name)
      if let time {
        one.key("time")
        one.string(time)
      }
      one.key("value")
      one.string(value)
    }
  }

  private static func relationships(_ related: [(String, String)], _ writer: inout JSONWriter) {
    writer.array { list in
      for (id, qualifier) in related {
        list.object { one in
          one.key("objectId")
          one.string(id)
          one.key("qualifier")
          one.string(qualifier)
        }
      }
    }
  }

  func between() -> [UInt8] { Array("\n],\n\"objects\":[".utf8) }

  func closing() -> [UInt8] {
    var desks = names.pools
    for procedure in names.procedures {
      for desk in procedure.activities.compactMap(\.desk) where !desks.contains(where: { $0.id == desk.id }) {
        desks.append(desk)
      }
    }
    var agencies: [Agency] = []
    for agency in desks.compactMap(\.agency) where !agencies.contains(where: { $0.id == agency.id }) {
      agencies.append(agency)
    }
    var bytes: [UInt8] = []
    // The last objects of all: nothing is added behind them.
    var last = self
    for desk in desks {
      let belongs = desk.agency.map { [("agency:" + $0.id, "belongs to")] } ?? []
      last.object("desk:" + desk.id, "desk", [("title", desk.title)], belongs, to: &bytes)
    }
    for agency in agencies {
      last.object("agency:" + agency.id, "agency", [("title", agency.title)], [], to: &bytes)
    }
    return bytes + Array("\n]}\n".utf8)
  }
}
