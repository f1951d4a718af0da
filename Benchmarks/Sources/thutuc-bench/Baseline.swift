import Foundation

/// Figures that were measured before, in `baseline.json`, printed beside today's.
enum Baseline {
  /// The file's figures by name; empty without the file.
  private static let figures: [String: Double] = {
    guard let data = FileManager.default.contents(atPath: "baseline.json"),
      let file = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
    else { return [:] }
    return file["figures"] as? [String: Double] ?? [:]
  }()

  /// Prints a figure as `baseline.json` has it.
  static func report(_ name: String, _ value: Double, _ note: String) {
    let before = figures[name].map { "\(Measure.fixed($0, 2)) in baseline.json" } ?? "not in baseline.json"
    print("  figure \(name): \(Measure.fixed(value, 2)), \(before) (\(note))")
  }
}
