import ProcessGraph

/// The steps and waits of interconnected procedures as a test may name them: those of its own, and those of members behind
/// their member's name, or alone.
///
/// Whether a name alone says which one is meant is known when the members are put together, not here.
struct BundlePlaces {
  /// By name: whether it can be a step, and whether it can be a wait.
  private(set) var kinds: [String: (isStep: Bool, isWait: Bool)] = [:]
  /// Whole names, behind their members', in the order written.
  private var whole: [String] = []
  /// The same without members.
  private var alone: [String] = []

  init(_ bundle: InterconnectedProcedure, of package: ResolvedPackage) {
    let own = bundle.identity.name + "."
    for statement in bundle.statements { add(statement, behind: [""], [], package) }
    for member in bundle.members where package.procedures.indices.contains(member.procedure) {
      let prefix = member.name + "."
      let procedure = package.procedures[member.procedure]
      // What is done once for all may be called by the bundle's name too, to tell it from a member's.
      let prefixes = [prefix, "", own]
      for statement in procedure.statements { add(statement, behind: prefixes, [member.procedure], package) }
      for wait in procedure.asideWaits { add(wait.name, isWait: true, behind: prefixes) }
    }
  }

  private mutating func add(_ name: String, isWait: Bool, behind prefixes: [String]) {
    for (position, prefix) in prefixes.enumerated() {
      let written = prefix + name
      var kind = kinds[written] ?? (false, false)
      if kinds[written] == nil, position == 0 { whole.append(written) }
      if kinds[written] == nil, position == 1 || prefix.isEmpty { alone.append(written) }
      if isWait { kind.isWait = true } else { kind.isStep = true }
      kinds[written] = kind
    }
  }

  /// The names that a mistyped one may have meant: behind a member's name, or alone.
  func candidates(for written: String) -> [String] { written.contains(".") ? whole : alone }

  private mutating func add(
    _ statement: Statement, behind prefixes: [String], _ callers: [Int], _ package: ResolvedPackage
  ) {
    func addAll(_ statements: [Statement]) {
      for inner in statements { add(inner, behind: prefixes, callers, package) }
    }
    switch statement {
    case .step(let step): add(step.name, isWait: false, behind: prefixes)
    case .wait(let wait): add(wait.name, isWait: true, behind: prefixes)
    case .stage(_, let inner): addAll(inner)
    case .parallel(let block): for branch in block.branches { addAll(branch.statements) }
    case .choose(let block): for option in block.options { addAll(option.statements) }
    case .call(let position, _):
      guard package.procedures.indices.contains(position), !callers.contains(position) else { return }
      let called = package.procedures[position]
      let behind = prefixes.prefix(1).map { $0 + called.identity.name + "." }
      for inner in called.statements { add(inner, behind: behind, callers + [position], package) }
      for wait in called.asideWaits { add(wait.name, isWait: true, behind: behind) }
    case .resolved, .end: break
    }
  }
}
