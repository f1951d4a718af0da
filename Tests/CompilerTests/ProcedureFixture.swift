import Language
import Numbers
import ProcessGraph
import SourceText

/// A package with one desk and as many procedures as a test declares.
struct PackageFixture {
  var package: ResolvedPackage

  init() {
    package = ResolvedPackage(name: "test", hoursInWorkingDay: Rational(8))
    package.facts = [
      Fact(id: "channel", title: "", type: .choice([Choice(id: "online", title: "")]), origin: .builtIn),
      Fact(id: "house.adjoining", title: "", type: .yesNo),
      Fact(id: "house.tall", title: "", type: .yesNo),
    ]
    package.agencies = [Agency(id: "unused", title: ""), Agency(id: "commune", title: "", level: .commune)]
    package.desks = [
      Desk(id: "unused.officer", title: "", agency: AgencyID(0), calendar: CalendarID(0)),
      Desk(id: "commune.officer", title: "", agency: AgencyID(1), calendar: CalendarID(0)),
      Desk(id: "commune.chair", title: "", agency: AgencyID(1), calendar: CalendarID(0)),
    ]
    package.documents = [Document(id: "unused", title: ""), Document(id: "notice", title: "")]
  }

  mutating func declare(
    _ name: String, places: Int, aside: [Wait] = [], stages: [Stage] = [], _ statements: [Statement]
  ) {
    var procedure = Procedure(
      identity: ProcedureIdentity(package: "test", name: name), title: name,
      nameSpan: SourceSpan(file: FileID(0), start: 0, end: 0))
    procedure.statements = statements
    procedure.asideWaits = aside
    procedure.stages = stages
    procedure.placeCount = places
    package.procedures.append(procedure)
  }
}

/// A step at the officer's desk.
func step(
  _ place: Int, _ name: String, outcomes: [String] = ["accepted"], arrows: [Arrow] = [], tags: [String] = []
) -> Statement {
  .step(
    Step(
      place: Place(place), name: name, title: name,
      task: StepTask(
        assignment: .anyOf([DeskOption(Table(DeskID(1)))]), tags: tags, outcomes: outcomes.map { Outcome($0) }),
      arrows: arrows))
}

/// A wait for the applicant that stands aside.
func asideWait(_ place: Int, _ name: String, bound: Int? = nil, _ resumption: Resumption) -> Wait {
  let refused = Target.end(EndTask(.refused, issues: [DocumentID(1)]), .none)
  return Wait(
    place: Place(place), name: name, title: name, task: WaitTask(party: .applicant, clock: .pauses),
    bound: bound.map { Bound(limit: $0, then: refused) }, resumption: resumption, onTimeout: refused)
}

/// The end of the normal path.
let approved = Statement.end(EndTask(.approved), .none)

extension ProcessGraph {
  /// Every edge as `from -> to`, with its label when it is not a plain one.
  var picture: [String] {
    edges.map { edge in
      let label: String =
        switch edge.label {
        case .normal: ""
        case .outcome(0): ""
        case .outcome(let position): " [\(position)]"
        case .when: " [when]"
        case .otherwise: " [otherwise]"
        case .timeout: " [timeout]"
        case .exhausted: " [exhausted]"
        case .branch: " [branch]"
        case .onAny(let outcome): " [any \(outcome)]"
        }
      let carried = edge.carries.map { " carrying \($0)" } ?? ""
      return "\(nodes[edge.from].id) -> \(nodes[edge.to].id)\(label)\(carried)"
    }
  }
}
