import Language
import Messages
import Syntax

/// Slips of the hand, and names that nothing has.
enum WrittenWordsExplained {
  static var explanations: [Explanation] {
    [
      CommonExplanations.explain(
        SyntaxMessage.groupedNumber,
        what: "A number is written with a point before three digits, and can be read in two ways.",
        why:
          "Vietnamese habit writes 75.000 for seventy-five thousand, and 75.000 is also seventy-five: silence would change the law.",
        remedy: "Write 75_000 for the large number, 75.0 or 75 for the small one.",
        writing: "charge     100.000 VND", for: "charge     100_000 VND"),
      CommonExplanations.explain(
        NameMessage.unknownDocument,
        what: "A paper is named that no `document` declares.",
        why:
          "Names are checked, so that a slip never makes a new paper. A closed word or a declared name may be near: the help says which.",
        remedy: "Correct the name, or declare the paper: document NAME \"what people call it\".",
        writing: "aplication 1 electronic", for: "application 1 electronic"),
      CommonExplanations.explain(
        NameMessage.formerName,
        what: "A paper is called by the name that it had before.",
        why:
          "`formerly` keeps old names readable, so that a decree may rename a paper without breaking every file; the new name is the one to write.",
        remedy: "Write the new name; `thutuc check --fix` does it.",
        writing: "{ request 1 electronic }", for: "{ application 1 electronic }"),
      CommonExplanations.explain(
        NameMessage.declaredTwice,
        what: "Two declarations of one kind have the same name.",
        why:
          "Every name stands for one thing in the whole package; a second edition of a procedure is told apart by `effective from`.",
        remedy: "Rename one of them, or give a second edition its date.",
        writing: "document refusal_notice \"Thông báo từ chối\"\ndocument application \"Tờ khai\"",
        for: "document refusal_notice \"Thông báo từ chối\""),
      CommonExplanations.explain(
        NameMessage.noAuthority,
        what: "`authority` is used for the agency that decides, but the procedure names none.",
        why:
          "Decree 63/2010/NĐ-CP art. 8.2 g: a procedure has a deciding agency. `authority.chair` is the chair of that agency.",
        remedy: "Add the clause `authority` with the agency, or a table of agencies by facts.",
        writing: "", for: "  authority  ward\n"),
    ]
  }
}
