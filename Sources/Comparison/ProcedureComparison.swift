import Bundle
public import ProcessGraph
public import Verification
public import WorkingTime

/// With what two procedures are compared.
public struct ComparisonSetting: Sendable {
  /// The compiled calendars that the first graph names, in its order; nil for one that could not be read.
  public var calendarsBefore: [WorkCalendar?]
  /// The same of the second graph.
  public var calendarsAfter: [WorkCalendar?]
  /// The year whose working days limits in unlike units are compared on.
  public var year: Int
  /// The first day on which the example may be handed in.
  public var submissionFrom: Day

  /// Says with what to compare.
  public init(
    calendarsBefore: [WorkCalendar?], calendarsAfter: [WorkCalendar?], year: Int, submissionFrom: Day
  ) {
    self.calendarsBefore = calendarsBefore
    self.calendarsAfter = calendarsAfter
    self.year = year
    self.submissionFrom = submissionFrom
  }
}

/// What differs between two editions of a procedure, or two procedures about the same subject.
public struct ProcedureComparison: Sendable {
  /// The cases in which anything that bears on a dossier differs.
  public enum Region: Sendable {
    /// They are these; `perhaps` when facts are compared with facts, so that a case is only possible.
    case decided(FactRegion, perhaps: Bool)
    /// There are too many cases to tell apart, or a graph is none.
    case notDecided
  }

  /// The first graph.
  public let before: ProcessGraph
  /// The second.
  public let after: ProcessGraph
  /// Everything that is said otherwise, in reading order; empty exactly when both graphs mean the same.
  public let changes: [Change]
  /// Every measure side by side; empty when the paths of a graph cannot be followed.
  public let measures: [MeasureComparison]
  /// Times in unlike units, by date.
  public let dates: [DateComparison]
  /// Where dossiers are treated otherwise.
  public let region: Region
  /// A dossier that shows it; nil where nothing differs for dossiers, or none could be played.
  public let example: ExampleDossier?

  /// Compares two graphs.
  public init(_ before: ProcessGraph, _ after: ProcessGraph, _ setting: ComparisonSetting) {
    (self.before, self.after) = (before, after)
    let (own, other) = Side.pair(before, after)
    changes = Self.changes(own, other)
    measures = Self.measures(own, other)
    dates = UnlikeTimes(before: before, after: after).comparisons(
      of: measures, setting.calendarsBefore.first ?? nil, setting.calendarsAfter.first ?? nil, year: setting.year)
    guard !changes.isEmpty else {
      region = .decided(FactRegion.nowhere, perhaps: false)
      example = nil
      return
    }
    guard let joint = JointCases(own.shared, other.shared, asking: own.asked, and: other.asked) else {
      region = .notDecided
      example = nil
      return
    }
    let different = Self.different(joint, own, other, changes)
    region = .decided(joint.region(of: different), perhaps: joint.isOnlyPossible)
    let calendars = (setting.calendarsBefore.compactMap { $0 }, setting.calendarsAfter.compactMap { $0 })
    example = ExampleSearch(
      before: own, after: other, joint: JointFacts(before, after), calendars: calendars, from: setting.submissionFrom
    ).example(among: different)
  }

  private static func changes(_ own: Side, _ other: Side) -> [Change] {
    // What is listed in another order and means the same has the same portrait, but not the same bytes.
    if GraphMeaning.bytes(of: own.original) == GraphMeaning.bytes(of: other.original) { return [] }
    let list = ChangeList(PortraitBuilder.portrait(of: own), PortraitBuilder.portrait(of: other)).changes
    return list.isEmpty
      ? [Change(subject: Subject(.procedure), title: own.original.title, kind: .order, isImplied: false)] : list
  }

  private static func measures(_ own: Side, _ other: Side) -> [MeasureComparison] {
    guard let joint = JointMeasures(own.shared, other.shared) else { return [] }
    let (known, otherKnown) = (MeasureKnowledge(graph: own.graph), MeasureKnowledge(graph: other.graph))
    return Measure.allCases.map { measure in
      let rows = joint.rows(of: measure)
      return MeasureComparison(
        measure: measure, rows: rows, marksBefore: (rows ?? []).map { known.mark(of: measure, $0.before) },
        marksAfter: (rows ?? []).map { otherKnown.mark(of: measure, $0.after) })
    }
  }

  /// The cases whose portraits differ in what bears on a dossier.
  ///
  /// What is said of a subject in the same words on both sides, conditions included, is the same in every case that comes to
  /// it; so only whether a case comes to it is asked of all subjects, and what is said of it only of those that changed.
  private static func different(
    _ joint: JointCases, _ own: Side, _ other: Side, _ changes: [Change]
  ) -> [JointCases.Case] {
    let asked = asked(changes, own)
    var known: [[Bool]: [Subject: [Trait]]] = [:]
    var otherKnown = known
    return joint.cases.filter { one in
      let was = known[one.before.key] ?? PortraitBuilder.portrait(of: own, in: one.before, of: asked).bearing
      known[one.before.key] = was
      let becomes = otherKnown[one.after.key] ?? PortraitBuilder.portrait(of: other, in: one.after, of: asked).bearing
      otherKnown[one.after.key] = becomes
      return was != becomes
    }
  }

  /// The subjects that may be treated otherwise in some case; nil for all, where one name stands for two facts of unlike
  /// kinds, so that the same words need not mean the same.
  private static func asked(_ changes: [Change], _ own: Side) -> Set<Subject>? {
    guard Set(own.graph.facts.map(\.id)).count == own.graph.facts.count else { return nil }
    var asked: Set<Subject> = [Subject(.procedure)]
    for change in changes {
      asked.insert(change.subject)
      // How long a kind of document is valid is said of the papers of a case.
      if change.subject.kind == .kindOfDocument { asked.insert(Subject(.document, change.subject.id)) }
    }
    return asked
  }
}
