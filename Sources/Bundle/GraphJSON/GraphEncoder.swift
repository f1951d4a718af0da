import JSON
import ProcessGraph

/// Writes a graph as JSON whose references are stable ids instead of positions.
///
/// Three parts: `graph`, what decides the meaning; `texts`, what people call things, by id; `origins`, the lines that
/// declare them. Only `graph` will carry the identity, so that a corrected title or a moved line changes nothing there.
struct GraphEncoder {
  let graph: ProcessGraph
  /// Paths of the package's files, by the number that origins carry.
  let files: [String]

  /// Texts and origins gathered on the way, by the kind of thing and its id.
  private(set) var texts: [String: JSONValue] = [:]
  private(set) var origins: [String: JSONValue] = [:]

  init(_ graph: ProcessGraph, files: [String]) {
    self.graph = graph
    self.files = files
  }

  /// Remembers what something is called and where it is declared.
  mutating func note(_ kind: String, _ id: String, title: String, _ provenance: Provenance) {
    let key = id.isEmpty ? kind : "\(kind) \(id)"
    if !title.isEmpty { texts[key] = .string(title) }
    guard let origin = provenance.origin, files.indices.contains(Int(origin.file)) else { return }
    origins[key] = .object([
      "file": .string(files[Int(origin.file)]), "start": .integer(Int(origin.start)), "end": .integer(Int(origin.end)),
    ])
  }

  /// The whole file of a graph.
  mutating func encode() -> JSONValue {
    note("procedure", "", title: graph.title, graph.provenance)
    let meaning = encodeMeaning()
    return .object([
      "format": .string("thutuc-graph"), "version": .string(GraphFormat.version), "graph": meaning,
      "texts": .object(["vi": .object(texts)]), "origins": .object(origins),
    ])
  }

  private mutating func encodeMeaning() -> JSONValue {
    var members: [String: JSONValue] = [:]
    members["identity"] = encodeIdentity()
    members["code"] = graph.code.map(JSONValue.string)
    members["field"] = graph.field.map(JSONValue.string)
    members["service"] = graph.service.map(encode)
    members["channels"] = .array(graph.channels.map(JSONValue.string))
    members["applicants"] = .array(graph.applicants.map(JSONValue.string))
    members["published"] = graph.published.map { .string($0.description) }
    members["appliesToSubmittedFrom"] = graph.appliesToSubmittedFrom.map { .string($0.description) }
    if graph.isProposed { members["proposed"] = .bool(true) }
    members["hoursInWorkingDay"] = .string(graph.hoursInWorkingDay.description)
    members["calendars"] = .array(graph.calendars.map { .string($0.id) })
    members["facts"] = .array(graph.facts.map { encode($0) })
    members["assumptions"] = .array(graph.assumptions.map { encode($0) })
    members["requirements"] = .array(graph.requirements.map { encode($0) })
    members["agencies"] = .array(graph.agencies.map { encode($0) })
    members["desks"] = .array(graph.desks.map { encode($0) })
    members["authority"] = graph.authority.map { table in encode(table) { .string(graph.agencies[$0].id) } }
    members["documents"] = .array(graph.documents.map { encode($0) })
    members["documentRequirements"] = .array(graph.documentRequirements.map { encode($0) })
    members["timeLimit"] = graph.timeLimit.map { encode($0) }
    members["reducedLimit"] = graph.reducedLimit.map { encode($0) }
    members["fees"] = .array(graph.fees.map { encode($0) })
    members["stages"] = .array(graph.stages.map { encode($0) })
    members["counters"] = .array(graph.counters.map { encode($0) })
    members["regions"] = .array(graph.regions.map { encode($0) })
    members["nodes"] = .array(graph.nodes.map { encode($0) })
    members["edges"] = .array(graph.edges.map { encode($0) })
    members["results"] = .array(graph.results.map { encode($0) })
    if !graph.pending.isEmpty { members["pending"] = .array(graph.pending.map { encode($0) }) }
    members["abolition"] = graph.abolition.map { encode($0) }
    members["withdrawUntil"] = graph.withdrawUntil.map { .string(graph.nodes[$0].id) }
    members.merge(knowledge(graph.provenance)) { own, _ in own }
    return .object(members)
  }

  private func encodeIdentity() -> JSONValue {
    var members: [String: JSONValue] = [
      "package": .string(graph.identity.package), "name": .string(graph.identity.name),
    ]
    members["from"] = graph.identity.from.map { .string($0.description) }
    members["to"] = graph.identity.to.map { .string($0.description) }
    return .object(members)
  }

  private func encode(_ service: Service) -> JSONValue {
    switch service {
    case .fullOnline: .object(["kind": .string("full_online")])
    case .partialOnline(let reason): .object(["kind": .string("partial_online"), "because": .string(reason)])
    case .informationOnly: .object(["kind": .string("information_only")])
    }
  }

  /// The law something rests on and how well it is known, as members of its object.
  func knowledge(_ provenance: Provenance) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    if !provenance.basis.isEmpty { members["basis"] = .array(provenance.basis.map(encode)) }
    members["source"] = provenance.mark.map { .string($0.rawValue) }
    members["readIn"] = provenance.readIn.map(JSONValue.string)
    return members
  }

  private func encode(_ citation: Citation) -> JSONValue {
    var members: [String: JSONValue] = ["law": .string(citation.law), "number": .string(citation.number)]
    members["article"] = citation.article.map(JSONValue.string)
    members["clause"] = citation.clause.map(JSONValue.string)
    members["point"] = citation.point.map(JSONValue.string)
    return .object(members)
  }

  /// A table: a list of rows, each with its `when` (absent for a value that always holds), value, basis and source.
  func encode<Content>(_ table: Table<Content>, _ value: (Content) -> JSONValue) -> JSONValue {
    .array(
      table.rows.map { row in
        var members = knowledge(row.provenance)
        members["when"] = row.condition.map { encode($0) }
        members["value"] = value(row.value)
        return .object(members)
      })
  }
}

/// The version of the graph files: below 1.0 their shape may still change with a minor version.
public enum GraphFormat {
  /// The version written.
  public static let version = "0.1"
}
