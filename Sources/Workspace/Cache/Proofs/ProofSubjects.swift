import Language
import ProcessGraph
import SourceText

/// What each proof of a package depends on.
///
/// The proof of a procedure depends on the lines of all its editions, on those of procedures that it calls or joins, and so on;
/// on everything in the rule files that is no procedure and no test; and on all that was read besides: manifests, calendars,
/// members. It depends neither on other procedures nor on where in a file its own lines stand.
struct ProofSubjects: Sendable {
  private let procedures: [Procedure]
  private let interconnected: [InterconnectedProcedure]
  private let items: [RuleItem]
  /// Positions of items by the name of their procedure.
  private var itemsByName: [String: [Int]] = [:]
  /// The procedures that the editions of a name call or join.
  private var callees: [String: Set<String>] = [:]
  private let places: ProofPlaces
  /// Of all that everything depends on.
  private let common: ContentDigest
  private var testItems: [Int] = []

  /// Finds out about a package that kept its declarations; questions that change what is found are given as text.
  init(_ build: PackageBuild, _ package: ResolvedPackage, question: String) {
    procedures = package.procedures
    interconnected = package.interconnected
    items = build.items
    var shared: [ContentDigest] = [ContentDigest(of: question)]
    var spans: [SourceSpan] = []
    var parts: Set<String> = []
    for file in build.files where !file.path.hasSuffix(".tthc") {
      shared += [ContentDigest(of: file.path), ContentDigest(of: file.bytes)]
      spans.append(file.span)
    }
    for (position, item) in items.enumerated() {
      switch item.kind {
      case .procedure(let name): itemsByName[name, default: []].append(position)
      case .test: testItems.append(position)
      case .part(let part): parts.insert(part)
      case .heading: break
      case .shared:
        shared.append(item.digest)
        spans.append(item.span)
      }
    }
    common = ContentDigest(joining: shared + parts.sorted().map { ContentDigest(of: $0) })
    places = ProofPlaces(shared: spans)
    for procedure in procedures { callees[procedure.identity.name, default: []].formUnion(calls(procedure.statements)) }
    for bundle in interconnected {
      let members = bundle.members.compactMap { name(of: $0.procedure) }
      callees[bundle.identity.name, default: []].formUnion(calls(bundle.statements) + members)
    }
  }

  /// The proof of the edition at a position, with what its package's settings say of it.
  func edition(at position: Int, _ settings: String) -> ProofSubject {
    let identity = procedures[position].identity
    return subject("edition", identity, settings, declarations(of: identity.name))
  }

  /// The proof of the interconnected procedure at a position.
  func interconnection(at position: Int, _ settings: String) -> ProofSubject {
    let identity = interconnected[position].identity
    return subject("interconnected", identity, settings, declarations(of: identity.name))
  }

  /// Whether a test can be played; nil for one whose lines are not to be found.
  func playing(_ test: DeclaredTest) -> ProofSubject? {
    let own = testItems.first { position in
      let span = items[position].span
      return span.file.index == test.origin.file && span.start <= test.origin.start && test.origin.end <= span.end
    }
    guard let own else { return nil }
    let identity = ProcedureIdentity(package: "", name: test.procedure)
    return subject("test", identity, "", declarations(of: test.procedure) + [own])
  }

  private func subject(_ kind: String, _ identity: ProcedureIdentity, _ settings: String, _ declarations: [Int])
    -> ProofSubject
  {
    let name = ContentDigest(
      of: [
        kind, identity.package, identity.name, identity.from.map { "\($0)" } ?? "", identity.to.map { "\($0)" } ?? "",
        settings,
      ].joined(separator: "\0"))
    var places = places
    places.own = declarations.map { items[$0].span }
    return ProofSubject(
      key: ContentDigest(joining: [common, name] + declarations.map { items[$0].digest }), places: places)
  }

  /// The positions of all lines that declare or change a procedure, or one that it leads to, in the order of the files.
  private func declarations(of name: String) -> [Int] {
    var reached: Set<String> = [name]
    var open = [name]
    while let next = open.popLast() {
      for callee in callees[next] ?? [] where reached.insert(callee).inserted { open.append(callee) }
    }
    return reached.flatMap { itemsByName[$0] ?? [] }.sorted()
  }

  private func calls(_ statements: [Statement]) -> [String] {
    var names: [String] = []
    statements.forEachCall { position in
      if let name = name(of: position) { names.append(name) }
    }
    return names
  }

  private func name(of position: Int) -> String? {
    procedures.indices.contains(position) ? procedures[position].identity.name : nil
  }
}
