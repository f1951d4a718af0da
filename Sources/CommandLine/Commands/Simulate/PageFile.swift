import Glibc
import Messages
import Reports
import Workspace

/// Where a report is written as a page: looked at before anything runs, so that nobody waits for a refusal.
struct PageFile {
  private let path: String

  /// Refuses what would be no page, and files that no report is to replace.
  init(_ path: String, isOfVariation: Bool) throws(Unusable) {
    guard !isOfVariation else { throw Unusable(PageMessage.ofVariation, [:]) }
    guard [".html", ".htm"].contains(where: path.hasSuffix) else {
      throw Unusable(PageMessage.notAPage, ["path": .code(path), "form": .code(path + ".html")])
    }
    self.path = path
    try refuseOthers()
  }

  /// Writes the page whole or not at all.
  func write(_ bytes: [UInt8]) throws(Unusable) {
    try refuseOthers()
    try FileWriter.write(bytes, to: path)
  }

  /// Says that it is there.
  func tell() {
    StandardStream.output.write(Wording(.english).text(phrase: "simulate.page", ["path": .code(path)]) + "\n")
  }

  private func refuseOthers() throws(Unusable) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    // What cannot be opened is found out when it is written.
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let head = [UInt8](unsafeUninitializedCapacity: ReportPage.headLength) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, ReportPage.headLength))
    }
    guard ReportPage.isOne(head) else { throw Unusable(PageMessage.ofOthers, ["path": .code(path)]) }
  }
}

extension MessageLanguage {
  /// The same language, for reports.
  var ofReports: ReportLanguage { self == .en ? .english : .vietnamese }
}
