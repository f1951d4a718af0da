import WorkingTime

/// Writes the steps of one procedure.
struct StepWriter {
  private let desks: [String: String]
  private let agency: String?
  private let documents: [String: String]
  private let source: String
  private var names = Names()
  private var tagsGiven: Set<String> = []

  /// Writes with names of an agency's roles and of documents, both by the words of their titles.
  init(desks: [String: String], agency: String?, documents: [String: String], source: String) {
    self.desks = desks
    self.agency = agency
    self.documents = documents
    self.source = source
  }

  /// Writes items in order. A last step that hands over and takes no time stands behind `resolved`, outside of its stage:
  /// it changes no sum, and the clock of the limit ends where the work does.
  mutating func write(_ items: [StepItem], whenDifficult: String, to out: inout RuleText) {
    var items = items
    let delivery = Self.takeDelivery(from: &items)
    write(items, whenDifficult, &out)
    guard let delivery else { return }
    out.line("resolved")
    write(delivery, whenDifficult, &out)
  }

  /// True for the step that hands over the result.
  static func isDelivery(_ title: String) -> Bool { title.foldedPhrase.hasPrefix("tra ket qua") }

  private static func takeDelivery(from items: inout [StepItem]) -> StepDraft? {
    guard let last = items.last else { return nil }
    switch last {
    case .step(let step):
      guard isDelivery(step.title), step.share?.normal.amount == 0,
        step.share?.difficult?.amount ?? 0 == 0, items.count > 1
      else { return nil }
      items.removeLast()
      return step
    case .stage(var stage):
      guard stage.items.count > 1, let step = takeDelivery(from: &stage.items) else { return nil }
      items[items.count - 1] = .stage(stage)
      return step
    case .comment: return nil
    }
  }

  private mutating func write(_ items: [StepItem], _ whenDifficult: String, _ out: inout RuleText) {
    for item in items {
      switch item {
      case .step(let step): write(step, whenDifficult, &out)
      case .comment(let text): out.comment(text)
      case .stage(let stage):
        let name = names.name(for: stage.title, otherwise: "giai_doan")
        let share = stage.share.map { " " + within($0, whenDifficult) } ?? ""
        out.line("stage \(RuleText.name(name)) \(RuleText.quoted(stage.title))\(share) {")
        write(stage.items, whenDifficult, &out)
        out.line("}")
      }
    }
  }

  private mutating func write(_ step: StepDraft, _ whenDifficult: String, _ out: inout RuleText) {
    var line = "step \(RuleText.name(names.name(for: step.title, otherwise: "buoc"))) \(RuleText.quoted(step.title))"
    if let tag = tag(step.title) { line += " as \(tag)" }
    if let desk = step.desk, let role = desks[desk.foldedPhrase], let agency {
      line += " by \(RuleText.name(agency)).\(RuleText.name(role))"
    }
    out.line(line + " {")
    for comment in step.comments { out.comment(comment) }
    if let share = step.share { out.line(within(share, whenDifficult)) }
    let issued = step.results.compactMap { documents[$0.foldedPhrase] }.map(RuleText.name)
    if !issued.isEmpty { out.line("issues " + issued.joined(separator: ", ")) }
    out.line("}")
  }

  private func within(_ share: ShareDraft, _ whenDifficult: String) -> String {
    var text = "within \(share.normal)"
    if let difficult = share.difficult {
      text = "within { \(whenDifficult): \(difficult); otherwise: \(share.normal) }"
    }
    if case .assumed(let why) = share.mark { text += " source proposed " + RuleText.quoted(source + ": " + why) }
    return text
  }

  /// The tag that the title of a step says plainly, each given once.
  private mutating func tag(_ title: String) -> String? {
    let words = title.foldedPhrase
    let tags = [
      ("intake", ["tiep nhan"]), ("appraisal", ["tham dinh"]), ("approval", ["phe duyet", "ky duyet"]),
      ("delivery", ["tra ket qua"]),
    ]
    for (tag, beginnings) in tags where beginnings.contains(where: { words.hasPrefix($0) }) {
      // A later step that receives is no intake: the clock would start there.
      return tagsGiven.insert(tag).inserted ? tag : nil
    }
    return nil
  }
}
