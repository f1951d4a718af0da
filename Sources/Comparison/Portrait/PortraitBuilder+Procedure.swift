import ProcessGraph

extension PortraitBuilder {
  /// The procedure as a whole.
  mutating func describeProcedure() {
    let subject = Subject(.procedure)
    portrait.mention(subject)
    addTitle(graph.title, of: subject)
    if let code = graph.code { add(.code, "", code, of: subject) }
    if let field = graph.field { add(.field, "", field, of: subject) }
    if let service = graph.service { add(.service, "", words(service), of: subject) }
    describeAudience(.channel, "channel", graph.channels)
    describeAudience(.applicant, "applicant", graph.applicants)
    if let published = graph.published { add(.published, "", published.description, of: subject) }
    if let from = graph.appliesToSubmittedFrom { add(.appliesFrom, "", from.description, of: subject) }
    if graph.isProposed { add(.proposed, "", "nobody has decided it", of: subject) }
    add(.hoursInWorkingDay, "", graph.hoursInWorkingDay.description, of: subject)
    add(.calendars, "", graph.calendars.map(\.id).sorted().joined(separator: ", "), of: subject)
    if let authority = graph.authority {
      let graph = graph
      add(.authority, authority, of: subject, in: .none) { graph.agencies[$0].id }
    }
    if let node = graph.withdrawUntil { add(.withdrawUntil, "", id(node), of: subject) }
    describeRequirements()
    addKnowledge(graph.provenance, of: subject)
    describeChangesToCome()
  }

  /// Who may hand in and how; in a case, whether the one of the case may.
  private mutating func describeAudience(_ aspect: Aspect, _ fact: String, _ list: [String]) {
    let subject = Subject(.procedure)
    guard let view else {
      for one in list { add(aspect, one, "", of: subject) }
      return
    }
    for condition in side.audience {
      guard case .compare(_, .fact(let asked), .literal(.choice(let choice))) = condition,
        graph.facts[asked].id == fact, case .choice(let choices) = graph.facts[asked].type, view.holds(condition)
      else { continue }
      add(aspect, choices[choice].id, list.contains(choices[choice].id) ? "offered" : "not offered", of: subject)
    }
  }

  private func words(_ service: Service) -> String {
    switch service {
    case .fullOnline: "full online"
    case .partialOnline(let reason): "partial online because \"\(reason)\""
    case .informationOnly: "information only"
    }
  }

  private mutating func describeRequirements() {
    let subject = Subject(.procedure)
    guard view == nil else {
      add(.requires, "", graph.requirements.allSatisfy { holds($0.condition) } ? "met" : "not met", of: subject)
      return
    }
    for requirement in graph.requirements {
      let condition = words.words(requirement.condition)
      add(.requires, condition, requirement.text, of: subject, requirement.provenance)
      addKnowledge(requirement.provenance, "requires " + condition, of: subject)
    }
    for assumption in graph.assumptions { add(.assume, words.words(assumption), "", of: subject) }
  }

  /// What a later change makes of dossiers that are under way, and of the procedure itself.
  private mutating func describeChangesToCome() {
    guard view == nil else { return }
    for rule in graph.pending {
      let subject = Subject(.pending, "from \(rule.from)")
      let action: String
      switch rule.action {
      case .stop(let notices):
        action = "stop" + (notices.isEmpty ? "" : ", issuing " + notices.map { id($0) }.joined(separator: ", "))
      case .goOn(let agency): action = "continue" + (agency.map { " with " + id($0) } ?? "")
      }
      add(.action, whenWords(rule.condition), action, of: subject, rule.provenance)
      addKnowledge(rule.provenance, whenWords(rule.condition), of: subject)
    }
    if let abolition = graph.abolition {
      let subject = Subject(.abolition, "from \(abolition.from)")
      portrait.mention(subject)
      for name in abolition.replacedBy { add(.replacedBy, name, "", of: subject, abolition.provenance) }
      addKnowledge(abolition.provenance, of: subject)
    }
  }
}
