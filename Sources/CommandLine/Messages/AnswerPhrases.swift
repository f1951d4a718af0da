/// Words of the answers that commands give when nothing is wrong.
enum AnswerPhrases {
  static let english: [String: String] = [
    "verify.sound":
      "{path} is sound: every case can be over at any time, and nothing is left of it then ({places} {places|place|places}, "
      + "{transitions} {transitions|transition|transitions})",
    "check.clean":
      "checked {procedures} {procedures|procedure|procedures} in {files} rule {files|file|files}: nothing found",
    "check.fixed.one": "fixed {finding}",
    "check.fixed": "{count} {count|finding|findings} fixed in {files} rule {files|file|files}",
    "check.fixed.none": "nothing can safely be fixed",
    "check.fixed.dropped": "nothing was changed: with the fixes more would be wrong than before",
    "check.baseline": "wrote {count} known {count|finding|findings} to {path}",
    "compile.made.asOf":
      "compiled {graphs} {graphs|graph|graphs} of the editions in force on {day} into {folder}:",
    "editions.looked": "looked at {editions} {editions|edition|editions} in force on {day}:",
    "times.asOf": "looked at {editions} {editions|edition|editions} in force on {day}",
    "simulate.page": "wrote the report into {path}",
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
