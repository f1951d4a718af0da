public import Language
public import Messages
public import ProcessGraph

/// One expectation of a test beside what came.
public struct TestExpectation: Sendable {
  /// What is expected, in the analyst's words.
  public var expected: String
  /// What came, in the same words.
  public var actual: String
  /// Whether the two agree.
  public var isMet: Bool
  /// Where it is written.
  public var origin: SourceOrigin
}

/// What came of a test.
public struct TestResult: Sendable {
  /// The test.
  public var test: DeclaredTest
  /// The edition that the dossier followed; nil when it could not be played.
  public var edition: ProcedureIdentity?
  /// Its expectations, in order; empty when it could not be played.
  public var expectations: [TestExpectation]
  /// Why it could not be played, or what was not met.
  public var findings: [Diagnostic]

  /// Whether it was played and came out as expected.
  public var isPassed: Bool { findings.isEmpty }
}
