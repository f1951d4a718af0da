import Compiler
import ProcessGraph
import Reports
import Verification
import Workspace

extension InterconnectedReport {
  /// The order and the totals of a checked interconnected procedure; `known` are the worst cases of single procedures.
  init(_ one: InterconnectionCheck, among known: [(case: WorstCase, graph: ProcessGraph)], of build: PackageBuild) {
    let plan = one.plan
    let order = plan.sequence.map { part in
      PartOrder(
        name: plan.parts[part].name,
        waits: plan.edges.filter { $0.user == part }.map { edge in
          PartOrder.Wait(
            plan.parts[edge.issuer].name, document: edge.document.flatMap { build.package?.documents[$0].id })
        })
    }
    let identities = plan.parts.compactMap { part in part.procedure.flatMap { build.package?.procedures[$0].identity } }
    let members = identities.compactMap { identity in known.first { $0.case.procedure == identity } }
    self.init(
      name: plan.bundle.identity.name, order: order,
      oneByOne: ServiceTotals(
        oneByOne: members.map { ServiceTotals(countingAllWork: $0.graph, $0.case) },
        between: plan.parts.filter { $0.procedure == nil }.map(\.duration), hoursPerDay: one.graph.hoursInWorkingDay),
      interconnected: ServiceTotals(one.graph, one.worstCase))
  }
}

extension WorstCase {
  /// The same without stages that are kept: those of an interconnected procedure are its members, which are shown by
  /// themselves.
  var withoutKeptStages: WorstCase {
    var shorter = self
    for one in cases.indices {
      shorter.cases[one].limits.removeAll { limit in
        guard case .stage = limit.kind else { return false }
        switch limit.verdict {
        case .noLimit, .kept, .keptOnEveryDate: return true
        default: return false
        }
      }
    }
    return shorter
  }
}
