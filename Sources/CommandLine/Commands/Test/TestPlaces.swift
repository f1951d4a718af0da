import ProcessGraph
import SourceText
import Workspace

/// Lines of files that tests stand in; each file is looked through once.
struct TestPlaces {
  private let indices: [Int32: LineIndex]

  init(_ results: [TestResult], _ files: [SourceFile]) {
    var indices: [Int32: LineIndex] = [:]
    for file in Set(results.map(\.test.origin.file)) { indices[file] = LineIndex(files[Int(file)]) }
    self.indices = indices
  }

  /// The line that something begins on, from 1.
  func line(_ origin: SourceOrigin) -> Int { indices[origin.file]?.line(at: origin.start) ?? 1 }
}
