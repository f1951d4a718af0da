public import Messages

/// What can be wrong with a scenario file.
public enum ScenarioMessage: Int, MessageSet {
  // As written.
  case notADuration = 1000
  case unknownDurationUnit = 1001
  case periodReversed = 1002
  case warmUpTooLong = 1003
  case warmUpNotInDays = 1004
  case oneRate = 1005
  case rateOutOfRange = 1006
  case sharesNotWhole = 1007
  case alwaysAway = 1008
  case boundsReversed = 1009
  case notARange = 1010
  case oneDistribution = 1011
  case writtenAs = 1012
  case partTime = 1013
  case notACost = 1014
  case noPrecision = 1015
  case warmUpWithBacklog = 1016
  // Names that the package does not have.
  case unknownProcedure = 1020
  case notAStepName = 1021
  case nothingArrives = 1022
  case unknownCalendar = 1023
  case unknownFact = 1024
  case unknownFactWord = 1025
  case unknownStep = 1026
  case unknownWait = 1027
  case stepAmongWaits = 1028
  case waitAmongSteps = 1029
  case unknownOutcome = 1030
  case outcomeByCondition = 1031
  case unknownDesk = 1032
  case severalDesks = 1033
  case unknownSubject = 1034
  case noEditionInForce = 1035
  // Values that do not fit what they are for.
  case shareOfNoYesNo = 1040
  case neverAbsent = 1041
  case notAFactValue = 1042
  case mixedUnits = 1043
  case effortInCalendarUnits = 1044
  // What the simulator cannot run.
  case periodTooLong = 1050
  case replicationsOutOfRange = 1051
  case procedureTwice = 1052
  case calendarNotGiven = 1053
  case calendarTooShort = 1054
  case rateTooLarge = 1055
  case factWithoutShare = 1056
  case factOutOfRange = 1057
  case factMissing = 1058
  case tooManyCombinations = 1059
  case timeTwice = 1060
  case impossibleDistribution = 1061
  case waitMissing = 1062
  case outcomesAboveWhole = 1063
  case outcomesBelowWhole = 1064
  case poolUnusable = 1065
  case deskServedTwice = 1066
  case procedureUnusable = 1067
  case firstTwice = 1068
  // What a run would only show.
  case growsWithoutEnd = 1069
}
