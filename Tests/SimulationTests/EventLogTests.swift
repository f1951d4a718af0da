import ProcessGraph
import Testing

@testable import Simulation

/// What is logged of each dossier adds up to what the run counted, whatever the procedure.
@Suite struct EventLogTests {
  private func logged(_ seed: UInt64) throws -> (
    model: SimulationModel, result: ReplicationResult, dossiers: [LoggedDossier]
  ) {
    let model = try RandomProcedureTests.model(seed: seed)
    var dossiers: [LoggedDossier] = []
    let result = model.run(replication: 0) { dossiers.append($0) }
    return (model, result, dossiers)
  }

  @Test(arguments: 1...60) func beingWatchedChangesNothing(seed: UInt64) throws {
    let (model, result, dossiers) = try logged(seed)
    #expect(result == model.run(replication: 0))
    var again: [LoggedDossier] = []
    _ = model.run(replication: 0) { again.append($0) }
    #expect(dossiers == again)
  }

  @Test(arguments: 1...60) func everyDossierIsThereOnce(seed: UInt64) throws {
    let (model, result, dossiers) = try logged(seed)
    let counts = result.loads[0]
    let names = LogNames(model)
    #expect(Set(dossiers.map(names.id)).count == dossiers.count)
    #expect(Int64(dossiers.count { $0.end == nil }) == counts.underWayAtEnd)
    #expect(Int64(dossiers.count(where: \.isCounted)) == counts.out)
    #expect(dossiers.count(where: \.isBacklog) == 3)
    for (number, kind) in EndKind.allCases.enumerated() {
      #expect(Int64(dossiers.count { $0.isCounted && $0.end == kind }) == counts.ended[number])
    }
  }

  @Test(arguments: 1...60) func timesAreThoseOfTheReport(seed: UInt64) throws {
    let (model, result, dossiers) = try logged(seed)
    var elapsed: Int64 = 0
    var visits = Array(repeating: Int64(0), count: result.nodes.count)
    var lapses = visits
    for dossier in dossiers {
      let times = dossier.events.map(\.milliseconds)
      #expect(zip(times, times.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(dossier.events[0].node == 0)
      if dossier.isCounted { elapsed += times[times.count - 1] - times[0] }
      for event in dossier.events where event.milliseconds >= model.plan.warmEnd && event.node >= 0 {
        if event.happening == .lapse { lapses[event.node] += 1 }
        if event.happening == .lapse || event.happening == .complete { visits[event.node] += 1 }
      }
    }
    #expect(elapsed == result.loads[0].elapsedTicks)
    for (position, node) in model.graphs[0].nodes.enumerated() {
      switch node.kind {
      case .step, .wait:
        #expect(visits[position] == result.nodes[position].visits, "\(node.id)")
        #expect(lapses[position] == result.nodes[position].timeouts, "\(node.id)")
      default: break
      }
    }
  }

  @Test func whatStopsGoesOnAndWhatBeginsEnds() throws {
    var stops = (clock: 0, work: 0)
    for seed in 1...UInt64(60) {
      for dossier in try logged(seed).dossiers where dossier.end != nil {
        for node in Set(dossier.events.map(\.node)) {
          let happenings = dossier.events.filter { $0.node == node }.map(\.happening)
          let suspended = happenings.count { $0 == .suspend }
          if node < 0 { stops.clock += suspended } else { stops.work += suspended }
          let ended = happenings.last == .abort ? 1 : 0
          #expect((0...ended).contains(suspended - happenings.count { $0 == .resume }))
          guard node > 0, happenings.first != .complete else { continue }
          let over: Set<LoggedEvent.Happening> = [.complete, .lapse, .withdraw, .abort]
          let begun =
            happenings.count { $0 == .schedule }
            + (happenings.contains(.schedule) ? 0 : happenings.count { $0 == .start })
          #expect(begun == happenings.count { over.contains($0) })
        }
      }
    }
    #expect(stops.clock > 50 && stops.work > 50, "the procedures make both happen")
  }
}
