import Testing

@testable import Import

@Suite struct TableTests {
  private static let heading = "STT;Nội dung công việc;Bộ phận/người thực hiện;Thời gian;Biểu mẫu/Kết quả\n"

  private func table(_ rows: String, heading: String = heading) -> Sample { Sample("Cấp thẻ\n" + heading + rows) }

  @Test func aLimitThatIsAMomentIsTakenWithoutComplaint() {
    let sample = Sample(
      """
      Cấp thẻ
      Thời hạn giải quyết: Ngay trong ngày làm việc, nhận hồ sơ sau 15 giờ thì trả kết quả trong ngày làm việc tiếp theo

      """ + Self.heading + "1;A;B;2 giờ làm việc;\n")
    #expect(sample.found == [])
    #expect(
      sample.rules.contains(
        "time limit same working day if received before 15:00 otherwise next working day"), "\(sample.rules)")
  }

  @Test func aTableBecomesStepsWithDesksTimesAndResults() {
    let sample = table(
      """
      1;Tiếp nhận hồ sơ;Công chức một cửa;2 giờ làm việc;Mẫu số 01
      2;Thẩm định;Chuyên viên;1,5 ngày làm việc;"Tờ trình;
      Dự thảo thẻ"
      3;end;Chủ tịch;0,25 ngày làm việc;Thẻ
      4;Trả kết quả;công chức Một cửa;0 ngày làm việc;
      ;Tổng cộng;;02 (hai) ngày làm việc;
      """)
    #expect(sample.found == [])
    #expect(
      sample.rules == """
        // Imported from bang.csv. A skeleton to go on from: compare every value with its decision.
        package bang

        // The table names desks, not agencies: move each role to its agency.
        agency co_quan "Cơ quan giải quyết" {
          role cong_chuc_mot_cua "Công chức một cửa"
          role chuyen_vien       "Chuyên viên"
          role chu_tich          "Chủ tịch"
        }
        document to_trinh    "Tờ trình"
        document du_thao_the "Dự thảo thẻ"
        document the         "Thẻ"

        procedure cap_the "Cấp thẻ" {
          authority  co_quan         source proposed "bang.csv: bảng không nêu cơ quan"
          source     secondary "bang.csv"
          time limit 2 working days  source secondary "bang.csv"
          steps {
            step tiep_nhan_ho_so "Tiếp nhận hồ sơ" as intake by co_quan.cong_chuc_mot_cua {
              // Biểu mẫu: Mẫu số 01
              within 2 working hours
            }
            step tham_dinh "Thẩm định" as appraisal by co_quan.chuyen_vien {
              within 1.5 working days
              issues to_trinh, du_thao_the
            }
            step end "end" by co_quan.chu_tich {
              within 0.25 working days
              issues the
            }
            resolved
            step tra_ket_qua "Trả kết quả" as delivery by co_quan.cong_chuc_mot_cua {
              within 0 working days
            }
            end approved
          }
        }

        """)
  }

  @Test(
    arguments: [
      // One time that says nothing of working days, under a total that does.
      ("1;A;B;2 ngày;\n2;C;D;1 ngày làm việc;\n;Tổng cộng;;3 ngày làm việc;", ["3:7 TT1235"]),
      ("1;A;B;0,5 ngày;\n;Tổng;;4 giờ;", ["3:7 TT1235"]), ("1;A;B;2 ngày;\n;Tổng;;2 ngày;", ["3:7 TT1235"]),
      ("1;A;B;2;\n;Tổng;;2;", ["3:7 TT1235"]),
      ("1;A;B;2 ngày làm việc;\n2;C;D;1 ngày làm việc;\n;Tổng cộng;;4 ngày làm việc;", ["5:13 TT1240"]),
      ("1;A;B;3-5 ngày làm việc;\n;Tổng;;5 ngày làm việc;", ["3:7 TT1232"]),
      ("1;A;B;2 ngày làm việc (cấp xã), 3 ngày làm việc (cấp tỉnh);\n;Tổng;;3 ngày làm việc;", ["3:7 TT1233"]),
      ("1;A;B;2 (ba) ngày làm việc;\n;Tổng;;2 ngày làm việc;", ["3:7 TT1234"]),
      ("1;A;B;theo lịch;\n;Tổng;;2 ngày làm việc;", ["3:7 TT1230", "4:8 TT1241"]),
      ("1;A;B;;\n;Tổng;;2 ngày làm việc;", ["3:7 TT1231", "4:8 TT1241"]),
      ("1;A;B;2 ngày làm việc;", ["2:1 TT1237"]),
      ("1;A;B;2 ngày làm việc;\nChờ người nộp;;;;\n;Tổng;;2 ngày làm việc;", ["4:1 TT1220"]),
      ("1;A;B;2 ngày làm việc;\n2;Nộp tiền;Người nộp;không tính;\n;Tổng;;2 ngày làm việc;", ["4:22 TT1236"]),
      ("1;A;B;15 ngày;\n2;C;D;2 tuần;\n;Tổng;;29 ngày;", ["3:7 TT1235"]),
      ("1;A;B;1 tháng;\n2;C;D;2 ngày làm việc;\n;Tổng;;32 ngày làm việc;", ["5:8 TT1241"]),
    ])
  func whatIsDoubtfulIsWrittenAndSaid(rows: String, found: [String]) {
    let sample = table(rows)
    #expect(sample.found == found, "\(sample.full)")
    #expect(!sample.rules.isEmpty)
  }

  @Test(
    arguments: [
      ("1;A;B;2 ngày làm việc;x;y", ["3:1 TT1216"]), ("1;A;2 ngày làm việc", ["3:1 TT1216"]),
      ("1;A;2 giờ làm việc;Chuyên viên;", ["3:5 TT1217"]),
      (";1;A;B;2 ngày làm việc", ["3:2 TT1223"]), (";2.;A;B;1", ["3:2 TT1223"]), ("1;A;3-5 ngày;;", ["3:5 TT1217"]),
      ("1;;B;2 ngày làm việc;", ["3:1 TT1218"]), (";;;2 ngày làm việc;", ["3:1 TT1218"]),
      (";Tổng;;2 ngày làm việc;", ["2:1 TT1219"]), ("1;A;\"B;2 ngày làm việc;", ["3:1 TT1216", "3:5 TT1210"]),
      ("1;\"A\" b;B;2 ngày làm việc;\n;Tổng;;2 ngày làm việc;", ["3:7 TT1211"]),
      // All at once.
      ("1;A;B;2;x;y\n2;C;1 giờ;;\n3;;D;1;\n", ["3:1 TT1216", "4:5 TT1217", "5:1 TT1218"]),
    ])
  func whatIsWrongIsSaidAtItsPlaceAndNothingIsWritten(rows: String, found: [String]) {
    let sample = table(rows)
    #expect(Array(sample.found.prefix(found.count)) == found, "\(sample.full)")
    #expect(sample.imported.bytes == nil)
  }

  @Test(
    arguments: [
      "Thời gian;Người thực hiện;Trình tự thực hiện;TT", "THỜI GIAN GIẢI QUYẾT;TRÁCH NHIỆM;NỘI DUNG;STT",
      "Thoi gian;Bo phan xu ly;Noi dung cong viec;So TT", "Thời gan;Bộ phận thưc hiện;Nội dug công việc;TT",
      "\"Thời gian\nthực hiện\";\"Đơn vị,\nngười thực hiện\";\"Các bước\";Bước",
    ])
  func headingsStandInAnyOrderAndSpelling(heading: String) {
    let sample = table("2 ngày làm việc;B;Làm;1\n2 ngày làm việc;;Tổng cộng;", heading: heading + "\n")
    #expect(sample.found == [], "\(sample.full)")
    #expect(sample.rules.contains("step lam \"Làm\" by co_quan.b {\n      within 2 working days"))
  }

  @Test func headingsThatAreUnknownTwiceOrMissingAreSaid() {
    #expect(table("1;2\n", heading: "Họ tên;Năm sinh\n").found == ["2:1 TT1212"])
    #expect(Sample("a,b\nc,d\n").found == ["1:1 TT1212"])
    let twice = table("1;A;B;2;3\n", heading: "TT;Nội dung;Bộ phận;Thời gian;Thời hạn\n")
    #expect(twice.found.contains("2:31 TT1213") && twice.imported.bytes == nil)
    let unknown = table(
      "1;A;B;2 ngày làm việc;đỏ\n;Tổng;;2 ngày làm việc;\n", heading: "TT;Nội dung;Bộ phận;Thời gian;Màu\n")
    #expect(unknown.found == ["2:31 TT1214"] && unknown.rules.contains("// Màu: đỏ"))
    let desk = table("1;A;2 ngày làm việc\n;Tổng;2 ngày làm việc\n", heading: "TT;Nội dung;Thời gian\n")
    #expect(desk.found == ["2:1 TT1215"] && !desk.rules.contains(" by "))
  }

  @Test func whatIsAssumedIsMarkedProposed() {
    let rows = "1;A;B;2 ngày;\n2;C;D;1 ngày làm việc;\n;Tổng;;3 ngày làm việc;"
    let rules = table(rows).rules
    #expect(
      rules.contains(
        "within 2 working days source proposed \"bang.csv: không ghi \\\"làm việc\\\", hiểu là thời gian làm việc\""))
    #expect(rules.contains("within 1 working day\n") && rules.contains("time limit 3 working days  source secondary"))
    let said = table(rows, heading: "TT;Nội dung;Bộ phận;Thời gian (ngày làm việc);Kết quả\n")
    #expect(said.found == [] && said.rules.contains("within 2 working days\n"))
  }

  @Test func aDecimalCommaWithoutQuotesIsTooManyCells() {
    let sample = Sample("Nội dung,Bộ phận,Thời gian\nA,B,0,5 ngày\n")
    #expect(sample.found.first == "2:1 TT1216" && sample.full.contains("unless the cell is in quotation marks"))
  }

  @Test func headingsOfTheNextPageAreSkippedAndTablesBelowTitlesBegin() {
    let heading = "TT;Nội dung;Bộ phận;Thời gian (ngày làm việc)\n"
    let sample = Sample(
      "1. Thủ tục: Cấp thẻ 1.013225\nThời hạn giải quyết: 03 ngày làm việc;;;\n" + heading + "1;A;B;1\n" + heading
        + "2;C;D;1\n;Tổng;;2\n2. Cấp lại thẻ;;;\nCơ quan giải quyết: UBND xã\n" + heading + "1;A;B;1\n;Tổng;;1\n")
    #expect(sample.found == ["2:1 TT1242"])
    #expect(sample.imported.count == 2)
    #expect(sample.rules.contains("code       \"1.013225\"") && sample.rules.contains("time limit 3 working days"))
    #expect(
      sample.rules.contains("procedure cap_lai_the \"Cấp lại thẻ\"")
        && sample.rules.contains("\"UBND xã\" level commune"))
  }

  @Test func linesAboveTheTableAreTold() {
    let sample = Sample(
      """
      UBND TỈNH A;;;
      1. Thủ tục: Cấp thẻ (1.013225);;;
      Lĩnh vực: Đường bộ;;;
      Nội dung;Bộ phận;Thời gian (ngày làm việc);Kết quả
      Cấp;A;1;
      Tổng;;1;
      """)
    #expect(sample.found == ["1:1 TT1222"])
    #expect(
      sample.rules.contains(
        "// UBND TỈNH A\nprocedure cap_the \"Cấp thẻ\" {\n  code       \"1.013225\"\n  field      \"Đường bộ\""))
  }

  @Test func aDeliveryThatIsNotCountedStaysAStepBehindTheEndOfTheClock() {
    let sample = table("1;A;B;2 ngày làm việc;\n2;Trả kết quả;C;Không tính;\n;Tổng;;2 ngày làm việc;")
    #expect(sample.found == ["4:17 TT1238"], "\(sample.full)")
    let areas = table(
      "1;A;B;2;3;\n2;Trả kết quả;C;Không tính;Không tính;\n;Tổng;;2;3;",
      heading: "TT;Nội dung;Bộ phận;Thời gian (ngày làm việc);Vùng khó khăn;Kết quả\n")
    #expect(areas.found == ["4:17 TT1238"], "\(areas.full)")
    #expect(sample.rules.contains("resolved\n    step tra_ket_qua") && sample.rules.contains("within 0 working days"))
  }

  @Test func stagesKeepTheirPrintedTime() {
    let sample = table(
      """
      Giai đoạn 1: 3 ngày làm việc;;;;
      1;A;B;2 ngày làm việc;
      2;C;D;0,5 ngày làm việc;
      ;Cộng giai đoạn 1;;2,5 ngày làm việc;
      ;Tổng cộng;;2,5 ngày làm việc;
      """)
    #expect(sample.found == ["3:1 TT1240"], "\(sample.full)")
    #expect(
      sample.rules.contains(
        "stage giai_doan_1_3_ngay_lam_viec \"Giai đoạn 1: 3 ngày làm việc\" within 3 working days {"))
  }
}
