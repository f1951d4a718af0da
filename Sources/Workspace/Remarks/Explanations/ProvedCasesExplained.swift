import Messages
import Verification

/// What proofs over all cases find.
enum ProvedCasesExplained {
  static var explanations: [Explanation] {
    [
      CommonExplanations.explain(
        VerificationMessage.gap,
        what: "The rows of a table leave out a case, which is named.",
        why:
          "Every case of the facts has exactly one value: what the law leaves open has to be asked, and not to be guessed by a program.",
        remedy: "Add a row for the case, or `otherwise`.",
        writing: "time limit { when channel = online: 3 working days; when channel = counter: 3 working days }",
        for: "time limit 3 working days"),
      CommonExplanations.explain(
        VerificationMessage.overlap,
        what: "Two rows of a table hold for one case, which is named.",
        why: "Which row holds must not depend on the order of lines, which no law knows.",
        remedy: "Make the conditions exclude each other; in a `choose`, `choose first` lets the order decide.",
        writing:
          "time limit { when channel = online: 3 working days; when applicant = citizen: 3 working days; otherwise: 3 working days }",
        for: "time limit 3 working days"),
      CommonExplanations.explain(
        VerificationMessage.documentUsedBeforeMade,
        what: "A step uses a paper that is not there on some path, which is shown.",
        why:
          "A paper is there when it was asked for under `documents`, or when an earlier step of that path issued it.",
        remedy: "List it under `documents`, or let an earlier step issue it.",
        writing: "      checks documents\n      uses permit_paper", for: "      checks documents"),
      CommonExplanations.explain(
        VerificationMessage.resultNotMade,
        what: "A path comes to `end approved` without a result.",
        why: "What `results` promises is handed over to everybody whose dossier is approved.",
        remedy: "Let a step on that path issue or sign it, or say `when` it is a result.",
        writing: "", for: " { signs permit_paper }"),
      CommonExplanations.explain(
        PolicyFinding.broken,
        what: "A procedure does not keep a `policy` of the package.",
        why:
          "Policies are what the city asks of all procedures; they are proved for every case, not tried on examples.",
        remedy:
          "Change the procedure, or excuse it in thutuc.yaml: `allow: [{rule: POLICY, procedure: NAME, because: …}]`.",
        writing:
          "document refusal_notice \"Thông báo từ chối\"\npolicy one_step \"Một bước\" { for procedures; require steps <= 1 }",
        for: "document refusal_notice \"Thông báo từ chối\""),
    ]
  }
}
