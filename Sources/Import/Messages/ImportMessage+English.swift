public import Messages

extension ImportMessage {
  /// The English words of every kind of message.
  public static var english: [CatalogueEntry] { file + table + times + sums + json + records }

  private static var file: [CatalogueEntry] {
    [
      CatalogueEntry(
        emptyFile, "the file holds nothing", label: "nothing but blanks",
        help: "save the table as CSV once more, or name another file"),
      CatalogueEntry(
        utf16, "the file is written in UTF-16, not in UTF-8", label: "the first bytes show it",
        note: "\"Unicode text\" of a spreadsheet is UTF-16", help: "save it as \"CSV UTF-8\""),
      CatalogueEntry(
        binary, "the file is not text: it holds the byte {byte}", label: "this byte",
        help: "name a table saved as CSV in UTF-8, or a JSON file"),
      CatalogueEntry(
        officeFile, "the file is a document or a workbook, not a table saved as text", label: "this byte is no text",
        note: "it begins as files of Word and Excel do", help: "open it, and save the table as \"CSV UTF-8\""),
      CatalogueEntry(
        invalidUTF8, "the byte {byte} is not part of any character", label: "this byte",
        note: "the file may have been saved in another encoding, such as TCVN3, VNI or Windows-1258",
        help: "save it again with the encoding UTF-8"),
      CatalogueEntry(
        tooLarge, "the file has {size} bytes, and at most {limit} are imported", help: "split the file"),
      CatalogueEntry(
        textTooLong, "one text has {size} bytes, and at most {limit} are read", label: "it begins here",
        help: "close its quotation marks where it ends, or shorten it"),
      CatalogueEntry(
        rowTooWide, "the row has {count} cells, and at most {limit} are read", label: "it begins here",
        help: "save the table alone, without the sheet's empty columns"),
      CatalogueEntry(
        notWritten, "no rule file can be written from {path}",
        note: "nothing was written; this is a fault of the program", help: "report the file"),
    ]
  }

  private static var table: [CatalogueEntry] {
    [
      CatalogueEntry(
        unclosedQuote, "a cell in quotation marks is not closed", label: "opened here",
        note: "everything up to the end of the file was taken for its text",
        help: "close it with `\"`; write a quotation mark inside such a cell twice"),
      CatalogueEntry(
        textAfterQuote, "text follows the end of a cell in quotation marks", label: "this text",
        help: "write a quotation mark inside such a cell twice, or put the text into the cell"),
      CatalogueEntry(
        noHeadings, "no row has the headings of a step table", label: "{found}",
        note: "a column such as {name} and one such as {time} are needed", help: "known headings are {known|and}"),
      CatalogueEntry(
        headingTwice, "the heading {heading} names the same column as {other}", label: "again here",
        labels: ["first": "first here"], note: "which of the two is meant cannot be told",
        help: "rename or remove one of the columns"),
      CatalogueEntry(
        unknownHeading, "the heading {heading} is not known", label: "this column",
        note: "its cells are kept as comments in their steps", help: "known headings are {known|and}"),
      CatalogueEntry(
        noDeskColumn, "no column says who does the steps", label: "no heading such as {column}",
        note: "the steps are written without a desk", help: "add the column, or write `by` in every step afterwards"),
      CatalogueEntry(
        cellCount, "the row has {count} {count|cell|cells} where the heading has {wanted}", label: "this row",
        labels: ["headings": "the headings begin here"], note: "{reason}",
        help: "give the row one cell a heading, empty ones included"),
      CatalogueEntry(
        timeInDeskColumn, "the time {text} stands in the column {column}", label: "this is a time",
        labels: ["time": "this stands in the column of times"], note: "the cells of the row have moved",
        help: "move them back below their headings"),
      CatalogueEntry(
        numberAsStep, "the number {text} stands in the column {column}", label: "this is no step",
        note: "the cells of the row have moved", help: "move them back below their headings"),
      CatalogueEntry(
        stepWithoutName, "the row has no text in the column {column}", label: "a step without a name",
        note: "cells that were merged come out empty, all but the first",
        help: "write what is done, or join the row with the one above"),
      CatalogueEntry(noSteps, "no step stands below the headings", label: "the headings"),
      CatalogueEntry(
        looseLine, "the line {text} is no step", label: "kept as a comment",
        help: "write it as a step, a wait or a condition where it belongs"),
      CatalogueEntry(
        lineAbove, "the line {text} above the table is none that is understood", label: "kept as a comment"),
      CatalogueEntry(
        tableWithoutTitle, "no line above the table names the procedure", label: "the headings",
        note: "the file's name {taken} was taken", help: "write the procedure's title in the rule file"),
    ]
  }

  private static var times: [CatalogueEntry] {
    [
      CatalogueEntry(
        timeNotUnderstood, "no length of time can be read from {text}", label: "kept in its words",
        help: "write the time in the rule file, or mend the cell and import again"),
      CatalogueEntry(
        noTime, "the step has no time", label: "empty", note: "the step is written without `within`",
        help: "write its share of the limit, `within 0 working days` where it takes none"),
      CatalogueEntry(
        rangeTaken, "{text} is a range; {taken} was taken", label: "a range",
        note: "a limit is kept when its longer end is", help: "write which of the two the decision means"),
      CatalogueEntry(
        severalTimes, "{text} names {count} lengths of time; the longest, {taken}, was taken", label: "several times",
        help: "write a table with one row a case"),
      CatalogueEntry(
        wordsDisagree, "the digits say {digits}, and the words in brackets {words}", label: "two numbers",
        note: "the digits were taken", help: "compare the decision"),
      CatalogueEntry(
        unitAssumed,
        "{count} {count|time does|times do} not say whether {count|it counts|they count} working days or hours; taken as {taken}",
        label: "{text}", labels: ["too": "here too"], note: "{reason}",
        help: "compare the decision, and write the unit into the heading"),
      CatalogueEntry(
        notCounted, "{text} is time that the table does not count", label: "kept as a comment",
        help: "write a `wait` with its own limit, for the applicant or the agency that is waited for"),
      CatalogueEntry(
        deliveryNotCounted, "handing over the result is not counted", label: "written as no time at all",
        note: "the step stands behind `resolved`, where the clock of the limit has ended"),
      CatalogueEntry(
        noLimit, "the table states neither a limit nor a total", label: "the headings",
        note: "the limit is written as unknown", help: "write the limit of the decision"),
    ]
  }

  private static var sums: [CatalogueEntry] {
    [
      CatalogueEntry(
        sumDiffers, "{what}{column} add up to {sum}, and {total} is printed", label: "printed here",
        note: "both numbers are kept: the printed one as the limit, the others as shares of the steps",
        help: "find out in the decision which of them is wrong"),
      CatalogueEntry(
        sumNotChecked, "the printed {total} cannot be compared with the steps", label: "printed here",
        labels: ["gap": "no time that can be added"], help: "write the missing time and import again"),
      CatalogueEntry(
        limitDiffers, "the limit above the table is {limit}, and the table's total {total}", label: "the limit",
        labels: ["total": "the total"], note: "the limit is written as `time limit`",
        help: "find out which desks the limit does not count, and write `clock pauses` in their steps"),
      CatalogueEntry(
        limitsDiffer, "the limit is {one} for {channel} and {other} for {others}", label: "another limit",
        labels: ["other": "the first limit"], note: "the rule file has a row a channel",
        help: "compare the decision: the law gives the same limit to all channels, unless it says otherwise"),
      CatalogueEntry(
        feesDiffer, "channels have different fees: \"{one}\" and \"{other}\"", label: "another fee",
        labels: ["other": "the first fee"], note: "each is written once",
        help: "write one fee with a row a channel"),
      CatalogueEntry(
        textDisagrees, "the limit is {limit}, and the order of steps speaks of {text}", label: "the limit",
        labels: ["text": "in this text"], note: "a part cannot take longer than the whole, or the unit is another",
        help: "compare the decision"),
    ]
  }

  private static var json: [CatalogueEntry] {
    [
      CatalogueEntry(malformed, "the file is no JSON: {reason}", label: "here"),
      CatalogueEntry(
        tooDeep, "objects and lists lie more than {limit} levels deep in each other", label: "here",
        note: "records of the portal are four levels deep"),
      CatalogueEntry(
        tooManyValues, "the file holds more than {limit} values", label: "here", help: "split the file"),
      CatalogueEntry(
        nameTwice, "the name {name} stands twice in one object", label: "again here",
        note: "one of the two values would silently win", help: "keep one of them"),
      CatalogueEntry(
        otherShape, "the file holds {found}, where a record or a list of records is meant", label: "this",
        help: "export the procedures as objects with the portal's fields"),
      CatalogueEntry(
        recordNotObject, "record {number} is {found}, not an object with the portal's fields", label: "this"),
      CatalogueEntry(
        noPortalField, "record {number} has none of the portal's fields", label: "this record",
        help: "its fields are such as {known|and}"),
      CatalogueEntry(
        noTitle, "record {number} has no title", label: "no text in {name}",
        help: "write the procedure's title in the field {name}"),
      CatalogueEntry(wrongKind, "{name} must hold {expected}, not {found}", label: "this is {found}"),
      CatalogueEntry(
        unknownField, "the field {name} is not known", label: "kept as a comment where it is text"),
      CatalogueEntry(noRecords, "the list has no records", label: "empty"),
    ]
  }

  private static var records: [CatalogueEntry] {
    [
      CatalogueEntry(
        unknownChannel, "{text} is no way to hand in a dossier", label: "kept as a comment",
        note: "known are `Trực tiếp`, `Trực tuyến` and `Dịch vụ bưu chính`"),
      CatalogueEntry(
        channelTwice, "the channel {text} has a second row", label: "kept as a comment",
        labels: ["first": "the first row's limit"], help: "write a table with one row a case"),
      CatalogueEntry(
        unknownApplicant, "{text} is no kind of applicant that is known", label: "kept as a comment"),
      CatalogueEntry(
        feeNotUnderstood, "no amount can be read from {text}", label: "written as unknown",
        help: "look the amount up in the resolution that fixes it"),
      CatalogueEntry(
        feeConditions, "{text} says more than the amount {money}", label: "the rest is kept as a comment",
        help: "write the cases as rows, or `free when …`"),
      CatalogueEntry(
        documentWithoutName, "a paper has no name", label: "kept as a comment"),
      CatalogueEntry(
        copiesNotUnderstood, "no number of copies can be read from {text}", label: "the paper is kept as a comment",
        note: "it is about \"{name}\"", help: "write `1 original`, `1 copy` and the like in `documents`"),
      CatalogueEntry(
        noCopies, "neither an original nor a copy is asked of \"{name}\"", label: "kept as a comment",
        note: "the portal has sentences about papers in the list of papers",
        help: "add it to `documents` if it is a paper"),
      CatalogueEntry(
        documentTwice, "\"{name}\" is asked for twice", label: "kept as a comment"),
    ]
  }
}
