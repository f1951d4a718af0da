/// A slip of an analyst or a clerk, put into sound rules on purpose.
public enum FaultKind: String, Sendable, CaseIterable {
  // Of steps.
  case stepRemoved = "a step removed"
  case stepsExchanged = "two steps in the other order"
  case deskChanged = "a step given to another desk"
  case roleRenamed = "a role renamed where it is declared"
  case tagRemoved = "what a step is for removed (`as …`)"
  case silenceRemoved = "silent consent removed"
  // Of time.
  case stepLonger = "a step's time raised"
  case limitLower = "a time limit lowered"
  case stageLimitLower = "a stage's limit lowered"
  case waitLonger = "a wait's time raised"
  case reducedRaised = "a reduced limit raised"
  case clockChanged = "what a wait does to the clock changed"
  case resolvedRemoved = "`resolved` removed"
  case resolvedEarlier = "`resolved` put before the result"
  // Of the flow.
  case outcomeDropped = "an `on …` dropped"
  case outcomeNameDropped = "one of `outcomes` dropped"
  case joinRuleDropped = "an `on any …` dropped"
  case arrowChanged = "an arrow led to another step"
  case endChanged = "an end made another"
  case boundRemoved = "an `at most … times` removed"
  case boundRaised = "an `at most … times` raised"
  case resumeChanged = "a wait resumed at another step"
  case branchRemoved = "a branch removed"
  // Of cases.
  case guardNegated = "a condition turned around"
  case guardMoved = "a number in a condition moved by one"
  case rowRemoved = "a row of a table removed"
  case choiceRowRemoved = "a row of a choice removed"
  // Of documents.
  case documentDropped = "a paper no longer asked for"
  case documentExchanged = "a paper asked for under another name"
  case paperConditionDropped = "the condition of a paper that is asked for dropped"
  case useDropped = "a `uses` or `checks` removed"
  case useConditionDropped = "the condition of a paper that is used dropped"
  case makingDropped = "an `issues` of a step removed"
  case signerRemoved = "the signature of a result removed"
  case resultDropped = "a result no longer handed over"
  case resultAgain = "a result issued a second time"
  case noticeDropped = "the notice of an end dropped"
  // Of the whole.
  case editionMoved = "an edition begun a week later"
  case onlineDropped = "the online channel dropped"
  case memberDropped = "a part of an interconnected procedure dropped"
}
