/// A keyword of the language, whatever its words in the vocabulary at hand.
///
/// A keyword is one case however many words its phrase has, and the same case wherever the phrase may stand. Which words
/// spell it is the business of the vocabulary table alone. The file is long because the cases of an enum stand in one
/// declaration, and each says which words it is.
public enum Keyword: UInt8, Sendable, CaseIterable {
  // MARK: File

  /// `language`
  case language
  /// `en`
  case english
  /// `vi`
  case vietnamese
  /// `package`
  case package
  /// `import`
  case `import`

  // MARK: Declarations

  /// `law`
  case law
  /// `agency`
  case agency
  /// `registry`
  case registry
  /// `document`
  case document
  /// `subject`
  case subject
  /// `condition`
  case condition
  /// `unit`
  case unit
  /// `procedure`
  case procedure
  /// `interconnected`
  case interconnected
  /// `amend`
  case amend
  /// `abolish`
  case abolish
  /// `policy`
  case policy
  /// `test`
  case test

  // MARK: Basis and source

  /// `basis`
  case basis
  /// `article`
  case article
  /// `clause`
  case clause
  /// `point`
  case point
  /// `source`
  case source
  /// `verified`
  case verified
  /// `secondary`
  case secondary
  /// `recalled`
  case recalled
  /// `proposed`
  case proposed

  // MARK: Laws

  /// `number`
  case numberOfLaw
  /// `issued`
  case issued
  /// `published`
  case published
  /// `repealed`
  case repealed
  /// `replaces`
  case replaces
  /// `effective`
  case effective
  /// `effective from`
  case effectiveFrom

  // MARK: Agencies

  /// `level`
  case level
  /// `central`
  case central
  /// `province`
  case province
  /// `district`
  case district
  /// `commune`
  case commune
  /// `none`
  case none
  /// `calendar`
  case calendar
  /// `under`
  case under
  /// `members from`
  case membersFrom
  /// `until`
  case until
  /// `succeeded by`
  case succeededBy
  /// `role`
  case role

  // MARK: Registries and documents

  /// `supplies`
  case supplies
  /// `electronic`
  case electronic
  /// `valid`
  case valid
  /// `formerly`
  case formerly

  // MARK: Subjects

  /// `assume`
  case assume
  /// `yes/no`
  case yesNo
  /// `integer`
  case integer
  /// `decimal`
  case decimal
  /// `money`
  case money
  /// `date`
  case date
  /// `text`
  case text
  /// `one of`
  case oneOf
  /// `from`
  case from
  /// `to`
  case to
  /// `optional`
  case optional
  /// `about`
  case about

  // MARK: Procedures

  /// `code`
  case code
  /// `field`
  case field
  /// `authority`
  case authority
  /// `receiving`
  case receiving
  /// `applicant may withdraw until`
  case applicantMayWithdrawUntil
  /// `applicant`
  case applicant
  /// `citizen`
  case citizen
  /// `household`
  case household
  /// `enterprise`
  case enterprise
  /// `cooperative`
  case cooperative
  /// `organization`
  case organization
  /// `foreigner`
  case foreigner
  /// `service`
  case service
  /// `full online`
  case fullOnline
  /// `partial online`
  case partialOnline
  /// `information only`
  case informationOnly
  /// `because`
  case because
  /// `channel`
  case channel
  /// `online`
  case online
  /// `counter`
  case counter
  /// `post`
  case post
  /// `applies to dossiers submitted from`
  case appliesToDossiersSubmittedFrom
  /// `requires`
  case requires
  /// `documents`
  case documents
  /// `steps`
  case steps
  /// `results`
  case results

  // MARK: Tables, limits, fees

  /// `when`
  case when
  /// `otherwise`
  case otherwise
  /// `unknown`
  case unknown
  /// `time limit`
  case timeLimit
  /// `reduced to`
  case reducedTo
  /// `same working day if received before`
  case sameWorkingDayIfReceivedBefore
  /// `otherwise next working day`
  case otherwiseNextWorkingDay
  /// `starts at`
  case startsAt
  /// `receipt of`
  case receiptOf
  /// `extendable`
  case extendable
  /// `once`
  case once
  /// `by`
  case extensionBy
  /// `decided by`
  case decidedBy
  /// `at`
  case at
  /// `fee`
  case fee
  /// `charge`
  case charge
  /// `payable`
  case payable
  /// `free when`
  case freeWhen
  /// `before`
  case before
  /// `at least`
  case atLeast
  /// `at most`
  case atMost
  /// `multiplied by`
  case multipliedBy
  /// `rounded down to`
  case roundedDownTo
  /// `rounded up to`
  case roundedUpTo
  /// `interpolated over`
  case interpolatedOver

  // MARK: Papers

  /// `original`
  case original
  /// `copy`
  case copy
  /// `certified copy`
  case certifiedCopy
  /// `shown`
  case shown
  /// `form`
  case form
  /// `data from`
  case dataFrom
  /// `any of`
  case anyOf
  /// `all of`
  case allOf

  // MARK: Statements

  /// `step`
  case step
  /// `wait`
  case wait
  /// `stage`
  case stage
  /// `parallel`
  case parallel
  /// `branch`
  case branch
  /// `choose`
  case choose
  /// `choose first`
  case chooseFirst
  /// `resolved`
  case resolved
  /// `call`
  case call
  /// `end`
  case end
  /// `approved`
  case approved
  /// `refused`
  case refused
  /// `not_accepted`
  case notAccepted
  /// `stopped`
  case stopped
  /// `withdrawn`
  case withdrawn

  // MARK: Steps and waits

  /// `by`
  case by
  /// `as`
  case `as`
  /// `system`
  case system
  /// `each of`
  case eachOf
  /// `or`
  case `or`
  /// `within`
  case within
  /// `lasts`
  case lasts
  /// `effort`
  case effort
  /// `uses`
  case uses
  /// `checks`
  case checks
  /// `issues`
  case issues
  /// `signs`
  case signs
  /// `establishes`
  case establishes
  /// `clock pauses`
  case clockPauses
  /// `clock restarts`
  case clockRestarts
  /// `outcomes`
  case outcomes
  /// `silence counts as`
  case silenceCountsAs
  /// `on`
  case on
  /// `on any`
  case onAny
  /// `accepted`
  case accepted
  /// `timeout`
  case timeout
  /// `times`
  case times
  /// `then`
  case then
  /// `for applicant`
  case forApplicant
  /// `for`
  case `for`
  /// `resume`
  case resume
  /// `there`
  case there
  /// `pays`
  case pays

  // MARK: Interconnected procedures and changes

  /// `submit once at`
  case submitOnceAt
  /// `procedures`
  case procedures
  /// `goal`
  case goal
  /// `on paper`
  case onPaper
  /// `by`
  case amendedBy
  /// `remove`
  case remove
  /// `drop document`
  case dropDocument
  /// `insert`
  case insert
  /// `after`
  case after
  /// `beside`
  case beside
  /// `replaced by`
  case replacedBy
  /// `pending dossiers stop and return`
  case pendingStop
  /// `pending dossiers continue`
  case pendingContinue
  /// `with`
  case with

  // MARK: Policies and tests

  /// `error`
  case error
  /// `warning`
  case warning
  /// `note`
  case note
  /// `where`
  case `where`
  /// `require`
  case require
  /// `different roles for`
  case differentRolesFor
  /// `every path to`
  case everyPathTo
  /// `passes`
  case passes
  /// `submit`
  case submit
  /// `given`
  case given
  /// `waits`
  case waits
  /// `takes`
  case takes
  /// `expect`
  case expect
  /// `due`
  case due
  /// `reduced due`
  case reducedDue
  /// `path`
  case path

  // MARK: Metrics

  /// `time_limit`
  case timeLimitMetric
  /// `reduced_time`
  case reducedTime
  /// `worst_case`
  case worstCase
  /// `steps`
  case stepCount
  /// `handovers`
  case handovers
  /// `agencies`
  case agencies
  /// `levels`
  case levels
  /// `documents`
  case documentCount
  /// `documents_from_citizen`
  case documentsFromCitizen
  /// `documents_held`
  case documentsHeld
  /// `visits`
  case visits
  /// `fees`
  case fees

  // MARK: Expressions

  /// `and`
  case `and`
  /// `not`
  case not
  /// `in`
  case `in`
  /// `between`
  case between
  /// `is absent`
  case isAbsent
  /// `of`
  case of
  /// `yes`
  case yes
  /// `no`
  case no
  /// `passed`
  case passed
  /// `submitted`
  case submitted

  // MARK: Units of time

  /// `working days`
  case workingDays
  /// `working hours`
  case workingHours
  /// `days`
  case days
  /// `weeks`
  case weeks
  /// `hours`
  case hours
  /// `minutes`
  case minutes
  /// `months`
  case months
  /// `years`
  case years
}
