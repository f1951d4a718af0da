import Messages
import Scaffold
import SourceText
import WorkingTime
import Workspace

/// Finds the calendar that a command counts on.
enum CalendarFiles {
  /// The calendar of a file; without one, that of the package in this folder or in the nearest above it; and outside
  /// of packages the one that every new package starts with.
  static func load(_ path: String?) throws(Unusable) -> WorkCalendar {
    var files = SourceFiles(Disk())
    var findings: [Diagnostic] = []
    // `??` forgets the type of what is thrown.
    let place = if let path { path } else { try ofPackage(&files, &findings) }
    let file =
      if let place {
        files.read(place, askedAt: nil, findings: &findings)
      } else {
        SourceFile(id: FileID(0), path: "vietnam.yaml", bytes: PackageScaffold.calendar)
      }
    guard let file, let calendar = CalendarFile.read(file, findings: &findings)
    else { throw Unusable(findings, about: files.list) }
    return calendar.calendar
  }

  /// The path of the calendar that the nearest manifest names.
  private static func ofPackage(_ files: inout SourceFiles, _ findings: inout [Diagnostic]) throws(Unusable) -> String?
  {
    guard let folder = FileTree.nearestFolder(with: Manifest.fileName) else { return nil }
    let path = PackagePath.join(folder, Manifest.fileName)
    guard let file = files.read(path, askedAt: nil, findings: &findings),
      let manifest = Manifest.read(file, findings: &findings)
    else { throw Unusable(findings, about: files.list) }
    return PackagePath.join(folder, manifest.calendar.value)
  }
}
