/// A place of the grammar where the parser asks for a keyword phrase, with the keywords allowed there.
///
/// The longest phrase of an allowed keyword wins. A test checks for every place and both vocabularies that no phrase
/// means two keywords.
enum Place: UInt8, CaseIterable, Sendable {
  case item, languageName, language
  case note, sourceMark, citationPart
  case lawClause, lawArticleDate, agencyClause, agencyLine, unitLine, roleAttribute, level
  case registryClause, documentClause
  case factLine, factType, factAttribute, rangeEnd, about
  case procedureClause, deskStart, withdrawUntil, applicantKind, serviceLevel, channelName, effectiveEnd, because
  case tableRow, authorityLine, limitValue, sameDayEnd, limitSub, limitLine, startsAt, extensionStart, extensionEnd,
    durationUnit
  case feeValue, feeSub, feeLine, payableHow, interpolationPoint
  case documentEntry, documentAttribute, documentForm, resultAttribute
  case statement, stepClause, waitClause, stageClause, branchClause, parallelLine, chooseRow, endKind, issuesPart
  case performer, performerJoin, checkedPapers, when, target, useLimit, outcome, limitTimes, limitThen, resumeTarget,
    paidFee
  case bundleLine, amendLine, amendHeadFrom, amendHeadBy, removable, insertable, position, abolishLine, pendingWith
  case policySeverity, policyLine, policyScope, policyFilter, policyRequire, everyPathPasses
  case testFor, testLine, waitLength, expectation
  case disjunction, conjunction, comparison, betweenAnd, operand, policyOperand, percentOf

  /// The keywords allowed at the place.
  var keywords: KeywordSet { Place.sets[Int(rawValue)] }

  /// The keywords of all places, by raw value: for the parser's inner loop.
  static let sets: [KeywordSet] = allCases.map(\.definition)

  private static let notes: KeywordSet = [.basis, .source]
  private static let rows: KeywordSet = [.when, .otherwise]
  private static let limitSubs: KeywordSet = [.basis, .source, .startsAt, .extendable]
  private static let feeSubs: KeywordSet = [
    .payable, .freeWhen, .before, .atLeast, .atMost, .multipliedBy, .roundedDownTo, .roundedUpTo, .basis, .source,
  ]
  private static let procedureClauses: KeywordSet = [
    .code, .field, .authority, .applicantMayWithdrawUntil, .applicant, .service, .channel, .effectiveFrom, .published,
    .appliesToDossiersSubmittedFrom, .timeLimit, .reducedTo, .fee, .charge, .requires, .documents, .steps, .wait,
    .results, .basis, .source,
  ]
  private static let agencyClauses: KeywordSet = [
    .level, .calendar, .under, .membersFrom, .until, .succeededBy, .basis, .source,
  ]
  private static let operands: KeywordSet = [
    .not, .yes, .no, .passed, .channel, .applicant, .submitted, .authority,
  ]
  private static let documentForms: KeywordSet = [.original, .copy, .certifiedCopy, .electronic, .shown]

  private var definition: KeywordSet {
    switch self {
    case .item:
      [
        .package, .import, .law, .agency, .registry, .document, .subject, .condition, .unit, .procedure,
        .interconnected, .amend, .abolish, .policy, .test,
      ]
    case .language: [.language]
    case .languageName: [.english, .vietnamese]
    case .note: Place.notes
    case .sourceMark: [.verified, .secondary, .recalled, .proposed]
    case .citationPart: [.article, .clause, .point]
    case .lawClause:
      [.numberOfLaw, .issued, .published, .repealed, .replaces, .proposed, .effective, .article, .source]
    case .lawArticleDate: [.clause, .point, .effectiveFrom, .repealed]
    case .agencyClause: Place.agencyClauses
    case .agencyLine: Place.agencyClauses.union([.unit, .role])
    case .unitLine: [.role]
    case .roleAttribute: [.calendar]
    case .level: [.central, .province, .district, .commune, .none]
    case .registryClause: Place.notes.union([.supplies])
    case .documentClause: Place.notes.union([.electronic, .valid, .formerly])
    case .factLine: [.assume]
    case .factType: [.yesNo, .integer, .decimal, .money, .date, .text, .oneOf]
    case .factAttribute: Place.notes.union([.from, .optional])
    case .rangeEnd: [.to]
    case .about: [.about]
    case .procedureClause: Place.procedureClauses
    case .deskStart: [.authority, .receiving]
    case .withdrawUntil: [.resolved]
    case .applicantKind: [.citizen, .household, .enterprise, .cooperative, .organization, .foreigner]
    case .serviceLevel: [.fullOnline, .partialOnline, .informationOnly]
    case .channelName: [.online, .counter, .post]
    case .effectiveEnd: [.to]
    case .because: [.because]
    case .tableRow: Place.rows
    case .authorityLine: Place.rows.union(Place.notes)
    case .limitValue: [.none, .unknown, .sameWorkingDayIfReceivedBefore]
    case .sameDayEnd: [.otherwiseNextWorkingDay]
    case .limitSub: Place.limitSubs
    case .limitLine: Place.limitSubs.union(Place.rows)
    case .startsAt: [.receiptOf]
    case .extensionStart: [.once, .extensionBy]
    case .extensionEnd: [.when, .decidedBy, .at]
    case .durationUnit: [.workingDays, .workingHours, .days, .weeks, .hours, .minutes, .months, .years]
    case .feeValue: [.unknown, .interpolatedOver]
    case .feeSub: Place.feeSubs
    case .feeLine: Place.feeSubs.union(Place.rows)
    case .payableHow: [.online, .counter]
    case .interpolationPoint: [.at]
    case .documentEntry: Place.rows.union([.allOf])
    case .documentAttribute: Place.documentForms.union([.form, .dataFrom, .when, .anyOf, .basis, .source])
    case .documentForm: Place.documentForms
    case .resultAttribute: Place.notes.union([.valid, .when])
    case .statement: [.step, .wait, .stage, .parallel, .choose, .chooseFirst, .resolved, .end, .call]
    case .stepClause:
      [
        .as, .by, .within, .lasts, .effort, .uses, .checks, .issues, .signs, .establishes, .clockPauses, .outcomes,
        .silenceCountsAs, .on, .basis, .source,
      ]
    case .waitClause:
      [
        .forApplicant, .for, .within, .atMost, .resume, .clockPauses, .clockRestarts, .pays, .uses, .issues, .on,
        .basis, .source,
      ]
    case .stageClause: [.within]
    case .branchClause: [.when]
    case .parallelLine: [.branch, .onAny]
    case .chooseRow: Place.rows
    case .endKind: [.approved, .refused, .notAccepted, .stopped, .withdrawn]
    case .issuesPart: [.issues]
    case .performer: [.system, .eachOf, .allOf, .authority, .receiving]
    case .performerJoin: [.or]
    case .checkedPapers: [.documents]
    case .when: [.when]
    case .target: [.end]
    case .useLimit: [.atMost]
    case .outcome: [.accepted, .timeout]
    case .limitTimes: [.times]
    case .limitThen: [.then]
    case .resumeTarget: [.there]
    case .paidFee: [.fee, .charge]
    case .bundleLine:
      [
        .submitOnceAt, .procedures, .goal, .onPaper, .timeLimit, .reducedTo, .wait, .step, .code, .effectiveFrom,
        .basis, .source,
      ]
    case .amendLine:
      Place.procedureClauses.union([
        .step, .stage, .remove, .dropDocument, .insert, .pendingStop, .pendingContinue,
      ])
    case .amendHeadFrom: [.from]
    case .amendHeadBy: [.amendedBy]
    case .removable: [.step, .wait, .stage, .branch]
    case .insertable: [.document, .step, .stage, .wait]
    case .position: [.before, .after, .beside]
    case .abolishLine: Place.notes.union([.replacedBy, .pendingStop, .pendingContinue])
    case .pendingWith: [.with]
    case .policySeverity: [.error, .warning, .note]
    case .policyLine: [.for, .require, .effectiveFrom]
    case .policyScope: [.procedures, .interconnected]
    case .policyFilter: [.where]
    case .policyRequire: Place.policyOperands.union([.differentRolesFor, .everyPathTo])
    case .everyPathPasses: [.passes]
    case .testFor: [.for]
    case .testLine: [.submit, .given, .outcomes, .waits, .takes, .expect]
    case .waitLength: [.timeout]
    case .expectation: [.end, .due, .reducedDue, .documents, .path, .fee, .charge]
    case .disjunction: [.or]
    case .conjunction: [.and]
    case .comparison: [.in, .between, .isAbsent]
    case .betweenAnd: [.and]
    case .operand: Place.operands
    case .policyOperand: Place.policyOperands
    case .percentOf: [.of]
    }
  }

  private static let policyOperands = operands.union([
    .timeLimitMetric, .reducedTime, .worstCase, .stepCount, .handovers, .agencies, .levels, .documentCount,
    .documentsFromCitizen, .documentsHeld, .visits, .fees, .code, .field, .service, .level,
  ])

  /// What may follow a number on its line and is therefore not its unit; only asked for yes or no.
  static let afterNumber: KeywordSet = {
    var set: KeywordSet = [.and, .or, .in, .between, .isAbsent, .of, .when, .otherwise, .to, .then]
    let places: [Place] = [
      .stepClause, .waitClause, .feeSub, .limitSub, .extensionEnd, .documentAttribute, .resultAttribute, .position,
      .factAttribute,
    ]
    for place in places { set = set.union(place.keywords) }
    return set
  }()
}
