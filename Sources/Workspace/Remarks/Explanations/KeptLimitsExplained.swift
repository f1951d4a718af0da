import Messages
import Verification

/// What is said of time limits.
enum KeptLimitsExplained {
  static var explanations: [Explanation] {
    [
      CommonExplanations.explain(
        VerificationMessage.limitExceeded,
        what: "The shares of the steps add up to more than the limit, on a path that is shown.",
        why:
          "Decree 61/2018/NĐ-CP art. 36: the shares of an internal procedure fit into the limit of the law. They are added as numbers, on the longest path of every case.",
        remedy:
          "Shorten steps by what is too much, or end the clock earlier with `resolved`, where the law lets the delivery out.",
        writing: "within 3 working days", for: "within 2 working days"),
      CommonExplanations.explain(
        VerificationMessage.limitBrokenOnDates,
        what:
          "Limit and steps have unlike units, and on some days of the calendar the steps finish too late; the worst day is shown.",
        why:
          "Days of the calendar go on over weekends and Tết, working days do not (Civil Code art. 144-148), so every day was tried.",
        remedy: "Give the limit and the steps the same units, or shorten the steps.",
        writing: "time limit 4 days", for: "time limit 3 working days"),
      CommonExplanations.explain(
        VerificationMessage.unusedSlack,
        what: "No path needs the whole limit.",
        why:
          "What no step needs can be given back: the reform directives ask for shorter limits, and the rest may also show a step that is missing.",
        remedy: "Reduce the limit with `reduced to`, or give the rest to a step.",
        writing: "within 1 working day", for: "within 2 working days"),
      CommonExplanations.explain(
        VerificationMessage.limitNotDecided,
        what: "Whether a limit is kept cannot be said, for the reason that is given.",
        why:
          "Three answers exist: proved, a counterexample, and not decided because of something. A step without a share is the commonest reason.",
        remedy: "Write `within …` on the step that is named.",
        writing: "", for: " within 2 working days"),
      CommonExplanations.explain(
        VerificationMessage.noLimitStated,
        what: "The procedure has no `time limit`.",
        why:
          "Decree 63/2010/NĐ-CP art. 8.2 đ: the time limit is a part of every procedure. Without one nothing is promised.",
        remedy: "Write `time limit …`; where the law gives none, `time limit none because …` with the reason.",
        writing: "", for: "  time limit 3 working days\n"),
      CommonExplanations.explain(
        VerificationMessage.noIntake,
        what: "No step is the intake, although dossiers are sent back for more papers.",
        why:
          "The clock of the limit starts when a dossier is accepted (Decree 61/2018/NĐ-CP art. 17): the step that finds it complete accepts it. Without it the clock starts on submission, and runs while papers are missing.",
        remedy: "Mark the step that checks the papers: `as intake`.",
        writing: "", for: " as intake"),
    ]
  }
}
