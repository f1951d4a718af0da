import Messages
import ProcessGraph
import SourceText
import Syntax

/// Where an arrow starts.
struct ArrowSource {
  /// The last place before the arrow in reading order.
  var place: Int
  /// The branch it starts in.
  var region: Int
  /// The wait standing aside that it starts from, if any.
  var asideWait: Int?
  /// True when the number of uses of its source is bounded anyway.
  var isBounded = false
  /// True for a rule at a join, which no single step raises.
  var isJoin = false
}

extension Resolver {
  /// Where an arrow leads; nil when that is missing or unknown.
  mutating func target(_ node: Syntax.NodeID?, from source: ArrowSource) -> Target? {
    guard let node else { return nil }
    if let end = tree.child(of: node, .endStatement) {
      guard let task = endTask(end) else { return nil }
      return .end(task, provenance(end))
    }
    guard let token = tree.nameToken(of: node) else { return nil }
    var bound: Bound?
    var hasBound = false
    if let limit = tree.child(of: node, .useLimit) {
      hasBound = true
      bound = self.bound(limit, from: source)
    }
    guard let (number, _) = place(token, wanted: .stepOrWait) else { return nil }
    checkArrow(to: number, token, hasBound: hasBound, from: source)
    return .place(Place(number), bound: bound)
  }

  /// `at most N times then -> target`.
  mutating func bound(_ node: Syntax.NodeID, from source: ArrowSource) -> Bound? {
    // What happens when the uses are used up is not counted by them: it may not lead back without a bound of its own.
    var exhausted = source
    exhausted.isBounded = false
    let then = target(tree.child(of: node, .target), from: exhausted)
    guard let token = tree.token(of: node, .number), let value = number(token) else { return nil }
    guard value.isInteger, value >= 1, let limit = value.int64.flatMap({ Int(exactly: $0) }) else {
      report(StatementMessage.zeroTimes, at: tree.span(of: node), ["count": .text(tree.text(of: token))])
      return nil
    }
    guard let then else { return nil }
    return Bound(limit: limit, then: then, provenance: provenance(node))
  }

  /// The end of an `end` statement.
  mutating func endTask(_ node: Syntax.NodeID) -> EndTask? {
    var kind: EndKind?
    for keyword in tree.keywords(of: node) {
      switch keyword {
      case .approved: kind = .approved
      case .refused: kind = .refused
      case .notAccepted: kind = .notAccepted
      case .stopped: kind = .stopped
      case .withdrawn: kind = .withdrawn
      default: break
      }
    }
    let notices = tree.child(of: node, .issuesPart).map { documents($0) } ?? []
    guard let kind else { return nil }
    return EndTask(kind, issues: notices)
  }

  /// Checks that an arrow neither enters nor leaves a branch, and that one that leads back is bounded; arrows to and from
  /// waits that stand aside are remembered, since their checks need both ends.
  mutating func checkArrow(to number: Int, _ token: TokenID, hasBound: Bool, from source: ArrowSource) {
    let span = tree.span(of: token)
    let target = local.places[number]
    if target.isAside {
      local.entries[number, default: []].append(
        WaitEntry(
          from: source.place, region: source.region, span: span, isBounded: hasBound || source.isBounded,
          isJoin: source.isJoin))
    }
    if let wait = source.asideWait {
      local.exits.append(
        WaitExit(wait: wait, target: number, span: span, isBounded: hasBound || source.isBounded))
      return
    }
    guard !target.isAside else { return }
    checkRegion(target, from: source.region, at: span)
    if number <= source.place, !hasBound, !source.isBounded {
      reportUnbounded(target, at: span)
    }
  }

  private mutating func reportUnbounded(_ target: PlaceRecord, at span: SourceSpan) {
    let name = target.name.map { names.text($0) } ?? ""
    report(
      StatementMessage.unboundedArrow, at: span, ["name": .code(name), "plainName": .text(name)],
      secondary: [SecondaryLabel(target.span, "target")])
  }

  /// Says that an arrow from one branch into another place crosses the edge of a branch.
  mutating func checkRegion(_ target: PlaceRecord, from region: Int, at span: SourceSpan) {
    guard target.region != region else { return }
    if contains(region, target.region) {
      report(
        StatementMessage.arrowEntersBranch, at: span, ["branch": branchName(target.region)],
        secondary: [SecondaryLabel(target.span, "target")])
    } else {
      report(
        StatementMessage.arrowLeavesBranch, at: span, ["branch": branchName(region)],
        secondary: [SecondaryLabel(target.span, "target")])
    }
  }

  /// True when one branch stands inside another, or is the same.
  func contains(_ outer: Int, _ inner: Int) -> Bool {
    var region = inner
    while region != outer, region != 0 { region = local.regions[region].parent }
    return region == outer
  }

  /// The name of a branch as an argument.
  func branchName(_ region: Int) -> Argument { local.regions[region].name.map { code($0) } ?? .code("") }

  /// Checks the waits that stand aside, now that all arrows are known.
  mutating func checkAsideWaits() {
    for number in local.places.indices where local.places[number].isAside {
      guard let name = local.places[number].name else { continue }
      if local.entries[number] == nil {
        if !local.isFaulty, !local.hasUnknownPlace {
          report(StatementMessage.waitNeverEntered, at: local.places[number].span, ["name": code(name)])
        }
        continue
      }
      let raisers = raisers(of: number)
      var isReported = false
      for exit in local.exits where exit.wait == number && !isReported {
        isReported = checkExit(exit, of: number, name, raisers)
      }
    }
  }

  /// Everything on the path from which a wait is entered, directly or through other waits.
  private func raisers(of wait: Int) -> [WaitEntry] {
    var found: [WaitEntry] = []
    var seen: Set<Int> = [wait]
    var open = [wait]
    while let next = open.popLast() {
      for entry in local.entries[next] ?? [] {
        if local.places[entry.from].isAside {
          if seen.insert(entry.from).inserted { open.append(entry.from) }
        } else {
          found.append(entry)
        }
      }
    }
    return found
  }

  private mutating func checkExit(_ exit: WaitExit, of wait: Int, _ name: NameID, _ raisers: [WaitEntry]) -> Bool {
    guard let target = exit.target else {
      if let join = raisers.first(where: \.isJoin) {
        report(
          StatementMessage.resumeThereAtJoin, at: exit.span, ["name": code(name)],
          secondary: [SecondaryLabel(join.span, "raised")])
        return true
      }
      guard !exit.isBounded, let raiser = raisers.first(where: { !$0.isBounded }) else { return false }
      reportEndless(wait, name, raiser, exit)
      return true
    }
    let record = local.places[target]
    if record.isAside {
      guard !exit.isBounded, leads(from: target, to: wait) else { return false }
      report(
        StatementMessage.arrowInCircle, at: exit.span, ["name": code(name)],
        secondary: [SecondaryLabel(record.span, "target")])
      // One message for a circle: its other waits are left alone.
      local.exits.removeAll { $0.target == wait && !$0.isBounded && local.places[$0.wait].isAside }
      return true
    }
    for raiser in raisers where record.region != raiser.region {
      if contains(raiser.region, record.region) {
        report(
          StatementMessage.arrowEntersBranch, at: exit.span, ["branch": branchName(record.region)],
          secondary: [SecondaryLabel(record.span, "target")])
      } else {
        report(
          StatementMessage.resumeOutOfBranch, at: exit.span,
          ["name": code(name), "branch": branchName(raiser.region)], secondary: [SecondaryLabel(raiser.span, "raised")])
      }
      return true
    }
    if !exit.isBounded, let raiser = raisers.first(where: { target <= $0.from && !$0.isBounded }) {
      reportEndless(wait, name, raiser, exit)
      return true
    }
    return false
  }

  /// True when a wait that stands aside leads to another one, or is the same, through waits alone and without a bound.
  private func leads(from start: Int, to goal: Int) -> Bool {
    var seen: Set<Int> = [start]
    var open = [start]
    while let next = open.popLast() {
      if next == goal { return true }
      for exit in local.exits where exit.wait == next && !exit.isBounded {
        if let target = exit.target, local.places[target].isAside, seen.insert(target).inserted { open.append(target) }
      }
    }
    return false
  }

  private mutating func reportEndless(_ wait: Int, _ name: NameID, _ raiser: WaitEntry, _ exit: WaitExit) {
    report(
      StatementMessage.unboundedWait, at: local.places[wait].span, ["name": code(name)],
      secondary: [SecondaryLabel(raiser.span, "raised"), SecondaryLabel(exit.span, "resumed")])
  }
}
