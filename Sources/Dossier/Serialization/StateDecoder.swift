import JSON
import Numbers
public import ProcessGraph
import WorkingTime

/// Why bytes are no state of a dossier.
public enum DossierFormatError: Error, Hashable, Sendable {
  /// They are no JSON that this program writes.
  case notJSON
  /// Another kind of file, or a version that cannot be read.
  case otherFormat
  /// The dossier follows another edition than the graph's.
  case otherProcedure(ProcedureIdentity)
  /// A member is missing, of another kind, or names something the graph does not have.
  case badMember(String)
}

extension DossierState {
  /// Reads what ``encoded(for:)`` wrote.
  public init(decoding bytes: [UInt8], for graph: ProcessGraph) throws(DossierFormatError) {
    guard let value = JSONValue(parsing: bytes) else { throw .notJSON }
    self = try StateDecoder(graph).decode(value)
  }
}

/// Reads states and looks their names up in a graph.
struct StateDecoder {
  let graph: ProcessGraph
  let names: GraphNames

  init(_ graph: ProcessGraph) {
    self.graph = graph
    names = GraphNames(graph)
  }

  func decode(_ value: JSONValue) throws(DossierFormatError) -> DossierState {
    let file = try JSONMembers(value, "dossier")
    guard try file.string("format") == "thutuc-dossier", try file.string("version") == DossierState.formatVersion else {
      throw .otherFormat
    }
    let identity = try identity(file.members("procedure"))
    guard identity == graph.identity else { throw .otherProcedure(identity) }
    var state = DossierState(graph)
    state.now = try file.moment("now")
    state.submitted = try file.moment("submitted")
    state.received = try file.moment("received")
    state.accepted = try file.moment("accepted")
    state.resolved = try file.moment("resolved")
    if let ending = try file.optionalMembers("ending") {
      guard let kind = EndKind(rawValue: try ending.string("kind")) else { throw .badMember("ending") }
      state.ending = DossierEnding(kind: kind, at: try ending.instant("at"))
    }
    try facts(file.members("facts"), &state)
    for passed in try file.array("passed") { state.facts.passed[try node(passed).position] = true }
    let counters = try file.members("counters")
    for position in graph.counters.indices {
      state.counters[position] = try counters.integer(names.counters[position], in: 0...1_000_000_000)
    }
    state.limit = try clock(file.members("limit"))
    state.reducedLimit = try clock(file.members("reducedLimit"))
    for stay in try file.objects("stays") {
      let stage = try stay.integer("stage")
      guard graph.stages.indices.contains(stage) else { throw .badMember("stays") }
      state.stays.append(StageStay(stage: StageID(stage), clock: try clock(stay.members("clock"))))
    }
    for position in try file.objects("positions") {
      state.positions.append(try self.position(position, stays: state.stays.count))
    }
    state.documents = try papers(file.array("documents"))
    for payment in try file.objects("payments") {
      state.payments.append(FeePayment(fee: try fee(payment.value("fee")), at: try payment.instant("at")))
    }
    if let apology = try file.optionalMembers("apology") {
      state.apology = DossierApology(
        at: try apology.instant("at"), appointment: try apology.moment("appointment"), isLate: try apology.bool("late"))
    }
    for join in try file.objects("joins") { state.joins.append(try self.join(join, stays: state.stays.count)) }
    for remainder in try file.objects("remainders") {
      state.remainders.append(
        ShareRemainder(node: try node(remainder.value("node")), left: try duration(remainder.members("left"))))
    }
    state.stops = try file.integer("stops", in: 0...state.positions.count)
    state.isReappointed = try file.bool("reappointed")
    for entry in try file.objects("history") { state.history.append(try self.entry(entry, stays: state.stays.count)) }
    return state
  }

  private func identity(_ members: JSONMembers) throws(DossierFormatError) -> ProcedureIdentity {
    ProcedureIdentity(
      package: try members.string("package"), name: try members.string("name"), from: try members.day("from"),
      to: try members.day("to"))
  }

  func node(_ value: JSONValue) throws(DossierFormatError) -> NodeID {
    guard case .string(let id) = value, let node = names.nodes.position(of: id) else { throw .badMember("node") }
    return NodeID(node)
  }

  func fee(_ value: JSONValue) throws(DossierFormatError) -> FeeID {
    guard case .string(let id) = value, let fee = names.fees.position(of: id) else {
      throw .badMember("fee")
    }
    return FeeID(fee)
  }

  func papers(_ list: [JSONValue]) throws(DossierFormatError) -> [DocumentID] {
    var found: [DocumentID] = []
    for value in list {
      guard case .string(let id) = value, let paper = names.documents.position(of: id) else {
        throw .badMember("documents")
      }
      found.append(DocumentID(paper))
    }
    return found
  }

  func desks(_ list: [JSONValue]) throws(DossierFormatError) -> [DeskID] {
    var found: [DeskID] = []
    for value in list {
      guard case .string(let id) = value, let desk = names.desks.position(of: id) else {
        throw .badMember("desks")
      }
      found.append(DeskID(desk))
    }
    return found
  }

  func duration(_ members: JSONMembers) throws(DossierFormatError) -> Duration {
    guard let amount = try? Rational(printed: try members.string("amount")),
      let unit = DurationUnit(rawValue: try members.string("unit")), let duration = try? Duration(amount, unit)
    else { throw .badMember("duration") }
    return duration
  }

  private func facts(_ members: JSONMembers, _ state: inout DossierState) throws(DossierFormatError) {
    for (position, fact) in graph.facts.enumerated() {
      guard let written = members.optional(names.facts[position]) else { continue }
      let value: Value?
      switch (fact.type, written) {
      case (.yesNo, .bool(let truth)): value = .yesNo(truth)
      case (.choice(let choices), .string(let word)):
        value = choices.firstIndex { $0.id == word }.map { .choice($0) }
      case (.text, .string(let text)): value = .text(text)
      case (.date, .object(let parts)):
        if case .string(let text)? = parts["date"] { value = Day(iso: text).map { .date($0) } } else { value = nil }
      case (.integer, .object(let parts)), (.decimal, .object(let parts)), (.money, .object(let parts)):
        if case .string(let text)? = parts["number"] {
          value = (try? Rational(printed: text)).map { .number($0) }
        } else {
          value = nil
        }
      default: value = nil
      }
      guard let value, fact.type.allows(value) else { throw .badMember("facts") }
      state.facts[FactID(position)] = value
    }
  }

  private func position(_ members: JSONMembers, stays: Int) throws(DossierFormatError) -> DossierPosition {
    DossierPosition(
      node: try node(members.value("node")), since: try members.instant("since"),
      share: try members.optionalMembers("share").map { share throws(DossierFormatError) in try duration(share) },
      desks: try desks(members.array("desks")), carries: try carried(members.objects("carries")),
      stopsClock: try members.bool("stopsClock"), stays: try members.numbers("stays", below: stays))
  }

  private func carried(_ list: [JSONMembers]) throws(DossierFormatError) -> [CarriedOutcome] {
    var carried: [CarriedOutcome] = []
    for members in list {
      carried.append(
        CarriedOutcome(node: try node(members.value("from")), outcome: try members.string("outcome")))
    }
    return carried
  }

  private func clock(_ members: JSONMembers) throws(DossierFormatError) -> ClockRecord {
    var clock = ClockRecord()
    clock.runs = try runs(members.array("runs"))
    for count in try members.array("earlier") {
      guard case .array(let list) = count else { throw .badMember("earlier") }
      clock.earlier.append(try runs(list))
    }
    clock.granted = try members.optionalInteger("granted")
    clock.ended = try members.moment("ended")
    return clock
  }

  private func runs(_ list: [JSONValue]) throws(DossierFormatError) -> [ClockRecord.Run] {
    var runs: [ClockRecord.Run] = []
    for value in list {
      let members = try JSONMembers(value, "runs")
      runs.append(ClockRecord.Run(from: try members.instant("from"), until: try members.moment("until")))
    }
    return runs
  }

  private func join(_ members: JSONMembers, stays: Int) throws(DossierFormatError) -> OpenJoin {
    var carried: [String] = []
    for value in try members.array("carried") {
      guard case .string(let text) = value else { throw .badMember("carried") }
      carried.append(text)
    }
    return OpenJoin(
      join: try node(members.value("join")),
      underWay: try members.integer("underWay", in: 1...max(graph.nodes.count, 1)), carried: carried,
      around: try self.carried(members.objects("around")), latest: try members.instant("latest"),
      stays: try members.numbers("stays", below: stays))
  }
}
