import Simulation

/// All that the figures rest on and nobody has made sure of, and how they were made.
extension SimulationPage {
  var groundsSection: String {
    let assumed = self.assumed
    let unverified = SimulationWords.groupedUnverified(report, in: language)
    var html = ""
    if !assumed.isEmpty {
      html += HTMLPage.paragraph(say("Taken for granted because nobody said:", "Mặc nhiên coi là đúng vì chưa ai nói:"))
      html += HTMLPage.list(assumed.map { "\($0.words): \($0.names.joined(separator: ", "))" })
    }
    if !unverified.isEmpty {
      html += HTMLPage.paragraph(say("Values not verified:", "Giá trị chưa được kiểm chứng:"))
      html += HTMLPage.list(unverified.map { "\($0.head): \($0.places.joined(separator: ", "))" })
    }
    if assumed.isEmpty, unverified.isEmpty {
      html += HTMLPage.paragraph(
        say(
          "Nothing is taken for granted, and every value is verified.",
          "Không có giả định nào, mọi giá trị đều đã kiểm chứng."))
    }
    html += HTMLPage.paragraph(
      say(
        "Scenario \(report.scenario), seed \(report.seed), \(language.number(report.replications)) replications. The same scenario and seed "
          + "give the same figures on any machine. Quantiles and borders of bins are right to within 0.8 %.",
        "Kịch bản \(report.scenario), số khởi đầu \(report.seed), \(language.number(report.replications)) lần chạy. Cùng kịch bản và số khởi "
          + "đầu thì máy nào cũng cho cùng số liệu. Phân vị và ranh giới các cột chính xác trong phạm vi 0,8 %."),
      kind: "note")
    return HTMLPage.section(say("What this rests on", "Cơ sở của các số liệu"), html)
  }
}
