import Dossier
import Numbers
import Planning
import ProcessGraph
import WorkingTime

/// Dates, money, papers and reasons of a plan in the reader's words.
enum PlanWords {
  /// A day: `Mon 3 Aug 2026`.
  static func day(_ day: Day) -> String {
    let (year, month, number) = day.civil
    let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return "\(weekdays[(day.weekday.rawValue - 1) % 7]) \(number) \(months[(month - 1) % 12]) \(year)"
  }

  /// A moment: `Mon 3 Aug 2026 09:00`; seconds are rounded up, so that nobody comes too early.
  static func moment(_ instant: Instant) -> String {
    let rest = instant.seconds % 60
    let full = rest == 0 ? instant : instant.advanced(seconds: rest > 0 ? 60 - rest : -rest) ?? instant
    return "\(day(full.day)) \(full.time)"
  }

  /// A number with its noun: `1 procedure`, `2 procedures`.
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// A list: `a, b and c`.
  static func list(_ items: [String], _ word: String = "and") -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  /// A name with its title.
  static func named(_ name: String, _ title: String) -> String { title.isEmpty ? name : "\(name) · \(title)" }

  /// What a way costs in all.
  static func cost(_ cost: RouteCost) -> String {
    guard cost.open > 0 else { return cost.dong == 0 ? "nothing" : Money(dong: cost.dong).description }
    let open = count(cost.open, "fee not known", "fees not known")
    return cost.dong == 0 ? open : "\(Money(dong: cost.dong)) and \(open)"
  }

  /// An amount to pay.
  static func amount(_ amount: FeeReckoning) -> String {
    switch amount {
    case .amount(let dong): Money(dong: dong).description
    case .unknown(let reason): "not known yet (\(reason))"
    case .notDecided: "depends on facts that are settled on the way"
    }
  }

  /// Copies and forms of a paper: `1 original, 2 copies`.
  static func copies(_ copies: [DocumentCopies]) -> String {
    copies.map { copy in
      switch (copy.form, copy.count) {
      case (.shown, _): return "shown, not handed in"
      case (.data, _): return "data"
      case (.certifiedCopy, let count): return number(count, "certified copy", "certified copies")
      case (.copy, let count): return number(count, "copy", "copies")
      case (.original, let count): return number(count, "original", "originals")
      case (.electronic, let count): return number(count, "electronic", "electronic")
      }
    }.joined(separator: ", ")
  }

  private static func number(_ count: Int?, _ one: String, _ many: String) -> String {
    count.map { self.count($0, one, many) } ?? one
  }

  /// A limit.
  static func limit(_ limit: LimitValue) -> String {
    switch limit {
    case .duration(let duration): duration.description
    case .sameWorkingDay(let time): "the same working day if received before \(time)"
    case .none(let reason): "none (\(reason))"
    case .unknown(let reason): "not known (\(reason))"
    }
  }

  /// Why a procedure does not serve.
  static func reason(_ obstacle: PlanObstacle) -> String {
    switch obstacle {
    case .applicant(let who): "it does not serve \(who)"
    case .notInForce(let day): "no edition of it is in force on \(self.day(day))"
    case .requirement(let text, _): "it is for another case: “\(text)” does not hold"
    case .ends(let end): "with these facts it ends \(end.rawValue)"
    case .stuck(let place): "with these facts it stays at \(place)"
    case .beyondCalendar(let day): "the calendar does not reach far enough beyond \(self.day(day))"
    case .issuesNot: "not with these facts"
    case .errors: "it has errors, `thutuc check` says which"
    case .silent(let subjects, let lines):
      "nothing is said of \(list(subjects)); write under `facts`: \(lines.map { "`\($0)`" }.joined(separator: ", "))"
    case .notChosen: "another procedure was chosen"
    }
  }

  /// How well something is known, where it is not verified.
  static func mark(_ provenance: Provenance, _ graph: ProcessGraph) -> String {
    switch provenance.mark ?? graph.provenance.mark {
    case .verified?, nil: ""
    case let mark?: " [\(mark.rawValue)]"
    }
  }
}
