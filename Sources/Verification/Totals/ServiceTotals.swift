public import Numbers
public import ProcessGraph
public import WorkingTime

/// What one or more procedures ask of an applicant in all: time, papers, ways, money, each at most.
public struct ServiceTotals: Hashable, Sendable {
  /// The longest official time, applicant's waits left out; nil when units are mixed or something is not known.
  public var official: Duration?
  /// The longest time whoever takes it; nil when units are mixed or something is not known.
  public var elapsed: Duration?
  /// Papers to hand in, at first or in a wait on the way to approval: of alternatives the least that will do, and all that
  /// depends on the case.
  public var documents: Int
  /// Occasions on which the applicant acts when nothing is done online: handing in, bringing or paying what is waited for
  /// on the way to approval, taking the result.
  public var visits: Int
  /// Fees and charges of one amount, added up, whether or not a case is free of them.
  public var fees: Money
  /// Fees and charges whose amount depends on the case or is not known yet.
  public var openFees: [String]

  /// Adds up one procedure.
  public init(_ graph: ProcessGraph, _ worst: WorstCase) {
    official = Self.official(graph, worst)
    elapsed = Self.longest(worst.cases.map(\.elapsed), hoursPerDay: graph.hoursInWorkingDay)
    // Whatever the case: all that depends on one is counted.
    documents = graph.documentRequirements.reduce(graph.papersOfWaits) {
      $0 + $1.paperCount(withRead: false) { _ in true }
    }
    visits = graph.applicantVisits
    fees = Money.zero
    openFees = []
    for fee in graph.fees {
      // Whom a case frees pays nothing, which is less.
      if fee.factors.isEmpty, case .expression(.literal(.number(let amount)))? = fee.table.single,
        let paid = fee.paid(for: amount), let money = (try? paid.exact + fees.exact)?.int64
      {
        fees = Money(dong: money)
      } else {
        openFees.append(fee.id)
      }
    }
  }

  /// Adds up a procedure to be held against an interconnected one, whose clock goes on where a member's begins anew: what
  /// the State does twice counts twice in both.
  public init(countingAllWork graph: ProcessGraph, _ worst: WorstCase) {
    self.init(graph, worst)
    var whole = graph
    for position in whole.nodes.indices {
      guard case .wait(var task) = whole.nodes[position].kind, task.clock == .restarts else { continue }
      task.clock = .pauses
      whole.nodes[position].kind = .wait(task)
      for edge in whole.edges.indices where whole.edges[edge].from == NodeID(position) {
        whole.edges[edge].resumesRemainder = false
      }
    }
    guard whole != graph else { return }
    whole.timeLimit = TimeLimit(Table(.none(because: "")), start: graph.timeLimit?.start ?? .acceptance)
    whole.reducedLimit = nil
    official = Self.official(whole, Verification(of: whole).worstCase)
  }

  /// Adds up procedures that are gone through one after another, with what the applicant and others do in between:
  /// nil there for something that has no time of its own.
  public init(oneByOne totals: [ServiceTotals], between: [Duration?], hoursPerDay: Rational) {
    official = Self.sum(totals.map(\.official), hoursPerDay)
    elapsed = Self.sum(totals.map(\.elapsed) + between, hoursPerDay)
    documents = totals.reduce(0) { $0 + $1.documents }
    visits = totals.reduce(0) { $0 + $1.visits }
    fees = Money(dong: totals.reduce(Int64(0)) { $0 &+ $1.fees.dong })
    openFees = totals.flatMap(\.openFees)
  }

  /// The longest official time: as it is compared with the limit, or, where there is no limit or one in other units than
  /// the steps', against a limit that allows everything.
  private static func official(_ graph: ProcessGraph, _ worst: WorstCase) -> Duration? {
    func sum(_ worst: WorstCase) -> Duration? {
      longest(
        worst.cases.map { one in one.limits.first { $0.kind == .statutory }?.sum },
        hoursPerDay: graph.hoursInWorkingDay)
    }
    if let sum = sum(worst) { return sum }
    var unlimited = graph
    unlimited.timeLimit = TimeLimit(Table(.none(because: "")), start: graph.timeLimit?.start ?? .acceptance)
    unlimited.reducedLimit = nil
    return sum(Verification(of: unlimited).worstCase)
  }

  private static func longest(_ durations: [Duration?], hoursPerDay: Rational) -> Duration? {
    guard var longest = durations.first ?? nil else { return nil }
    for duration in durations.dropFirst() {
      guard let duration, let order = duration.compare(to: longest, hoursPerDay: hoursPerDay) else { return nil }
      if order == .longer { longest = duration }
    }
    return longest
  }

  private static func sum(_ durations: [Duration?], _ hoursPerDay: Rational) -> Duration? {
    guard var sum = durations.first ?? nil else { return nil }
    for duration in durations.dropFirst() {
      guard let duration, let more = try? sum.adding(duration, hoursPerDay: hoursPerDay) else { return nil }
      sum = more
    }
    return sum
  }
}
