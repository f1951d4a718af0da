import Messages

extension YAMLShape where Value == String {
  /// Any text, as YAML reads it: `no` is the text `no`, `010` the text `010`.
  public static var text: YAMLShape {
    YAMLShape { $0.expect(.scalar, "YAML.kind.text") ? $0.text : nil }
  }
}

extension YAMLShape where Value == Int {
  /// A whole number in a range; `_` may group its digits.
  public static func integer(in range: ClosedRange<Int>) -> YAMLShape {
    YAMLShape { value in
      guard let decimal = value.decimal(orElse: .notAnInteger) else { return nil }
      guard decimal.scale == 0 else {
        value.report(YAMLMessage.notAnInteger)
        return nil
      }
      guard range.contains(decimal.coefficient) else {
        value.report(
          YAMLMessage.outOfRange, ["least": .number(range.lowerBound), "most": .number(range.upperBound)])
        return nil
      }
      return decimal.coefficient
    }
  }

  /// A whole number of at most 18 digits.
  public static var integer: YAMLShape { integer(in: -999_999_999_999_999_999...999_999_999_999_999_999) }
}

extension YAMLShape where Value == YAMLDecimal {
  /// An exact number with or without a fraction; one that Vietnamese habit reads otherwise is refused.
  public static var decimal: YAMLShape { YAMLShape { $0.decimal(orElse: .notADecimal) } }

  /// A share from `0%` to `100%`, as the number before the sign.
  public static var percentage: YAMLShape {
    YAMLShape { value in
      guard value.expect(.scalar, "YAML.kind.text") else { return nil }
      let text = value.text
      let number = text.dropLast()
      if let right = value.percentageWithComma {
        value.report(YAMLMessage.commaInPercentage, ["right": .code(right)])
        return nil
      }
      if text.hasSuffix("%"), value.reportDoubt(about: String(number)) { return nil }
      guard text.hasSuffix("%"), let decimal = YAMLDecimal(number), decimal.coefficient >= 0,
        decimal.isAtMost(100)
      else {
        let readings = value.readingsAsPercentage
        value.report(
          YAMLMessage.notAPercentage,
          ["form": .phrase(readings.isEmpty ? "YAML.share.form" : "YAML.share.right"), "right": .codes(readings)])
        return nil
      }
      return decimal
    }
  }
}

extension YAMLShape where Value == YAMLDate {
  /// A day, `2026-07-01` or day first `01/07/2026`.
  public static var date: YAMLShape {
    YAMLShape { value in
      guard value.expect(.scalar, "YAML.kind.text") else { return nil }
      guard let (year, month, day) = YAMLDate.parts(of: value.text) else {
        value.report(YAMLMessage.notADate)
        return nil
      }
      guard let date = YAMLDate(year: year, month: month, day: day) else {
        value.report(YAMLMessage.noSuchDay)
        return nil
      }
      return date
    }
  }
}

extension YAMLShape where Value == YAMLTime {
  /// A time of day, `15:00`.
  public static var time: YAMLShape {
    YAMLShape { value in
      guard value.expect(.scalar, "YAML.kind.text") else { return nil }
      if let time = YAMLTime(value.text) { return time }
      value.report(YAMLMessage.notATime)
      return nil
    }
  }
}

extension YAMLShape {
  /// One word of a closed set, each with what it stands for.
  public static func choice(_ words: [(word: String, value: Value)]) -> YAMLShape {
    YAMLShape { value in
      guard value.expect(.scalar, "YAML.kind.text") else { return nil }
      let text = value.text
      if let found = words.first(where: { $0.word == text }) { return found.value }
      value.reportUnknown(among: words.map(\.word))
      return nil
    }
  }
}

extension YAMLShape where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
  /// One word of the closed set that a type's cases make.
  public static var choice: YAMLShape { choice(Value.allCases.map { ($0.rawValue, $0) }) }
}

extension YAMLShape where Value == Bool {
  /// `yes` or `no`.
  public static var yesNo: YAMLShape { choice([("yes", true), ("no", false)]) }
}

extension YAMLValue {
  /// Reports that a name is not one of those known, with the nearest.
  public func reportUnknown(among known: [String]) {
    let nearest = Suggestion.nearest(text, in: known)
    report(
      YAMLMessage.notInSet,
      [
        "known": .codes(known), "nearest": .code(nearest ?? ""),
        "suggestion": .phrase(nearest == nil ? "YAML.not-known" : "YAML.did-you-mean"),
      ], fix: nearest)
  }

  /// Reads an exact number, or reports it as something else.
  func decimal(orElse message: YAMLMessage) -> YAMLDecimal? {
    guard expect(.scalar, "YAML.kind.text") else { return nil }
    let text = text
    if reportDoubt(about: text) { return nil }
    if let decimal = YAMLDecimal(text) { return decimal }
    report(message)
    return nil
  }

  /// Reports a number with two readings; true when it did.
  public func reportDoubt(about number: String) -> Bool {
    guard let (thousands, fraction) = YAMLDecimal.doubtfulReadings(of: number) else { return false }
    report(
      YAMLMessage.ambiguousNumber, ["value": .code(number), "thousands": .code(thousands), "fraction": .code(fraction)])
    return true
  }
}

extension YAMLDecimal {
  /// True up to a whole number below a thousand.
  func isAtMost(_ limit: Int) -> Bool {
    var power = 1
    for _ in 0..<scale { power *= 10 }
    let (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: power)
    return quotient < limit || (quotient == limit && remainder == 0)
  }
}
