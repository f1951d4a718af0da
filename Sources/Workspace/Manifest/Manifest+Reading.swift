import Lint
public import Messages
import Numbers
public import SourceText
import YAML

extension Manifest {
  /// Reads a manifest; nil when something in it is wrong, all of which is among the findings.
  public static func read(_ file: SourceFile, findings: inout [Diagnostic]) -> Manifest? {
    YAMLReading.read(file, as: shape(file.id), findings: &findings)
  }

  private static func shape(_ file: FileID) -> YAMLShape<Manifest> {
    .mapping { keys in
      let edition = keys.required("thutuc", as: editionNumber)
      let name = keys.required("name", as: .positioned(name))
      let calendar = keys.required("calendar", as: .positioned(path))
      let hours = keys.required("working-day", as: workingDay)
      let calendars = keys.optional("calendars", as: namedPaths, default: [])
      let lint = keys.optional("lint", as: lint, default: [])
      let allowances = keys.optional("allow", as: .list(of: allowance), default: [])
      let most = keys.optional("at-most", as: counts, default: PartCounts())
      let dependencies = keys.optional("dependencies", as: namedPaths, default: [])
      guard edition != nil, let name, let calendar, let hours else { return nil }
      return Manifest(
        name: name, calendar: calendar, calendars: calendars, hoursInWorkingDay: hours, lint: lint,
        allowances: allowances, most: most, dependencies: dependencies, file: file)
    }
  }

  private static var editionNumber: YAMLShape<Int> {
    YAMLShape<Int>.integer.map { number, value in
      if number == Manifest.edition { return number }
      value.report(WorkspaceMessage.unknownEdition, ["edition": .number(Manifest.edition)])
      return nil
    }
  }

  /// A letter, then letters, digits, `_`, `-` and `.`.
  private static var name: YAMLShape<String> {
    YAMLShape<String>.text.map { text, value in
      let isName =
        text.first?.isLetter == true
        && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == "." }
      if isName { return text }
      value.report(WorkspaceMessage.notAName)
      return nil
    }
  }

  /// A path inside or beside the package; one that only holds on the writer's machine is refused.
  private static var path: YAMLShape<String> {
    YAMLShape<String>.text.map { text, value in
      if text.isEmpty || text.hasPrefix("/") || text.contains("\\") {
        value.report(WorkspaceMessage.notAPath)
        return nil
      }
      return text
    }
  }

  private static var namedPaths: YAMLShape<[NamedPath]> {
    YAMLShape.entries(keys: name, values: .positioned(path)).map { entries, _ in
      entries.map { NamedPath(name: $0.key, path: $0.value) }
    }
  }

  private static var lint: YAMLShape<[LintSetting]> {
    YAMLShape.entries(keys: .text, values: YAMLShape<LintLevel>.choice).map { entries, _ in
      entries.map { LintSetting(name: $0.key, level: $0.value) }
    }
  }

  private static var counts: YAMLShape<PartCounts> {
    .mapping { keys in
      let (usual, number) = (PartCounts(), YAMLShape<Int>.integer(in: 1...1_000))
      return PartCounts(
        stages: keys.optional("stages", as: number, default: usual.stages),
        steps: keys.optional("steps", as: number, default: usual.steps),
        desks: keys.optional("desks", as: number, default: usual.desks))
    }
  }

  private static var allowance: YAMLShape<Allowance> {
    .mapping { keys in
      let rule = keys.required("rule", as: .positioned(name))
      let procedure = keys.optional("procedure", as: .positioned(name))
      let step = keys.optional("step", as: .positioned(name))
      let file = keys.optional("file", as: .positioned(path))
      let reason = keys.required("because", as: reason)
      guard let rule, let reason else { return nil }
      if let step, procedure == nil {
        keys.findings.report(WorkspaceMessage.stepWithoutProcedure, at: step.span, ["name": .code(step.value)])
      } else if procedure == nil, file == nil {
        keys.findings.report(WorkspaceMessage.allowedNowhere, at: rule.span, ["policy": .code(rule.value)])
      }
      return Allowance(rule: rule, procedure: procedure, step: step, file: file, reason: reason)
    }
  }

  /// Words that say something.
  private static var reason: YAMLShape<String> {
    YAMLShape<String>.text.map { text, value in
      if text.contains(where: { !$0.isWhitespace }) { return text }
      value.report(WorkspaceMessage.allowedWithoutReason)
      return nil
    }
  }

  /// `8 hours`, `7.5 hours`.
  private static var workingDay: YAMLShape<Rational> {
    YAMLShape<String>.text.map { text, value in
      let words = text.split(separator: " ")
      guard words.count == 2, words[1] == "hours" || words[1] == "hour", let hours = YAMLDecimal(words[0]),
        hours.scale <= 3, hours.coefficient > 0, let amount = hours.rational, amount <= 24
      else {
        // The number that was written, as far as it can be one, so that only its unit is offered.
        let number = text.prefix { $0.isNumber || $0 == "." || $0 == "," }.replacing(",", with: ".")
        let amount = YAMLDecimal(number)?.rational.flatMap { $0 > 0 && $0 <= 24 ? number : nil } ?? "8"
        value.report(WorkspaceMessage.notAWorkingDay, ["example": .code(amount + " hours")])
        return nil
      }
      return amount
    }
  }
}
