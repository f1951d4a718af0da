import Comparison
import Messages
import Numbers
import ProcessGraph
import Verification
import WorkingTime

/// Measures, differences and dates in the reader's words.
enum ComparisonWords {
  static func measure(_ measure: Measure) -> String {
    switch measure {
    case .timeLimit: "time limit"
    case .reducedTime: "reduced limit"
    case .worstCase: "longest official time"
    case .steps: "steps"
    case .handovers: "handovers"
    case .agencies: "agencies"
    case .levels: "levels of government"
    case .documents: "papers"
    case .documentsFromCitizen: "papers from the citizen"
    case .documentsHeld: "papers a registry holds"
    case .visits: "visits"
    case .fees: "fees and charges"
    }
  }

  /// The value of a measure.
  static func value(_ answer: PolicyAnswer, of measure: Measure, _ graph: ProcessGraph) -> String {
    switch answer {
    case .number(let number):
      measure.kind == .money ? number.int64.map { Money(dong: $0).description } ?? "\(number) VND" : number.description
    case .time(let amount, let unit): duration(amount, unit)
    case .text(let text): text
    case .texts(let texts): texts.joined(separator: ", ")
    case .missing: measure == .fees ? "in no row" : "none"
    case .doubtful(let doubt): "not one number: " + reason(doubt, graph)
    }
  }

  static func duration(_ amount: Rational, _ unit: DurationUnit) -> String {
    (try? Duration(amount, unit))?.description ?? "\(amount) \(unit.rawValue)"
  }

  static func reason(_ doubt: PolicyDoubt, _ graph: ProcessGraph) -> String {
    switch doubt {
    case .tooManyCases: "too many cases"
    case .unknown(let because): because
    case .unlikeUnits: "the steps are in unlike units"
    case .noLimit(let node): "\(graph.nodes[node].id) has no limit of its own"
    case .dependsOn(let fact): "it depends on \(graph.facts[fact].id)"
    case .paths: "no path leads on"
    case .opaque: "facts are compared with facts"
    case .tooFine: "numbers beyond exact arithmetic"
    }
  }

  /// The difference, with its sign.
  static func difference(_ difference: MeasureDifference, of measure: Measure) -> String {
    switch difference {
    case .none: "the same"
    case .number(let by, let percent):
      sign(by) + (measure.kind == .money ? magnitudeOfMoney(by) : by.magnitude.description) + share(percent)
    case .time(let by, let unit, let percent): sign(by) + duration(by.magnitude, unit) + share(percent)
    case .unlike: "in unlike units"
    case .appears: "new"
    case .disappears: "gone"
    case .undecided: "not decided"
    }
  }

  private static func magnitudeOfMoney(_ amount: Rational) -> String {
    amount.magnitude.int64.map { Money(dong: $0).description } ?? "\(amount.magnitude) VND"
  }

  private static func sign(_ number: Rational) -> String { number.isNegative ? "−" : "+" }

  private static func share(_ percent: Rational?) -> String {
    percent.map { " (\(sign($0))\(self.percent($0.magnitude)))" } ?? ""
  }

  /// Hundredths with at most one decimal: `26.7 %`.
  static func percent(_ hundredths: Rational) -> String {
    let tenth = try? Rational(1, 10)
    let rounded = tenth.flatMap { try? hundredths.rounded(.halfUp, toMultipleOf: $0) } ?? hundredths
    return "\(rounded) %"
  }

  /// How well something is known, where it is not verified.
  static func mark(_ mark: SourceMark?, isValue: Bool = true) -> String {
    switch mark {
    case .verified?: ""
    case let mark?: " [\(mark.rawValue)]"
    case nil: isValue ? " [source not said]" : ""
    }
  }

  static func day(_ day: Day) -> String {
    let (year, month, number) = day.civil
    return Wording(Catalogue()).text("{day}", ["day": .date(year: year, month: month, day: number)])
  }

  static func moment(_ instant: Instant) -> String { "\(day(instant.day)) \(instant.time)" }

  static func promised(_ time: PromisedTime) -> String {
    switch time {
    case .limit(let limit): WorstCaseWords.limit(limit)
    case .share(let share): share.description
    }
  }

  /// A region behind `when`, or `always`.
  static func region(_ region: FactRegion) -> String {
    switch region.extent {
    case .everywhere: "always"
    case .nowhere: "never"
    case .somewhere: region.words
    }
  }

  static func subject(_ subject: Subject) -> String {
    switch subject.kind {
    case .procedure: "procedure"
    default: subject.id.isEmpty ? subject.kind.rawValue : "\(subject.kind.rawValue) \(subject.id)"
    }
  }

  static func respect(_ trait: Trait) -> String {
    trait.item.isEmpty ? trait.aspect.rawValue : "\(trait.aspect.rawValue) \(trait.item)"
  }

  static func value(_ trait: Trait?) -> String {
    guard let trait else { return "–" }
    let text = trait.value.isEmpty ? "yes" : trait.value
    return trait.aspect.isRemark ? text : text + mark(trait.mark, isValue: trait.aspect.isValue)
  }

  /// What is said of a subject as a whole, its title first.
  static func summary(_ traits: [Trait]) -> String {
    var parts: [String] = []
    if let title = traits.first(where: { $0.aspect == .title && $0.item.isEmpty }) { parts.append(title.value) }
    for trait in traits where trait.aspect.isTold {
      let name = trait.aspect == .action ? trait.item : respect(trait)
      parts.append(
        ([name, trait.value].filter { !$0.isEmpty }.joined(separator: " "))
          + mark(trait.mark, isValue: trait.aspect.isValue))
    }
    return parts.isEmpty ? "yes" : parts.joined(separator: ", ")
  }
}

extension Aspect {
  /// True for what has a source of its own that a reader asks for.
  fileprivate var isValue: Bool {
    switch self {
    case .allows, .extendable, .within, .lasts, .effort, .amount, .factor, .atLeast, .copies, .valid, .authority,
      .requires:
      true
    default: false
    }
  }

  /// True for what tells most of a thing that is new or gone.
  fileprivate var isTold: Bool {
    switch self {
    case .by, .waitsFor, .within, .lasts, .allows, .amount, .atMost, .copies, .dataFrom, .alternatives, .when, .partOf,
      .valid, .values, .level, .action:
      true
    default: false
    }
  }
}
