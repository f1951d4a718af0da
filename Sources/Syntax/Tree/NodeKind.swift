/// What a node is, with the shape of its children: the contract between the parser and everybody above it.
///
/// In the shapes, CAPITALS are keyword tokens (named after their ``Keyword`` case), `name`, `number`, `date`, `time`,
/// `string` and punctuation are tokens, and what starts with a small letter otherwise is a node of that kind. `?`, `*`
/// and `|` have their usual meaning. *Expression* stands for any kind from ``orExpression`` to ``missing``. Entries of
/// `{ }` are children of the node that owns the braces, in the same list as the clauses that stand on its line: whether a
/// clause stood on the line or in the braces makes no difference. Anywhere in any node there may be
/// - an ``unexpected`` node: tokens that fit nowhere, skipped;
/// - a ``missing`` node, or a token for which ``SyntaxTree/isMissing(_:)`` holds: what should have stood here.
///
/// A file without errors has neither. A reader takes what it finds by kind and leaves out what is missing: the message
/// has been given already.
public enum NodeKind: UInt8, Sendable, BitwiseCopyable, CaseIterable {
  // MARK: File

  /// `languageLine? (packageLine | importLine | declaration)* endOfFile`
  case file
  /// `LANGUAGE (ENGLISH | VIETNAMESE)`
  case languageLine
  /// `PACKAGE qualifiedName`
  case packageLine
  /// `IMPORT qualifiedName (, qualifiedName)*`
  case importLine

  // MARK: Names, citations, marks

  /// `name (. name)*`
  case qualifiedName
  /// `string`: the title that follows a declared name, a value of a set, or a requirement.
  case title
  /// `BASIS citation (, citation)*`
  case basisClause
  /// `SOURCE (VERIFIED | SECONDARY | RECALLED | PROPOSED) string?`
  case sourceClause
  /// `qualifiedName citationPart*`
  case citation
  /// `(ARTICLE | CLAUSE | POINT) (number name? | name)`: a name right after the number belongs to it (`article 12a`).
  case citationPart
  /// `(AUTHORITY | RECEIVING | name) (. name)*`: a role, or an agency or unit where one is allowed.
  case desk
  /// `WHEN expression`
  case whenClause

  // MARK: Law

  /// `LAW name title? lawclause* { lawclause* }`; lawclause: the `law…` kinds and sourceClause.
  case lawDeclaration
  /// `NUMBER_OF_LAW string`
  case lawNumber
  /// `(ISSUED | PUBLISHED | REPEALED | EFFECTIVE) date`
  case lawDate
  /// `REPLACES qualifiedName (, qualifiedName)*`
  case lawReplaces
  /// `PROPOSED`
  case lawProposed
  /// `citationPart+ (EFFECTIVE_FROM | REPEALED) date`: one article with dates of its own.
  case lawArticle

  // MARK: Agency, registry, document

  /// `AGENCY name title? agencyclause* { (agencyclause | unitMember | roleMember)* }`; agencyclause: levelClause,
  /// calendarClause, underClause, membersClause, untilClause, succeededClause, basisClause, sourceClause.
  case agencyDeclaration
  /// `LEVEL (CENTRAL | PROVINCE | DISTRICT | COMMUNE | NONE)`
  case levelClause
  /// `CALENDAR name`
  case calendarClause
  /// `UNDER qualifiedName`
  case underClause
  /// `MEMBERS_FROM string`
  case membersClause
  /// `UNTIL date`
  case untilClause
  /// `SUCCEEDED_BY qualifiedName`
  case succeededClause
  /// `UNIT name title? calendarClause? { roleMember* }`
  case unitMember
  /// `ROLE name title? calendarClause?`
  case roleMember
  /// `REGISTRY name title? regclause* { regclause* }`; regclause: suppliesClause, basisClause, sourceClause.
  case registryDeclaration
  /// `SUPPLIES qualifiedName (, qualifiedName)*`
  case suppliesClause
  /// `DOCUMENT name title? docclause* { docclause* }`; docclause: electronicClause, validClause, formerlyClause,
  /// basisClause, sourceClause.
  case documentDeclaration
  /// `ELECTRONIC`
  case electronicClause
  /// `VALID durationLiteral`
  case validClause
  /// `FORMERLY name (, name)*`
  case formerlyClause

  // MARK: Subject, condition, unit

  /// `SUBJECT name title? { (fact | assumption)* }`
  case subjectDeclaration
  /// `name title? type factRange? OPTIONAL? basisClause? sourceClause?`; type: simpleType, decimalType, setType.
  case fact
  /// `YES_NO | INTEGER | MONEY | DATE | TEXT`
  case simpleType
  /// `DECIMAL name?`: the name is a unit.
  case decimalType
  /// `ONE_OF setValue (, setValue)*`
  case setType
  /// `name title?`
  case setValue
  /// `FROM bound (TO bound)? | bound TO bound`; the bound before TO or after FROM is the least value.
  case factRange
  /// `-? number | date`
  case bound
  /// `ASSUME expression`
  case assumption
  /// `CONDITION name (ABOUT name)? = expression`
  case conditionDeclaration
  /// `UNIT name = number name`
  case unitDeclaration

  // MARK: Procedure

  /// `PROCEDURE name title? aboutPart? { clause* }`; clause: codeClause to resultsClause, waitStatement, basisClause,
  /// sourceClause.
  case procedureDeclaration
  /// `ABOUT name`
  case aboutPart
  /// `CODE string`
  case codeClause
  /// `FIELD string`
  case fieldClause
  /// `AUTHORITY (qualifiedName | { tableRow* }) basisClause? sourceClause?`; a row's value is a qualifiedName.
  case authorityClause
  /// `APPLICANT_MAY_WITHDRAW_UNTIL (RESOLVED | name)`
  case withdrawClause
  /// `APPLICANT kind (, kind)* basisClause? sourceClause?`; kind: CITIZEN, HOUSEHOLD, ENTERPRISE, COOPERATIVE,
  /// ORGANIZATION, FOREIGNER.
  case applicantClause
  /// `SERVICE (FULL_ONLINE | PARTIAL_ONLINE BECAUSE string | INFORMATION_ONLY) basisClause? sourceClause?`
  case serviceClause
  /// `CHANNEL (ONLINE | COUNTER | POST) (, …)* basisClause? sourceClause?`
  case channelClause
  /// `EFFECTIVE_FROM date (TO date)?`
  case effectiveClause
  /// `PUBLISHED date`
  case publishedClause
  /// `APPLIES_TO_DOSSIERS_SUBMITTED_FROM date`
  case appliesClause
  /// `TIME_LIMIT (limitvalue limitsub* | { (tableRow | limitsub)* } limitsub*)`; limitvalue: durationLiteral, noneValue,
  /// unknownValue, sameDayValue; limitsub: startsClause, extendableClause, basisClause, sourceClause. A row's value is a
  /// limitvalue, and it may carry limitsubs.
  case timeLimitClause
  /// `REDUCED_TO (share limitsub* | { (tableRow | limitsub)* } limitsub*)`; share: durationLiteral, percentLiteral.
  case reducedClause
  /// `(FEE | CHARGE) name? (value feesub* | { (tableRow | feesub)* } feesub*)`; value: expression, unknownValue,
  /// interpolatedValue; feesub: payableClause to roundedClause, basisClause, sourceClause. The name is the fee's own.
  case feeClause
  /// `REQUIRES expression title? basisClause? sourceClause?`
  case requiresClause
  /// `DOCUMENTS documentBlock`
  case documentsClause
  /// `STEPS statementBlock`
  case stepsClause
  /// `RESULTS { resultEntry* }`
  case resultsClause
  /// `name validClause? whenClause? basisClause? sourceClause?`
  case resultEntry

  // MARK: Tables and their values

  /// `(whenClause | OTHERWISE) :? value sub*`: one row of a table; the owner says which values and subs. A row of a
  /// `choose` is a chooseRow, one of `documents` a documentGroup.
  case tableRow
  /// `number unit`; unit: WORKING_DAYS, WORKING_HOURS, DAYS, WEEKS, HOURS, MINUTES, MONTHS, YEARS.
  case durationLiteral
  /// `number %`
  case percentLiteral
  /// `NONE BECAUSE string`
  case noneValue
  /// `UNKNOWN BECAUSE string`
  case unknownValue
  /// `SAME_WORKING_DAY_IF_RECEIVED_BEFORE time OTHERWISE_NEXT_WORKING_DAY`
  case sameDayValue
  /// `STARTS_AT (RECEIPT_OF name | name)`
  case startsClause
  /// `EXTENDABLE ONCE? BY share whenClause? decidedPart? atPart?`
  case extendableClause
  /// `DECIDED_BY desk`
  case decidedPart
  /// `AT name`: a step.
  case atPart
  /// `INTERPOLATED_OVER reference { interpolationPoint* }`; reference: qualifiedName, builtinReference, authorityFact.
  case interpolatedValue
  /// `AT expression : expression`
  case interpolationPoint
  /// `PAYABLE (ONLINE | COUNTER) (, …)*`
  case payableClause
  /// `FREE_WHEN expression`
  case freeClause
  /// `BEFORE name`: a step.
  case beforeClause
  /// `(AT_LEAST | AT_MOST) expression`
  case feeBound
  /// `MULTIPLIED_BY expression WHEN expression`; the condition is a whenClause.
  case multipliedClause
  /// `(ROUNDED_DOWN_TO | ROUNDED_UP_TO) expression`
  case roundedClause

  // MARK: Papers of a procedure

  /// `{ (documentEntry | documentGroup)* }`
  case documentBlock
  /// `name (attribute ,?)*`; attribute: documentForm, formNumber, dataSource, whenClause, alternatives, basisClause,
  /// sourceClause.
  case documentEntry
  /// `(whenClause | OTHERWISE) :? documentBlock | ALL_OF documentBlock`
  case documentGroup
  /// `number? (ORIGINAL | COPY | CERTIFIED_COPY | ELECTRONIC | SHOWN)`
  case documentForm
  /// `FORM string`
  case formNumber
  /// `DATA_FROM qualifiedName`
  case dataSource
  /// `ANY_OF documentBlock`
  case alternatives

  // MARK: Statements

  /// `{ statement* }`; statement: stepStatement to endStatement.
  case statementBlock
  /// `STEP name title? stepclause* { stepclause* }`; stepclause: tagClause to onClause, usesClause … basisClause,
  /// sourceClause.
  case stepStatement
  /// `WAIT name title? waitclause* { waitclause* }`; waitclause: forClause, withinClause, useLimit, resumeClause,
  /// clockClause, paysClause, usesClause, issuesClause, onClause, basisClause, sourceClause.
  case waitStatement
  /// `STAGE name title? withinClause? statementBlock`
  case stageStatement
  /// `PARALLEL { (branch | onAnyClause)* }`
  case parallelStatement
  /// `BRANCH name title? whenClause? statementBlock`
  case branch
  /// `ON_ANY outcome -> target basisClause? sourceClause?`
  case onAnyClause
  /// `(CHOOSE | CHOOSE_FIRST) { chooseRow* }`
  case chooseStatement
  /// `(whenClause | OTHERWISE) :? statementBlock`
  case chooseRow
  /// `RESOLVED`
  case resolvedStatement
  /// `CALL qualifiedName`
  case callStatement
  /// `END endkind issuesPart?`; endkind: APPROVED, REFUSED, NOT_ACCEPTED, STOPPED, WITHDRAWN.
  case endStatement
  /// `ISSUES name (, name)*`: the notices of an end or of pending dossiers.
  case issuesPart

  // MARK: Clauses of steps and waits

  /// `AS tag (, tag)*`; tag: a name token.
  case tagClause
  /// `BY (SYSTEM | desk (OR desk)* | (EACH_OF | ALL_OF) ( deskEntry (, deskEntry)* ))`
  case byClause
  /// `desk whenClause?`
  case deskEntry
  /// `WITHIN (durationLiteral | { tableRow* }) basisClause? sourceClause?`; a row's value is a durationLiteral.
  case withinClause
  /// `LASTS durationLiteral basisClause? sourceClause?`
  case lastsClause
  /// `EFFORT durationLiteral`
  case effortClause
  /// `USES paper (, paper)*`
  case usesClause
  /// `CHECKS (DOCUMENTS | paper (, paper)*)`
  case checksClause
  /// `ISSUES paper (, paper)*`
  case issuesClause
  /// `SIGNS paper (, paper)*`
  case signsClause
  /// `name whenClause?`
  case paper
  /// `ESTABLISHES qualifiedName (, qualifiedName)*`
  case establishesClause
  /// `(CLOCK_PAUSES | CLOCK_RESTARTS) basisClause? sourceClause?`
  case clockClause
  /// `OUTCOMES outcome (, outcome)*`
  case outcomesClause
  /// `SILENCE_COUNTS_AS outcome basisClause? sourceClause?`
  case silenceClause
  /// `ON outcome whenClause? -> target basisClause? sourceClause?`
  case onClause
  /// `ACCEPTED | TIMEOUT | name`
  case outcome
  /// `endStatement | name useLimit?`
  case target
  /// `AT_MOST number TIMES THEN -> target`
  case useLimit
  /// `FOR_APPLICANT | FOR desk`
  case forClause
  /// `RESUME (THERE | name)`
  case resumeClause
  /// `PAYS (FEE | CHARGE | name)`
  case paysClause

  // MARK: Interconnected procedures

  /// `INTERCONNECTED name title? aboutPart? { line* }`; line: submitOnceClause, membersList, goalClause, onPaperClause,
  /// timeLimitClause, reducedClause, waitStatement, stepStatement, codeClause, effectiveClause, basisClause,
  /// sourceClause.
  case interconnectedDeclaration
  /// `SUBMIT_ONCE_AT desk`
  case submitOnceClause
  /// `PROCEDURES bundleMember (, bundleMember)*`
  case membersList
  /// `qualifiedName whenClause?`
  case bundleMember
  /// `GOAL name (, name)*`
  case goalClause
  /// `ON_PAPER`
  case onPaperClause

  // MARK: Changes

  /// `AMEND qualifiedName FROM date BY qualifiedName { line* }`; line: a clause of a procedure, stepStatement,
  /// waitStatement, amendedStage, removeLine, dropLine, insertedDocument, insertedStatement, pendingClause.
  case amendDeclaration
  /// `STAGE name title? withinClause? statementBlock?`: the stage to change; here the steps may be left out.
  case amendedStage
  /// `REMOVE (STEP | WAIT | STAGE | BRANCH) name`
  case removeLine
  /// `DROP_DOCUMENT name`
  case dropLine
  /// `INSERT DOCUMENT documentEntry`
  case insertedDocument
  /// `INSERT (stepStatement | stageStatement | waitStatement) position?`; only a wait may lack its position.
  case insertedStatement
  /// `(BEFORE | AFTER | BESIDE) name`
  case position
  /// `ABOLISH qualifiedName FROM date BY qualifiedName { line* }`; line: replacedClause, pendingClause, basisClause,
  /// sourceClause.
  case abolishDeclaration
  /// `REPLACED_BY qualifiedName (, qualifiedName)*`
  case replacedClause
  /// `PENDING_STOP issuesPart? whenClause? | PENDING_CONTINUE (WITH qualifiedName)? whenClause?`
  case pendingClause

  // MARK: Policies

  /// `POLICY name title? (ERROR | WARNING | NOTE)? { (policyScope | policyRequire)* }`
  case policyDeclaration
  /// `FOR (PROCEDURES | INTERCONNECTED) policyFilter?`
  case policyScope
  /// `WHERE expression`
  case policyFilter
  /// `REQUIRE (differentRoles | everyPath | expression)`
  case policyRequire
  /// `DIFFERENT_ROLES_FOR name , name (, name)*`
  case differentRoles
  /// `EVERY_PATH_TO endkind PASSES name`
  case everyPath

  // MARK: Tests

  /// `TEST title FOR qualifiedName { line* }`; line: testSubmit to testExpect.
  case testDeclaration
  /// `SUBMIT date time (ONLINE | COUNTER | POST)`
  case testSubmit
  /// `GIVEN givenFact (, givenFact)*`
  case testGiven
  /// `reference = expression`
  case givenFact
  /// `OUTCOMES outcomeRun (, outcomeRun)*`
  case testOutcomes
  /// `qualifiedName : outcome (THEN outcome)*`
  case outcomeRun
  /// `WAITS waitRun (, waitRun)*`
  case testWaits
  /// `qualifiedName : (durationLiteral | TIMEOUT) (THEN (durationLiteral | TIMEOUT))*`
  case waitRun
  /// `TAKES takesRun (, takesRun)*`
  case testTakes
  /// `qualifiedName : durationLiteral (THEN durationLiteral)*`
  case takesRun
  /// `EXPECT (END endkind | (DUE | REDUCED_DUE) date | (DOCUMENTS | PATH) qualifiedName (, qualifiedName)* |
  /// (FEE | CHARGE) name? expression)`
  case testExpect

  // MARK: Expressions

  /// `expression (OR expression)+`: one node for a whole chain.
  case orExpression
  /// `expression (AND expression)+`: one node for a whole chain.
  case andExpression
  /// `NOT expression`
  case notExpression
  /// `expression operator expression`; operator: `=`, `!=`, `<`, `<=`, `>`, `>=`.
  case comparison
  /// `expression IN ( expression (, expression)* )`
  case membership
  /// `expression BETWEEN expression AND expression`
  case betweenExpression
  /// `expression IS_ABSENT`
  case absentExpression
  /// `expression ((+ | -) expression)+`: one node for a whole chain, from left to right.
  case sumExpression
  /// `expression ((* | /) expression)+`: one node for a whole chain, from left to right.
  case productExpression
  /// `- expression`
  case negation
  /// `( expression )`
  case parenthesized
  /// `percentLiteral OF expression`
  case percentOfExpression
  /// `number`
  case numberLiteral
  /// `number name`: the name is a unit or a currency.
  case quantityLiteral
  /// `date`
  case dateLiteral
  /// `time`
  case timeLiteral
  /// `string`
  case textLiteral
  /// `YES | NO`
  case yesNoLiteral
  /// A word of a closed set: a kind of applicant right of `applicant`, a channel right of `channel`, a level of service
  /// right of `service`.
  case closedWord
  /// `CHANNEL | APPLICANT | SUBMITTED`; in a policy also a metric, or CODE, FIELD, SERVICE, AUTHORITY.
  case builtinReference
  /// `AUTHORITY . name (. name)*`
  case authorityFact
  /// `PASSED name`: a step.
  case passedExpression

  // MARK: Recovery

  /// Nothing: a node should have stood here.
  case missing
  /// Tokens and nodes that fit nowhere, in order.
  case unexpected
}
