import ArgumentParser
import Messages
import Reports
import Simulation

/// `thutuc staff`: how many people it takes to keep the time limits.
struct StaffCommand: AsyncParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "staff",
    abstract: "Finds the fewest people, or the cheapest, with whom dossiers are on time.",
    discussion: """
      The scenario says who comes and what work is to be done; the number of people of each entry of its `staff` is what is \
      looked for. Where the entries have a `cost`, the cheapest staff is found, else the fewest people. The share on time is \
      by the statutory limits, of all dossiers together or with --each of every procedure; who is still under way at the end \
      with the limit past counts as late.

      A staffing is enough when the share lies at the target or over it with the confidence asked for (one-sided limit by \
      Student's t), in the replications of the scenario (10 at least, more where few dossiers are due) and again in as many \
      others. No pool gets as much work as it can do, or more. The answer is shown with what one person less or more in each \
      pool changes.

      Exit code 1 when no number of people reaches the target.

      With --format json: {"format": "thutuc-staffing-1", "found", "obstacle", "staff", "procedures", "frontier", …}; shares \
      from 0 to 1, differences taken replication by replication.
      """)

  @ArgumentParser.Argument(help: "The scenario, a YAML file in or beside its package.")
  var scenario: String

  @Option(help: ArgumentHelp("The share of dossiers on time that is asked for.", valueName: "percentage"))
  var onTime: String

  @Option(help: ArgumentHelp("How sure the answer has to be.", valueName: "percentage"))
  var confidence = "95%"

  @Option(help: ArgumentHelp("The most people that any entry of `staff` may get.", valueName: "number"))
  var atMost: String?

  @Flag(help: "Every procedure has to reach the share by itself.")
  var each = false

  @Option(help: ArgumentHelp("The package; without it, the nearest folder above the scenario with a manifest."))
  var package: String?

  @OptionGroup var threads: ThreadOptions

  @Option(help: "How the answer is printed.")
  var format: AnswerFormat = .text

  @OptionGroup var languages: LanguageOptions

  func run() async throws {
    var question = try question()
    let loaded = try LoadedScenario(scenario, package: package, language: languages.chosen)
    // What a precision takes, each staffing would take anew: the search has its own rule for when it is enough.
    if loaded.model.scenario.precision == nil {
      question.replications = max(question.replications, loaded.model.scenario.replications)
    }
    try check(loaded.model.scenario)
    let model = try await WarmUp.found(for: [loaded], side: threads.count)[0]
    var search = StaffingSearch(model, question, StaffRunner(side: threads.count))
    let answer = await search.answer()
    search.runner.end()
    if answer.obstacle == .nothingDue { throw Unusable(StaffMessage.noTimeLimit, ["path": .code(scenario)]) }
    StandardStream.output.write(
      format == .json
        ? String(decoding: StaffingJSON.render(answer, of: model), as: UTF8.self)
        : StaffingText.render(answer, of: model))
    if answer.found == nil { try Outcome.findings.end() }
  }

  private func question() throws(Unusable) -> StaffingQuestion {
    guard let target = PercentText.read(onTime), target > 0, target < 1 else {
      throw Unusable(StaffMessage.badTarget, ["text": .code(onTime)])
    }
    guard let confidence = PercentText.read(self.confidence), confidence >= 0.5, confidence < 1 else {
      throw Unusable(StaffMessage.badConfidence, ["text": .code(self.confidence)])
    }
    let most = try atMost.map { text throws(Unusable) in
      guard let number = Int(text), (1...100_000).contains(number) else {
        throw Unusable(StaffMessage.badAtMost, ["text": .code(text)])
      }
      return number
    }
    return StaffingQuestion(target: target, confidence: confidence, atMost: most, ofEach: each, replications: 10)
  }

  private func check(_ scenario: Scenario) throws(Unusable) {
    guard !scenario.staff.isEmpty else { throw Unusable(StaffMessage.noStaff, ["path": .code(self.scenario)]) }
    let free = scenario.staff.filter { $0.yearlyCost == nil }.map(\.id)
    guard free.isEmpty || free.count == scenario.staff.count else {
      throw Unusable(StaffMessage.costMissing, ["path": .code(self.scenario), "names": .codes(free)])
    }
  }
}
