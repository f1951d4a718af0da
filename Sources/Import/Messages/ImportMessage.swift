public import Messages

/// What can be wrong with a file that is imported, and what was taken for something that it does not say.
public enum ImportMessage: Int, MessageSet {
  // The file.
  case emptyFile = 1200
  case utf16 = 1201
  case binary = 1202
  case officeFile = 1203
  case invalidUTF8 = 1204
  case tooLarge = 1205
  case textTooLong = 1206
  case rowTooWide = 1207
  // The form of a table.
  case unclosedQuote = 1210
  case textAfterQuote = 1211
  case noHeadings = 1212
  case headingTwice = 1213
  case unknownHeading = 1214
  case noDeskColumn = 1215
  case cellCount = 1216
  case timeInDeskColumn = 1217
  case stepWithoutName = 1218
  case noSteps = 1219
  case looseLine = 1220
  case tableWithoutTitle = 1221
  case lineAbove = 1222
  case numberAsStep = 1223
  // Times.
  case timeNotUnderstood = 1230
  case noTime = 1231
  case rangeTaken = 1232
  case severalTimes = 1233
  case wordsDisagree = 1234
  case unitAssumed = 1235
  case notCounted = 1236
  case noLimit = 1237
  case deliveryNotCounted = 1238
  // Sums and limits that disagree.
  case sumDiffers = 1240
  case sumNotChecked = 1241
  case limitDiffers = 1242
  case limitsDiffer = 1243
  case feesDiffer = 1244
  case textDisagrees = 1245
  // The form of JSON.
  case malformed = 1250
  case tooDeep = 1251
  case tooManyValues = 1252
  case nameTwice = 1253
  case otherShape = 1254
  case recordNotObject = 1255
  case noPortalField = 1256
  case noTitle = 1257
  case wrongKind = 1258
  case unknownField = 1259
  case noRecords = 1260
  // Records of the portal.
  case unknownChannel = 1270
  case channelTwice = 1271
  case unknownApplicant = 1272
  case feeNotUnderstood = 1273
  case feeConditions = 1274
  case documentWithoutName = 1275
  case copiesNotUnderstood = 1276
  case noCopies = 1277
  case documentTwice = 1278
  // The skeleton.
  case notWritten = 1299
}
