public import Messages

/// What can be wrong with a file that says what happens to a dossier.
public enum GivenMessage: Int, MessageSet {
  // As written.
  case notAMoment = 1100
  case writtenAs = 1101
  // Names that the procedure does not have.
  case unknownFact = 1110
  case unknownWord = 1111
  case unknownStep = 1112
  case unknownWait = 1113
  case unknownOutcome = 1114
  case unknownPaper = 1115
  case unknownFee = 1116
  case stepAmongWaits = 1117
  case waitAmongSteps = 1118
  case ambiguousPlace = 1119
  // Values that do not fit what they are for.
  case notAValue = 1120
  case outOfRange = 1121
  case unitMissing = 1122
  case wrongUnit = 1123
  case factMissing = 1124
  case notSilent = 1125
  case factOfDossier = 1126
  case noTimeout = 1127
  case periodRunsInFull = 1128
  // What cannot happen to a dossier.
  case outsideCalendar = 1130
  case channelNotOffered = 1131
  case applicantNotServed = 1132
  case outcomeDecided = 1133
  case tooLateToWithdraw = 1134
  case notExtendable = 1135
  case extendedElsewhere = 1136
  case clockNotRunning = 1137
  case appointmentNotLater = 1138
  case earlierThanLast = 1139
  case endedBefore = 1140
  case unpaid = 1141
  case cannotBeFollowed = 1142
  case beyondCalendar = 1143
  // Procedures and editions.
  case unknownProcedure = 1145
  case noEditionInForce = 1146
  case procedureHasErrors = 1147
  case calendarNotGiven = 1148
  case appointmentOnDayOff = 1149
}
