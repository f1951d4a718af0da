import Numbers
import WorkingTime

/// Writes drafts as rule text in English keywords; the formatter brings it into form and translates it.
struct SkeletonWriter {
  private var out = RuleText()
  private var agencyNames = Names()
  private var documentNames = Names()
  private var procedureNames = Names()
  private var agencies: [String: AgencyDraft] = [:]
  private var documents: [String: String] = [:]
  /// What stands in texts of `source`: the imported file's own name.
  private let source: String
  private static let area = (subject: "ho_so", fact: "dia_ban", difficult: "kho_khan")

  /// The rule text of drafts from a file of this name.
  static func write(_ drafts: [ProcedureDraft], from file: String, package: String) -> String {
    var writer = SkeletonWriter(source: file)
    writer.write(drafts, package: package)
    return writer.out.text
  }

  private init(source: String) { self.source = source }

  private mutating func write(_ drafts: [ProcedureDraft], package: String) {
    out.comment("Imported from \(source). A skeleton to go on from: compare every value with its decision.")
    out.line("package " + RuleText.name(package))
    out.line("")
    declareAgencies(of: drafts)
    for draft in drafts { declareDocuments(of: draft) }
    if drafts.contains(where: \.dependsOnArea) {
      out.line(
        """
        subject `\(Self.area.subject)` "Hồ sơ" {
        `\(Self.area.fact)` "Địa bàn" one of `binh_thuong` "không thuộc vùng khó khăn", `\(Self.area.difficult)` "vùng khó khăn"
        }
        """)
    }
    for draft in drafts {
      out.line("")
      write(draft)
    }
  }

  /// Some papers are named by a page of text; the whole of it then stands beside their entry.
  private static let longestTitle = 160

  // MARK: Declarations

  /// An agency with the roles that its procedures name.
  private struct AgencyDraft {
    var title: String
    var name: String
    private(set) var roles: [(title: String, name: String)] = []
    /// Names of roles by the words of their titles.
    private(set) var roleNames: [String: String] = [:]
    private var names = Names()

    init(title: String, name: String) {
      self.title = title
      self.name = name
    }

    mutating func add(_ desk: String) {
      let words = desk.foldedPhrase
      guard roleNames[words] == nil else { return }
      let name = names.name(for: desk, otherwise: "bo_phan")
      roleNames[words] = name
      roles.append((desk, name))
    }
  }

  /// What an agency is known by; tables that name none share one.
  private static func key(of draft: ProcedureDraft) -> String { draft.authority?.foldedPhrase ?? "" }

  private mutating func declareAgencies(of drafts: [ProcedureDraft]) {
    var keys: [String] = []
    for draft in drafts where draft.authority != nil || !draft.steps.isEmpty {
      let key = Self.key(of: draft)
      var agency =
        agencies[key]
        ?? AgencyDraft(
          title: draft.authority ?? "Cơ quan giải quyết",
          name: agencyNames.name(for: draft.authority ?? "co_quan", otherwise: "co_quan"))
      for desk in draft.steps.steps.compactMap(\.desk) { agency.add(desk) }
      if draft.steps.isEmpty { agency.add(Self.someone) }
      if agencies.updateValue(agency, forKey: key) == nil { keys.append(key) }
    }
    for case (let key, let agency?) in keys.map({ ($0, agencies[$0]) }) {
      if key.isEmpty { out.comment("The table names desks, not agencies: move each role to its agency.") }
      let level = AgencyLevel.named(agency.title).map { " level \($0)" } ?? ""
      out.line("agency \(RuleText.name(agency.name)) \(RuleText.quoted(agency.title))\(level) {")
      for role in agency.roles { out.line("role \(RuleText.name(role.name)) \(RuleText.quoted(role.title))") }
      out.line("}")
    }
  }

  /// Who does the one step of a record, which names agencies and no desks.
  private static let someone = "Bộ phận giải quyết"

  private mutating func declareDocuments(of draft: ProcedureDraft) {
    for document in draft.documents { declare(document: document.title) }
    for title in draft.steps.steps.flatMap(\.results) { declare(document: title) }
  }

  private mutating func declare(document title: String) {
    guard documents[title.foldedPhrase] == nil else { return }
    let name = documentNames.name(for: title, otherwise: "giay_to")
    documents[title.foldedPhrase] = name
    out.line("document \(RuleText.name(name)) \(RuleText.quoted(title, atMost: Self.longestTitle))")
  }

  // MARK: Procedures

  private mutating func write(_ draft: ProcedureDraft) {
    for comment in draft.comments { out.comment(comment) }
    let title = draft.title.folded.hasPrefix("thu tuc ") ? String(draft.title.dropFirst(8)) : draft.title
    let about = draft.dependsOnArea ? " about " + RuleText.name(Self.area.subject) : ""
    out.line(
      "procedure \(RuleText.name(procedureNames.name(for: title, otherwise: "thu_tuc"))) "
        + "\(RuleText.quoted(draft.title))\(about) {")
    if let code = draft.code { out.line("code \(RuleText.quoted(code))") }
    if let field = draft.field { out.line("field \(RuleText.quoted(field))") }
    let agency = agencies[Self.key(of: draft)]
    if let agency {
      let mark = draft.authority == nil ? mark(.assumed("bảng không nêu cơ quan")) : ""
      out.line("authority " + RuleText.name(agency.name) + mark)
    }
    if !draft.applicants.isEmpty { out.line("applicant " + draft.applicants.joined(separator: ", ")) }
    if !draft.channels.isEmpty { out.line("channel " + draft.channels.joined(separator: ", ")) }
    out.line("source secondary " + RuleText.quoted(source))
    if let limit = draft.limit { write(limit) }
    write(draft.fees)
    if !draft.documents.isEmpty || !draft.documentComments.isEmpty {
      write(draft.documents, draft.documentComments)
    }
    out.line("steps {")
    for comment in draft.stepComments { out.comment(comment) }
    writeSteps(draft.steps, agency: agency)
    out.line("end approved")
    out.line("}")
    out.line("}")
  }

  private func mark(_ mark: Mark) -> String {
    switch mark {
    case .taken: " source secondary " + RuleText.quoted(source)
    case .assumed(let why): " source proposed " + RuleText.quoted(source + ": " + why)
    }
  }

  private mutating func write(_ limit: LimitDraft) {
    var rows: [(condition: String, value: LimitDraft.Value)] = []
    if let difficult = limit.difficult { rows.append((Self.whenDifficult, difficult)) }
    rows += limit.byChannel.map { ("when channel = \($0.channel)", $0.value) }
    guard !rows.isEmpty else { return out.line("time limit \(Self.text(limit.value))\(mark(limit.mark))") }
    out.line("time limit {")
    for row in rows { out.line("\(row.condition): \(Self.text(row.value))") }
    out.line("otherwise: \(Self.text(limit.value))")
    out.line("}\(mark(limit.mark))")
  }

  private static let whenDifficult = "when `\(area.fact)` = `\(area.difficult)`"

  private static func text(_ value: LimitDraft.Value) -> String {
    switch value {
    case .duration(let duration): return duration.description
    case .none(let why): return "none because " + RuleText.quoted(why, atMost: 160)
    case .unknown(let why): return "unknown because " + RuleText.quoted(why, atMost: 160)
    case .sameDay(let hour, let minute):
      let digits = [hour, minute].map { $0 < 10 ? "0\($0)" : "\($0)" }
      return "same working day if received before \(digits[0]):\(digits[1]) otherwise next working day"
    }
  }

  private mutating func write(_ fees: [FeeDraft]) {
    var names = Names()
    for fee in fees {
      let isAlone = fees.filter { $0.isCharge == fee.isCharge }.count == 1
      let word = fee.isCharge ? "charge" : "fee"
      let name = isAlone ? "" : " " + RuleText.name(names.name(for: fee.isCharge ? "le_phi" : "phi", otherwise: "phi"))
      let value = fee.money?.literal ?? "unknown because " + RuleText.quoted(fee.text, atMost: 160)
      out.line("\(word)\(name) \(value)\(mark(.taken))")
    }
  }

  private mutating func write(_ papers: [DocumentDraft], _ comments: [String]) {
    out.line("documents {")
    for paper in papers {
      for comment in paper.comments { out.comment(comment) }
      if paper.title.count > Self.longestTitle { out.comment(paper.title) }
      var attributes: [String] = []
      if paper.originals > 0 {
        attributes.append("\(paper.originals) \(paper.originals == 1 ? "original" : "originals")")
      }
      if paper.copies > 0 { attributes.append("\(paper.copies) \(paper.copies == 1 ? "copy" : "copies")") }
      if let form = paper.form { attributes.append("form " + RuleText.quoted(form)) }
      let name = documents[paper.title.foldedPhrase] ?? ""
      out.line("\(RuleText.name(name)) \(attributes.joined(separator: ", "))")
    }
    for comment in comments { out.comment(comment) }
    out.line("}")
  }

  // MARK: Steps

  private mutating func writeSteps(_ items: [StepItem], agency: AgencyDraft?) {
    guard !items.isEmpty else {
      let role = agency?.roleNames[Self.someone.foldedPhrase]
      let desk = if let agency, let role { " by \(RuleText.name(agency.name)).\(RuleText.name(role))" } else { "" }
      return out.line(
        "step `giai_quyet` \"Giải quyết hồ sơ\"\(desk)\(mark(.assumed("không nêu các bước và bộ phận của cơ quan")))")
    }
    var steps = StepWriter(
      desks: agency?.roleNames ?? [:], agency: agency?.name, documents: documents, source: source)
    steps.write(items, whenDifficult: Self.whenDifficult, to: &out)
  }
}
