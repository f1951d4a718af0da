import Simulation
import WorkingTime

/// The language of a report that people read.
public enum ReportLanguage: Hashable, Sendable {
  /// English.
  case english
  /// Vietnamese.
  case vietnamese

  /// The code by which browsers and readers of screens know it (BCP 47).
  var code: String { self == .english ? "en" : "vi" }

  /// One of both wordings.
  func say(_ english: @autoclosure () -> String, _ vietnamese: @autoclosure () -> String) -> String {
    self == .english ? english() : vietnamese()
  }
}

extension ReportLanguage {
  /// A number with so many decimals as the language writes it: `1,840.3` and `1.840,3`.
  func number(_ value: Double, _ places: Int) -> String {
    let (thousands, decimal) = self == .english ? (",", ".") : (".", ",")
    let text = Figure.grouped(value, places)
    var result = ""
    for sign in text {
      switch sign {
      case " ": result += thousands
      case ".": result += decimal
      // A minus as wide as a plus, which no line breaks off.
      case "-": result += "\u{2212}"
      default: result.append(sign)
      }
    }
    return result
  }

  /// A whole number.
  func number(_ value: Int) -> String { number(Double(value), 0) }

  /// A share from 0 to 1 in hundredths.
  func percent(_ share: Double, _ places: Int = 1) -> String { number(100 * share, places) + "\u{A0}%" }

  /// An estimate with its interval, which no line breaks: `12.3 ± 0.4`, in hundredths when `isShare`; says when there is not enough data.
  func estimate(_ estimate: Estimate, _ places: Int, isShare: Bool = false) -> String {
    let (factor, unit) = isShare ? (100.0, "\u{A0}%") : (1.0, "")
    guard let mean = estimate.mean else { return notEnoughData }
    guard let half = estimate.halfWidth else {
      return number(mean * factor, places) + unit + say(" (no interval)", " (không có khoảng tin cậy)")
    }
    return number(mean * factor, places) + "\u{A0}±\u{A0}" + number(half * factor, places) + unit
  }

  /// A difference with its sign and interval, in percentage points when `isShare`.
  func difference(_ pair: PairedEstimate, _ places: Int, isShare: Bool) -> String {
    let (factor, unit) = isShare ? (100.0, say("\u{A0}points", "\u{A0}điểm\u{A0}%")) : (1.0, "")
    guard let mean = pair.difference.mean else { return notEnoughData }
    let text = number(mean * factor, places)
    let signed = mean > 0 && text.contains { ("1"..."9").contains($0) } ? "+" + text : text
    guard let half = pair.difference.halfWidth else {
      return signed + unit + say(" (no interval)", " (không có khoảng tin cậy)")
    }
    return signed + "\u{A0}±\u{A0}" + number(half * factor, places) + unit
  }

  /// What stands where a figure cannot be told.
  var notEnoughData: String { say("not enough data", "chưa đủ dữ liệu") }

  /// A date as people write it: `13 July 2026`, `13/7/2026`.
  func date(_ day: Day) -> String {
    let (year, month, number) = day.civil
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    return say("\(number) \(months[month - 1]) \(year)", "\(number)/\(month)/\(year)")
  }

  /// Words one after the other, with `and` before the last.
  func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + say(" and ", " và ") + last
  }
}
