import Numbers
import Testing
import WorkingTime

@testable import Import

@Suite struct VietnameseTimeTests {
  private static func time(
    _ amount: Rational, _ unit: StatedTime.Unit?, working: Bool = false, words: Int? = nil
  ) -> TimeReading {
    .time(StatedTime(amount: amount, unit: unit, isWorking: working, otherInWords: words))
  }

  private static func half() -> Rational { (try? Rational(1, 2)) ?? 0 }

  static let readings: [(String, TimeReading)] = [
    ("07 ngày làm việc", time(7, .days, working: true)),
    ("07 Ngày làm việc", time(7, .days, working: true)),
    ("07 nga\u{300}y la\u{300}m việc", time(7, .days, working: true)),
    ("0,5 ngày", time(half(), .days)), ("0.5 ngày", time(half(), .days)), ("½ ngày", time(half(), .days)),
    ("1/2 ngày làm việc", time(half(), .days, working: true)),
    ("1½ ngày", time((try? Rational(3, 2)) ?? 0, .days)),
    ("2 giờ làm việc", time(2, .hours, working: true)), ("04 giờ", time(4, .hours)),
    ("4h làm việc", time(4, .hours, working: true)), ("30 phút", time(30, .minutes)),
    ("15 ngày", time(15, .days)), ("02 tuần", time(2, .weeks)), ("6 tháng", time(6, .months)),
    ("1 năm", time(1, .years)),
    ("20 (hai mươi) ngày làm việc", time(20, .days, working: true)),
    ("15 (mười lăm) ngày", time(15, .days)), ("21 ( hai mươi mốt ) ngày", time(21, .days)),
    ("20 (hai mươi mốt) ngày làm việc", time(20, .days, working: true, words: 21)),
    ("không quá 7 ngày", time(7, .days)),
    ("Tối đa 06 ngày làm việc kể từ ngày nhận đủ hồ sơ", time(6, .days, working: true)),
    ("07 ngày làm việc, kể từ ngày 15 tháng 7 năm 2026", time(7, .days, working: true)),
    ("07 ngày làm việc theo Nghị định 61/2018/NĐ-CP", time(7, .days, working: true)),
    ("05 NLV", time(5, .days, working: true)), ("3 ngày LV", time(3, .days, working: true)),
    ("1.500 ngày", time(1500, .days)), ("0,25 ngày (2 giờ)", time((try? Rational(1, 4)) ?? 0, .days)),
    ("0", time(0, nil)), ("0,25", time((try? Rational(1, 4)) ?? 0, nil)),
    (
      "3-5 ngày",
      .range(
        StatedTime(amount: 3, unit: .days, isWorking: false), StatedTime(amount: 5, unit: .days, isWorking: false))
    ),
    (
      "từ 3 ngày đến 5 ngày làm việc",
      .range(StatedTime(amount: 3, unit: .days, isWorking: false), StatedTime(amount: 5, unit: .days, isWorking: true))
    ),
    (
      "a) Nhận từ đơn vị: Tối đa 06 ngày làm việc. b) Nhận từ người hưởng: Tối đa 03 ngày làm việc",
      .several([
        StatedTime(amount: 6, unit: .days, isWorking: true), StatedTime(amount: 3, unit: .days, isWorking: true),
      ])
    ),
    (
      "Ngay trong ngày tiếp nhận yêu cầu, trường hợp nhận hồ sơ sau 15 giờ mà không giải quyết được ngay thì trả kết quả "
        + "trong ngày làm việc tiếp theo.", .sameDay(hour: 15, minute: 0)
    ),
    ("Trong ngày; nếu nhận sau 16h30 thì trong ngày làm việc kế tiếp", .sameDay(hour: 16, minute: 30)),
    ("Trong ngày; nếu nhận sau 15:00 thì trả vào ngày làm việc tiếp theo", .sameDay(hour: 15, minute: 0)),
    ("Không quy định", .notLaidDown), ("Không tính vào thời hạn", .notCounted),
    ("", .blank), (" - ", .blank), ("…", .blank),
    ("Ngay trong ngày", .unclear), ("1 ngày 4 giờ", .unclear), ("2 ngày và 3 giờ", .unclear),
    ("ít nhất 10 ngày", .unclear), ("1,000 ngày", .unclear), ("theo lịch", .unclear), ("một ngày", .unclear),
    ("-3 ngày làm việc", .unclear), (" −0,5 ngày", .unclear), ("–2 giờ", .unclear),
    ("sau 15 giờ", .unclear), ("01/07/2026", .unclear),
  ]

  @Test(arguments: readings) func textsAreRead(text: String, reading: TimeReading) {
    #expect(VietnameseTime.read(text) == reading)
  }

  @Test(
    arguments: [
      ("7", "7"), ("0,5", "0.5"), ("0.25", "0.25"), ("75.000", "75000"), ("1.234.567", "1234567"),
      ("1.234,5", "1234.5"),
      ("16,5", "16.5"), ("0.125", "0.125"), ("0,125", "0.125"), ("2.5", "2.5"), ("1.2345", "1.2345"),
      ("1,000", nil), ("1,2,3", nil), ("1.23.456", nil), ("1,234.5", nil), ("", nil), (".5", nil), ("5,", nil),
    ])
  func numbersFollowVietnameseHabit(text: String, number: String?) {
    #expect(VietnameseNumber.read(text)?.description == number)
  }

  @Test(
    arguments: zip(
      [1, 10, 11, 15, 20, 21, 24, 55, 105, 120, 999],
      [
        "một", "mười", "mười một", "mười lăm", "hai mươi", "hai mươi mốt", "hai mươi tư", "năm mươi lăm",
        "một trăm linh năm", "một trăm hai mươi", "chín trăm chín mươi chín",
      ]))
  func numbersAreSpelled(number: Int, words: String) {
    #expect(VietnameseNumber.spelled(words.foldedWords) == number)
  }

  @Test func otherWordsAreNoNumbers() {
    #expect(VietnameseNumber.spelled(["ngay"]) == nil)
    #expect(VietnameseNumber.spelled(["hai", "ba"]) == nil)
    #expect(VietnameseNumber.spelled([]) == nil)
  }

  @Test func openUnitsBecomeWhatTheTableCounts() throws {
    guard case .time(let half) = VietnameseTime.read("0,5 ngày"),
      case .time(let minutes) = VietnameseTime.read("30 phút")
    else {
      Issue.record("no times")
      return
    }
    #expect(half.duration(openIsWorking: true)?.description == "0.5 working days")
    #expect(half.duration(openIsWorking: false) == nil)
    #expect(minutes.duration(openIsWorking: true)?.description == "0.5 working hours")
    #expect(minutes.duration(openIsWorking: false)?.description == "30 minutes")
  }

  @Test func aTextNamesItsLimits() {
    let text =
      "Trong thời hạn 15 ngày, Sở gửi lấy ý kiến; cơ quan trả lời trong vòng 07 ngày làm việc. Sau 5 ngày thì gửi."
    #expect(VietnameseTime.limits(in: text).map(\.amount) == [15, 7])
  }

  /// Whatever the text: an answer, and every length in it a number of the text.
  @Test func noTextTraps() {
    let pieces = [
      "1", "½", "ngày", "giờ", "làm việc", "(", ")", "hai mươi", "-", "/", "sau", "đến", ":", "h", ",", ".",
    ]
    var state: UInt64 = 2026
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count] + (state >> 40 & 1 == 0 ? " " : "")
      }
      switch VietnameseTime.read(text) {
      case .several(let times): #expect(times.count > 1, "\(text)")
      case .time(let time): #expect(!time.amount.isNegative, "\(text)")
      default: break
      }
    }
  }
}
