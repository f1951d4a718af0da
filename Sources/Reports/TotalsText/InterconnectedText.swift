import Verification
import WorkingTime

/// What one part of an interconnected procedure waits for, by name.
public struct PartOrder: Hashable, Sendable {
  /// A part that is waited for.
  public struct Wait: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// The document; nil where only the order of a list asks for it.
    public var document: String?

    /// Waits for a part.
    public init(_ name: String, document: String?) {
      self.name = name
      self.document = document
    }
  }

  /// The part.
  public var name: String
  /// What it waits for.
  public var waits: [Wait]

  /// States what a part waits for.
  public init(name: String, waits: [Wait]) {
    self.name = name
    self.waits = waits
  }
}

/// An interconnected procedure as text: what each part waits for, and what the applicant gains.
public enum InterconnectedText {
  /// Two tables, lines ended by a newline.
  public static func render(_ report: InterconnectedReport) -> String {
    var parts = TextTable(["part", "waits for"], alignsRight: [false, false])
    for part in report.order {
      parts.add([part.name, part.waits.isEmpty ? "nothing" : words(part.waits)])
    }
    var totals = TextTable(["at most", "one by one", "interconnected"], alignsRight: [false, true, true])
    for row in rows(report.oneByOne, report.interconnected) { totals.add(row) }
    return (parts.lines(indent: "  ") + [""] + totals.lines(indent: "  ")).joined(separator: "\n") + "\n"
  }

  /// Every part that is waited for once, with all its papers that are needed.
  private static func words(_ waits: [PartOrder.Wait]) -> String {
    var names: [String] = []
    for wait in waits where !names.contains(wait.name) { names.append(wait.name) }
    return names.map { name in
      let papers = waits.filter { $0.name == name }.compactMap(\.document)
      return papers.isEmpty ? name : "\(name) (\(papers.joined(separator: ", ")))"
    }.joined(separator: ", ")
  }

  private static func rows(_ one: ServiceTotals, _ other: ServiceTotals) -> [[String]] {
    [
      ["official time", time(one.official), time(other.official)],
      ["everybody's time", time(one.elapsed), time(other.elapsed)],
      ["papers handed in", "\(one.documents)", "\(other.documents)"],
      ["visits, if not online", "\(one.visits)", "\(other.visits)"],
      ["fees and charges", fees(one), fees(other)],
    ]
  }

  private static func time(_ duration: Duration?) -> String { duration?.description ?? "not one number" }

  private static func fees(_ totals: ServiceTotals) -> String {
    totals.openFees.isEmpty
      ? totals.fees.description : "\(totals.fees) and \(totals.openFees.count) by case"
  }
}
