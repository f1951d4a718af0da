import Simulation

/// Makes the replications of a search for staff side by side, and says on a terminal how far it is.
struct StaffRunner: ReplicationRunner {
  /// How many are made at once.
  let side: Int
  private var progress = ProgressLine()
  private var staffings = 0
  private var replications = 0

  init(side: Int) { self.side = side }

  mutating func results(of model: SimulationModel, _ numbers: Range<Int>) async -> [ReplicationResult] {
    staffings += 1
    replications += numbers.count
    let people = model.scenario.staff.reduce(0) { $0 + $1.count }
    progress.show("looking for staff: \(replications) replications, now with \(people) people")
    return await Replications.run(model, Array(numbers), side: side) { _ in }
  }

  /// Takes the line away.
  mutating func end() { progress.end() }
}
