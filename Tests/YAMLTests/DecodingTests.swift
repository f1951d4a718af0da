import Messages
import Testing
import YAML

@Suite struct DecodingTests {
  private enum Zone: String, CaseIterable {
    case urban
    case rural
  }

  private struct House: Equatable {
    var floors: Int?
    var zone: Zone?
    var share: YAMLDecimal?
    var built: YAMLDate?
    var opens: YAMLTime?
    var isOpen: Bool
  }

  private static var house: YAMLShape<House> {
    .mapping { m in
      House(
        floors: m.required("floors", as: .integer(in: 1...50)), zone: m.optional("zone", as: .choice),
        share: m.optional("share", as: .percentage), built: m.optional("built", as: .date),
        opens: m.optional("opens", as: .time), isOpen: m.optional("open", as: .yesNo, default: true))
    }
  }

  @Test func aMappingIsReadByItsKeys() {
    let text = "floors: 5\nzone: rural\nshare: 12.5%\nbuilt: 01/07/2026\nopens: 24:00\nopen: no\n"
    let (value, printed) = Sample(text).decode(as: Self.house)
    #expect(
      value
        == House(
          floors: 5, zone: .rural, share: YAMLDecimal("12.5"), built: YAMLDate(year: 2026, month: 7, day: 1),
          opens: YAMLTime("24:00"), isOpen: false))
    #expect(printed == [])
  }

  @Test(arguments: [
    ("floors: abc", "1:9 TT0232: `floors` must be a whole number, not `abc`"),
    ("floors: 1.5", "1:9 TT0232: `floors` must be a whole number, not `1.5`"),
    ("floors: 51", "1:9 TT0233: `floors` must be from 1 to 50, not `51`"),
    ("floors: 99999999999999999999", "1:9 TT0232: `floors` must be a whole number, not `99999999999999999999`"),
    ("floors: 1.500", "1:9 TT0235: `1.500` can be read as `1_500` and as `1.5000`"),
    ("floors: 3,5", "1:9 TT0235: `3,5` can be read as `3_5` and as `3.5`"),
    ("floors:", "1:8 TT0231: `floors` has no value"),
    ("floors: [1]", "1:9 TT0230: `floors` must be a single value, not a list"),
    ("[1]", "1:1 TT0230: the file must be entries such as `key: value`, not a list"),
    ("zone: urban", "1:1 TT0225: the file lacks the key `floors`"),
    ("floor: 5", "1:1 TT0224: `floor` is not a key of the file"),
    ("floors: 5\nzone: urbn", "2:7 TT0240: `zone` cannot be `urbn`"),
    ("floors: 5\nopen: true", "2:7 TT0240: `open` cannot be `true`"),
    ("floors: 5\nshare: 70", "2:8 TT0236: `share` must be a share such as `70%`, not `70`"),
    ("floors: 5\nshare: 15,5%", "2:8 TT0242: the fraction of a share follows a point, not a comma"),
    ("{floors: 5, share: 15,5%}", "1:20 TT0242: the fraction of a share follows a point, not a comma"),
    ("floors: 5\nshare: 100.5%", "2:8 TT0236: `share` must be a share such as `70%`, not `100.5%`"),
    ("floors: 5\nbuilt: 2026-7-1", "2:8 TT0237: `built` must be a date such as `2026-07-01`, not `2026-7-1`"),
    ("floors: 5\nbuilt: 2025-02-29", "2:8 TT0238: there is no day `2025-02-29`"),
    ("floors: 5\nopens: 7:30", "2:8 TT0239: `opens` must be a time of day such as `15:00`, not `7:30`"),
    ("floors: 5\nopens: 24:01", "2:8 TT0239: `opens` must be a time of day such as `15:00`, not `24:01`"),
  ])
  func oneMistakeIsOneMessage(text: String, message: String) {
    #expect(Sample(text).decode(as: Self.house).printed == [message])
  }

  @Test func allMistakesAreFoundAtOnce() {
    let shape = YAMLShape.entries(keys: .text, values: .list(of: Self.house))
    let text = "a:\n  - {floors: 1}\n  - {floors: 0, zne: urban}\nb: {}\nc: [{}]\n"
    let (value, printed) = Sample(text).decode(as: shape)
    #expect(
      printed == [
        "3:14 TT0233: `floors` must be from 1 to 50, not `0`", "3:17 TT0224: `zne` is not a key of entry 2 of `a`",
        "4:4 TT0230: `b` must be a list, not entries such as `key: value`",
        "5:5 TT0225: entry 1 of `c` lacks the key `floors`",
      ])
    #expect(value?.map(\.key.value) == ["a", "c"])
  }

  @Test func suggestionsNameTheNearestThatIsNotUsedYet() {
    let full = Sample("floors: 1\nzome: urban\nshar: 1%\nxyzzy: 1\n").full(as: Self.house)
    #expect(full.contains("did you mean `zone`?"))
    #expect(full.contains("did you mean `share`?"))
    #expect(full.contains("not known here"))
    #expect(full.contains("the keys are `floors`, `zone`, `share`, `built`, `opens`, `open`"))
  }

  @Test(arguments: [
    ("20", "help: write `20%`\n"), ("12.5", "help: write `12.5%`\n"), ("\"20 %\"", "help: write `20%`\n"),
    ("0", "help: write `0%`\n"), ("0.2", "help: write `20%` or `0.2%`\n"), ("1", "help: write `100%` or `1%`\n"),
    ("0.0125", "help: write `1.25%` or `0.0125%`\n"), ("0.0005", "help: write `0.05%` or `0.0005%`\n"),
    ("120", "help: write a number from 0 to 100 with the sign `%`"),
    ("many", "help: write a number from 0 to 100 with the sign `%`"),
  ])
  func aShareWithoutItsSignIsAnsweredWithTheShare(text: String, help: String) {
    let full = Sample("floors: 1\nshare: \(text)\n").full(as: Self.house)
    #expect(full.contains("TT0236") && full.contains(help), "\(full)")
  }

  @Test func entriesKeepTheirOrder() {
    let sample = Sample("z: 1\na: 2\nm: 3\n")
    let entries = sample.decode(as: .entries(keys: .text, values: .integer)).value
    #expect(entries?.map(\.key.value) == ["z", "a", "m"])
    #expect(entries?.map(\.value) == [1, 2, 3])
    #expect(entries?.map { sample.file.text($0.key.span) } == ["z", "a", "m"])
  }

  @Test func eitherShapeIsChosenByWhatIsWritten() {
    let shape = YAMLShape<Int>.either(scalar: .integer, mapping: .mapping { $0.required("count", as: .integer) })
    let list = YAMLShape.list(of: shape)
    #expect(Sample("[3, {count: 4}]").decode(as: list).value == [3, 4])
    #expect(Sample("[[]]").decode(as: list).printed.count == 1)
  }

  @Test(arguments: [
    ("0", 0, 0), ("010", 10, 0), ("75_000", 75000, 0), ("-0.5", -5, 1), ("1.1250", 11250, 4), ("0.125", 125, 3),
    ("999999999999999999", 999_999_999_999_999_999, 0),
  ])
  func decimalsAreExact(text: String, coefficient: Int, scale: Int) {
    #expect(Sample(text).decode(as: .decimal).value == YAMLDecimal(coefficient: coefficient, scale: scale))
  }

  @Test(arguments: ["1000000000000000000", "1_", "_1", "1__0", ".5", "5.", "1._5", "--1", "+1", "1e3", "0x1", "", "１"])
  func otherNumbersAreRefused(text: String) {
    #expect(YAMLDecimal(text) == nil)
  }
}
