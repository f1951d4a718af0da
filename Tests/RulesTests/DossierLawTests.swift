import Dossier
import Numbers
import ProcessGraph
import TestSupport
import Testing
import WorkingTime

/// Laws of dossiers on every real procedure, under events by chance.
@Suite struct DossierLawTests {
  /// An event by chance: mostly one that may fit, often one that cannot.
  private static func event(
    _ interpreter: DossierInterpreter, _ state: DossierState, _ random: inout SplitMix64
  ) -> DossierEvent {
    let graph = interpreter.graph
    let now = state.now ?? Instant(seconds: 1_783_000_000 + Int64(random.below(20_000_000)))
    let step = [0, 60, 3_600, 40_000, 86_400, 400_000][random.below(6)]
    var moment = Instant(seconds: now.seconds + Int64(step > 0 ? random.below(step) : 0))
    if random.chance(2) { moment = Instant(seconds: [0, .max, .min, now.seconds - 10][random.below(4)]) }
    let here = state.positions.randomElement(using: &random)
    if let here, random.chance(60) { moment = max(moment, here.since) }
    let node = random.chance(95) ? here?.node ?? NodeID(random.below(graph.nodes.count)) : NodeID(random.below(99) - 9)
    var count = 1
    var settled: [SettledFact] = []
    if graph.nodes.indices.contains(node.position) {
      switch graph.nodes[node].kind {
      case .step(let task):
        count = task.outcomes.count
        settled = task.establishes.map { SettledFact($0, RealDossiers.value(of: graph.facts[$0], &random)) }
      case .wait(let task): count = task.outcomes.count
      default: break
      }
    }
    let outcome = random.chance(30) ? nil : random.below(count + (random.chance(5) ? 2 : 0) + (count == 0 ? 1 : 0))
    let paper = DocumentID(random.below(graph.documents.count + 1))
    if state.now == nil, random.chance(97) {
      return .submitted(Submission(at: now, facts: RealDossiers.facts(graph, &random)))
    }
    switch random.below(100) {
    case 0..<55:
      if let here, case .wait = graph.nodes[here.node].kind {
        return .answered(node, outcome: random.chance(80) ? nil : outcome, documents: [], at: moment)
      }
      return .completed(node, outcome: outcome, settled: settled, at: moment)
    case 55..<65: return .answered(node, outcome: outcome, documents: [paper], at: moment)
    case 65..<78: return .timePassed(to: moment)
    case 78..<83: return .paid(FeeID(random.below(graph.fees.count + 1)), at: moment)
    case 83..<87: return .handedIn([paper], at: moment)
    case 87..<91: return .extended([.statutory, .reduced, .stay(random.below(3))][random.below(3)], at: moment)
    case 91..<95:
      let later = Instant(seconds: moment.seconds &+ Int64(random.below(900_000)) - 1_000)
      return .apologised(appointment: random.chance(50) ? later : nil, at: moment)
    case 95: return .withdrawn(at: moment)
    default: return .submitted(Submission(at: moment, facts: FactValues(count: random.below(40))))
    }
  }

  /// Whatever comes, nothing traps; what is refused leaves the state alone; what is kept comes back; and who was
  /// interrupted at every event ends where who was not does.
  @Test(arguments: 0..<(Rules.real?.graphs.count ?? 1)) func anyEventsKeepTheLaws(number: Int) throws {
    let graph = try #require(Rules.real?.graphs[number])
    let interpreter = try RealDossiers.interpreter(graph)
    var random = SplitMix64(seed: UInt64(number) &+ 2026)
    for _ in 0..<16 {
      var state = interpreter.blank
      var events: [DossierEvent] = []
      for _ in 0..<60 {
        let event = Self.event(interpreter, state, &random)
        guard let next = try? interpreter.apply(event, to: state) else { continue }
        events.append(event)
        let bytes = next.encoded(for: graph)
        let kept = try DossierState(decoding: bytes, for: graph)
        #expect(kept == next)
        #expect(kept.encoded(for: graph) == bytes)
        #expect(next.history.count >= state.history.count)
        #expect(next.history.starts(with: state.history), "history is only added to")
        #expect(next.counters.indices.allSatisfy { next.counters[$0] <= graph.counters[$0].limit })
        #expect((next.ending == nil) == !next.positions.isEmpty, "it is somewhere until it ends")
        state = kept
        if state.ending != nil { break }
      }
      var whole = interpreter.blank
      for event in events { whole = try interpreter.apply(event, to: whole) }
      #expect(whole == state)
    }
  }

  /// Time that goes by in two steps does what it does in one, where nobody acts.
  @Test(arguments: ["house_permit", "feasibility_appraisal", "residential_allocation"])
  func timeMayPassInAnySteps(name: String) throws {
    let graph = try RealDossiers.graph(name)
    let interpreter = try RealDossiers.interpreter(graph)
    var random = SplitMix64(seed: 7)
    for _ in 0..<60 {
      var state = interpreter.blank
      for _ in 0..<(2 + random.below(25)) {
        let event = Self.event(interpreter, state, &random)
        state = (try? interpreter.apply(event, to: state)) ?? state
      }
      guard let now = state.now, state.ending == nil else { continue }
      let end = Instant(seconds: now.seconds + 5_000_000)
      guard let whole = try? interpreter.apply(.timePassed(to: end), to: state) else { continue }
      let middle = Instant(seconds: now.seconds + Int64(random.below(5_000_000)))
      var parts = try interpreter.apply(.timePassed(to: middle), to: state)
      if parts.ending == nil { parts = try interpreter.apply(.timePassed(to: end), to: parts) }
      #expect(parts.history == whole.history)
      #expect(parts.positions == whole.positions)
    }
  }

  /// What is not written by this program is refused, never trapped on.
  @Test func damagedStatesAreRefusedOrFollowed() throws {
    let graph = try RealDossiers.graph("house_permit")
    let interpreter = try RealDossiers.interpreter(graph)
    var random = SplitMix64(seed: 11)
    var state = interpreter.blank
    while state.history.count < 12 {
      state = (try? interpreter.apply(Self.event(interpreter, state, &random), to: state)) ?? state
      if state.ending != nil { state = interpreter.blank }
    }
    let bytes = state.encoded(for: graph)
    var read = 0
    for _ in 0..<500 {
      var damaged = bytes
      for _ in 0...random.below(3) {
        let place = random.below(damaged.count)
        switch random.below(3) {
        case 0: damaged[place] = UInt8(random.below(256))
        case 1: damaged.remove(at: place)
        default: damaged.insert(UInt8(ascii: "9"), at: place)
        }
      }
      guard var other = try? DossierState(decoding: damaged, for: graph) else { continue }
      read += 1
      for _ in 0..<10 {
        other = (try? interpreter.apply(Self.event(interpreter, other, &random), to: other)) ?? other
      }
    }
    #expect(read > 5)
    #expect(throws: DossierFormatError.notJSON) { try DossierState(decoding: [], for: graph) }
    #expect(throws: DossierFormatError.self) {
      try DossierState(decoding: bytes, for: try RealDossiers.graph("transfer_registration"))
    }
  }
}
