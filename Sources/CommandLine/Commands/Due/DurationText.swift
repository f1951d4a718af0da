import Messages
import Numbers
import Syntax
import WorkingTime

/// Reads a length of time as the language writes it in either vocabulary, such as `3.5 working days` or `10 ngày`.
enum DurationText {
  /// The duration, or what is wrong with the text.
  static func read(_ text: String) throws(Unusable) -> Duration {
    guard !isBelowNone(text) else { throw Unusable(DueMessage.belowNone, ["text": .code(text)]) }
    let words = text.split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }.map(String.init)
    guard let number = words.first, number.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false, words.count > 1
    else { throw Unusable(DueMessage.notADuration, ["text": .code(text)]) }
    try refuseTwoReadings(number)
    guard let amount = try? Rational(literal: number) else {
      throw Unusable(DueMessage.notADuration, ["text": .code(text)])
    }
    let name = words.dropFirst().joined(separator: " ").lowercased()
    guard let unit = unit(named: name) else {
      throw Unusable(
        DueMessage.unknownUnit, ["unit": .code(name), "units": .codes(DurationUnit.allCases.map(\.rawValue))])
    }
    do {
      return try Duration(amount, unit)
    } catch {
      switch error {
      case .notWhole: throw Unusable(DueMessage.notWhole, ["unit": .text(unit.rawValue), "text": .code(number)])
      case .negative, .outOfRange: throw Unusable(DueMessage.outOfRange, ["text": .code(text)])
      }
    }
  }

  /// True for a number behind a minus, as keyboards or word processors write it.
  static func isBelowNone(_ text: String) -> Bool {
    guard let sign = text.first, sign == "-" || sign == "\u{2212}" || sign == "\u{2013}" else { return false }
    return text.dropFirst().first.map { ("0"..."9").contains($0) } ?? false
  }

  private static func unit(named name: String) -> DurationUnit? {
    let units: [(Keyword, DurationUnit)] = [
      (.workingDays, .workingDays), (.workingHours, .workingHours), (.days, .days), (.weeks, .weeks), (.hours, .hours),
      (.minutes, .minutes), (.months, .months), (.years, .years),
    ]
    return units.first { keyword, _ in
      VocabularyLanguage.allCases.contains { keyword.phrases($0).all.contains(name) }
    }?.1
  }

  /// Refuses `75.000` and `3,5`, as the language does: a reader used to the other way would read another number.
  private static func refuseTwoReadings(_ number: String) throws(Unusable) {
    let parts = number.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }.map(String.init)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return }
    let hasThousands = parts[1].utf8.count == 3 && !parts[0].hasPrefix("0")
    let whole = parts[0] + "_" + parts[1]
    let decimal = parts[0] + "." + parts[1] + (hasThousands ? "0" : "")
    if hasThousands {
      throw Unusable(
        DueMessage.twoReadings, ["text": .code(number), "whole": .code(whole), "decimal": .code(decimal)])
    }
    if number.contains(",") {
      throw Unusable(DueMessage.decimalComma, ["text": .code(number), "decimal": .code(decimal)])
    }
  }
}
