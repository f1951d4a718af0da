import ProcessGraph

/// The conditions of all limits by number, so that choosing the rows of a case looks no condition up.
struct LimitRows {
  /// The conditions of rows or extensions in their order.
  struct Numbers {
    private static let always = -1
    private static let never = -2
    private var numbers: [Int] = []

    init(_ rows: some Sequence<Expression?>, _ conditions: FlowConditions) {
      numbers = rows.map { condition in
        condition.map { conditions.number(of: $0) ?? Self.never } ?? Self.always
      }
    }

    /// The first that holds in a case; nil when none does.
    func first(in one: FactCase) -> Int? {
      numbers.firstIndex { $0 >= 0 ? one.holds[$0] : $0 == Self.always }
    }
  }

  typealias Limit = (table: Numbers, extensions: Numbers)

  let statutory: Limit
  let reduced: Limit
  /// By stage; without rows where it has no limit.
  let stages: [Numbers]

  init(_ graph: borrowing ProcessGraph, _ conditions: FlowConditions) {
    func numbers(_ limit: TimeLimit?) -> Limit {
      (
        Numbers(limit?.table.rows.map(\.condition) ?? [], conditions),
        Numbers(limit?.extensions.map(\.condition) ?? [], conditions)
      )
    }
    statutory = numbers(graph.timeLimit)
    reduced = numbers(graph.reducedLimit)
    stages = graph.stages.map { Numbers($0.limit?.rows.map(\.condition) ?? [], conditions) }
  }
}
