public import Foundation
import Messages
import Workspace

/// Holds checks that remember the proofs of a sound package against checks that remember nothing.
public struct MemoryJudge: Sendable {
  private let folder: String
  private let files: FaultyFiles
  private let memory: ProofMemory
  private let known: [Diagnostic: Int]

  /// Checks a package on a disk once, and remembers it; nil when there is none.
  public init?(_ folder: String, below root: URL) {
    guard let files = FaultyFiles(folder, below: root) else { return nil }
    self.init(folder, files)
  }

  /// Checks a package given by the paths and bytes of its files, and remembers it.
  public init?(_ folder: String, _ files: [String: [UInt8]]) { self.init(folder, FaultyFiles(files)) }

  private init?(_ folder: String, _ files: FaultyFiles) {
    let check = PackageCheck(folder, files, remembering: ProofMemory())
    guard let memory = check.memory else { return nil }
    self.folder = folder
    self.files = files
    self.memory = memory
    known = Self.counted(check.findings)
  }

  /// Whether the same is found of the faulty package with the memory of the sound one as with none, and then of the sound one
  /// with the memory of the faulty one.
  public func agrees(on fault: Fault) -> Bool {
    let faulty = files.with(fault)
    let anew = PackageCheck(folder, faulty)
    let recalled = PackageCheck(folder, faulty, remembering: memory)
    let back = PackageCheck(folder, files, remembering: recalled.memory)
    return Self.counted(anew.findings) == Self.counted(recalled.findings) && Self.counted(back.findings) == known
  }

  private static func counted(_ findings: [Diagnostic]) -> [Diagnostic: Int] {
    findings.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
