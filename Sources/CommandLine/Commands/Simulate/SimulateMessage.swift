import Messages

/// What can be wrong with the path of a scenario.
enum SimulateMessage: Int, MessageSet {
  case noScenario = 70
  case scenarioIsFolder = 71
  case scenarioIsRules = 72

  static var english: [CatalogueEntry] {
    [
      CatalogueEntry(SimulateMessage.noScenario, "there is no scenario {path}", help: "{help}"),
      CatalogueEntry(
        SimulateMessage.scenarioIsFolder, "{path} is a folder, and a scenario is a file", help: "{help}"),
      CatalogueEntry(
        SimulateMessage.scenarioIsRules, "{path} is a rule file, and a scenario is a YAML file", help: "{help}"),
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
