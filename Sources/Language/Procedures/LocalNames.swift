import ProcessGraph
import SourceText
import Syntax
import WorkingTime

/// What a name of a procedure stands for.
enum LocalKind: String {
  case step, wait, stage
}

/// A step, a wait or a stage by name.
struct LocalSymbol {
  var kind: LocalKind
  /// The number of the place, or of the stage.
  var number: Int
  var span: SourceSpan
}

/// A step or a wait of the procedure at hand.
struct PlaceRecord {
  var kind: LocalKind
  var name: NameID?
  var span: SourceSpan
  /// The branch it stands in; 0 outside all branches. A wait that stands aside is in none.
  var region: Int
  var isAside: Bool
  var node: Syntax.NodeID
}

/// A branch of the procedure at hand.
struct RegionRecord {
  var name: NameID?
  var parent: Int
}

/// Where a fact is settled.
struct Establishment {
  var place: Int
  var span: SourceSpan
  var step: NameID
}

/// An arrow that enters a wait standing aside.
struct WaitEntry {
  var from: Int
  var region: Int
  var span: SourceSpan
  /// True when the arrow has a bound of its own.
  var isBounded: Bool
  /// True for a rule at a join, which no single step raises.
  var isJoin: Bool
}

/// A way on from a wait that stands aside.
struct WaitExit {
  var wait: Int
  /// The place it leads to; nil for `resume there`.
  var target: Int?
  var span: SourceSpan
  var isBounded: Bool
}

/// An outcome that a branch carries to its join.
struct CarriedOutcome {
  var name: NameID
  var step: NameID?
  var span: SourceSpan
  /// True when silence takes it, so that the join need not.
  var isSilent: Bool
}

/// A call of another procedure.
struct Call {
  var name: NameID
  var span: SourceSpan
}

/// A law that a procedure rests on.
struct CitedLaw {
  /// Its position.
  var law: Int
  /// The place in it.
  var citation: Citation
  var span: SourceSpan
}

/// The names and places of one procedure.
struct LocalNames {
  /// The number of the declaration, so that its names are missed apart from those of others.
  var number = 0
  var table = NameTable()
  var symbols: [LocalSymbol] = []
  var places: [PlaceRecord] = []
  /// First place of each stage, or nil for one without steps.
  var stageStarts: [Int?] = []
  var regions: [RegionRecord] = [RegionRecord(name: nil, parent: 0)]
  /// By position of the fact.
  var established: [Int: Establishment] = [:]
  /// Documents by the name of a slot that nothing else declares.
  var slots = NameTable()
  var feeTable = NameTable()
  var feeSpans: [SourceSpan] = []
  var authorities: [Int] = []
  var authorityRows: [(agency: Int, condition: Expression?, span: SourceSpan)] = []
  var authorityIsKnown = false
  var authorityWasMissed = false

  /// The next place to be read in the second reading.
  var nextPlace = 0
  var nextStage = 0
  var nextRegion = 1
  var region = 0
  var stage: Int?
  var stages: [Stage] = []
  /// Outcomes carried to the joins around the place at hand, outermost first.
  var carried: [[CarriedOutcome]] = []
  var entries: [Int: [WaitEntry]] = [:]
  var exits: [WaitExit] = []
  var fees: [Fee] = []
  var calls: [Call] = []
  /// First day of the edition at hand.
  var from: Day?
  /// Laws cited in the edition at hand, while they are watched.
  var citations: [CitedLaw] = []
  var watchesLaws = false
  /// True for an edition that amendments make.
  var isAmended = false
  /// True when the declaration has a fault that the parser reported.
  var isFaulty = false
  /// True when an arrow names a place that there is not.
  var hasUnknownPlace = false
  /// True when nobody knows which names there are: then none is missed.
  var isOpen = false
  /// The steps and waits of the interconnected procedures at hand.
  var bundlePlaces: BundlePlaces?

  /// Makes room for another procedure.
  mutating func removeAll() {
    number += 1
    table.removeAll()
    symbols.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    stageStarts.removeAll(keepingCapacity: true)
    regions.removeLast(regions.count - 1)
    if !established.isEmpty { established = [:] }
    slots.removeAll()
    feeTable.removeAll()
    feeSpans.removeAll(keepingCapacity: true)
    authorities.removeAll(keepingCapacity: true)
    authorityRows.removeAll(keepingCapacity: true)
    authorityIsKnown = false
    authorityWasMissed = false
    nextPlace = 0
    nextStage = 0
    nextRegion = 1
    region = 0
    stage = nil
    stages = []
    carried = []
    if !entries.isEmpty { entries = [:] }
    exits.removeAll(keepingCapacity: true)
    fees = []
    calls = []
    from = nil
    citations.removeAll(keepingCapacity: true)
    watchesLaws = false
    isAmended = false
    isFaulty = false
    hasUnknownPlace = false
    isOpen = false
    bundlePlaces = nil
  }
}
