import Language
import Messages
import Verification

/// What is wrong with steps, waits and paths.
enum DrawnPathsExplained {
  static var explanations: [Explanation] {
    [
      CommonExplanations.explain(
        StatementMessage.outcomeNotTaken,
        what: "A step can come out in a way that no arrow, `silence` or `on any` takes.",
        why: "A dossier that comes out so would stand still: every outcome but the normal one leads somewhere.",
        remedy: "Draw the arrow: `on OUTCOME -> …`.",
        writing: "{ outcomes agreed, disagreed; signs permit_paper }", for: "{ signs permit_paper }"),
      CommonExplanations.explain(
        StatementMessage.unboundedWait,
        what: "A wait can be entered again and again.",
        why:
          "No limit can be promised when a dossier may come back for ever; Decree 61/2018/NĐ-CP art. 17.2: what is missing is told once, and fully.",
        remedy: "Write `at most N times then -> …` in the wait.",
        writing: "", for: "    at most 1 time then -> end refused issues refusal_notice\n"),
      CommonExplanations.explain(
        StatementMessage.waitWithoutTimeout,
        what: "A wait does not say what happens when nobody comes.",
        why: "A dossier must never lie for ever: when the limit of a wait runs out something follows.",
        remedy: "Write `on timeout -> …`.",
        writing: "", for: "    on timeout -> end refused issues refusal_notice\n"),
      CommonExplanations.explain(
        VerificationMessage.unreachable,
        what: "No path comes to a step, a wait or an end.",
        why:
          "What cannot be reached was meant to be: an arrow is missing, or stands before it an `end` that takes every dossier.",
        remedy: "Draw an arrow to it, or remove it.",
        writing:
          "    end approved\n    step file \"Lưu\" by authority.officer within 1 working day\n    end approved\n",
        for: "    end approved\n"),
      CommonExplanations.explain(
        VerificationMessage.endsNowhere,
        what: "A path stops without an `end`.",
        why:
          "Every dossier comes to one of the ends approved, refused, not_accepted, stopped or withdrawn, which are the statuses of the national portal.",
        remedy: "Write `end approved` after the last step, or draw the arrow that is missing.",
        writing: "", for: "    end approved\n"),
    ]
  }
}
