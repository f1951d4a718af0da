import Compiler
import Language
import Messages
import ProcessGraph
import SourceText
import Syntax
import TestSupport
import WorkingTime

/// A procedure made up by chance, compiled from its text.
struct MadeProcedure {
  let text: String
  let graph: ProcessGraph
  let calendars: [WorkCalendar]
  let units: RandomRules.Units

  /// Nil when the text is refused, with the codes why.
  init?(_ random: SplitMix64, _ office: Calendars, refusedBecause codes: inout [String]) {
    var rules = RandomRules(random)
    text = rules.file()
    units = rules.units
    let source = SourceFile(id: FileID(0), path: "made.tthc", bytes: Array(text.utf8))
    let parsed = Parser.parse(source)
    let resolution = resolve(
      files: [ParsedInput(tree: parsed.tree)],
      settings: ResolutionSettings(packageName: "agreement", calendars: ["duty"]))
    let errors = (parsed.diagnostics + resolution.diagnostics).filter { $0.severity == .error }
    guard errors.isEmpty else {
      codes = errors.map { "\($0.code)" }
      return nil
    }
    guard let graph = Compiler(resolution.package).compile().first(where: { $0.identity.name == "made" }) else {
      return nil
    }
    self.graph = graph
    calendars = graph.calendars.map { office[$0.id] }
  }
}
