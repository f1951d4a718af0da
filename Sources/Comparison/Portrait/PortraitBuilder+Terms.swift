import Numbers
import ProcessGraph
import WorkingTime

extension PortraitBuilder {
  /// The facts that are asked for, the agencies that take part, and the documents as kinds.
  mutating func describeTerms() {
    guard view == nil else { return }
    for fact in side.original.facts { describe(fact) }
    for agency in graph.agencies {
      let subject = Subject(.agency, agency.id)
      portrait.mention(subject)
      addTitle(agency.title, of: subject)
      if let level = agency.level { add(.level, "", level.rawValue, of: subject, agency.provenance) }
      if agency.memberCount != 1 { add(.members, "", "\(agency.memberCount)", of: subject, agency.provenance) }
      addKnowledge(agency.provenance, of: subject)
    }
    for desk in graph.desks {
      let subject = Subject(.desk, desk.id)
      portrait.mention(subject)
      addTitle(desk.title, of: subject)
      add(.agency, "", id(desk.agency), of: subject, desk.provenance)
      if let unit = desk.unit { add(.unit, "", unit, of: subject, desk.provenance) }
      add(.calendar, "", graph.calendars[desk.calendar].id, of: subject, desk.provenance)
      addKnowledge(desk.provenance, of: subject)
    }
    for document in graph.documents {
      let subject = Subject(.kindOfDocument, document.id)
      portrait.mention(subject)
      addTitle(document.title, of: subject)
      if let validity = document.validity { add(.valid, "", validity.description, of: subject, document.provenance) }
      for registry in document.heldBy { add(.heldBy, registry, "", of: subject, document.provenance) }
      addKnowledge(document.provenance, of: subject)
    }
  }

  private mutating func describe(_ fact: Fact) {
    let subject = Subject(.fact, fact.id)
    portrait.mention(subject)
    addTitle(fact.title, of: subject)
    add(.values, "", words(fact.type), of: subject, fact.provenance)
    if fact.isOptional { add(.optional, "", "yes", of: subject, fact.provenance) }
    switch fact.origin {
    case .builtIn: add(.origin, "", "every dossier", of: subject)
    case .declared: add(.origin, "", "the applicant", of: subject)
    case .established: add(.origin, "", "an officer", of: subject)
    case .member(let agency): add(.origin, "", "a member of " + (agency.map { id($0) } ?? "?"), of: subject)
    }
    if case .choice(let choices) = fact.type {
      for choice in choices where !choice.title.isEmpty { add(.title, choice.id, choice.title, of: subject) }
    }
    addKnowledge(fact.provenance, of: subject)
  }

  private func words(_ type: FactType) -> String {
    func bounds(_ from: String?, _ to: String?) -> String {
      [from.map { " from \($0)" }, to.map { " to \($0)" }].compactMap { $0 }.joined()
    }
    switch type {
    case .yesNo: return "yes/no"
    case .text: return "text"
    case .integer(let from, let to): return "integer" + bounds(from?.description, to?.description)
    case .decimal(let unit, let from, let to):
      return "decimal" + (unit.isEmpty ? "" : " " + unit) + bounds(from?.description, to?.description)
    case .money(let from, let to): return "money" + bounds(from?.description, to?.description)
    case .date(let from, let to): return "date" + bounds(from?.description, to?.description)
    case .choice(let choices): return "one of " + choices.map(\.id).joined(separator: ", ")
    }
  }
}
