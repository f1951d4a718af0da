import Messages
import Numbers
import ProcessGraph
import Verification
import WorkingTime

/// A duration from decimal text.
func duration(_ amount: String, _ unit: DurationUnit) -> Duration {
  do { return try Duration(Rational(literal: amount), unit) } catch { return .none(unit) }
}

func workingDays(_ amount: String) -> Duration { duration(amount, .workingDays) }
func workingHours(_ amount: String) -> Duration { duration(amount, .workingHours) }
func days(_ amount: String) -> Duration { duration(amount, .days) }

func within(_ duration: Duration) -> StepDuration { .within(Table(duration)) }

extension TimeLimit {
  init(_ duration: Duration, start: LimitStart = .acceptance) {
    self.init(Table(LimitValue.duration(duration)), start: start)
  }
}

extension Verification {
  func findings(_ kind: VerificationMessage) -> [Diagnostic] { findings.filter { $0.code == kind.code } }

  /// Codes of errors, in order.
  var errors: [MessageCode] { findings.filter { $0.severity == .error }.map(\.code) }

  /// The result against a limit in the case with the given facts.
  func result(_ kind: LimitKind, _ facts: String = "") -> LimitResult? {
    worstCase.cases.first { $0.facts == facts }?.limits.first { $0.kind == kind }
  }

  /// The findings in words.
  var words: [String] { findings.words }
}

extension [Diagnostic] {
  /// Findings in words, with their trails.
  var words: [String] {
    var catalogue = Catalogue()
    catalogue.add(entries: VerificationMessage.english, phrases: VerificationMessage.englishPhrases)
    catalogue.add(entries: PolicyFinding.english, phrases: PolicyFinding.englishPhrases)
    let wording = Wording(catalogue)
    return flatMap { finding -> [String] in
      let entry = catalogue[finding.code]
      return [wording.text(entry?.message ?? "?", finding.arguments)]
        + finding.trail.map { "  " + wording.text(phrase: $0.phrase, $0.arguments) }
    }
  }
}
