import Bundle
import Comparison
import ProcessGraph
import Testing

/// Each clause of a procedure changed once: the change is told, at its subject and in its respect, and nothing else is.
@Suite struct ComparisonMutationTests {
  struct Mutation: Sendable, CustomTestStringConvertible {
    var old: String
    var new: String
    /// Subject and respect: `step sign: within`, `step sign: added`.
    var told: Set<String>
    /// Where dossiers are treated otherwise: words, `everywhere` or `nowhere`.
    var region: String
    var testDescription: String { "\(old) → \(new)" }

    init(_ old: String, _ new: String, _ told: Set<String>, _ region: String) {
      (self.old, self.new, self.told, self.region) = (old, new, told, region)
    }
  }

  static let mutations: [Mutation] = [
    Mutation(#""Cấp phép" about"#, #""Cấp phép mới" about"#, ["procedure: title"], "nowhere"),
    Mutation("1.013225", "1.013226", ["procedure: code"], "nowhere"),
    Mutation(#"field "Xây dựng""#, #"field "Nhà ở""#, ["procedure: field"], "nowhere"),
    Mutation(
      "authority commune basis", "authority province basis",
      ["procedure: authority", "time limit: extendable", "step appraise: by", "step review: by", "step sign: by"],
      "everywhere"),
    Mutation("article 1 source verified", "article 9 source verified", ["procedure: basis"], "nowhere"),
    Mutation("article 1 source verified", "article 1 source recalled", ["procedure: source"], "nowhere"),
    Mutation("citizen, household", "citizen", ["procedure: applicant"], "applicant = household"),
    Mutation("service full online", "service information only", ["procedure: service"], "everywhere"),
    Mutation("channel online, counter", "channel online, counter, post", ["procedure: channel"], "channel = post"),
    Mutation("published 2025-12-01", "published 2025-12-02", ["procedure: published"], "nowhere"),
    Mutation("basis decree article 2", "basis decree article 7", ["procedure: basis"], "nowhere"),
    Mutation("source secondary", "source recalled", ["procedure: source"], "nowhere"),
    Mutation("withdraw until sign", "withdraw until post", ["procedure: may withdraw until"], "everywhere"),
    Mutation(
      "when zone = old: 10 working days", "when zone = old: 12 working days",
      ["time limit: allows", "reduced limit: allows"], "house.zone = old"),
    Mutation(
      "otherwise: 7 working days", "otherwise: 8 working days", ["time limit: allows", "reduced limit: allows"],
      "house.zone != old"),
    Mutation("by 3 working days when", "by 4 working days when", ["time limit: extendable"], "house.floors >= 9"),
    Mutation("floors >= 9", "floors >= 8", ["time limit: extendable"], "house.floors = 8"),
    Mutation("article 3 source verified", "article 4 source verified", ["time limit: basis"], "nowhere"),
    Mutation("reduced to 50%", "reduced to 60%", ["reduced limit: allows"], "everywhere"),
    Mutation("charge 75_000", "charge 75_001", ["charge: amount"], "everywhere"),
    Mutation("payable online", "payable counter", ["charge: payable"], "everywhere"),
    Mutation("before deliver", "before sign", ["charge: before"], "everywhere"),
    Mutation("0.02%", "0.03%", ["fee appraisal_fee: amount"], "house.heritage = no"),
    Mutation("at least 100_000", "at least 100_001", ["fee appraisal_fee: at least"], "house.heritage = no"),
    Mutation("at most 9_000_000", "at most 9_000_001", ["fee appraisal_fee: at most"], "house.heritage = no"),
    Mutation("free when heritage", "free when adjoining", ["fee appraisal_fee: free when"], "*"),
    Mutation(#"requires floors >= 2"#, "requires floors >= 3", ["procedure: requires"], "house.floors = 2"),
    Mutation("Nhà từ hai tầng", "Nhà từ 2 tầng", ["procedure: requires"], "nowhere"),
    Mutation("application 1 original", "application 2 originals", ["document application: copies"], "everywhere"),
    Mutation("Mẫu số 01", "Mẫu số 02", ["document application: form"], "everywhere"),
    Mutation(
      "; extra 1 certified copy }", " }",
      ["document paper: alternatives", "document extra: removed"], "everywhere"),
    Mutation("extra 1 certified copy", "extra 1 copy", ["document extra: copies"], "everywhere"),
    Mutation(
      "certificate data from land", "certificate 1 copy",
      ["document certificate: data from", "document certificate: copies"], "everywhere"),
    Mutation("original when adjoining", "original when heritage", ["document pledge: when"], "*"),
    Mutation(
      "drawings 2 originals\n", "drawings 2 originals\n    stamped 1 copy\n", ["document stamped: added"],
      "everywhere"),
    Mutation(#""Tiếp nhận" as intake"#, #""Nhận" as intake"#, ["step receive: title"], "nowhere"),
    Mutation("as intake by", "by", ["step receive: tag"], "everywhere"),
    Mutation("by centre.officer within 2", "by commune.chair within 2", ["step receive: by"], "everywhere"),
    Mutation(
      "officer within 2 working hours", "officer within 3 working hours", ["step receive: within"], "everywhere"),
    Mutation("checks documents\n", "\n", ["step receive: checks"], "everywhere"),
    Mutation("issues slip\n", "\n", ["step receive: issues"], "everywhere"),
    Mutation(
      "disagreed -> end refused issues refusal", "disagreed -> end stopped", ["parallel planning, fire: then"],
      "everywhere"),
    Mutation(
      "not_accepted issues refusal", "not_accepted",
      ["step receive: then", "end not_accepted: added", "end not_accepted issuing refusal: removed"], "everywhere"),
    Mutation("within 6 working days", "within 5 working days", ["stage work: within"], "everywhere"),
    Mutation("old: 3 working days", "old: 4 working days", ["step appraise: within"], "house.zone = old"),
    Mutation("pledge when adjoining\n", "pledge\n", ["step appraise: uses"], "house.adjoining = no"),
    Mutation("effort 40", "effort 50", ["step appraise: effort"], "everywhere"),
    Mutation("at most 2 times", "at most 3 times", ["bound appraise.redo.bound: at most"], "everywhere"),
    Mutation("silence counts as agreed", "", ["step ask: silence"], "everywhere"),
    Mutation(
      "fire when floors >= 7", "fire when floors >= 8", ["parallel planning, fire: starts when"], "house.floors = 7"),
    Mutation(
      "province.planner within 1 working day", "province.planner within 2 working days", ["step ask: within"],
      "everywhere"),
    Mutation(
      "branch fire when floors >= 7 { step ask_fire \"Hỏi\" by province.specialist within 1 working day { outcomes agreed, disagreed } }\n",
      "",
      [
        "parallel planning, fire: starts when", "parallel planning, fire: then", "branch fire: removed",
        "step ask_fire: removed",
      ], "house.floors >= 7"),
    Mutation(
      "when floors >= 5 {", "when floors >= 6 {", ["choice after ask: then"], "house.floors = 5"),
    Mutation("lasts 5 days", "lasts 6 days", ["step post: lasts"], "everywhere"),
    Mutation("clock pauses\n", "\n", ["step post: clock"], "everywhere"),
    Mutation("within 3 working days { on", "within 4 working days { on", ["wait payment: within"], "everywhere"),
    Mutation("by authority.chair or authority.deputy", "by authority.chair", ["step sign: by"], "everywhere"),
    Mutation("by authority.chair or", "by authority.specialist or", ["step sign: by"], "everywhere"),
    Mutation(
      "issues stamped when floors >= 3 }", "issues stamped when floors >= 2 }", ["step sign: issues"],
      "house.floors = 2"),
    Mutation("signs permit;", "issues permit;", ["step sign: signs"], "everywhere"),
    Mutation("as delivery by", "by", ["step deliver: tag"], "everywhere"),
    Mutation("within 2 working days {\n", "within 3 working days {\n", ["wait supplement: within"], "everywhere"),
    Mutation("at most 1 time then", "at most 2 times then", ["bound supplement.bound: at most"], "everywhere"),
    Mutation("resume receive", "resume appraise", ["wait supplement: then"], "everywhere"),
    Mutation("clock restarts", "clock pauses", ["wait supplement: clock"], "everywhere"),
    Mutation("permit valid 12 months", "permit valid 24 months", ["result permit: valid"], "everywhere"),
    Mutation("stamped when floors >= 3 }\n}", "stamped }\n}", ["result stamped: when"], "house.floors <= 2"),
    Mutation(
      "certificate \"Giấy chứng nhận\" { valid 12", "certificate \"Giấy chứng nhận\" { valid 6",
      ["kind of document certificate: valid"], "everywhere"),
    Mutation("integer 1 to 50", "integer 1 to 60", ["fact house.floors: values"], "house.floors > 50"),
    Mutation("floors > 10)", "floors > 12)", ["procedure: assume"], "*"),
    Mutation(
      #"level province { role planner"#, #"level central { role planner"#, ["agency province: level"], "nowhere"),
    Mutation(
      "    resolved\n",
      "    step stamp \"Đóng dấu\" by commune.specialist within 1 working hour\n    resolved\n",
      ["step stamp: added"], "everywhere"),
    Mutation(
      "application 1 original, form \"Mẫu số 01\"\n    paper", "paper", ["document application: removed"],
      "everywhere"),
    Mutation("    resolved\n", "", ["place resolved: removed"], "everywhere"),
  ]

  private func name(_ change: Change) -> String {
    let subject =
      change.subject.kind == .procedure || change.subject.id.isEmpty
      ? change.subject.kind.rawValue : "\(change.subject.kind.rawValue) \(change.subject.id)"
    switch change.kind {
    case .added: return subject + ": added"
    case .removed: return subject + ": removed"
    case .altered(let before, let after): return "\(subject): \((before ?? after)?.aspect.rawValue ?? "")"
    case .order: return subject + ": order"
    }
  }

  @Test(arguments: mutations)
  func aChangeIsToldWhereItIs(mutation: Mutation) throws {
    let text = ComparedProcedures.base
    let parts = text.split(separator: mutation.old, omittingEmptySubsequences: false)
    try #require(parts.count >= 2, "not in the text: \(mutation.old)")
    let changed = parts[0] + mutation.new + text.dropFirst(parts[0].count + mutation.old.count)
    let before = try ComparedProcedures.graph(text)
    let after = try ComparedProcedures.graph(String(changed))
    let comparison = try ComparedProcedures.compare(before, after)
    let told = comparison.changes.filter { !$0.isImplied }
    // What is known of a row is known of it as before, at another condition.
    let names = Set(told.filter { !mutation.told.contains(name($0)) ? !isKnowledge($0) : true }.map(name))
    #expect(names == mutation.told)
    #expect(GraphMeaning.bytes(of: before) != GraphMeaning.bytes(of: after))
    guard mutation.region != "*", case .decided(let region, _) = comparison.region else { return }
    let words =
      switch region.extent {
      case .everywhere: "everywhere"
      case .nowhere: "nowhere"
      case .somewhere: region.words
      }
    #expect(words == mutation.region)

    // The other way round as much is told; of the regions that are a part of the cases.
    guard region.extent == .somewhere else { return }
    let back = try ComparedProcedures.compare(after, before)
    #expect(Set(back.changes.filter { !$0.isImplied }.map(name)).count == Set(told.map(name)).count)
    if case .decided(let other, _) = back.region { #expect(other == region) }
  }

  /// What means the same and only stands in another order is said to.
  @Test func anotherOrderIsSaidToBeOne() throws {
    let text = ComparedProcedures.base
    let old = "{ permit valid 12 months; stamped when floors >= 3 }"
    try #require(text.contains(old))
    let changed = text.replacing(old, with: "{ stamped when floors >= 3; permit valid 12 months }")
    let comparison = try ComparedProcedures.compare(
      try ComparedProcedures.graph(text), try ComparedProcedures.graph(changed))
    #expect(comparison.changes.map(name) == ["procedure: order"])
    if case .decided(let region, _) = comparison.region { #expect(region.extent == .nowhere) }
  }

  /// A fact of another kind under its name is another fact, although conditions on it read the same.
  @Test func aFactOfAnotherKindIsAnotherFact() throws {
    let text = ComparedProcedures.base
    let changed = text.replacing("floors \"Số tầng\" integer 1 to 50", with: "floors \"Số tầng\" money")
      .replacing(#/floors (>=|>) (\d+)/#) { "floors \($0.output.1) \($0.output.2) VND" }
    let comparison = try ComparedProcedures.compare(
      try ComparedProcedures.graph(text), try ComparedProcedures.graph(String(changed)))
    #expect(comparison.changes.contains { $0.subject.kind == .fact && $0.subject.id == "house.floors" })
    if case .decided(let region, _) = comparison.region { #expect(region.extent != .nowhere) }
  }

  private func isKnowledge(_ change: Change) -> Bool {
    if case .altered(let before, let after) = change.kind, let aspect = (before ?? after)?.aspect {
      return aspect == .basis || aspect == .source
    }
    return false
  }
}
