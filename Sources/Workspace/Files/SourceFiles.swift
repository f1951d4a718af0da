public import Messages
public import SourceText

/// The files of a run, each read once, with the ids that findings carry.
public struct SourceFiles: Sendable {
  /// The files by the index of their id.
  public private(set) var list: [SourceFile] = []
  private var idByPath: [String: FileID] = [:]
  private let provider: any FileProvider

  /// Starts with no file read.
  public init(_ provider: any FileProvider) { self.provider = provider }

  /// Reads a file, or gives it again; nil after a finding at the place that asks for it.
  public mutating func read(
    _ path: String, askedAt span: SourceSpan?, findings: inout [Diagnostic]
  ) -> SourceFile? {
    let path = PackagePath.join(".", path)
    if let id = idByPath[path] { return list[Int(id.index)] }
    do throws(FileProblem) {
      let bytes = try provider.read(path, atMost: SourceFile.largestSize)
      guard bytes.count <= SourceFile.largestSize else { throw .tooLarge(size: bytes.count) }
      return add(SourceFile(id: FileID(Int32(clamping: list.count)), path: path, bytes: bytes))
    } catch {
      findings.append(Self.finding(error, path: path, askedAt: span))
      return nil
    }
  }

  /// The paths below a folder in alphabetical order of their bytes, hidden ones left out; nil after a finding.
  public func paths(under folder: String, findings: inout [Diagnostic]) -> [String]? {
    do throws(FileProblem) {
      let paths = try provider.files(under: folder)
      return paths.filter { path in !path.split(separator: "/").contains { $0.hasPrefix(".") } }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      findings.append(Self.finding(error, path: folder, askedAt: nil))
      return nil
    }
  }

  private mutating func add(_ file: SourceFile) -> SourceFile {
    idByPath[file.path] = file.id
    list.append(file)
    return file
  }

  /// What is wrong with a file that cannot be read, at the place that asks for it.
  public static func finding(_ problem: FileProblem, path: String, askedAt span: SourceSpan?) -> Diagnostic {
    var arguments: [String: Argument] = ["path": .code(path)]
    switch problem {
    case .notFound: return Diagnostic(WorkspaceMessage.fileNotFound, at: span, arguments)
    case .wrongKind: return Diagnostic(WorkspaceMessage.fileOfWrongKind, at: span, arguments)
    case .tooLarge:
      arguments["limit"] = .number(SourceFile.largestSize)
      return Diagnostic(WorkspaceMessage.fileTooLarge, at: span, arguments)
    case .unreadable(let reason):
      arguments["reason"] = .text(reason)
      return Diagnostic(WorkspaceMessage.fileUnreadable, at: span, arguments)
    }
  }
}
