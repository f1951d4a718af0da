import Messages
import SourceText
import Syntax
import Testing
import Workspace

@testable import CommandLine

/// What a Vietnamese official reads: twenty messages of bad files, word for word.
@Suite struct VietnameseWordsTests {
  @Test(arguments: [
    ("language/bad/reduced_is_longer", "thời hạn rút ngắn 30 giờ làm việc dài hơn thời hạn 3 ngày làm việc"),
    ("language/bad/share_is_nothing", "50% của 1 ngày làm tròn xuống thì không còn gì"),
    ("language/bad/unbounded_arrow", "mũi tên này quay lại `a` bao nhiêu lần cũng được"),
    ("language/bad/wait_without_timeout", "bước chờ `w` không ghi phải làm gì khi hết thời gian chờ"),
    ("language/bad/role_not_in_agency", "`bank` không có chức danh `chair`, mà đây có thể là cơ quan giải quyết"),
    ("language/bad/outcome_not_taken", "không có gì cho biết phải làm gì khi kết quả xử lý của `a` là `disagreed`"),
    ("language/bad/paper_twice", "`application` được yêu cầu hai lần"),
    ("language/bad/currency_missing", "một số thường được so với số tiền"),
    ("language/bad/unit_missing", "một số không có đơn vị được so với đại lượng tính bằng `m2`"),
    ("language/bad/circular_unit", "`one` và `two` được định nghĩa vòng tròn qua nhau"),
    ("language/bad/recursive_call", "`p` và `q` gọi lẫn nhau"),
    ("language/bad/unknown_step", "thủ tục này không có bước, bước chờ hay giai đoạn nào tên là `draf`"),
    ("language/bad/amendment_unclear", "không rõ thay `charge` nào: hiện có `first` và `second`"),
    ("language/bad/amendments_of_one_day", "hai lần sửa đổi `p` từ ngày 1/10/2026 (thứ Năm) cùng sửa `time limit`"),
    (
      "language/bad/law_not_in_force",
      "1/2026/QH có hiệu lực từ ngày 1/9/2026 (thứ Ba), mà `p` đã căn cứ vào đó từ ngày 1/7/2026 (thứ Tư)"
    ),
    ("language/bad/amendment_leaves_arrows", "`look` bị bỏ, nhưng vẫn còn 1 mũi tên dẫn đến nó"),
    ("language/bad/interconnected", "`nothing` không ghi hồ sơ nộp ở đâu"),
    ("language/bad/used_before_established", "`hazardous` được dùng khi chưa ai xác định"),
    (
      "published/bad/e6_land_decision_change_quang_ninh",
      "các bước cộng lại là 8,5 ngày làm việc, vượt thời hạn 7 ngày làm việc"
    ),
    (
      "published/bad/e6_land_decision_change_quang_ninh",
      "các bước của giai đoạn `second` cộng lại là 4 ngày làm việc, trong khi thời hạn là 2 ngày làm việc"
    ),
  ])
  func aBadFileIsToldSo(file: String, message: String) {
    let path = Program.root.appendingPathComponent("Tests/Corpus/\(file).tthc").path
    let check = PackageCheck("bad", BadPackage(path))
    let wording = Wording(.vietnamese)
    let told = check.findings.map { wording.text(message: $0) }
    #expect(told.contains(message), "\(told)")
  }

  @Test func theSummaryCounts() throws {
    let path = Program.root.appendingPathComponent("Tests/Corpus/language/bad/interconnected.tthc").path
    let check = PackageCheck("bad", BadPackage(path))
    let renderer = Renderer(catalogue: .vietnamese, files: check.files, samples: SampleTranslation.words)
    let summary = try #require(renderer.summary(Findings(check.findings)))
    #expect(summary.wholeMatch(of: #/\d+ lỗi(, \d+ cảnh báo)?(, \d+ lưu ý)? trong 1 tệp/#) != nil, "\(summary)")
  }
}
