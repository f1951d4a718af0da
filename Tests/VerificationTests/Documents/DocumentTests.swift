import ProcessGraph
import Testing
import Verification
import WorkingTime

/// Documents are there when they are used, results when they are handed over; otherwise the path is told.
@Suite struct DocumentTests {
  private func paper(_ document: DocumentID, when condition: Expression? = nil) -> DocumentRequirement {
    .paper(DocumentUse(document, when: condition), copies: [], formName: nil, registry: nil, .none)
  }

  @Test func aPaperThatNobodyHandsInIsTold() {
    for isListed in [false, true] {
      var builder = GraphBuilder()
      let drawings = builder.document("drawings")
      if isListed { builder.graph.documentRequirements = [paper(drawings)] }
      let receive = builder.step("receive")
      let appraise = builder.step("appraise", uses: [DocumentUse(drawings)])
      builder.chain(builder.start, receive, appraise, builder.end())
      let words = Verification(of: builder.build()).words
      #expect(
        words
          == (isListed
            ? [] : ["`appraise` uses `drawings`, which is not there yet", "  `receive`", "  `appraise`"]))
    }
  }

  @Test func aDocumentMadeOnOnlyOneWayIsNotThereOnTheOther() {
    var builder = GraphBuilder()
    let report = builder.document("report")
    let fast = builder.fact("fast", .yesNo)
    let choice = builder.choice("choice")
    let write = builder.step("write", issues: [DocumentUse(report)])
    let skip = builder.step("skip")
    let sign = builder.step("sign", uses: [DocumentUse(report)])
    builder.edge(builder.start, choice)
    builder.edge(choice, skip, .when(.fact(fast)))
    builder.edge(choice, write, .otherwise)
    builder.chain(write, sign, builder.end())
    builder.chain(skip, sign)
    #expect(
      Verification(of: builder.build()).words == [
        "`sign` uses `report`, which is not there yet when fast = yes", "  `skip`", "  `sign`",
      ])
  }

  @Test func aConditionalPaperServesAConditionalUse() {
    var builder = GraphBuilder()
    let pledge = builder.document("pledge")
    let adjoining = builder.fact("adjoining", .yesNo)
    builder.graph.documentRequirements = [paper(pledge, when: .fact(adjoining))]
    let check = builder.step("check", uses: [DocumentUse(pledge, when: .fact(adjoining))])
    builder.chain(builder.start, check, builder.end())
    #expect(Verification(of: builder.build()).findings.isEmpty)
    builder.graph.documentRequirements = [paper(pledge, when: .not(.fact(adjoining)))]
    #expect(Verification(of: builder.build()).errors == [VerificationMessage.documentUsedBeforeMade.code])
  }

  @Test func whatABranchMakesIsThereAfterTheJoinOnTheOutcomesThatPassIt() {
    for isUsedInTheSibling in [false, true] {
      var builder = GraphBuilder()
      let opinion = builder.document("opinion")
      let (fork, join) = builder.parallel("p")
      builder.region = builder.branch("ask", of: fork)
      let ask = builder.step(
        "ask", outcomes: [Outcome("agreed"), Outcome("disagreed")], issues: [DocumentUse(opinion)])
      builder.region = RegionID(0)
      builder.region = builder.branch("draft", of: fork)
      let draft = builder.step("draft", uses: isUsedInTheSibling ? [DocumentUse(opinion)] : [])
      builder.region = RegionID(0)
      let sign = builder.step("sign", uses: [DocumentUse(opinion)])
      builder.chain(builder.start, fork)
      builder.edge(fork, ask, .branch(nil))
      builder.edge(fork, draft, .branch(nil))
      builder.edge(ask, join, .outcome(0))
      builder.edge(ask, join, .outcome(1), carries: "disagreed")
      builder.chain(draft, join)
      builder.edge(join, builder.end(.refused), .onAny("disagreed"))
      builder.chain(join, sign, builder.end())
      let proof = Verification(of: builder.build())
      #expect(proof.findings(.documentUsedBeforeMade).count == (isUsedInTheSibling ? 1 : 0), "\(proof.words)")
    }
  }

  @Test func aResultHasToBeMadeOnEveryPathToApproval() {
    var builder = GraphBuilder()
    let permit = builder.document("permit")
    builder.graph.results = [ProcedureResult(permit)]
    let decide = builder.step("decide", outcomes: [Outcome("accepted"), Outcome("simple")])
    let sign = builder.step("sign", issues: [DocumentUse(permit)])
    let end = builder.end()
    builder.chain(builder.start, decide, sign, end)
    builder.edge(decide, end, .outcome(1))
    #expect(
      Verification(of: builder.build()).words == [
        "`permit` is a result, but a path comes to `end approved` without it", "  `decide`", "  `approved`",
      ])
  }

  /// Three facts steer the flow; only the one on which the report depends is named, and the way goes through the wait
  /// and through both branches, not straight to where a way with the report leads too.
  @Test func theWayNamesWaitsAndBranchesAndOnlyTheFactThatMatters() {
    var builder = GraphBuilder()
    let report = builder.document("report")
    let (far, large, late) = (
      builder.fact("far", .yesNo), builder.fact("large", .yesNo), builder.fact("late", .yesNo)
    )
    let receive = builder.step("receive", outcomes: [Outcome("accepted"), Outcome("incomplete")])
    let choice = builder.choice("choice")
    let write = builder.step("write", issues: [DocumentUse(report)])
    let supplement = builder.wait("supplement", within: days("5"), clock: .pauses)
    let (fork, join) = builder.parallel("p")
    var branches: [NodeID] = []
    for name in ["plan", "visit"] {
      builder.region = builder.branch(name, of: fork)
      branches.append(builder.step(name))
      builder.region = RegionID(0)
    }
    builder.region = builder.branch("hurry", of: fork)
    let hurry = builder.step("hurry")
    builder.region = RegionID(0)
    let used = SourceOrigin(file: 0, start: 7, end: 9)
    let sign = builder.step("sign", uses: [DocumentUse(report, at: used)])
    let refused = builder.end(.refused)
    builder.chain(builder.start, receive, write, choice)
    builder.edge(receive, supplement, .outcome(1))
    builder.chain(supplement, choice)
    builder.edge(supplement, refused, .timeout)
    builder.edge(choice, refused, .when(.fact(far)))
    builder.edge(choice, fork, .otherwise)
    for branch in branches {
      builder.edge(fork, branch, .branch(nil))
      builder.chain(branch, join)
    }
    builder.edge(fork, hurry, .branch(.all([.fact(large), .fact(late)])))
    builder.chain(hurry, join)
    builder.chain(join, sign, builder.end())
    let proof = Verification(of: builder.build())
    #expect(
      proof.words == [
        "`sign` uses `report`, which is not there yet when far = no", "  `receive`", "  `supplement`", "  `plan`",
        "  `visit`", "  `sign`", "`receive` asks the applicant for more, and never sees what comes", "  `receive`",
        "  `supplement`",
      ])
    #expect(proof.findings.first?.span.map { [$0.start, $0.end] } == [7, 9])
  }

  /// What comes only in some cases is lacking in the others, wherever the condition stands.
  @Test(arguments: ["branch", "issues", "paper", "choice"])
  func whatDependsOnFactsIsNotThereForSure(_ place: String) {
    for isAlwaysThere in [false, true] {
      var builder = GraphBuilder()
      let report = builder.document("report")
      let tall = builder.fact("tall", .yesNo)
      let condition: Expression? = isAlwaysThere ? nil : .fact(tall)
      let (fork, join) = builder.parallel("p")
      builder.region = builder.branch("ask", of: fork)
      let ask = builder.step(
        "ask",
        issues: place == "branch"
          ? [DocumentUse(report)] : place == "issues" ? [DocumentUse(report, when: condition)] : [])
      builder.region = RegionID(0)
      builder.region = builder.branch("draft", of: fork)
      let draft = builder.step("draft")
      builder.region = RegionID(0)
      if place == "paper" {
        builder.graph.documentRequirements = [
          .paper(DocumentUse(report, when: condition), copies: [], formName: nil, registry: nil, .none)
        ]
      }
      let choice = builder.choice("c")
      let write = builder.step("write", issues: place == "choice" ? [DocumentUse(report)] : [])
      let skip = builder.step("skip", issues: place == "choice" && isAlwaysThere ? [DocumentUse(report)] : [])
      let sign = builder.step("sign", uses: [DocumentUse(report)])
      builder.chain(builder.start, fork)
      builder.edge(fork, ask, .branch(place == "branch" ? condition : nil))
      builder.edge(fork, draft, .branch(nil))
      builder.chain(ask, join)
      builder.chain(draft, join)
      builder.chain(join, choice)
      builder.edge(choice, write, .when(.fact(tall)))
      builder.edge(choice, skip, .otherwise)
      builder.chain(write, sign)
      builder.chain(skip, sign, builder.end())
      let proof = Verification(of: builder.build())
      let expected = isAlwaysThere ? [] : ["`sign` uses `report`, which is not there yet when tall = no"]
      #expect(proof.words.filter { $0.contains("uses") } == expected, "\(proof.words)")
    }
  }
}
