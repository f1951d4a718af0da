import ArgumentParser
import Messages
import Syntax

/// `thutuc explain`: what a code means, why it is so, and what to do.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a finding by its code or its name; without one, lists them all.",
    discussion: """
      A remark is a note or a warning: `lint` in thutuc.yaml sets how much it matters in a package, and `allow` excuses it \
      at one place, with a reason. All else is wrong whatever a package says.
      """)

  @ArgumentParser.Argument(
    help: ArgumentHelp("A code such as TT0880, or a name such as no-limit-stated.", valueName: "code"))
  var code: String?

  func run() throws {
    let explanations = Explanations(.english, Catalogue.messageSets)
    guard let code else {
      StandardStream.output.write(explanations.list)
      return
    }
    guard let known = explanations.names.code(code) else {
      let candidates = explanations.names.list.flatMap { [$0.name, $0.code.description] }
      let near = Suggestion.nearest(code.lowercased(), in: candidates)
      throw Unusable(
        UsageMessage.unknownCode,
        [
          "name": .code(code), "near": .code(near ?? ""),
          "suggestion": .phrase(near == nil ? "usage.nothing" : "usage.didYouMean"),
        ])
    }
    StandardStream.output.write(explanations.text(of: known))
  }
}
