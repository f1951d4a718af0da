import Lint
import Messages
import Syntax

extension PackageBuild {
  /// The advice that is asked for, about what is sound in the package's own files.
  func advice(_ isAsked: (MessageCode) -> Bool) -> [Diagnostic] {
    let asked = Set(LintMessage.allCases.map(\.code).filter(isAsked))
    guard !asked.isEmpty, let package, let packages, let own = packages.last else { return [] }
    var editions = EditionFindings()
    var findings: [Diagnostic] = []
    for position in soundPositions {
      let procedure = package.procedures[position]
      findings += editions.own(Lint.findings(in: procedure, of: package, asked: asked), of: procedure)
    }
    let trees = packages.flatMap { $0.ruleFiles.map { Parser.parse($0).tree } }
    findings += Lint.findings(
      in: LintedPackage(
        package: package, procedures: soundPositions, trees: trees, calendar: own.calendar.calendar,
        most: own.manifest.most), asked: asked)
    let files = Set(own.ruleFiles.map(\.id))
    return findings.filter { $0.span.map { files.contains($0.file) } ?? true }
  }
}
