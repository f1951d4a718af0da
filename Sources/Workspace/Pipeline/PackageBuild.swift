public import Compiler
public import Language
public import Messages
public import ProcessGraph
public import SourceText
import Syntax
public import WorkingTime

/// A package read, resolved and drawn: what checking, compiling and simulating all start from.
///
/// Every file is read once, and every part of the road adds its findings. A package with errors is built as far as it
/// was understood.
public struct PackageBuild: Sendable {
  /// The files that were read, by the index of their id.
  public private(set) var files: [SourceFile]
  /// What was found, in no order.
  public private(set) var findings: [Diagnostic]
  /// The package after all that it depends on; nil when one of them cannot be read.
  public let packages: [PackageContents]?
  /// What the rule files declare.
  public private(set) var package: ResolvedPackage?
  /// The interconnected procedures in order, in the order of the files.
  public private(set) var interconnections: [InterconnectionPlan] = []
  /// By interconnected procedure, whether it has no circle and every goal is issued.
  private var isOrdered: [Bool] = []
  /// The declarations of the rule files, in order, for those who remember proofs; empty for others.
  private(set) var items: [RuleItem] = []
  private let keepsItems: Bool
  /// The day on which editions have to be in force to be looked at; nil when all of them are.
  public let asOf: Day?
  /// An error: its place, and the amendment in whose edition it is one, when it is none in the lines by themselves.
  private struct ErrorPlace {
    var span: SourceSpan
    var amendment: SourceSpan?
  }

  /// The places of errors, by the index of the file's id.
  private var errors: [[ErrorPlace]] = []

  /// Builds the package in a folder, with what it depends on; with a day, only the editions in force then are looked at.
  ///
  /// What the files say wrong is found all the same, whichever edition it is about.
  /// Files are parsed side by side, with the same findings in the same order.
  public init(
    _ folder: String, _ provider: any FileProvider, asOf: Day? = nil, workers: any Workers = OneWorker()
  ) {
    self.init(folder, provider, asOf: asOf, workers: workers, keepsItems: false)
  }

  init(_ folder: String, _ provider: any FileProvider, asOf: Day?, workers: any Workers, keepsItems: Bool) {
    self.asOf = asOf
    self.keepsItems = keepsItems
    var reader = PackageReader(provider)
    packages = reader.read(folder)
    files = []
    findings = []
    if let packages { resolve(packages, workers, &reader) }
    files = reader.files.list
    findings += reader.findings
    if let asOf, let nothing = noEdition(on: asOf) { findings.append(nothing) }
    errors = Array(repeating: [], count: files.count)
    for finding in findings where finding.severity == .error {
      if let span = finding.span, errors.indices.contains(Int(span.file.index)) {
        let amendment = finding.secondary.first { $0.label == EditionMessage.amendedLabel }
        errors[Int(span.file.index)].append(ErrorPlace(span: span, amendment: amendment?.span))
      }
    }
    orderInterconnections()
  }

  /// Puts interconnected procedures in order. What is wrong among their members stands in the members' lines, but is not
  /// wrong in a member.
  private mutating func orderInterconnections() {
    guard let package else { return }
    interconnections = Compiler(package).interconnections()
    for plan in interconnections {
      let own = InterconnectionFindings(plan, of: package).findings
      isOrdered.append(!own.contains { $0.severity == .error })
      findings += own
    }
  }

  /// The editions looked at, by position in the package's procedures, in the order of the files.
  var positions: [Int] {
    guard let package else { return [] }
    guard let asOf else { return Array(package.procedures.indices) }
    return package.procedures.indices.filter { package.procedures[$0].identity.isInForce(on: asOf) }
  }

  /// The editions that are looked at, in the order of the files.
  public var editions: [Procedure] {
    guard let package else { return [] }
    return positions.map { package.procedures[$0] }
  }

  /// How many procedures they belong to.
  public var procedureCount: Int { Set(editions.map(\.identity.name)).count }

  /// Compiles the graph of every edition that is looked at and then of every interconnected procedure, each in the order of
  /// the files.
  ///
  /// Graphs are made when asked for and not kept: a large package has more of them than anybody needs at a time.
  public func graphs() -> [ProcessGraph] {
    guard let package else { return [] }
    let compiler = Compiler(package)
    return positions.map { compiler.graph(ofProcedure: $0) } + interconnections.compactMap { compiler.graph(of: $0) }
  }

  /// Compiles the editions that are looked at of procedures of some names, or of all, and the interconnected procedures among
  /// them, and says of each whether its lines are without errors.
  func editions(ofProcedures names: Set<String>?) -> [(graph: ProcessGraph, isSound: Bool)] {
    guard let package else { return [] }
    let compiler = Compiler(package)
    let editions: [(graph: ProcessGraph, isSound: Bool)] = positions.compactMap { position in
      let procedure = package.procedures[position]
      guard names?.contains(procedure.identity.name) ?? true else { return nil }
      return (compiler.graph(ofProcedure: position), !hasErrors(procedure))
    }
    return editions
      + interconnections.indices.compactMap { position in
        let plan = interconnections[position]
        guard names?.contains(plan.bundle.identity.name) ?? true else { return nil }
        return compiler.graph(of: plan).map { ($0, isSound(interconnection: position)) }
      }
  }

  /// Whether an interconnected procedure is without errors, in itself and in its members.
  private func isSound(interconnection position: Int) -> Bool {
    let plan = interconnections[position]
    guard let package, isOrdered[position], plan.bundle.isSound, !hasErrors(in: plan.bundle.provenance) else {
      return false
    }
    return !plan.bundle.members.contains { hasErrors(package.procedures[$0.procedure]) }
  }

  /// The editions that are looked at and have no errors, by position in the package's procedures.
  var soundPositions: [Int] {
    guard let package else { return [] }
    return positions.filter { !hasErrors(package.procedures[$0]) }
  }

  /// Compiles the edition at a position of the package's procedures, and says whether its lines are without errors.
  func edition(at position: Int) -> (graph: ProcessGraph, isSound: Bool)? {
    package.map { (Compiler($0).graph(ofProcedure: position), !hasErrors($0.procedures[position])) }
  }

  /// The interconnected procedures without errors, in themselves and in their members, by position.
  var soundInterconnections: [Int] { interconnections.indices.filter { isSound(interconnection: $0) } }

  /// Compiles the interconnected procedure at a position; nil when something is wrong in it or in a member.
  func interconnection(at position: Int) -> ProcessGraph? {
    guard let package, interconnections.indices.contains(position), isSound(interconnection: position) else {
      return nil
    }
    return Compiler(package).graph(of: interconnections[position])
  }

  /// The names of which an edition that is looked at, or interconnected procedures, have errors.
  var unsoundNames: Set<String> {
    guard let package else { return [] }
    let procedures = positions.map { package.procedures[$0] }.filter { hasErrors($0) }.map(\.identity.name)
    let bundles = interconnections.indices.filter { !isSound(interconnection: $0) }
      .map { interconnections[$0].bundle.identity.name }
    return Set(procedures + bundles)
  }

  /// Says that none of the package's editions is in force on a day; nil when one is, or when there are none anyhow.
  private func noEdition(on day: Day) -> Diagnostic? {
    guard let package, !package.procedures.isEmpty, positions.isEmpty else { return nil }
    var arguments: [String: Argument] = ["name": .code(package.name), "day": day.argument]
    let identities = package.procedures.map(\.identity)
    if let next = identities.compactMap(\.from).filter({ $0 > day }).min() {
      arguments["hint"] = .phrase("Workspace.nextEdition")
      arguments["next"] = next.argument
    } else if let last = identities.compactMap(\.to).max() {
      arguments["hint"] = .phrase("Workspace.lastEdition")
      arguments["last"] = last.argument
    }
    return Diagnostic(WorkspaceMessage.noEditionInForce, at: nil, arguments)
  }

  private mutating func resolve(_ packages: [PackageContents], _ workers: any Workers, _ reader: inout PackageReader) {
    guard let own = packages.last else { return }
    var inputs: [ParsedInput] = []
    var members: [String: MembersSummary] = [:]
    for package in packages {
      let files = package.ruleFiles
      let parsedFiles = workers.pieces(of: files.count) { range in range.map { Parser.parse(files[$0]) } }.joined()
      for (file, parsed) in zip(files, parsedFiles) {
        findings += parsed.diagnostics
        if parsed.diagnostics.isEmpty, parsed.tree.isEmpty {
          findings.append(
            Diagnostic(WorkspaceMessage.emptyRuleFile, .note, at: SourceSpan(file: file.id, start: 0, end: 0)))
        }
        inputs.append(ParsedInput(tree: parsed.tree))
        if keepsItems { items += RuleItem.items(of: parsed.tree) }
        for (path, span) in MemberFiles(of: parsed.tree).named where members[path] == nil {
          members[path] = readMembers(path, of: package, askedAt: span, &reader)
        }
      }
    }
    let settings = ResolutionSettings(
      packageName: own.manifest.name.value, hoursInWorkingDay: own.manifest.hoursInWorkingDay, members: members,
      calendars: packages.flatMap { $0.calendars.map(\.name) })
    let resolution = Language.resolve(files: inputs, settings: settings)
    package = resolution.package
    findings += resolution.diagnostics
  }

  /// Members as rules need them; a file that cannot be read counts as one member, so that nothing else complains.
  private mutating func readMembers(
    _ path: String, of package: PackageContents, askedAt span: SourceSpan, _ reader: inout PackageReader
  ) -> MembersSummary {
    guard let file = reader.file(path, in: package.folder, askedAt: span),
      let members = AgencyMembers.read(file, findings: &findings)
    else { return MembersSummary(count: 1) }
    var columns: [(name: String, values: [String])] = []
    for member in members.members {
      for fact in member.facts {
        if let column = columns.firstIndex(where: { $0.name == fact.key.value }) {
          columns[column].values.append(fact.value.value)
        } else {
          columns.append((fact.key.value, [fact.value.value]))
        }
      }
    }
    return MembersSummary(count: members.members.count, columns: columns)
  }

  /// How many rule files were read.
  public var ruleFileCount: Int { (packages ?? []).reduce(0) { $0 + $1.ruleFiles.count } }

  /// The paths of all files as seen from the package's folder, so that they are the same on every machine.
  public func paths(from folder: String) -> [String] {
    let base = PackagePath.join(".", folder)
    return files.map { file in
      if base == "." { return file.path }
      return file.path.hasPrefix(base + "/") ? String(file.path.dropFirst(base.utf8.count + 1)) : file.path
    }
  }

  /// The compiled calendars that a graph names, in its order; nil for one that could not be read.
  public func calendars(of graph: ProcessGraph) -> [WorkCalendar?] {
    guard let packages, let own = packages.last else { return graph.calendars.map { _ in nil } }
    return graph.calendars.enumerated().map { position, name in
      if position == 0 { return own.calendar.calendar }
      for package in packages.reversed() {
        if let known = package.calendars.first(where: { $0.name == name.id }) { return known.calendar.calendar }
      }
      return nil
    }
  }

  /// True when a finding stands in the lines that declare a procedure, or an interconnected one or its members, and is an
  /// error.
  ///
  /// What such a graph would prove is about what was understood, not about what was meant.
  public func hasErrors(_ edition: ProcedureIdentity) -> Bool {
    if let bundle = interconnections.firstIndex(where: { $0.bundle.identity.name == edition.name }) {
      return !isSound(interconnection: bundle)
    }
    return package?.procedures.contains { $0.identity == edition && hasErrors($0) } ?? false
  }

  /// The names of procedures and of interconnected procedures, each once, in the order of the files.
  public var procedureNames: [String] {
    var known: Set<String> = []
    let names = (package?.procedures.map(\.identity.name) ?? []) + interconnections.map(\.bundle.identity.name)
    return names.filter { known.insert($0).inserted }
  }

  private func hasErrors(in lines: Provenance) -> Bool {
    guard let origin = lines.origin, errors.indices.contains(Int(origin.file)) else { return false }
    return errors[Int(origin.file)].contains { $0.span.start < origin.end && $0.span.end > origin.start }
  }

  private func hasErrors(_ procedure: Procedure) -> Bool {
    func holds(_ span: SourceSpan, _ origin: SourceOrigin) -> Bool {
      span.file.index == origin.file && span.start < origin.end && span.end > origin.start
    }
    return procedure.sources.contains { origin in
      guard errors.indices.contains(Int(origin.file)) else { return false }
      return errors[Int(origin.file)].contains { error in
        guard holds(error.span, origin) else { return false }
        return error.amendment.map { amendment in procedure.sources.contains { holds(amendment, $0) } } ?? true
      }
    }
  }
}
