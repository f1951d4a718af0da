/// Turns templates and arguments into words, as one catalogue writes them.
public struct Wording: Sendable {
  /// The words in use.
  public let catalogue: Catalogue

  /// Writes a sample of rule text, which catalogues give between backticks, as the file at hand has it.
  private let sample: (@Sendable (String) -> String)?

  /// Writes with the words of a catalogue.
  public init(_ catalogue: Catalogue) { self.init(catalogue, sample: nil) }

  init(_ catalogue: Catalogue, sample: (@Sendable (String) -> String)?) {
    self.catalogue = catalogue
    self.sample = sample
  }

  /// The English words that the renderers themselves use; a catalogue in another language brings its own.
  public static let englishPhrases: [String: String] = [
    "messages.error": "error", "messages.warning": "warning", "messages.note": "note", "messages.help": "help",
    "messages.fix.safe": "fix", "messages.fix.unsafe": "fix (may change the meaning)",
    "messages.fix.insert": "write {new} at {place}", "messages.fix.remove": "remove {old} at {place}",
    "messages.fix.replace": "write {new} instead of {old} at {place}",
    "messages.fix.more": "the same in {count} more {count|place|places}",
    "messages.weekdays": "Mon,Tue,Wed,Thu,Fri,Sat,Sun",
    "messages.months": "Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec",
    "messages.date": "{weekday} {day} {month} {year}", "messages.grouping": " ",
    "messages.decimal": ".",
    "messages.length.working days": "{amount} {amount|working day|working days}",
    "messages.length.working hours": "{amount} {amount|working hour|working hours}",
    "messages.length.days": "{amount} {amount|day|days}",
    "messages.length.weeks": "{amount} {amount|week|weeks}",
    "messages.length.hours": "{amount} {amount|hour|hours}",
    "messages.length.minutes": "{amount} {amount|minute|minutes}",
    "messages.length.months": "{amount} {amount|month|months}",
    "messages.length.years": "{amount} {amount|year|years}",
    "messages.count.errors": "{count} {count|error|errors}",
    "messages.count.warnings": "{count} {count|warning|warnings}",
    "messages.count.notes": "{count} {count|note|notes}",
    "messages.count.files": "{counts} in {count} {count|file|files}",
  ]

  /// The template of a key; English when the catalogue has none; nil for a key that nobody declared.
  public func phrase(_ key: String) -> String? { catalogue.phrase(key) ?? Wording.englishPhrases[key] }

  /// Writes the phrase of a key; a key that nobody declared stands for itself.
  public func text(phrase key: String, _ arguments: [String: Argument] = [:]) -> String {
    text(phrase(key) ?? key, arguments)
  }

  /// The message of a finding, without its place.
  public func text(message finding: Diagnostic) -> String {
    text(catalogue[finding.code]?.message ?? finding.code.description, finding.arguments)
  }

  /// Fills a template; a place whose argument is missing stays as it was written, so that it is noticed.
  public func text(_ template: String, _ arguments: [String: Argument]) -> String {
    text(template, arguments, depth: 0)
  }

  /// Phrases may name phrases; a circle of them ends at this depth.
  private static let deepest = 8

  private func text(_ template: String, _ arguments: [String: Argument], depth: Int) -> String {
    var result = ""
    var isSample = false
    for part in Template(template).parts {
      switch part {
      case .literal(let text): result += literal(text, &isSample)
      case .argument(let name, let words):
        if let argument = arguments[name] {
          result += self.text(argument, words: words, arguments, depth: depth)
        } else {
          result += "{" + ([name] + words).joined(separator: "|") + "}"
        }
      }
    }
    return result
  }

  /// Words of a template, the samples among them in the words of the file; a sample may go on behind an argument.
  private func literal(_ text: String, _ isSample: inout Bool) -> String {
    guard let sample else { return text }
    var result = ""
    for (number, piece) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
      if number > 0 {
        result += "`"
        isSample.toggle()
      }
      result += isSample ? sample(String(piece)) : String(piece)
    }
    return result
  }

  private func text(_ argument: Argument, words: [String], _ arguments: [String: Argument], depth: Int) -> String {
    if words.count == 2 { return argument.isOne ? words[0] : words[1] }
    switch argument {
    case .text(let text): return VisibleText.of(text)
    case .code(let text): return Wording.code(text)
    case .codes(let list): return Wording.list(list.map(Wording.code), conjunction: words.first)
    case .number(let number): return grouped(number)
    case .phrase(let key):
      guard depth < Wording.deepest, let template = phrase(key) else { return key }
      return text(template, arguments, depth: depth + 1)
    case .length(let amount, let unit): return length(amount, unit)
    case .date(let year, let month, let day): return date(year: year, month: month, day: day)
    }
  }

  private static func code(_ text: String) -> String { "`" + VisibleText.of(text) + "`" }

  /// `a`, `a or b`, `a, b or c`; with commas only when no conjunction is given.
  private static func list(_ members: [String], conjunction: String?) -> String {
    guard let conjunction, members.count > 1, let last = members.last else { return members.joined(separator: ", ") }
    return members.dropLast().joined(separator: ", ") + " " + conjunction + " " + last
  }

  /// The digits in groups of three with the catalogue's sign between, from five digits on.
  private func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude).utf8)
    let sign = phrase("messages.grouping") ?? ""
    var grouped: [UInt8] = number < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.enumerated() {
      if digits.count > 4, index > 0, (digits.count - index) % 3 == 0 { grouped += sign.utf8 }
      grouped.append(digit)
    }
    return String(decoding: grouped, as: UTF8.self)
  }

  /// Such as `3.5 working days`; the unit stands for itself when the catalogue has no words for it.
  private func length(_ amount: String, _ unit: String) -> String {
    let sign = phrase("messages.decimal") ?? "."
    let digits = amount.split(separator: ".", omittingEmptySubsequences: false).joined(separator: sign)
    guard let template = phrase("messages.length." + unit) else { return digits + " " + unit }
    return text(template, ["amount": .text(digits)])
  }

  /// Such as `Thu 20 Aug 2026` in English; digits alone when it is no day of the calendar.
  private func date(year: Int, month: Int, day: Int) -> String {
    let weekdays = text(phrase: "messages.weekdays").split(separator: ",")
    let months = text(phrase: "messages.months").split(separator: ",")
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day), weekdays.count == 7,
      months.count == 12
    else { return "\(year)-\(month)-\(day)" }
    // Days since Monday 1 January 1 of the Gregorian calendar, with years that begin in March.
    let shifted = month < 3 ? year - 1 : year
    let dayOfYear = (153 * (month < 3 ? month + 9 : month - 3) + 2) / 5 + day - 1
    let days = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear
    return text(
      phrase: "messages.date",
      [
        "weekday": .text(String(weekdays[(days + 2) % 7])), "month": .text(String(months[month - 1])),
        "day": .text(String(day)), "year": .text(String(year)),
      ])
  }
}

extension Argument {
  /// True when a word that agrees with the argument stands in the singular.
  fileprivate var isOne: Bool {
    switch self {
    case .number(let number): number == 1
    case .codes(let list): list.count == 1
    case .text(let text), .code(let text): text == "1"
    case .length(let amount, _): amount == "1"
    case .phrase, .date: false
    }
  }
}
