import Messages

/// What can be wrong with the path of a scenario, or with two scenarios side by side.
enum SimulateMessage: Int, MessageSet {
  case noScenario = 70
  case scenarioIsFolder = 71
  case scenarioIsRules = 72
  case otherPackage = 73
  case otherPeriod = 74
  case otherRuns = 75
  case noWarmUpFound = 84

  static var english: [CatalogueEntry] {
    [
      CatalogueEntry(SimulateMessage.noScenario, "there is no scenario {path}", help: "{help}"),
      CatalogueEntry(
        SimulateMessage.scenarioIsFolder, "{path} is a folder, and a scenario is a file", help: "{help}"),
      CatalogueEntry(
        SimulateMessage.scenarioIsRules, "{path} is a rule file, and a scenario is a YAML file", help: "{help}"),
      CatalogueEntry(
        SimulateMessage.otherPackage, "{first} and {second} belong to two packages, {package} and {other}",
        note: "scenarios are held against each other on one package, so that only they differ",
        help: "name two scenarios of one package, or with `--package` the package that both are read against"),
      CatalogueEntry(
        SimulateMessage.otherPeriod, "{second} counts other days than {first}", label: "this period",
        note: "replications are compared in pairs, and these would not be of the same days",
        help: "write {form} in both"),
      CatalogueEntry(
        SimulateMessage.otherRuns, "{second} has other replications than {first}, or another seed",
        label: "in this scenario",
        note: "replications are compared in pairs that share what happens by chance",
        help: "write {form} and {seed} in both"),
      CatalogueEntry(
        SimulateMessage.noWarmUpFound, "no warm-up can be found for {path}", label: "in this period",
        note:
          "the number of dossiers under way has not settled by the middle of the period, or fewer than 40 working days lie in it (MSER-5)",
        help:
          "lengthen the period; where more comes than can be done, nothing ever settles: write `warm-up: 30 days`, or more staff"
      ),
    ]
  }

  static var englishPhrases: [String: String] {
    [
      "simulate.none":
        "a scenario is a YAML file that says who comes and who works; `thutuc new` makes a package that has one",
      "simulate.one": "name a scenario, such as {found}",
      "simulate.several": "name a scenario; there are {found|and}",
    ]
  }
}
