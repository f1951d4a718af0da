public import Messages
public import SourceText
import WorkingTime
import YAML

extension GivenFile {
  /// Reads such a file; nil when something in it is wrong, all of which is among the findings.
  ///
  /// Names are not looked up: that needs the procedure.
  public static func read(_ file: SourceFile, for use: Use = .dossier, findings: inout [Diagnostic]) -> GivenFile? {
    switch use {
    case .dossier: YAMLReading.read(file, as: shape(file.id), findings: &findings)
    case .plan: YAMLReading.read(file, as: planShape(file.id), findings: &findings)
    }
  }

  /// The keys that say who asks, and with what; a plan goes its normal way, so nothing is said of outcomes and lengths.
  private static func planShape(_ file: FileID) -> YAMLShape<GivenFile> {
    .mapping { keys in
      let submitted = keys.required("submitted", as: .positioned(.moment))
      let channel = keys.optional("channel", as: .positioned(.text))
      let applicant = keys.optional("applicant", as: .positioned(.text))
      let facts = keys.optional(
        "facts", as: entries(.positioned(.text), "{floors: 3, adjoining: no}"), default: [])
      let have = keys.optional("have", as: several(.text), default: [])
      let from = keys.optional(
        "from", as: entries(.positioned(.text), "{building_permit: house_permit}"), default: [])
      let waits = keys.optional("waits", as: entries(several(answer), "{construction: 6 months}"), default: [])
      guard let submitted else { return nil }
      return GivenFile(
        file: file, submitted: submitted, channel: channel, applicant: applicant, facts: facts, outcomes: [],
        takes: [], waits: waits, payments: [],
        factsSpan: keys.has("facts") ? keys.span(ofKey: "facts") : keys.span(ofKey: "submitted"), have: have,
        from: from)
    }
  }

  private static func shape(_ file: FileID) -> YAMLShape<GivenFile> {
    .mapping { keys in
      let submitted = keys.required("submitted", as: .positioned(.moment))
      let channel = keys.optional("channel", as: .positioned(.text))
      let applicant = keys.optional("applicant", as: .positioned(.text))
      let facts = keys.optional(
        "facts", as: entries(.positioned(.text), "{floors: 3, adjoining: no}"), default: [])
      let documents = keys.optional("documents", as: several(.text))
      let outcomes = keys.optional("outcomes", as: entries(several(.text), "{receive: incomplete}"), default: [])
      let takes = keys.optional("takes", as: entries(several(.duration), "{appraise: 4 working hours}"), default: [])
      let waits = keys.optional("waits", as: entries(several(answer), "{supplement: 1 working day}"), default: [])
      let payments = keys.optional(
        "payments", as: entries(.positioned(payment), "{charge: 2026-07-20 10:00}"), default: [])
      let withdrawn = keys.optional("withdrawn", as: .positioned(.moment))
      let extended = keys.optional("extended", as: .positioned(.moment))
      let apology = keys.optional("apology", as: apology)
      guard let submitted else { return nil }
      return GivenFile(
        file: file, submitted: submitted, channel: channel, applicant: applicant, facts: facts, documents: documents,
        outcomes: outcomes, takes: takes, waits: waits, payments: payments, withdrawn: withdrawn, extended: extended,
        apology: apology, factsSpan: keys.has("facts") ? keys.span(ofKey: "facts") : keys.span(ofKey: "submitted"))
    }
  }

  /// Names of the analyst's with values.
  private static func entries<Value>(_ value: YAMLShape<Value>, _ form: String) -> YAMLShape<[YAMLEntry<String, Value>]>
  {
    YAMLShape<[YAMLEntry<String, Value>]>.either(
      scalar: YAMLShape { value in
        value.report(GivenMessage.writtenAs, ["form": .code(form)])
        return nil
      }, mapping: .entries(keys: .text, values: value))
  }

  /// One value, or a list of them.
  private static func several<Value>(_ shape: YAMLShape<Value>) -> YAMLShape<[Positioned<Value>]> {
    .either(
      scalar: YAMLShape<Positioned<Value>>.positioned(shape).map { value, _ in [value] },
      list: .list(of: .positioned(shape)),
      mapping: YAMLShape<Positioned<Value>>.positioned(shape).map { value, _ in [value] })
  }

  /// `timeout`, a length of time, or a mapping with what comes besides.
  private static var answer: YAMLShape<GivenAnswer> {
    let alone = YAMLShape<GivenAnswer> { value in
      if value.kind == .scalar, value.text == "timeout" { return .timeout }
      return value.read(as: YAMLShape<Duration>.duration).map { .after($0, outcome: nil, documents: []) }
    }
    let described = YAMLShape<GivenAnswer>.mapping { keys in
      let after = keys.optional("after", as: .duration)
      let outcome = keys.optional("outcome", as: .positioned(.text))
      let documents = keys.optional("documents", as: several(.text), default: [])
      return .after(after, outcome: outcome, documents: documents)
    }
    return .either(scalar: alone, mapping: described)
  }

  private static var payment: YAMLShape<GivenPayment> {
    YAMLShape { value in
      if value.kind == .scalar, value.text == "never" { return .never }
      return value.read(as: YAMLShape<GivenMoment>.moment).map { .at($0) }
    }
  }

  private static var apology: YAMLShape<GivenApology> {
    .mapping { keys in
      let at = keys.required("at", as: .positioned(.moment))
      let appointment = keys.optional("appointment", as: .positioned(.moment))
      return at.map { GivenApology(at: $0, appointment: appointment) }
    }
  }
}

extension YAMLShape where Value == GivenMoment {
  /// A day with a time, `2026-07-15 09:00` or `15/07/2026 09:00`, or a day alone.
  fileprivate static var moment: YAMLShape {
    YAMLShape<String>.text.map { text, value in
      let parts = text.split(whereSeparator: { $0 == " " || $0 == "T" }).map(String.init)
      guard (1...2).contains(parts.count), let day = day(parts[0]) else { return refuse(value) }
      guard parts.count == 2 else { return GivenMoment(day: day, time: nil) }
      guard let time = TimeOfDay(text: parts[1]) else { return refuse(value) }
      return GivenMoment(day: day, time: time)
    }
  }

  private static func day(_ text: String) -> Day? {
    if let day = Day(iso: text) { return day }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].utf8.count == 4, let day = Int(parts[0]), let month = Int(parts[1]),
      let year = Int(parts[2])
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func refuse(_ value: YAMLValue) -> GivenMoment? {
    value.report(GivenMessage.notAMoment)
    return nil
  }
}
