import Messages
import SourceText
import Workspace

/// Applies safe fixes to a package until there are none left, without writing anything.
///
/// The package is checked again with every round, so that a second run finds nothing to do, and so that fixes after which
/// more would be wrong than before are dropped altogether.
struct FixRun {
  /// The files that change, in alphabetical order: as they were, and as they would be.
  private(set) var files: [(path: String, old: [UInt8], new: [UInt8])] = []
  /// What is mended, in words.
  private(set) var mended: [String] = []
  /// The package as it would be.
  private(set) var check: PackageCheck
  /// True when the fixes were dropped.
  private(set) var isDropped = false

  private static let mostRounds = 10

  init(_ folder: String, _ build: (OverlaidFiles) -> PackageCheck) {
    var overlay = OverlaidFiles()
    let first = build(overlay)
    check = first
    var originals: [String: [UInt8]] = [:]
    for _ in 0..<Self.mostRounds {
      guard let own = check.build.packages?.last else { break }
      let changeable = Set(own.ruleFiles.map(\.path))
      let fixes = SafeFixes(Findings(check.findings), check.files) { changeable.contains($0.path) }
      guard !fixes.files.isEmpty else { break }
      var renderer = Renderer(catalogue: .english, files: check.files)
      mended += renderer.render(Findings(fixes.mended), as: .concise).split(separator: "\n").map(String.init)
      for fixed in fixes.files {
        if originals[fixed.file.path] == nil { originals[fixed.file.path] = fixed.file.bytes }
        overlay.bytes[fixed.file.path] = fixed.bytes
      }
      check = build(overlay)
    }
    files = overlay.bytes.keys.sorted().map { ($0, originals[$0] ?? [], overlay.bytes[$0] ?? []) }
    if Self.errors(check) > Self.errors(first) {
      (files, mended, isDropped, check) = ([], [], true, first)
    }
  }

  private static func errors(_ check: PackageCheck) -> Int { Findings(check.findings).count(.error) }
}
