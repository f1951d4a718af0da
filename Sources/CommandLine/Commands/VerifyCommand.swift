import ArgumentParser
import Interchange
import Messages
import Verification
import Workspace

/// `thutuc verify`: proves a process that somebody else drew.
struct VerifyCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Says whether a process that another program drew is sound.",
    discussion: """
      Reads a Petri net in PNML, as process modellers and mining tools write it. It is sound when every case can be over \
      at any time, nothing is left of it then, and everything in it can happen in some case. When it is not, the shortest \
      way to the fault is shown.

      The procedures of a package are proved by `thutuc check`.
      """)

  @ArgumentParser.Argument(help: "The PNML file.")
  var file: String

  @OptionGroup var options: FindingOptions

  @OptionGroup var languages: LanguageOptions

  func run() throws {
    var sources = SourceFiles(Disk())
    var findings: [Diagnostic] = []
    guard let source = sources.read(file, askedAt: nil, findings: &findings) else {
      throw Unusable(findings, about: [])
    }
    let read = PNMLReader.read(source)
    guard let net = read.net else { throw Unusable(read.findings, about: sources.list) }
    findings = net.findings(of: net.net.soundness())
    let outcome = options.print(findings, about: sources.list, to: .output, in: languages.chosen)
    if options.format == .full, findings.isEmpty {
      let counts: [String: Messages.Argument] = [
        "path": .code(file), "places": .number(net.places.count), "transitions": .number(net.transitions.count),
      ]
      StandardStream.output.write(Wording(.english).text(phrase: "verify.sound", counts) + "\n")
    }
    try outcome.end()
  }
}
