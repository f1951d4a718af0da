import Bundle
import Comparison
import Compiler
public import Foundation
public import Messages
import ProcessGraph
import SourceText
import Syntax
import TestSupport
import Verification
import WorkingTime
import Workspace

/// Puts faults into a sound package, and holds what the checker says against what it says of the sound one.
public struct FaultJudge: Sendable {
  private let folder: String
  private let files: FaultyFiles
  private let faults: [FaultKind: [Fault]]
  /// What is found in the sound package, without its interconnected procedures and with them.
  private let known: Baseline
  private let allKnown: Baseline
  private let graphs: [ProcessGraph]
  private let meanings: [ProcessGraph.Key: [UInt8]]
  private let calendar: WorkCalendar?
  private let ignored: Set<MessageCode>

  /// No interconnected procedure has this name: their proofs are left out, since they take longer than all the others.
  private static let nobody = "-"

  /// Reads a sound package from a disk; nil when there is none, or it has errors. Kinds of finding may be left out, to see what
  /// they are good for.
  public init?(_ folder: String, below root: URL, ignoring ignored: Set<MessageCode> = []) {
    guard let files = FaultyFiles(folder, below: root) else { return nil }
    self.init(folder, files, ignoring: ignored)
  }

  /// Takes a sound package given by the paths and bytes of its files; nil when it has errors.
  public init?(_ folder: String, _ files: [String: [UInt8]]) {
    self.init(folder, FaultyFiles(files), ignoring: [])
  }

  private init?(_ folder: String, _ all: FaultyFiles, ignoring ignored: Set<MessageCode>) {
    var files = all
    files.isWithoutTests = true
    files.askForAdvice(folder + "/thutuc.yaml")
    let check = PackageCheck(folder, files, interconnected: Self.nobody)
    guard !check.findings.contains(where: { $0.severity == .error }) else { return nil }
    self.folder = folder
    self.ignored = ignored
    self.files = files
    known = check.baseline(of: check.findings)
    let whole = PackageCheck(folder, files)
    allKnown = whole.baseline(of: whole.findings)
    graphs = check.build.graphs()
    meanings = Dictionary(graphs.map { ($0.key, GraphMeaning.bytes(of: $0)) }) { first, _ in first }
    calendar = check.build.packages?.last?.calendar.calendar
    var faults: [FaultKind: [Fault]] = [:]
    for file in check.files where file.path.hasSuffix(".tthc") {
      for fault in FaultFinder(Parser.parse(file).tree).faults { faults[fault.kind, default: []].append(fault) }
    }
    self.faults = faults
  }

  /// So many faults from a seed, no two the same, every kind as often as it can be had; a fault after which a file cannot be
  /// read is none.
  public func seed(_ count: Int, _ seed: UInt64) -> [Fault] {
    var random = SplitMix64(seed: seed)
    var left: [FaultKind: [Fault]] = [:]
    // In the order of kinds: that of a dictionary is another one in every process.
    for kind in FaultKind.allCases { left[kind] = (faults[kind] ?? []).shuffled(using: &random) }
    var chosen: [Fault] = []
    while chosen.count < count, left.values.contains(where: { !$0.isEmpty }) {
      for kind in FaultKind.allCases where chosen.count < count {
        while let fault = left[kind]?.popLast() {
          let bytes = fault.apply(to: files.files[fault.path] ?? [])
          let file = SourceFile(id: FileID(0), path: fault.path, bytes: bytes)
          guard Parser.parse(file).diagnostics.isEmpty else { continue }
          chosen.append(fault)
          break
        }
      }
    }
    return chosen
  }

  /// What becomes of a fault.
  public func judge(_ fault: Fault) -> FaultVerdict {
    let faulty = files.with(fault)
    let check = PackageCheck(folder, faulty, interconnected: Self.nobody)
    if let found = verdict(check, known) { return found }
    let after = check.build.graphs()
    let changed = after.filter { meanings[$0.key] != GraphMeaning.bytes(of: $0) }
    if changed.contains(where: { !$0.members.isEmpty }) || after.count != graphs.count {
      let whole = PackageCheck(folder, faulty)
      if let found = verdict(whole, allKnown) { return found }
    }
    if changed.isEmpty, after.count == graphs.count { return .silent(.sameMeaning) }
    return .silent(reason(changed, faulty))
  }

  /// The gravest finding that is new; nil when there is none.
  private func verdict(_ check: PackageCheck, _ known: Baseline) -> FaultVerdict? {
    let told = check.findings.filter { !ignored.contains($0.code) }
    return switch check.answer(told, against: known).new.map(\.severity).max() {
    case .error: .error
    case .warning: .warning
    case .note: .note
    case nil: nil
    }
  }

  private func reason(_ changed: [ProcessGraph], _ faulty: FaultyFiles) -> FaultVerdict.Reason {
    for graph in changed where graph.members.isEmpty {
      guard let before = graphs.first(where: { $0.key == graph.key }) else { continue }
      let ends = LooseEnds(graph).words.subtracting(LooseEnds(before).words)
      if let end = ends.min() { return .looseEnd(end) }
    }
    var tested = faulty
    tested.isWithoutTests = false
    let build = PackageBuild(folder, tested)
    for name in Set(changed.map(\.identity.name)) {
      if TestRun(build, of: name).results.contains(where: { !$0.isPassed }) { return .testTells }
    }
    var bearsOnNone = false
    for graph in changed {
      guard let before = graphs.first(where: { $0.key == graph.key }) else { return .comparisonTells }
      let calendars = graph.calendars.map { _ in calendar }
      let from = graph.identity.from ?? calendar?.definition.covered.first ?? Day.first
      let comparison = ProcedureComparison(
        before, graph,
        ComparisonSetting(
          calendarsBefore: before.calendars.map { _ in calendar }, calendarsAfter: calendars, year: from.civil.year,
          submissionFrom: from))
      guard !comparison.changes.isEmpty else { continue }
      if comparison.changes.contains(where: { !$0.isRemark }) { return .comparisonTells }
      bearsOnNone = true
    }
    return bearsOnNone ? .noDossier : .nothingTells
  }
}

extension ProcessGraph {
  /// What stays the same of an edition when a fault is put into it: its name and its first day.
  struct Key: Hashable {
    var name: String
    var from: Day?
  }

  fileprivate var key: Key { Key(name: identity.name, from: identity.from) }
}
