import Testing

/// The modules form one road downhill, as the table below says.
@Suite struct LayeringTests {
  /// What each module may import at most, besides what those modules may import themselves.
  private static let allowed: [String: [String]] = [
    "SourceText": [],
    "JSON": [],
    "Messages": ["SourceText", "JSON"],
    "Numbers": [],
    "WorkingTime": ["Numbers"],
    "CLibYAML": [],
    "CExpat": [],
    "CXXHash": [],
    "YAML": ["Messages", "CLibYAML"],
    "Layout": [],
    "Scaffold": [],
    "Syntax": ["Messages"],
    "Import": ["Syntax", "WorkingTime", "JSON"],
    "Language": ["Syntax", "ProcessGraph"],
    "ProcessGraph": ["Messages", "WorkingTime", "JSON"],
    "Compiler": ["Language", "ProcessGraph"],
    "Verification": ["ProcessGraph"],
    "Lint": ["Language", "Verification"],
    "Dossier": ["ProcessGraph"],
    "Simulation": ["ProcessGraph"],
    "Planning": ["Dossier"],
    "Bundle": ["ProcessGraph"],
    "Interchange": ["Verification", "Layout", "Simulation", "CExpat"],
    "Comparison": ["Verification", "Dossier", "Bundle"],
    "Reports": ["ProcessGraph", "Verification", "Simulation", "Planning", "Comparison", "Layout"],
    "Workspace": [
      "YAML", "Compiler", "Verification", "Lint", "Dossier", "Simulation", "Bundle", "Interchange", "Comparison",
      "Reports", "CXXHash",
    ],
    "CommandLine": ["Workspace", "Import", "Scaffold", "Interchange"],
  ]
  private static let shells: Set<String> = ["CommandLine", "LanguageServer"]
  /// Libraries that reach the world outside; only shells may.
  private static let outside: Set<String> = [
    "Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin", "Dispatch", "ArgumentParser",
  ]

  /// Everything a module may import: what the table names, and what that may import in turn.
  private static func closure(of module: String) -> Set<String> {
    var result: Set<String> = []
    var open = allowed[module] ?? []
    while let next = open.popLast() {
      if result.insert(next).inserted { open += allowed[next] ?? [] }
    }
    return result
  }

  @Test func theRepositoryIsRead() {
    #expect(Repository.modules.count >= 3)
    #expect(Repository.sources.contains { $0.path == "Messages/Diagnostic.swift" && $0.imports == ["SourceText"] })
  }

  @Test(arguments: Repository.modules.map(\.name))
  func thePackageDeclaresOnlyImportsThatGoDown(name: String) throws {
    let position = try #require(Repository.modules.firstIndex { $0.name == name })
    let below = Set(Repository.modules[..<position].map(\.name)).union(["CLibYAML", "CExpat", "CXXHash"])
    let module = Repository.modules[position]
    #expect(Self.allowed[name] != nil, "\(name) has no row in the table of layers")
    #expect(Set(module.imports).subtracting(below) == [], "listed before what it imports")
    #expect(Set(module.imports).subtracting(Self.closure(of: name)) == [], "not allowed by the table of layers")
  }

  @Test func filesImportOnlyWhatTheirModuleDeclares() {
    let declared = Dictionary(uniqueKeysWithValues: Repository.modules.map { ($0.name, Set($0.imports)) })
    let ours = Set(Self.allowed.keys)
    for source in Repository.sources {
      guard let imports = declared[source.module] else { continue }
      let undeclared = Set(source.imports).intersection(ours).subtracting(imports).subtracting([source.module])
      #expect(undeclared == [], "\(source.path)")
    }
  }

  @Test func onlyShellsReachTheWorldOutside() {
    for source in Repository.sources where !Self.shells.contains(source.module) {
      #expect(Set(source.imports).intersection(Self.outside) == [], "\(source.path)")
    }
  }

  @Test func noFileImportsFoundation() {
    for source in Repository.sources {
      #expect(!source.imports.contains { $0.hasPrefix("Foundation") }, "\(source.path): it slows every start")
    }
  }

  @Test func nothingInTheSourcesTrapsByChoice() {
    let traps = #/\b(?:fatalError|preconditionFailure|unsafeBitCast)\(|\btry!|\bas! /#
    for source in Repository.sources {
      #expect(!source.text.contains(traps), "\(source.path)")
    }
  }
}
