import Synchronization

/// One question to a file provider, and what it answered.
struct FileRead: Hashable, Sendable {
  enum Kind: String {
    case file
    case folder
  }

  var kind: Kind
  var path: String
  /// Of the bytes, of the list of paths, or of the refusal.
  var answer: ContentDigest
}

extension FileRead {
  init(file path: String, limit: Int, from provider: any FileProvider, _ bytes: inout Result<[UInt8], FileProblem>) {
    do throws(FileProblem) {
      bytes = .success(try provider.read(path, atMost: limit))
    } catch { bytes = .failure(error) }
    kind = .file
    self.path = path
    answer =
      switch bytes {
      case .success(let bytes): ContentDigest(of: bytes)
      case .failure(let problem): ContentDigest(of: "refused: \(problem)")
      }
  }

  init(folder path: String, from provider: any FileProvider, _ files: inout Result<[String], FileProblem>) {
    do throws(FileProblem) {
      files = .success(try provider.files(under: path))
    } catch { files = .failure(error) }
    kind = .folder
    self.path = path
    answer =
      switch files {
      // No name has a NUL.
      case .success(let files): ContentDigest(of: files.sorted().joined(separator: "\0"))
      case .failure(let problem): ContentDigest(of: "refused: \(problem)")
      }
  }
}

/// A file provider that writes down what it was asked and what it answered.
public final class ReadLog: FileProvider {
  private let provider: any FileProvider
  private let log = Mutex<[FileRead]>([])

  /// Asks another one.
  public init(_ provider: any FileProvider) { self.provider = provider }

  var reads: [FileRead] { log.withLock { $0 } }

  /// The bytes of a file, as the other has them.
  public func read(_ path: String, atMost limit: Int) throws(FileProblem) -> [UInt8] {
    var bytes: Result<[UInt8], FileProblem> = .success([])
    let read = FileRead(file: path, limit: limit, from: provider, &bytes)
    log.withLock { $0.append(read) }
    return try bytes.get()
  }

  /// The paths below a folder, as the other has them.
  public func files(under folder: String) throws(FileProblem) -> [String] {
    var files: Result<[String], FileProblem> = .success([])
    let read = FileRead(folder: folder, from: provider, &files)
    log.withLock { $0.append(read) }
    return try files.get()
  }
}
