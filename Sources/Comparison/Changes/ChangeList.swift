/// All differences between two portraits, subject by subject: compared by ids, so that another id is another thing.
struct ChangeList {
  private(set) var changes: [Change] = []
  private let before: Portrait
  private let after: Portrait

  init(_ before: Portrait, _ after: Portrait) {
    (self.before, self.after) = (before, after)
    for (subject, isNew) in Self.merged(before.subjects, after.subjects) {
      switch (isNew ? nil : before.traits(of: subject), after.traits(of: subject)) {
      case (nil, let traits?): add(subject, .added(traits), isImplied: subject.kind.isMentionedOnly)
      case (let traits?, nil): add(subject, .removed(traits), isImplied: subject.kind.isMentionedOnly)
      case (let old?, let new?): compare(subject, old, new)
      case (nil, nil): break
      }
    }
    // What only follows is told where nothing is told that it follows from.
    if changes.allSatisfy(\.isImplied) {
      for position in changes.indices { changes[position].isImplied = false }
    }
  }

  /// The subjects of both in reading order: new ones behind the one that they follow.
  private static func merged(_ before: [Subject], _ after: [Subject]) -> [(Subject, isNew: Bool)] {
    let known = Set(before)
    var following: [Subject?: [Subject]] = [:]
    var last: Subject?
    for subject in after {
      if known.contains(subject) { last = subject } else { following[last, default: []].append(subject) }
    }
    var merged: [(Subject, isNew: Bool)] = (following[nil] ?? []).map { ($0, true) }
    for subject in before {
      merged.append((subject, false))
      merged += (following[subject] ?? []).map { ($0, true) }
    }
    return merged
  }

  private mutating func add(_ subject: Subject, _ kind: Change.Kind, isImplied: Bool = false) {
    let traits = after.traits(of: subject) ?? before.traits(of: subject) ?? []
    let title = traits.first { $0.aspect == .title && $0.item.isEmpty }?.value ?? ""
    changes.append(Change(subject: subject, title: title, kind: kind, isImplied: isImplied))
  }

  private mutating func compare(_ subject: Subject, _ old: [Trait], _ new: [Trait]) {
    var rest = new
    for trait in old {
      guard let twin = rest.firstIndex(where: { $0.aspect == trait.aspect && $0.item == trait.item }) else {
        add(subject, .altered(before: trait, after: nil), isImplied: isImplied(trait, nil))
        continue
      }
      let other = rest.remove(at: twin)
      // How well it is known is said by itself.
      if other.value != trait.value {
        add(subject, .altered(before: trait, after: other), isImplied: isImplied(trait, other))
      }
    }
    for trait in rest { add(subject, .altered(before: nil, after: trait), isImplied: isImplied(nil, trait)) }
  }

  // MARK: Ways

  /// Whether another way on only follows from what was put in or taken away on it.
  private func isImplied(_ old: Trait?, _ new: Trait?) -> Bool {
    guard let old, let new, old.aspect == .then else { return false }
    let was = end(of: old.value, in: before, without: after)
    let becomes = end(of: new.value, in: after, without: before)
    return was == becomes
  }

  /// Where a way leads when what only one of the two has is passed by on its normal way.
  private func end(of way: String, in own: Portrait, without other: Portrait) -> String {
    var way = way
    var seen: Set<String> = []
    while seen.insert(way).inserted {
      let subjects = Self.subjects(named: way)
      guard let subject = subjects.first(where: { own.traits(of: $0) != nil && other.traits(of: $0) == nil }),
        let onward = own.traits(of: subject)?.first(where: { $0.aspect == .then && $0.item == "normally" })
      else { break }
      way = onward.value
    }
    return way
  }

  private static func subjects(named way: String) -> [Subject] {
    for (prefix, kind) in [
      ("end of branches ", Subject.Kind.parallel), ("branches ", .parallel), ("choice ", .choice), ("end ", .end),
    ] where way.hasPrefix(prefix) { return [Subject(kind, String(way.dropFirst(prefix.count)))] }
    return [Subject(.step, way), Subject(.wait, way), Subject(.place, way)]
  }
}
