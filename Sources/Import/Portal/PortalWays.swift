import JSON
import Messages
import Numbers
import SourceText
import WorkingTime

/// Channels with their limits and fees, which the portal prints one a channel.
struct PortalWays {
  /// One row of the portal's table.
  private struct Way {
    var channel: String
    var limit: LimitDraft
    var limitSpan: SourceSpan?
    var fees: [StatedFee]
    var feeSpan: SourceSpan?
  }

  private var ways: [Way] = []
  private var comments: [String] = []
  /// Remarks without a channel: the text that some exports have in place of the table.
  private static let columns = ["hinh thuc nop", "thoi han giai quyet", "phi le phi", "mo ta"]

  /// Reads a field's rows; a text in place of rows is kept.
  mutating func read(_ member: JSONMember, order: JSONMember?, _ reader: inout PortalValue) {
    if case .string(let text) = member.value.content {
      if !text.allSatisfy(\.isWhitespace) { comments.append("\(member.name): \(text)") }
      return
    }
    for row in reader.rows(member.value, of: member.name, columns: Self.columns) {
      func cell(_ names: String...) -> PlacedText? { names.lazy.compactMap { row.cells[$0] }.first }
      let form = cell("hinh thuc nop", "hinh thuc")
      let channel = form.flatMap { Self.channel($0.text) }
      if let remark = cell("mo ta"), !remark.isBlank {
        comments.append("\(form?.text.onOneLine ?? member.name): \(remark.text)")
      }
      guard let channel else {
        reader.report(
          .unknownChannel, .warning, form.map { Int($0.span.start)..<Int($0.span.end) } ?? row.range,
          ["text": .code(form?.text.onOneLine ?? "")])
        comments.append(
          row.cells.values.sorted { $0.span < $1.span }.map { $0.text.onOneLine }.joined(separator: " | "))
        continue
      }
      if let first = ways.first(where: { $0.channel == channel }), let form {
        reader.report(
          .channelTwice, .warning, Int(form.span.start)..<Int(form.span.end), ["text": .code(form.text.onOneLine)],
          secondary: first.limitSpan.map { [SecondaryLabel($0, "first")] } ?? [])
        comments.append(
          row.cells.values.sorted { $0.span < $1.span }.map { $0.text.onOneLine }.joined(separator: " | "))
        continue
      }
      let time = cell("thoi han giai quyet", "thoi han")
      let fee = cell("phi le phi", "phi", "le phi")
      ways.append(
        Way(
          channel: channel, limit: limit(time, &reader), limitSpan: time?.span,
          fees: fee.map { FeeText.read($0.text) } ?? [], feeSpan: fee?.span))
      if let time, let order { compare(time, with: order, &reader) }
    }
  }

  private static func channel(_ text: String) -> String? {
    let words = text.foldedPhrase
    if words.contains("truc tuyen") { return "online" }
    if words.contains("truc tiep") { return "counter" }
    if words.contains("buu chinh") || words.contains("buu dien") { return "post" }
    return nil
  }

  // MARK: Limits

  private mutating func limit(_ time: PlacedText?, _ reader: inout PortalValue) -> LimitDraft {
    guard let time, !time.isBlank else { return LimitDraft(value: .unknown("cổng dịch vụ công để trống thời hạn")) }
    let said = CleanText.of(time.text).onOneLine
    let cell = TimeCell(PlacedText(text: said, span: time.span))
    switch cell.reading {
    case .sameDay(let hour, let minute): return LimitDraft(value: .sameDay(hour: hour, minute: minute))
    case .notLaidDown: return LimitDraft(value: .none(said))
    // The portal writes 0 for a limit that nobody entered.
    case .time(let stated) where stated.unit == nil:
      reader.report(.timeNotUnderstood, .warning, Self.range(time), ["text": .code(said)])
      return LimitDraft(value: .unknown(said))
    default: break
    }
    var told: [Diagnostic] = []
    let value = TimeValue(cell, openIsWorking: false, findings: &told)
    for finding in told where !ways.contains(where: { $0.limit.said == said }) {
      reader.add(finding)
    }
    guard let duration = value.duration else { return LimitDraft(value: .unknown(said), said: said) }
    return LimitDraft(value: .duration(duration), mark: value.mark, said: said)
  }

  private static func range(_ text: PlacedText) -> Range<Int> { Int(text.span.start)..<Int(text.span.end) }

  /// A part that the order of steps names cannot be longer than the whole; another unit for the same number is a slip.
  private mutating func compare(_ time: PlacedText, with order: JSONMember, _ reader: inout PortalValue) {
    guard ways.count == 1, case .string(let text) = order.value.content,
      case .time(let stated) = VietnameseTime.read(time.text), stated.unit != nil,
      let limit = stated.duration(openIsWorking: false)
    else { return }
    for part in VietnameseTime.limits(in: CleanText.of(text)) {
      guard let duration = part.duration(openIsWorking: false) else { continue }
      let isOtherUnit =
        duration.unit != limit.unit && duration.amount == limit.amount && duration.unit.isAlmost(limit.unit)
      guard duration.compare(to: limit) == .longer || isOtherUnit else { continue }
      reader.report(
        .textDisagrees, .warning, Self.range(time),
        ["limit": limit.argument, "text": duration.argument],
        secondary: [SecondaryLabel(reader.span(order.value.range), "text")])
      return
    }
  }

  // MARK: The procedure

  /// Gives the procedure its channels, limit and fees, and reports where channels differ.
  mutating func finish(_ draft: inout ProcedureDraft, _ reader: inout PortalValue) {
    draft.comments += comments
    draft.channels = ways.map(\.channel)
    guard let first = ways.first else { return }
    var limit = first.limit
    if let other = ways.first(where: { $0.limit.value != first.limit.value }) {
      // The last one stands for all others, so that no case is left out.
      limit = ways[ways.count - 1].limit
      limit.byChannel = ways.dropLast().map { ($0.channel, $0.limit.value) }
      let place = (other.limitSpan ?? first.limitSpan).map { Int($0.start)..<Int($0.end) }
      if let place {
        reader.report(
          .limitsDiffer, .warning, place,
          [
            "one": .text(first.limit.shown), "other": .text(other.limit.shown),
            "channel": .code(first.channel), "others": .code(other.channel),
          ], secondary: first.limitSpan.map { [SecondaryLabel($0, "other")] } ?? [])
      }
    }
    draft.limit = limit
    fees(&draft, &reader)
  }

  private func fees(_ draft: inout ProcedureDraft, _ reader: inout PortalValue) {
    var seen: [StatedFee] = []
    for way in ways {
      guard let span = way.feeSpan else { continue }
      for fee in way.fees where !seen.contains(where: { $0.isSame(as: fee) }) {
        let place = Int(span.start)..<Int(span.end)
        if let other = seen.first(where: { $0.isCharge == fee.isCharge }), way.channel != ways.first?.channel {
          reader.report(
            .feesDiffer, .warning, place, ["one": .text(other.text), "other": .text(fee.text)],
            secondary: ways.first?.feeSpan.map { [SecondaryLabel($0, "other")] } ?? [])
        }
        seen.append(fee)
        switch fee.amount {
        case .money(let money, let isPlain):
          draft.fees.append(FeeDraft(isCharge: fee.isCharge, money: money, text: fee.text))
          if !isPlain {
            reader.report(.feeConditions, .warning, place, ["text": .code(fee.text), "money": .code(money.literal)])
          }
        case .words:
          draft.fees.append(FeeDraft(isCharge: fee.isCharge, money: nil, text: fee.text))
          reader.report(.feeNotUnderstood, .warning, place, ["text": .code(fee.text)])
        }
        if fee.amount == .words || fee.isConditional {
          draft.comments.append("\(fee.isCharge ? "Lệ phí" : "Phí"): \(fee.text)")
        }
      }
    }
  }
}

extension StatedFee {
  fileprivate func isSame(as other: StatedFee) -> Bool {
    isCharge == other.isCharge && text.foldedPhrase == other.text.foldedPhrase
  }

  fileprivate var isConditional: Bool { if case .money(_, false) = amount { true } else { false } }
}

extension LimitDraft {
  /// The value as messages give it.
  fileprivate var shown: String {
    switch value {
    case .duration(let duration): duration.description
    case .none(let text), .unknown(let text): "\"" + String(text.prefix(60)) + "\""
    case .sameDay: "the same working day"
    }
  }
}

extension DurationUnit {
  /// True for the working and the calendar form of one unit, which are easily taken for each other.
  fileprivate func isAlmost(_ other: DurationUnit) -> Bool {
    switch (self, other) {
    case (.days, .workingDays), (.workingDays, .days), (.hours, .workingHours), (.workingHours, .hours): true
    default: false
    }
  }
}
