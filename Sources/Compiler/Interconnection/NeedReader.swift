import ProcessGraph

/// A document requirement of a part, with the needs that it makes inside the bundle.
indirect enum AskedDocument: Hashable, Sendable {
  /// One paper; `needs` are its numbers among the needs: none when nobody inside issues it, several when each issuer does
  /// so only in some cases.
  case paper(DocumentRequirement, needs: [Int])
  /// One of several, `groups` being the parts that stand for groups of papers; `needs` as for a paper.
  case anyOf(DocumentRequirement, needs: [Int], [AskedDocument], groups: [Int?])
  /// All of several.
  case allOf(DocumentRequirement, [AskedDocument])

  init(unread requirement: DocumentRequirement) { self = .paper(requirement, needs: []) }

  /// As it is declared.
  var requirement: DocumentRequirement {
    switch self {
    case .paper(let requirement, _), .anyOf(let requirement, _, _, _), .allOf(let requirement, _): requirement
    }
  }
}

/// Reads the document requirements of parts as needs of one another.
///
/// A group of papers that serves together as an alternative becomes a part of its own, without weight, that needs its
/// papers and serves the alternative.
struct NeedReader {
  private struct Need {
    var issuers: [Int32]
    var isMetOutside: Bool
    var document: DocumentID?
    var origin: SourceOrigin?
    /// By issuer, the document that it brings.
    var brings: [DocumentID?]
  }

  private let parts: [InterconnectionPlan.Part]
  private let isOnPaper: Bool
  /// By document, the parts that issue it, in order.
  private var issuers: [DocumentID: [Int32]] = [:]
  /// Needs in the order read, and by part their numbers.
  private var needs: [Need] = []
  private var ofPart: [[Int]]
  /// By number in the flat arrays, the need in the order read.
  private var flat: [Int] = []

  init(_ parts: [InterconnectionPlan.Part], isOnPaper: Bool) {
    self.parts = parts
    self.isOnPaper = isOnPaper
    ofPart = Array(repeating: [], count: parts.count)
    for (number, part) in parts.enumerated() {
      for use in part.issues where issuers[use.document]?.last != Int32(number) {
        issuers[use.document, default: []].append(Int32(number))
      }
    }
  }

  /// Reads what a part asks for.
  mutating func read(_ part: Int) -> [AskedDocument] {
    let asked = parts[part].asked.map { read($0.requirement, for: part, ownedBy: part) }
    if isOnPaper, part > 0, parts[part].procedure != nil {
      add(Need(issuers: [Int32(part - 1)], isMetOutside: false, brings: [nil]), to: part)
    }
    return asked
  }

  @discardableResult
  private mutating func add(_ need: Need, to part: Int) -> Int {
    ofPart[part].append(needs.count)
    needs.append(need)
    return needs.count - 1
  }

  /// What a member itself issues anew, it asks for from outside.
  private func issuers(of document: DocumentID, for part: Int) -> [Int32] {
    (issuers[document] ?? []).filter { $0 != Int32(part) }
  }

  /// An issuer of what is needed, with the document that it brings; nil for a group.
  private struct Issuer {
    var part: Int32
    var document: DocumentID?
  }

  /// Issuers by what has to be waited for: of those that issue always any will do, and then nobody else is asked; where
  /// each does so only in some cases, all of them are waited for, but for those of the same cases, of which any will do.
  private func waitedFor(_ issuers: [Issuer]) -> [[Issuer]] {
    var always: [Issuer] = []
    var byCase: [(condition: Expression, issuers: [Issuer])] = []
    for issuer in issuers {
      guard let document = issuer.document,
        let condition = parts[Int(issuer.part)].issuedInCase(document)
      else {
        always.append(issuer)
        continue
      }
      // Steps passed are numbered by procedure, so that equal conditions of two of them are not the same case.
      if !condition.asksForPath, let known = byCase.firstIndex(where: { $0.condition == condition }) {
        byCase[known].issuers.append(issuer)
      } else {
        byCase.append((condition, [issuer]))
      }
    }
    return always.isEmpty ? byCase.map(\.issuers) : [always]
  }

  private mutating func add(
    _ issuers: [Issuer], isMetOutside: Bool, _ document: DocumentID?, at origin: SourceOrigin?, to owner: Int
  ) -> [Int] {
    waitedFor(issuers).map { some in
      var need = Need(issuers: [], isMetOutside: isMetOutside, document: document, origin: origin, brings: [])
      for issuer in some where !need.issuers.contains(issuer.part) {
        need.issuers.append(issuer.part)
        need.brings.append(issuer.document)
        need.document = need.document ?? issuer.document
      }
      return add(need, to: owner)
    }
  }

  private mutating func read(_ requirement: DocumentRequirement, for part: Int, ownedBy owner: Int) -> AskedDocument {
    switch requirement {
    case .paper(let use, let copies, _, let registry, let provenance):
      let found = issuers(of: use.document, for: part)
      guard !found.isEmpty else { return .paper(requirement, needs: []) }
      let isHeld = registry != nil || copies.contains { $0.form == .data }
      let needs = add(
        found.map { Issuer(part: $0, document: use.document) }, isMetOutside: isHeld, use.document,
        at: provenance.origin ?? use.origin, to: owner)
      return .paper(requirement, needs: needs)
    case .allOf(let inner, _): return .allOf(requirement, inner.map { read($0, for: part, ownedBy: owner) })
    case .anyOf(_, let inner, _):
      var able: [Issuer] = []
      var isMetOutside = false
      var document: DocumentID?
      var origin: SourceOrigin?
      var read: [AskedDocument] = []
      var groups: [Int?] = []
      for alternative in inner {
        if case .paper(let use, let copies, _, let registry, let provenance) = alternative {
          let found = issuers(of: use.document, for: part)
          if found.isEmpty || registry != nil || copies.contains(where: { $0.form == .data }) {
            isMetOutside = true
          }
          able += found.map { Issuer(part: $0, document: use.document) }
          if !found.isEmpty { origin = origin ?? provenance.origin ?? use.origin }
          read.append(.paper(alternative, needs: []))
          groups.append(nil)
          continue
        }
        let group = ofPart.count
        ofPart.append([])
        read.append(self.read(alternative, for: part, ownedBy: group))
        // A group of which nothing comes from inside is one that the applicant has.
        guard !ofPart[group].isEmpty else {
          isMetOutside = true
          groups.append(nil)
          continue
        }
        if ofPart[group].allSatisfy({ needs[$0].isMetOutside }) { isMetOutside = true }
        let first = needs[ofPart[group][0]]
        able.append(Issuer(part: Int32(group), document: nil))
        document = document ?? first.document
        origin = origin ?? first.origin
        groups.append(group)
      }
      let added = add(able, isMetOutside: isMetOutside, document, at: origin, to: owner)
      return .anyOf(requirement, needs: added, read, groups: groups)
    }
  }

  /// The needs as flat arrays; numbers of needs change to those of the arrays.
  mutating func needs(weights: [Int64]) -> BundleNeeds {
    var arrays = BundleNeeds()
    flat = []
    for part in ofPart.indices {
      arrays.addPart(weight: part < weights.count ? weights[part] : 0)
      for need in ofPart[part] {
        arrays.addNeed(issuedBy: needs[need].issuers, isMetOutside: needs[need].isMetOutside)
        flat.append(need)
      }
    }
    return arrays
  }

  /// By need in the order read, its number in the flat arrays.
  var numbers: [Int] {
    var numbers = Array(repeating: 0, count: needs.count)
    for (number, need) in flat.enumerated() { numbers[need] = number }
    return numbers
  }

  /// The circle in parts and documents; links inside a group of papers count for the part that asks for it.
  func circle(_ links: [BundleOrder.Link], _ arrays: BundleNeeds) -> [InterconnectionPlan.CircleLink] {
    var result: [InterconnectionPlan.CircleLink] = []
    for (position, link) in links.enumerated() {
      let next = Int(links[(position + 1) % links.count].part)
      // A link to a group says nothing that the group's own need does not say better.
      guard next < parts.count else { continue }
      let need = needs[flat[Int(link.need)]]
      var part = Int(link.part)
      if part >= parts.count { part = Int(links[(position + links.count - 1) % links.count].part) }
      let served = need.issuers.firstIndex(of: Int32(next)).flatMap { need.brings[$0] }
      let document = served ?? need.document
      result.append(
        InterconnectionPlan.CircleLink(
          part: part, document: document, origin: need.origin ?? parts[part].origin,
          issued: parts[next].issues.first { $0.document == document }?.origin ?? parts[next].origin))
    }
    return result
  }

  /// Who waits for whom, and for which document, by the issuers chosen.
  func edges(_ arrays: BundleNeeds, _ order: BundleOrder) -> [InterconnectionPlan.DocumentEdge] {
    var edges: [InterconnectionPlan.DocumentEdge] = []
    func collect(_ part: Int, for user: Int) {
      for need in arrays.needs(of: part) where order.chosen[need] >= 0 {
        let issuer = Int(order.chosen[need])
        if issuer >= parts.count {
          collect(issuer, for: user)
          continue
        }
        let read = needs[flat[need]]
        let document = read.issuers.firstIndex(of: Int32(issuer)).flatMap { read.brings[$0] }
        let edge = InterconnectionPlan.DocumentEdge(issuer: issuer, user: user, document: document)
        if !edges.contains(edge) { edges.append(edge) }
      }
    }
    for part in parts.indices { collect(part, for: part) }
    return edges.sorted { ($0.issuer, $0.user) < ($1.issuer, $1.user) }
  }
}
