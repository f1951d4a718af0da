public import Messages

/// What can be wrong with a YAML file: its bytes, its form, and values of the wrong kind.
public enum YAMLMessage: Int, MessageSet {
  // The file.
  case fileTooLarge = 200
  case notUTF8ButUTF16 = 201
  case invalidUTF8 = 202
  case forbiddenCharacter = 203
  case emptyFile = 204
  // Its form.
  case malformed = 205
  case tooDeep = 206
  case tooManyNodes = 207
  case severalDocuments = 208
  case unknownTag = 209
  // Anchors and aliases.
  case unknownAlias = 210
  case aliasInsideItself = 211
  case aliasesTooLarge = 212
  case anchorTwice = 213
  // Keys.
  case keyIsNoText = 220
  case keyAbsent = 221
  case keyTwice = 222
  case mergeKey = 223
  case unknownKey = 224
  case missingKey = 225
  // Values.
  case wrongKind = 230
  case valueAbsent = 231
  case notAnInteger = 232
  case outOfRange = 233
  case notADecimal = 234
  case ambiguousNumber = 235
  case notAPercentage = 236
  case notADate = 237
  case noSuchDay = 238
  case notATime = 239
  case notInSet = 240
  case emptyList = 241
  case commaInPercentage = 242
}
