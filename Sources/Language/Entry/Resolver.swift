import Messages
import ProcessGraph
import SourceText
import Syntax

/// The state of resolving one package: a file at hand, tables of names, and what has been understood so far.
///
/// Its rules stand in extensions, one family of clauses a file. Phases: names of all declarations, small declarations,
/// conditions, procedures, and last what is only name-checked.
struct Resolver {
  let settings: ResolutionSettings
  /// The trees of the files, and behind them those of editions that amendments make.
  var trees: [SyntaxTree]
  /// How many files there are.
  let fileCount: Int
  /// The tree of the file at hand.
  var tree: SyntaxTree
  /// The position of the file at hand.
  var file: Int
  /// By file and symbol, the package's name plus 1; 0 where it was not asked for yet.
  var namesOfSymbols: [[Int32]]
  var names = NameInterner()
  var findings: [Diagnostic] = []
  /// True while something is read a second time: its mistakes have been reported.
  var isMuted = false
  /// The finding that reports an unknown name, by what makes it one mistake.
  var unknowns: [UnknownKey: Int] = [:]
  /// The kind of value that the place at hand needs, where a unit is offered for an unknown one.
  var wantedType: ValueType?
  /// How many names unknown ones have been compared with.
  var comparisons = 0
  var package: ResolvedPackage

  /// Declarations of a kind by position, each with where it stands.
  var lawDeclarations = DeclarationTable()
  var agencyDeclarations = DeclarationTable()
  var registryDeclarations = DeclarationTable()
  var documentDeclarations = DeclarationTable()
  var subjectDeclarations = DeclarationTable()
  var conditionDeclarations = DeclarationTable()
  var unitDeclarations = DeclarationTable()
  var interconnectedDeclarations = DeclarationTable()
  var policyDeclarations = DeclarationTable()
  /// Every edition of every procedure, in the order of files and lines.
  var procedureDeclarations: [ProcedureDeclaration] = []
  /// First edition by name of procedure.
  var procedureTable = NameTable()
  /// The procedures of the package in the order in which they are read: as declared, each before the editions that
  /// amendments make of it.
  var procedureOrder: [Int] = []
  /// Amendments and abolitions as they stand in the files, and those whose heads are sound.
  var changeSites: [(file: Int, node: Syntax.NodeID)] = []
  var changes: [ChangeDeclaration] = []
  /// How many nodes the trees of amended editions have.
  var composedNodes = 0
  /// Procedures with a change whose date cannot be read, so that nobody knows what it would have made.
  var unreadableChanges: Set<NameID> = []
  /// Declarations that speak of procedures, read when all of those are.
  var dependents: [(file: Int, node: Syntax.NodeID)] = []

  var packageNames: Set<String> = []
  var registries: [RegistryEntry] = []
  /// Documents that only name a slot of alternatives, by name; declared nowhere.
  var slotDocuments = NameTable()
  /// Position in `documents` by former name.
  var formerNames = NameTable()
  var desksOfRole: [NameID: [Int32]] = [:]
  var desks: [DeskEntry] = []
  var agencies: [AgencyEntry] = []
  var calendarTable = NameTable()
  var factsOfSubject: [SubjectFacts] = []
  var factEntries: [FactEntry] = []
  var memberFacts: [NameID: Int32] = [:]
  var units: [NameID: UnitEntry] = [:]
  var conditions: [ConditionEntry] = []
  var citationsOfLaw: [Citation] = []
  var currencyNames: Set<NameID> = []
  /// Tags that some step carries.
  var tags: Set<NameID> = []

  /// What an expression may ask for where it stands.
  var scope = ExpressionScope()
  /// The procedure at hand.
  var local = LocalNames()
  /// Names on faulty lines: an unknown name among them may be declared where the parser already complained.
  var damagedNames: Set<NameID>?

  init(trees: [SyntaxTree], first: SyntaxTree, settings: ResolutionSettings) {
    self.settings = settings
    self.trees = trees
    fileCount = trees.count
    tree = first
    file = 0
    namesOfSymbols = Array(repeating: [], count: trees.count)
    package = ResolvedPackage(name: settings.packageName, hoursInWorkingDay: settings.hoursInWorkingDay)
  }

  /// Runs all phases.
  mutating func resolve() {
    prepareBuiltIns()
    for index in trees.indices {
      enter(file: index)
      collectDeclarations()
    }
    checkImports()
    resolveLaws()
    resolveAgencies()
    resolveUnits()
    resolveSubjects()
    resolveDocuments()
    resolveRegistries()
    resolveConditions()
    resolveAssumptions()
    resolveProcedures()
    resolveDependents()
  }

  /// Makes a file the one at hand.
  mutating func enter(file index: Int) {
    guard index != file else { return }
    file = index
    tree = trees[index]
  }
}
