/// Words of the answers that commands give when nothing is wrong.
enum AnswerPhrases {
  static let english: [String: String] = [
    "check.clean":
      "checked {procedures} {procedures|procedure|procedures} in {files} rule {files|file|files}: nothing found",
    "compile.made.asOf":
      "compiled {graphs} {graphs|graph|graphs} of the editions in force on {day} into {folder}:",
    "editions.looked": "looked at {editions} {editions|edition|editions} in force on {day}:",
    "times.asOf": "looked at {editions} {editions|edition|editions} in force on {day}",
    "import.made": "imported {count} {count|procedure|procedures} into {path}",
    "import.refused": "nothing was written from {path}",
    "compare.same.dates": "nothing changes: both dates fall in the edition of {name} in force from {from}",
    "compare.same": "nothing changes: both are the edition of {name} in force from {from}",
    "compare.same.always": "nothing changes: both are the same edition of {name}, whatever the day",
    "compile.made": "compiled {graphs} {graphs|graph|graphs} into {folder}:",
    "new.made": "made the package {name} with {count} {count|file|files}:",
    "new.next": "next: thutuc check {name}",
    "compile.refused": "nothing was written: a package with errors is not compiled",
  ]
}
