public import ProcessGraph

/// What a name of a step or wait means in a graph.
public enum NamedPlace: Hashable, Sendable {
  /// The steps and waits of this written name.
  case place(String)
  /// It may mean any of these.
  case several([String])
  /// Nothing.
  case nothing
}

extension ProcessGraph {
  /// The name that an analyst gave a step or wait: its id without the step that raises it and without its number, behind the
  /// name of the procedure inside this one that it belongs to, `house_permit.receive`.
  public func writtenName(of node: NodeID) -> String {
    guard nodes.indices.contains(node.position) else { return "" }
    return Self.written(nodes[node].id)
  }

  private static func written(_ id: String) -> String {
    let name = id.utf8.prefix { $0 != UInt8(ascii: "@") && $0 != UInt8(ascii: "#") }
    guard name.contains(UInt8(ascii: "/")) else { return String(Substring(name)) }
    return String(decoding: name.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
  }

  /// `written(id) == name` without making the name: tests ask it of every node.
  private static func isWritten(_ id: String, as name: String) -> Bool {
    var rest = name.utf8.makeIterator()
    for byte in id.utf8 {
      if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "#") { break }
      guard rest.next() == (byte == UInt8(ascii: "/") ? UInt8(ascii: ".") : byte) else { return false }
    }
    return rest.next() == nil
  }

  /// The member of a merged graph that a node belongs to; nil for what is done once for all of them.
  public func member(of node: NodeID) -> MergedMember? {
    guard nodes.indices.contains(node.position) else { return nil }
    return members.first { nodes[node].id.hasPrefix($0.name + "/") }
  }

  /// The steps and waits that a name means.
  public func places(named name: String) -> [NodeID] {
    nodes.indices.map { NodeID($0) }.filter { node in
      switch nodes[node].kind {
      case .step, .wait: nodes[node].id == name || Self.isWritten(nodes[node].id, as: name)
      default: false
      }
    }
  }

  /// What a name means: a written name; in a merged graph also a name of the member's for what is done once for all, a name
  /// alone that only one place has, and the name of the whole before a name of its own.
  public func place(named name: String) -> NamedPlace {
    let exact = places(named: name).filter { !isMoment($0) }
    if let first = exact.first { return .place(writtenName(of: first)) }
    for member in members {
      if let one = member.standIns.first(where: { member.name + "." + $0.name == name }) {
        return .place(writtenName(of: one.node))
      }
    }
    let own = identity.name + "."
    if !members.isEmpty, name.hasPrefix(own) {
      let rest = String(name.dropFirst(own.count))
      let known = places(named: rest).filter { !isMoment($0) }
      return known.first.map { .place(writtenName(of: $0)) } ?? .nothing
    }
    var found: [String] = []
    for member in members {
      let inside = places(named: member.name + "." + name).filter { !isMoment($0) }
      let standIns = member.standIns.filter { $0.name == name }.map(\.node)
      for node in inside + standIns where !found.contains(writtenName(of: node)) { found.append(writtenName(of: node)) }
    }
    if found.count == 1 { return .place(found[0]) }
    return found.isEmpty ? .nothing : .several(found)
  }

  /// The name of the place that decides whether what a name means comes out so: where a member's intake leads into the
  /// member, the one intake accepts, and the outcome is that of a moment of the member.
  public func place(named name: String, comingOut outcomes: [String]) -> NamedPlace {
    let found = place(named: name)
    guard case .place(let written) = found, !knows(written, outcomes) else { return found }
    let moments = members.flatMap { member in
      member.standIns.filter { writtenName(of: $0.node) == written }.map { member.name + "." + $0.name }
    }
    let deciding = moments.filter { (name == written || name == $0) && knows($0, outcomes) }
    return deciding.count == 1 ? .place(deciding[0]) : found
  }

  private func knows(_ written: String, _ outcomes: [String]) -> Bool {
    guard let node = places(named: written).first, case .step(let task) = nodes[node].kind else { return false }
    return outcomes.allSatisfy { outcome in task.outcomes.contains { $0.id == outcome } }
  }

  /// True for a place that no analyst wrote, and where nothing is done.
  public func isMoment(_ node: NodeID) -> Bool {
    if nodes.indices.contains(node.position), case .step(let task) = nodes[node].kind { task.isMoment } else { false }
  }
}
