import Testing

@testable import Import

@Suite struct PortalTests {
  private func record(_ fields: String) -> Sample { Sample("[{\"title\": \"Cấp thẻ\", \(fields)}]", path: "r.json") }

  private func way(_ form: String, _ limit: String, _ fee: String = "") -> String {
    "{\"Hình thức nộp\": \"\(form)\", \"Thời hạn giải quyết\": \"\(limit)\", \"Phí, lệ phí\": \"\(fee)\"}"
  }

  private func ways(_ ways: String...) -> Sample {
    record("\"Cách thức thực hiện\": [\(ways.joined(separator: ", "))]")
  }

  @Test(
    arguments: [
      ("07 Ngày làm việc", "7 working days", nil), ("5 Ngày", "5 days", nil), ("8 Giờ", "8 hours", nil),
      ("Không quy định", "none because \"Không quy định\"", nil),
      ("", "unknown because \"cổng dịch vụ công để trống thời hạn\"", nil),
      ("0", "unknown because \"0\"", "TT1230"), ("theo lịch", "unknown because \"theo lịch\"", "TT1230"),
      ("không quá 20 (hai mươi) ngày làm việc", "20 working days", nil), ("3-5 ngày", "5 days", "TT1232"),
      (
        "Ngay trong ngày, nếu sau 15 giờ thì trả vào ngày làm việc tiếp theo",
        "same working day if received before 15:00 otherwise next working day", nil
      ),
    ])
  func limitsAreRead(limit: String, rule: String, code: String?) {
    let sample = ways(way("Trực tiếp", limit))
    #expect(sample.rules.contains("time limit \(rule) "), "\(sample.rules)")
    #expect(sample.found.map { String($0.suffix(6)) } == [code].compactMap { $0 })
  }

  @Test(
    arguments: [
      ("Phí: ĐồngXem chi tiết", nil, nil), ("", nil, nil), ("Phí: Không", nil, nil), ("Miễn phí", nil, nil),
      ("Phí: 75.000 ĐồngXem chi tiết", "fee        75_000 VND", nil),
      ("Lệ phí: 1.250.000 đồng", "charge     1_250_000 VND", nil),
      ("Lệ phí: 8000 đồng", "charge     8_000 VND", nil),
      ("Lệ phí: theo quy định", "charge     unknown because \"theo quy định\"", "TT1273"),
      ("Phí: 8.000 đồng/bản", "fee        8_000 VND", "TT1274"),
      ("Lệ phí: từ 10.000 đồng đến 20.000 đồng", "charge     unknown because", "TT1273"),
    ])
  func feesAreRead(fee: String, rule: String?, code: String?) {
    let sample = ways(way("Trực tiếp", "5 Ngày", fee))
    #expect(
      rule.map { sample.rules.contains($0) } ?? !(sample.rules.contains("fee ") || sample.rules.contains("charge ")),
      "\(sample.rules)")
    #expect(sample.found.map { String($0.suffix(6)) } == [code].compactMap { $0 })
  }

  @Test func feeAndChargeOfOneCellAreTwo() {
    let rules = ways(way("Trực tiếp", "5 Ngày", "Phí: 10.000 ĐồngXem chi tiếtLệ phí: 20.000 Đồng")).rules
    #expect(rules.contains("fee        10_000 VND") && rules.contains("charge     20_000 VND"), "\(rules)")
  }

  @Test func channelsWithOtherLimitsHaveRowsAndAFinding() {
    let sample = ways(way("Trực tiếp", "7 Ngày"), way("Trực tuyến", "5 Ngày"), way("Dịch vụ bưu chính", "7 Ngày"))
    #expect(
      sample.found.count == 1 && sample.full.contains("the limit is 7 days for `counter` and 5 days for `online`"))
    #expect(sample.rules.contains("channel    counter, online, post"))
    #expect(sample.rules.contains("when channel = online:  5 days\n    otherwise:              7 days"))
  }

  @Test func channelsThatAreUnknownOrTwiceAreKept() {
    let sample = ways(way("Trực tiếp", "7 Ngày"), way("Bồ câu", "5 Ngày"), way("Trực tiếp", "6 Ngày"))
    #expect(sample.found.map { String($0.suffix(6)) } == ["TT1270", "TT1271"])
    #expect(sample.rules.contains("// Bồ câu | 5 Ngày") && sample.rules.contains("// Trực tiếp | 6 Ngày"))
  }

  @Test func aTextThatDisagreesWithTheLimitIsSaid() {
    func text(_ order: String) -> Sample {
      record("\"Trình tự thực hiện\": \"\(order)\", \"Cách thức thực hiện\": [\(way("Trực tiếp", "07 Ngày"))]")
    }
    #expect(text("Trong thời hạn 07 ngày làm việc, phường trả lời").full.contains("speaks of 7 working days"))
    #expect(text("Trong thời hạn 3 ngày, sau đó không quá 10 ngày").full.contains("speaks of 10 days"))
    #expect(text("Trong thời hạn 3 ngày; 30 ngày trước khi hết hạn").found == [])
  }

  @Test(
    arguments: [
      ("Bản chính: 1 - Bản sao: 0", 1, 0), ("Bản chính: 2 - Bản sao: 3", 2, 3), ("Bản sao: 1", 0, 1),
      ("bản chính 01; bản sao 00", 1, 0),
    ])
  func copiesAreRead(text: String, originals: Int, copies: Int) {
    #expect(PortalDocuments.copies(text) ?? (-1, -1) == (originals, copies))
  }

  @Test func whatIsNoPaperIsKeptAtItsPlace() {
    let sample = record(
      """
      "Thành phần hồ sơ": [
        {"Tên giấy tờ": "- Đơn;", "Mẫu đơn, tờ khai": "", "Số lượng - bản chính": "Bản chính: 1 - Bản sao: 0"},
        {"Tên giấy tờ": "Nếu gửi bưu chính thì sao y", "Số lượng - bản chính": "Bản chính: 0 - Bản sao: 0"},
        {"Tên giấy tờ": "Ảnh", "Số lượng - bản chính": "vài tấm"},
        {"Tên giấy tờ": "Đơn", "Số lượng - bản chính": "Bản chính: 1 - Bản sao: 0"},
        {"Tên giấy tờ": "", "Số lượng - bản chính": "Bản chính: 1 - Bản sao: 0"}
      ]
      """)
    #expect(sample.found == ["3:19 TT1277", "4:50 TT1276", "5:19 TT1278", "6:19 TT1275"])
    #expect(sample.rules.contains("don 1 original\n    // Nếu gửi bưu chính thì sao y\n    // Ảnh — vài tấm\n"))
  }

  @Test(
    arguments: [
      ("", ["1:1 TT1200"]), ("{", ["1:1 TT1250"]), ("[1, 2", ["1:5 TT1250"]),
      ("{\n \"title\": \"a\" \"b\"}", ["2:15 TT1250"]),
      ("3", ["1:1 TT1254"]), ("\"x\"", ["1:1 TT1254"]), ("[]", ["1:1 TT1260"]),
      ("[{\"title\": \"a\"}, 3, [\"b\"]]", ["1:18 TT1255", "1:21 TT1255"]),
      ("{\"a\": 1, \"b\": 2}", ["1:1 TT1256", "1:2 TT1259", "1:10 TT1259"]),
      ("[{\"title\": \" - \"}, {\"Cơ quan thực hiện\": \"UBND\"}]", ["1:12 TT1257", "1:20 TT1257"]),
      ("{\"title\": {\"vi\": \"a\"}}", ["1:11 TT1258", "1:11 TT1257"]),
      ("{\"title\": \"a\", \"Cách thức thực hiện\": 5, \"Thành phần hồ sơ\": [true]}", ["1:39 TT1258", "1:63 TT1258"]),
      ("{\"title\": \"a\", \"title\": \"b\"}", ["1:16 TT1253"]),
    ])
  func jsonOfAnotherShapeIsRefusedAtItsPlace(text: String, found: [String]) {
    let sample = Sample(text, path: "r.json")
    #expect(sample.found.sorted() == found.sorted(), "\(sample.full)")
    #expect(sample.imported.bytes == nil)
  }

  @Test func deepAndHugeTextsAreRefused() {
    #expect(Sample(String(repeating: "[", count: 1_000_000), path: "r.json").found == ["1:65 TT1251"])
    #expect(
      Sample("[" + String(repeating: "1,", count: 1_000_001) + "1]", path: "r.json").found.first?.hasSuffix("TT1252")
        ?? false)
    #expect(Sample([UInt8](repeating: 0x20, count: TextCheck.largest + 1), path: "r.json").found == ["1:1 TT1205"])
  }

  @Test func recordsOfTheDatabasesExportAreRead() throws {
    let file = try #require(try Sample.corpus("portal").first { $0.path.hasSuffix("export.json") })
    let sample = Sample(file.bytes, path: file.path)
    #expect(sample.found.map { String($0.suffix(6)) } == ["TT1272", "TT1274", "TT1259"])
    for line in [
      "code       \"1.013225\"", "field      \"Đường bộ\"", "applicant  citizen, foreigner, enterprise, cooperative",
      "time limit 15 days", "don_de_nghi 1 original", "// can_cu_phap_ly: 61/2018/NĐ-CP | Cơ chế một cửa",
    ] {
      #expect(sample.rules.contains(line), "\(line)\n\(sample.rules)")
    }
  }
}
