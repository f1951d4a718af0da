public import Numbers
public import ProcessGraph

/// A package with every name resolved, every type checked and every unit converted: what the analyst declared.
///
/// It shares its terms (facts, expressions, tables, desks, documents, limits, tasks) with `ProcessGraph`, with ids that
/// are positions in the arrays of this package. Where one of those terms names a node (`passed`, `before`, `starts at`),
/// the number is a ``Place`` of the procedure, which the compiler turns into a node.
public struct ResolvedPackage: Sendable {
  /// Name of the package, from its manifest.
  public var name: String
  /// Laws.
  public var laws: [Law]
  /// Agencies.
  public var agencies: [Agency]
  /// All desks of all agencies.
  public var desks: [Desk]
  /// Calendars that are named anywhere; number 0 is the package's own.
  public var calendars: [CalendarName]
  /// Kinds of document.
  public var documents: [Document]
  /// Facts of all subjects, the built-in ones first.
  public var facts: [Fact]
  /// Subjects.
  public var subjects: [Subject]
  /// Editions of procedures, in the order of files and lines.
  public var procedures: [Procedure]
  /// What cities ask of procedures, in the order of files and lines.
  public var policies: [Policy]
  /// Tests, in the order of files and lines.
  public var tests: [DeclaredTest]
  /// How many more tests were left out, because something in them is wrong.
  public var unsoundTestCount: Int
  /// Interconnected procedures, in the order of files and lines.
  public var interconnected: [InterconnectedProcedure]
  /// Working hours that count as one working day in sums.
  public var hoursInWorkingDay: Rational

  /// Makes a package without declarations.
  public init(name: String, hoursInWorkingDay: Rational) {
    self.name = name
    self.hoursInWorkingDay = hoursInWorkingDay
    laws = []
    agencies = []
    desks = []
    calendars = [CalendarName("default")]
    documents = []
    facts = []
    subjects = []
    procedures = []
    policies = []
    tests = []
    unsoundTestCount = 0
    interconnected = []
  }
}

/// What procedures are about: its facts and what may be taken for granted of them.
public struct Subject: Hashable, Sendable {
  /// Stable id.
  public var id: String
  /// What people call it.
  public var title: String
  /// Its facts.
  public var facts: [FactID]
  /// What may be taken for granted.
  public var assumptions: [Expression]

  /// Declares a subject.
  public init(id: String, title: String, facts: [FactID] = [], assumptions: [Expression] = []) {
    self.id = id
    self.title = title
    self.facts = facts
    self.assumptions = assumptions
  }
}
