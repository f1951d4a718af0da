public import Messages

/// What can be wrong with the files of a package, apart from its rules.
public enum WorkspaceMessage: Int, MessageSet {
  // Files.
  case fileNotFound = 300
  case fileOfWrongKind = 301
  case fileTooLarge = 302
  case fileUnreadable = 303
  case noManifest = 304
  case notText = 305
  case noRuleFile = 306
  case noFolder = 307
  case packageIsFile = 308
  case emptyRuleFile = 309
  case noEditionInForce = 316
  // The manifest.
  case unknownEdition = 310
  case notAName = 311
  case notAPath = 312
  case notAWorkingDay = 313
  case dependencyNameDiffers = 314
  case packagesInCircle = 315
  case unknownRule = 329
  case unknownAllowedProcedure = 317
  case needlessAllowance = 318
  case excused = 319
  case notARemark = 380
  case ruleSetTwice = 381
  case allowedNowhere = 382
  case stepWithoutProcedure = 383
  case policyOfPart = 384
  case unknownAllowedStep = 385
  case unknownAllowedFile = 386
  case allowedWithoutReason = 387
  // Baselines.
  case baselineEdition = 390
  case baselineCode = 391
  case baselineKnown = 392
  case baselineMended = 393
  // Calendars as written.
  case dayTooFar = 320
  case notASession = 321
  case notWeekdays = 322
  case weekdayTwice = 323
  case dayOrRange = 324
  case reasonMissing = 325
  case dayOffNotCovered = 326
  case dayOffTwice = 327
  // Calendars as a whole.
  case rangeReversed = 330
  case weeksOverlap = 331
  case dayWithoutWeek = 332
  case noWorkingTime = 333
  case sessionReversed = 334
  case sessionsOverlap = 335
  case workedDayIsOff = 336
  case workedDayIsOpen = 337
  case swappedDayIsClosed = 338
  case swapRepeated = 339
  case swapNotCovered = 340
  case cutOffBeforeOpening = 341
  // What a calendar says without being sure.
  case dayOffNotVerified = 345
  case swapNotVerified = 346
  case dayOffSuspended = 347
  // Members of agencies.
  case memberTwice = 350

  /// What is doubtful, but not wrong.
  public static var remarks: [(kind: Self, level: Severity?)] {
    [
      (.noRuleFile, .warning),
      (.emptyRuleFile, .note),
      (.needlessAllowance, .warning),
      (.excused, .note),
      (.baselineKnown, .note),
      (.baselineMended, .note),
      (.dayOffNotCovered, .warning),
      (.dayOffTwice, .warning),
      (.dayOffNotVerified, .note),
      (.swapNotVerified, .note),
      (.dayOffSuspended, .note),
    ]
  }
}

extension Diagnostic {
  /// True when it says that something named from outside, not in a file, cannot be read at all, or leaves nothing to look at.
  public var isUnreadableInput: Bool {
    let kinds: [WorkspaceMessage] = [
      .fileNotFound, .fileOfWrongKind, .fileTooLarge, .fileUnreadable, .noManifest, .noFolder, .packageIsFile,
      .noEditionInForce,
    ]
    return span == nil && kinds.contains { $0.code == code }
  }
}
