import Foundation
import Messages
import Scaffold
import SourceText
import Syntax
import Testing
import Workspace

@testable import CommandLine

/// Every rule file that is wrong on purpose, told in both languages.
@Suite struct VietnameseCorpusTests {
  /// The bad files of all corpora, as paths below the folder of the corpora.
  private static let files: [String] = {
    let folder = Program.root.appendingPathComponent("Tests/Corpus").path
    let all = (try? FileTree.files(under: folder)) ?? []
    let paths = all.map { $0.hasPrefix("/") ? $0 : folder + "/" + $0 }
    return paths.filter { $0.contains("/bad/") && $0.hasSuffix(".tthc") }.sorted()
  }()

  @Test func theCorpusIsThere() { #expect(Self.files.count > 150) }

  @Test func bothLanguagesFindTheSameAndLeaveNoPlaceOpen() throws {
    for path in Self.files {
      let check = PackageCheck("bad", BadPackage(path))
      let english = try told(check, .en, path)
      let vietnamese = try told(check, .vi, path)
      #expect(english.map(\.place) == vietnamese.map(\.place), "\(path)")
      for (one, other) in zip(english, vietnamese) {
        #expect(one.texts.count == other.texts.count, "\(path): \(one) \(other)")
        for text in other.texts {
          #expect(text.firstMatch(of: #/\{[A-Za-z_]+(\|[^{}|]*)*\}/#) == nil, "\(path): \(text)")
        }
        #expect(one.texts.first != other.texts.first, "\(path): \(one.place) is not translated")
      }
    }
  }

  /// Where a place begins, as `path:byte`.
  private func start(_ place: Any?) -> String {
    guard let place = place as? [String: Any], let span = place["span"] as? [String: Any] else { return "-" }
    return "\(place["path"] ?? ""):\(span["start"] ?? "")"
  }

  /// A finding as other programs read it: its code, severity and places, and all that it says.
  private struct Told {
    var place: String
    var texts: [String]
  }

  private func told(_ check: PackageCheck, _ language: MessageLanguage, _ path: String) throws -> [Told] {
    var renderer = Renderer(catalogue: language.catalogue, files: check.files, samples: SampleTranslation.words)
    let json = renderer.render(Findings(check.findings), as: .json)
    let list = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]], "\(path)")
    return list.map { one in
      let parts = ["labels", "trail"].flatMap { one[$0] as? [[String: Any]] ?? [] }
      let places = [one["place"]] + parts.map { $0["place"] }
      let said = ["message", "label", "note", "help"].compactMap { one[$0] as? String }
      return Told(
        place: "\(one["code"] ?? "") \(one["severity"] ?? "") \(places.map(start))",
        texts: said + parts.compactMap { $0["text"] as? String })
    }
  }
}

/// A package of one bad file, with what it may use.
struct BadPackage: FileProvider {
  private let contents: [String: [UInt8]]

  /// `lint` are lines of the manifest that say what is to be told.
  init(_ path: String, lint: String = "") {
    func bytes(_ path: String) -> [UInt8] { Array((try? Data(contentsOf: URL(fileURLWithPath: path))) ?? Data()) }
    // One file speaks of itself by name.
    let name = path.hasSuffix("/imports_itself.tthc") ? "imports_itself.tthc" : "rule.tthc"
    var contents = [name: bytes(path), "vietnam.yaml": PackageScaffold.calendar]
    contents["thutuc.yaml"] = Array("thutuc: 1\nname: bad\ncalendar: vietnam.yaml\nworking-day: 8 hours\n\(lint)".utf8)
    if path.contains("/language/") {
      let members = (1...3).map { "  - {code: \"0000\($0)\", name: Xã \($0)}\n" }.joined()
      contents["communes.yaml"] = Array(("members:\n" + members).utf8)
      contents["prelude.tthc"] = bytes(Program.root.appendingPathComponent("Tests/Corpus/language/prelude.tthc").path)
    }
    self.contents = contents
  }

  func read(_ path: String, atMost limit: Int) throws(FileProblem) -> [UInt8] {
    guard path.hasPrefix("bad/"), let bytes = contents[String(path.dropFirst(4))] else { throw .notFound }
    return bytes
  }

  func files(under folder: String) throws(FileProblem) -> [String] { contents.keys.sorted() }
}
