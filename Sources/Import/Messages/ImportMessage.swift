public import Messages

/// What can be wrong with a file that is imported, and what was taken for something that it does not say.
public enum ImportMessage: Int, MessageSet {
  // The file.
  case emptyFile = 1100
  case utf16 = 1101
  case binary = 1102
  case officeFile = 1103
  case invalidUTF8 = 1104
  case tooLarge = 1105
  case textTooLong = 1106
  case rowTooWide = 1107
  // The form of a table.
  case unclosedQuote = 1110
  case textAfterQuote = 1111
  case noHeadings = 1112
  case headingTwice = 1113
  case unknownHeading = 1114
  case noDeskColumn = 1115
  case cellCount = 1116
  case timeInDeskColumn = 1117
  case stepWithoutName = 1118
  case noSteps = 1119
  case looseLine = 1120
  case tableWithoutTitle = 1121
  case lineAbove = 1122
  // Times.
  case timeNotUnderstood = 1130
  case noTime = 1131
  case rangeTaken = 1132
  case severalTimes = 1133
  case wordsDisagree = 1134
  case unitAssumed = 1135
  case notCounted = 1136
  case noLimit = 1137
  case deliveryNotCounted = 1138
  // Sums and limits that disagree.
  case sumDiffers = 1140
  case sumNotChecked = 1141
  case limitDiffers = 1142
  case limitsDiffer = 1143
  case feesDiffer = 1144
  case textDisagrees = 1145
  // The form of JSON.
  case malformed = 1150
  case tooDeep = 1151
  case tooManyValues = 1152
  case nameTwice = 1153
  case otherShape = 1154
  case recordNotObject = 1155
  case noPortalField = 1156
  case noTitle = 1157
  case wrongKind = 1158
  case unknownField = 1159
  case noRecords = 1160
  // Records of the portal.
  case unknownChannel = 1170
  case channelTwice = 1171
  case unknownApplicant = 1172
  case feeNotUnderstood = 1173
  case feeConditions = 1174
  case documentWithoutName = 1175
  case copiesNotUnderstood = 1176
  case noCopies = 1177
  case documentTwice = 1178
  // The skeleton.
  case notWritten = 1199
}
