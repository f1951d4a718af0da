import Foundation
import Testing

@testable import CommandLine

/// Findings come in the language asked for, else in that of the locale, else in English.
@Suite struct LanguageOptionTests {
  @Test(arguments: [
    ([:], MessageLanguage.en), (["LANG": "vi_VN.UTF-8"], .vi), (["LANG": "vi"], .vi), (["LANG": "C.UTF-8"], .en),
    (["LANG": "vie_VN"], .en), (["LC_ALL": "C", "LANG": "vi_VN.UTF-8"], .en),
    (["LC_ALL": "", "LC_MESSAGES": "vi_VN", "LANG": "en_US"], .vi),
    (["LC_MESSAGES": "en_US.UTF-8", "LANG": "vi_VN.UTF-8"], .en),
  ])
  func theFirstVariableWithAValueDecides(variables: [String: String], language: MessageLanguage) {
    #expect(MessageLanguage(locale: { variables[$0] }) == language)
  }

  @Test func theOptionComesBeforeTheLocale() throws {
    let vietnamese = ["LC_ALL": "vi_VN.UTF-8"]
    let asked = try Program.run(["check", "no-such-folder", "--language", "vi"])
    #expect(asked.output.hasPrefix("lỗi TT0307: không có thư mục"), "\(asked)")
    let told = try Program.run(["check", "no-such-folder"], environment: vietnamese)
    #expect(told.output == asked.output)
    let english = try Program.run(["check", "no-such-folder", "--language", "en"], environment: vietnamese)
    #expect(english.output.hasPrefix("error "), "\(english)")
    #expect([asked.code, told.code, english.code] == [2, 2, 2])
  }

  @Test func whatEndsACommandIsToldInTheLanguageToo() throws {
    let late = try Program.run(["due", "2026-08-20", "3,5 working days", "--language", "vi"])
    #expect(late.errors.contains("lỗi TT0018:"), "\(late)")
    #expect(late.errors.contains("phần thập phân viết sau dấu chấm"), "\(late)")
  }

  /// There `--language` names the keywords written, so the locale decides alone.
  @Test(arguments: [["fmt", "no-such-folder"], ["import", "no-such-file.csv"]])
  func theLocaleDecidesWhereTheOptionNamesKeywords(arguments: [String]) throws {
    let run = try Program.run(arguments, environment: ["LANG": "vi_VN.UTF-8", "LC_ALL": ""])
    #expect(run.errors.contains("lỗi TT"), "\(run)")
    let keywords = try Program.run(arguments + ["--language", "vi"])
    #expect(keywords.errors.contains("error TT"), "\(keywords)")
  }
}
