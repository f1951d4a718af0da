public import Messages

extension YAMLMessage {
  /// The English words of every kind of message.
  public static var english: [CatalogueEntry] { file + form + keys + values }

  private static var file: [CatalogueEntry] {
    [
      CatalogueEntry(
        fileTooLarge, "`{path}` is too large: {size} bytes, where at most {limit} are read",
        help: "split the file"),
      CatalogueEntry(
        notUTF8ButUTF16, "the file is written in UTF-16, not in UTF-8", label: "the first bytes show it",
        help: "save it again with the encoding UTF-8"),
      CatalogueEntry(
        invalidUTF8, "the byte {byte} is not part of any character", label: "this byte",
        note: "the file may have been saved in another encoding, such as TCVN3 or Windows-1258",
        help: "save it again with the encoding UTF-8"),
      CatalogueEntry(
        forbiddenCharacter, "the character {character} cannot stand in the file", label: "this character",
        note: "control characters are not shown, and some of them make a text look different from what it says",
        help: "remove it"),
      CatalogueEntry(
        emptyFile, "the file holds nothing", label: "nothing here",
        help: "write it, or take one from a package that `thutuc new` makes"),
    ]
  }

  private static var form: [CatalogueEntry] {
    [
      CatalogueEntry(
        malformed, "{reason}", label: "here", labels: ["began": "what is not complete begins here"], help: "{remedy}"),
      CatalogueEntry(
        tooDeep, "mappings and lists lie more than {limit} levels deep in each other", label: "here",
        help: "write it flatter"),
      CatalogueEntry(
        tooManyNodes, "the file holds more than {limit} keys and values", label: "here", help: "split the file"),
      CatalogueEntry(
        severalDocuments, "a second document begins here, but a file holds one", label: "this line begins it",
        help: "remove the line `---`, or make two files"),
      CatalogueEntry(
        unknownTag, "the tag {tag} means nothing here", label: "this tag",
        note: "what a value is follows from the key it stands under, never from a tag", help: "remove it"),
      CatalogueEntry(
        unknownAlias, "nothing before this place is marked {anchor}", label: "{suggestion}",
        note: "an alias such as {name} repeats a value that was marked with `&` before it"),
      CatalogueEntry(
        aliasInsideItself, "the alias {name} stands inside the value that it repeats", label: "this would never end"),
      CatalogueEntry(
        aliasesTooLarge, "aliases make the file grow to more than {limit} keys and values", label: "here",
        note: "an alias that repeats a value full of aliases multiplies it", help: "write fewer aliases in each other"),
      CatalogueEntry(
        anchorTwice, "the mark {name} is set twice", label: "set again", labels: ["first": "this value has it already"],
        help: "give one of them another name"),
    ]
  }

  private static var keys: [CatalogueEntry] {
    [
      CatalogueEntry(
        keyIsNoText, "a key must be a word or a text", label: "this is not a single word or text",
        help: "to write `{` or `[` in a key, put it in quotation marks"),
      CatalogueEntry(keyAbsent, "a key is missing before `:`", label: "here"),
      CatalogueEntry(
        keyTwice, "the key {key} is written twice", label: "written again", labels: ["first": "first written here"],
        note: "one of the two values would silently win", help: "keep one of them"),
      CatalogueEntry(
        mergeKey, "`<<` does not merge mappings here", label: "this key", help: "write out the keys that it stands for"),
      CatalogueEntry(unknownKey, "{key} is not a key of {name}", label: "{suggestion}", help: "the keys are {known}"),
      CatalogueEntry(missingKey, "{name} lacks the key {key}", label: "the key {key} must be here"),
    ]
  }

  private static var values: [CatalogueEntry] {
    [
      CatalogueEntry(wrongKind, "{name} must be {expected}, not {found}", label: "this is {found}"),
      CatalogueEntry(
        valueAbsent, "{name} has no value", label: "a value must follow", help: "write {expected}, or remove the key"),
      CatalogueEntry(notAnInteger, "{name} must be a whole number, not {value}", label: "not a whole number"),
      CatalogueEntry(
        outOfRange, "{name} must be from {least} to {most}, not {value}", label: "outside {least} to {most}"),
      CatalogueEntry(
        notADecimal, "{name} must be a number, not {value}", label: "not a number",
        note: "up to 18 digits are kept exactly"),
      CatalogueEntry(
        ambiguousNumber, "{value} can be read as {thousands} and as {fraction}", label: "which of the two?",
        help: "write {thousands} or {fraction}"),
      CatalogueEntry(
        notAPercentage, "{name} must be a share such as `70%`, not {value}", label: "not a share",
        note: "a share lies between `0%` and `100%`", help: "{form}"),
      CatalogueEntry(
        notADate, "{name} must be a date such as `2026-07-01`, not {value}", label: "not a date",
        note: "the day-first form `01/07/2026` is read as well"),
      CatalogueEntry(noSuchDay, "there is no day {value}", label: "no such day"),
      CatalogueEntry(
        notATime, "{name} must be a time of day such as `15:00`, not {value}", label: "not a time of day",
        note: "two digits stand on each side of `:`, from `00:00` to `24:00`"),
      CatalogueEntry(
        notInSet, "{name} cannot be {value}", label: "{suggestion}", help: "it is one of {known}"),
      CatalogueEntry(emptyList, "{name} must have at least one entry", label: "nothing is listed"),
      CatalogueEntry(
        commaInPercentage, "the fraction of a share follows a point, not a comma", label: "this share",
        help: "write {right}"),
    ]
  }

  /// Phrases that the entries share.
  public static var englishPhrases: [String: String] {
    [
      "YAML.did-you-mean": "did you mean {nearest}?",
      "YAML.not-known": "not known here",
      "YAML.name.file": "the file",
      "YAML.name.key": "{subject}",
      "YAML.name.entry": "entry {number} of {subject}",
      "YAML.name.entry-of-file": "entry {number} of the file",
      "YAML.share.form": "write a number from 0 to 100 with the sign `%` right behind it",
      "YAML.share.right": "write {right|or}",
      "YAML.kind.mapping": "entries such as `key: value`",
      "YAML.kind.list": "a list",
      "YAML.kind.text": "a single value",
      "YAML.kind.value": "a value",
      "YAML.malformed.colon-missing": "a `:` and a blank are missing after this key",
      "YAML.malformed.colon":
        "a `:` cannot stand here",
      "YAML.malformed.dash": "an entry of a list cannot begin here",
      "YAML.malformed.character": "no value can begin with this character",
      "YAML.malformed.quotation": "a text in quotation marks is not closed",
      "YAML.malformed.escape":
        "a backslash between quotation marks has no meaning before this character",
      "YAML.malformed.bracket": "`,` or `]` is missing",
      "YAML.malformed.brace": "`,` or `}` is missing",
      "YAML.malformed.indentation": "this line does not continue what stands above",
      "YAML.malformed.tab": "a tab stands where only blanks may",
      "YAML.malformed.value-missing": "a value is missing",
      "YAML.malformed.after-end": "the file goes on after its end",
      "YAML.malformed.other": "the file is not well-formed YAML ({problem})",
      "YAML.malformed.colon-missing.remedy": "write `key: value`, with a blank behind the colon",
      "YAML.malformed.colon.remedy":
        "begin the line in the same column as the entries around it, or write `\"` on both sides of a text with `: ` in it",
      "YAML.malformed.dash.remedy":
        "end the line above after its colon, and write each entry of the list on a line of its own behind `- `",
      "YAML.malformed.character.remedy": "write `\"` on both sides of the text",
      "YAML.malformed.quotation.remedy": "write the closing quotation mark",
      "YAML.malformed.escape.remedy": "write `\\\\` for a backslash, or single quotation marks around the text",
      "YAML.malformed.bracket.remedy": "write `,` between the entries and `]` behind the last one",
      "YAML.malformed.brace.remedy": "write `,` between the entries and `}` behind the last one",
      "YAML.malformed.indentation.remedy": "begin the line in the same column as the entries around it",
      "YAML.malformed.tab.remedy": "write blanks instead of the tab",
      "YAML.malformed.value-missing.remedy": "write a value, or delete the sign before it",
      "YAML.malformed.after-end.remedy": "begin the line in the same column as the entries above",
      "YAML.malformed.other.remedy": "compare the file with one that `thutuc new` makes",
    ]
  }
}
