public import Messages

/// What advice can be given; each kind has a rule, in whose file its words and its explanation stand.
public enum LintMessage: Int, MessageSet {
  case stepWithoutLimit = 1400
  case limitNotHalved = 1401
  case districtAgency = 1402
  case heldByRegistry = 1403
  case sameProcedureTwice = 1404
  case noOnlineChannel = 1405
  case noOnlinePayment = 1406
  case partialWithoutReason = 1407
  case componentMissing = 1408
  case publishedLate = 1409
  case noBasis = 1410
  case unitsMixed = 1411
  case refusalWithoutNotice = 1412
  case undocumented = 1413
  case unusedDeclaration = 1414
  case checkCouldWait = 1415
  case enteredLate = 1416
  case tooManyParts = 1417

  /// All of it is advice.
  public static var remarks: [(kind: Self, level: Severity?)] { allCases.map { ($0, nil) } }

  /// The English words, from the files of the rules.
  public static var english: [CatalogueEntry] { rules.map { $0.words } }

  /// Words that vary.
  public static var englishPhrases: [String: String] {
    [
      "lint.notReduced": "by nothing", "lint.stages": "stages", "lint.steps": "steps", "lint.desks": "desks",
    ]
  }

  /// The explanations, from the files of the rules.
  public static var explanations: [Explanation] { rules.map { $0.explanation } }

  private static var rules: [any LintRule.Type] { Lint.procedureRules + Lint.packageRules }
}
