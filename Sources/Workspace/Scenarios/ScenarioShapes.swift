import Messages
import Numbers
import Simulation
import SourceText
import YAML

/// How arrivals, staff and shares are written in a scenario.
enum ScenarioShapes {
  /// A percentage with its place.
  static var share: YAMLShape<Share> {
    YAMLShape<YAMLDecimal>.percentage.map { percent, value in Share(percent: percent, span: value.span) }
  }

  static var arrivals: YAMLShape<ScenarioArrivals> {
    YAMLShape<ScenarioArrivals>.mapping { keys in
      let perDay = keys.optional("per-working-day", as: rate)
      let perHour = keys.optional("per-open-hour", as: rate)
      let profile = keys.optional("profile", as: YAMLShape<ScenarioArrivals.Profile>.choice, default: .even)
      let pattern = keys.optional("pattern", as: YAMLShape<ScenarioArrivals.Pattern>.choice, default: .random)
      let calendar = keys.optional("calendar", as: .positioned(.text))
      let channel = keys.optional("channel", as: words)
      let applicant = keys.optional("applicant", as: words)
      switch (keys.has("per-working-day"), keys.has("per-open-hour")) {
      case (true, true): keys.report(ScenarioMessage.oneRate)
      // Asked for again as required, so that a mistyped key is one finding.
      case (false, false): _ = keys.required("per-working-day", as: rate)
      default: break
      }
      guard let rate = perDay ?? perHour else { return nil }
      return ScenarioArrivals(
        rate: rate, unit: perDay != nil ? .workingDay : .openHour, profile: profile, pattern: pattern,
        calendar: calendar, channel: channel, applicant: applicant, span: keys.span)
    }.written { "{per-working-day: \(YAMLDecimal($0) == nil ? "12" : $0)}" }
  }

  /// A number of dossiers from 0 to a million.
  private static var rate: YAMLShape<YAMLDecimal> {
    YAMLShape<YAMLDecimal>.decimal.map { rate, value in
      if let amount = rate.rational, amount >= 0, amount <= 1_000_000 { return rate }
      value.report(ScenarioMessage.rateOutOfRange)
      return nil
    }
  }

  /// Words with shares that make a whole.
  private static var words: YAMLShape<[YAMLEntry<String, Share>]> {
    YAMLShape.entries(keys: .text, values: share, allowsEmpty: false).map { entries, value in
      isWhole(entries.map(\.value), value) ? entries : nil
    }
  }

  static var staff: YAMLShape<ScenarioStaff> {
    let count = YAMLShape<Positioned<Int>>.positioned(people)
    let alone = count.map { count, _ in ScenarioStaff(desks: [], count: count) }
    let described = YAMLShape<ScenarioStaff>.mapping { keys in
      let desks = keys.optional("desks", as: .list(of: .positioned(.text), allowsEmpty: false), default: [])
      let absence = keys.optional("absence", as: share)
      let calendar = keys.optional("calendar", as: .positioned(.text))
      let first = keys.optional("first", as: .list(of: .positioned(.text), allowsEmpty: false), default: [])
      let order = keys.optional("order", as: YAMLShape<StaffPool.Order>.choice, default: .firstCome)
      let cost = keys.optional("cost", as: cost)
      guard let count = keys.required("count", as: count) else { return nil }
      if let absence, absence.percent.rational == 100 {
        keys.findings.report(ScenarioMessage.alwaysAway, at: absence.span)
      }
      return ScenarioStaff(
        desks: desks, count: count, absence: absence, calendar: calendar, first: first, order: order, yearlyCost: cost)
    }
    return .either(scalar: alone, mapping: described)
  }

  /// What a person costs: `14_000_000 VND per month`, or `per year`; so much in a year.
  private static var cost: YAMLShape<Money> {
    YAMLShape<String>.text.map { text, value in
      let words = text.split(separator: " ")
      let months = words.last == "month" ? 12 : words.last == "year" ? 1 : 0
      guard words.count == 4, words[1] == "VND", words[2] == "per", months > 0 else {
        value.report(ScenarioMessage.notACost)
        return nil
      }
      if value.reportDoubt(about: String(words[0])) { return nil }
      guard let amount = YAMLDecimal(words[0]), amount.scale == 0, (1...1_000_000_000_000).contains(amount.coefficient)
      else {
        value.report(ScenarioMessage.notACost)
        return nil
      }
      return Money(dong: Int64(amount.coefficient * months))
    }
  }

  /// A number of people; a fraction of one is answered with the absence that says the same.
  private static var people: YAMLShape<Int> {
    YAMLShape { value in
      let whole = YAMLShape<Int>.integer(in: 1...100_000)
      guard value.kind == .scalar, let number = YAMLDecimal(value.text), number.scale > 0,
        let part = number.rational, part > 0, part < 1_000, !part.isInteger,
        let count = try? part.rounded(.up), let away = try? 100 * (1 - part / count),
        let share = try? away.rounded(.halfUp)
      else { return value.read(as: whole) }
      value.report(ScenarioMessage.partTime, ["form": .code("{count: \(count), absence: \(share)%}")])
      return nil
    }
  }

  /// True when shares add up to 100 %; reports the sum otherwise.
  static func isWhole(_ shares: [Share], _ value: YAMLValue) -> Bool {
    isWhole(shares, of: value.document.children(value.node).count / 2, value)
  }

  /// The same of so many entries.
  static func isWhole(_ shares: [Share], of count: Int, _ value: YAMLValue) -> Bool {
    // An entry that could not be read is missing from the sum and reported by itself.
    guard count == shares.count else { return false }
    var sum: Rational = 0
    for share in shares { sum = (try? sum + (share.percent.rational ?? 0)) ?? sum }
    if sum == 100 { return true }
    value.report(ScenarioMessage.sharesNotWhole, ["sum": .code("\(sum)%")])
    return false
  }
}

extension YAMLShape {
  /// The same, with the form to write for whoever puts one value where several belong; the form may use that value.
  func written(_ form: @escaping (String) -> String) -> YAMLShape {
    YAMLShape { value in
      guard !value.isAbsent, value.kind == .scalar || value.kind == .sequence else { return value.read(as: self) }
      value.report(ScenarioMessage.writtenAs, ["form": .code(form(value.text))])
      return nil
    }
  }
}
