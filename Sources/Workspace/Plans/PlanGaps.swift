import Messages
import Planning
import ProcessGraph
import SourceText

/// Why a goal is out of reach, in the reader's terms.
enum PlanGaps {
  static func unreachable(_ goal: PlanGoal, _ gaps: [PlanGap], at facts: SourceSpan) -> Diagnostic {
    let papers = papers(gaps)
    return Diagnostic(
      PlanMessage.unreachable, at: facts,
      [
        "goal": .code(goal.name), "papers": .codes(papers),
        "way": .phrase(papers.isEmpty ? "Plan.change" : "Plan.have"),
      ], trail: gaps.map(line))
  }

  static func circle(_ goal: PlanGoal, _ gaps: [PlanGap]) -> Diagnostic {
    Diagnostic(
      PlanMessage.circle, at: gaps.first?.origin.map(span),
      ["goal": .code(goal.name), "parts": .number(gaps.count), "papers": .codes(papers(gaps))],
      trail: gaps.map { gap in
        TrailLine(
          "Plan.part.circle", ["part": .code(gap.part ?? ""), "paper": .code(gap.paper)], at: gap.origin.map(span))
      })
  }

  private static func papers(_ gaps: [PlanGap]) -> [String] {
    var papers: [String] = []
    for gap in gaps where gap.part != nil && !papers.contains(gap.paper) { papers.append(gap.paper) }
    return papers
  }

  private static func span(_ origin: SourceOrigin) -> SourceSpan {
    SourceSpan(file: FileID(origin.file), start: origin.start, end: origin.end)
  }

  private static func line(_ gap: PlanGap) -> TrailLine {
    var arguments: [String: Argument] = [
      "part": .code(gap.part ?? ""), "paper": .code(gap.paper), "issuer": .code(gap.issuer ?? ""),
    ]
    let whose = gap.part == nil ? "Plan.goal" : "Plan.part"
    guard let obstacle = gap.obstacle else {
      return TrailLine(whose + ".needs", arguments, at: gap.origin.map(span))
    }
    arguments.merge(reason(obstacle)) { $1 }
    return TrailLine(whose + ".but", arguments, at: gap.origin.map(span))
  }

  private static func reason(_ obstacle: PlanObstacle) -> [String: Argument] {
    switch obstacle {
    case .applicant(let who): ["reason": .phrase("Plan.applicant"), "who": .code(who)]
    case .notInForce(let day): ["reason": .phrase("Plan.notInForce"), "day": day.argument]
    case .requirement(let text, _): ["reason": .phrase("Plan.requirement"), "text": .text(text)]
    case .ends(let end): ["reason": .phrase("Plan.ends"), "end": .code(end.rawValue)]
    case .stuck(let place): ["reason": .phrase("Plan.stuck"), "place": .code(place)]
    case .beyondCalendar(let day): ["reason": .phrase("Plan.beyondCalendar"), "day": day.argument]
    case .issuesNot: ["reason": .phrase("Plan.issuesNot")]
    case .errors: ["reason": .phrase("Plan.errors")]
    case .silent(let subjects, _): ["reason": .phrase("Plan.silent"), "subjects": .codes(subjects)]
    case .notChosen: ["reason": .phrase("Plan.notChosen")]
    }
  }
}
