// swift-tools-version: 6.2
import PackageDescription

/// One module: its sources, its tests, and the modules below it that it may import.
/// The order of this list is the order of the house, ground first; a test checks that no import goes up.
struct Module {
  var name: String
  var imports: [String] = []
  /// Products of other packages that it uses; each with a reason where the package is named.
  var products: [Target.Dependency] = []
  /// Libraries of the system that its code needs without importing them.
  var links: [String] = []
  var hasTests = true
  /// Files of its folder that are compiled into it, so that a single program file is all there is to install.
  var embedded: [String] = []
  /// True for a shell: a program, not a library.
  var isProgram = false
}

let modules: [Module] = [
  Module(name: "SourceText"),
  Module(name: "JSON"),
  Module(name: "Messages", imports: ["SourceText", "JSON"]),
  Module(name: "Numbers"),
  Module(name: "Layout"),
  Module(name: "WorkingTime", imports: ["Numbers"]),
  Module(name: "YAML", imports: ["SourceText", "Messages", "CLibYAML"]),
  Module(name: "Syntax", imports: ["SourceText", "Messages"]),
  Module(name: "Import", imports: ["SourceText", "JSON", "Messages", "Numbers", "WorkingTime", "Syntax"]),
  Module(name: "ProcessGraph", imports: ["Numbers", "WorkingTime"]),
  Module(name: "Verification", imports: ["SourceText", "Messages", "Numbers", "WorkingTime", "ProcessGraph"]),
  Module(name: "Dossier", imports: ["JSON", "Numbers", "WorkingTime", "ProcessGraph"]),
  Module(name: "Bundle", imports: ["JSON", "Numbers", "WorkingTime", "ProcessGraph"]),
  // The square root of the standard library falls back on the C library's.
  Module(name: "Simulation", imports: ["Numbers", "WorkingTime", "ProcessGraph"], links: ["m"]),
  Module(
    name: "Interchange",
    imports: [
      "SourceText", "JSON", "Messages", "WorkingTime", "ProcessGraph", "Verification", "Simulation", "CExpat",
    ]),
  Module(name: "Planning", imports: ["Numbers", "WorkingTime", "ProcessGraph", "Dossier"]),
  Module(
    name: "Comparison", imports: ["Numbers", "WorkingTime", "ProcessGraph", "Verification", "Dossier", "Bundle"]),
  Module(
    name: "Reports",
    imports: [
      "JSON", "Messages", "Numbers", "WorkingTime", "ProcessGraph", "Verification", "Dossier", "Simulation",
      "Planning", "Comparison", "Layout",
    ]),
  Module(
    name: "Language", imports: ["SourceText", "Messages", "Numbers", "WorkingTime", "Syntax", "ProcessGraph"]),
  Module(
    name: "Compiler", imports: ["SourceText", "Messages", "Numbers", "WorkingTime", "ProcessGraph", "Language"]),
  Module(
    name: "Lint",
    imports: [
      "SourceText", "Messages", "Numbers", "WorkingTime", "Syntax", "ProcessGraph", "Verification", "Language",
    ], hasTests: false),
  Module(
    name: "Workspace",
    imports: [
      "SourceText", "Messages", "Numbers", "YAML", "WorkingTime", "Syntax", "ProcessGraph", "Verification", "Lint",
      "Dossier", "Simulation", "Planning", "Language", "Compiler", "Comparison", "CXXHash",
    ]),
  Module(
    name: "Scaffold",
    embedded: [
      "thutuc.yaml", "law.tthc", "agencies.tthc", "documents.tthc", "procedure.tthc", "tests.tthc", "scenario.yaml",
      "vietnam.yaml",
    ].map { "Templates/" + $0 }),
  Module(
    name: "CommandLine",
    imports: [
      "SourceText", "JSON", "Messages", "Numbers", "WorkingTime", "YAML", "Syntax", "Verification",
      "Import", "ProcessGraph", "Dossier", "Language", "Lint", "Compiler", "Bundle", "Simulation", "Planning",
      "Reports", "Workspace", "Scaffold", "Comparison", "Interchange",
    ],
    products: [.product(name: "ArgumentParser", package: "swift-argument-parser")], isProgram: true),
]

/// Libraries of the system, each a target that only says where its headers are.
let systemLibraries: [Target] = [
  .systemLibrary(name: "CLibYAML", path: "Sources/CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
  .systemLibrary(name: "CExpat", path: "Sources/CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
  // Debian's libxxhash-dev, of which only the header is used: without `pkgConfig` the library is not linked.
  .systemLibrary(name: "CXXHash", path: "Sources/CXXHash"),
]

let sources: [Target] = modules.map { module in
  let dependencies = module.imports.map { Target.Dependency.byName(name: $0) } + module.products
  return module.isProgram
    ? .executableTarget(name: module.name, dependencies: dependencies)
    : .target(
      name: module.name, dependencies: dependencies, resources: module.embedded.map { .embedInCode($0) },
      linkerSettings: module.links.map { .linkedLibrary($0) })
}

let tests: [Target] = modules.filter(\.hasTests).map { module in
  .testTarget(
    name: module.name + "Tests",
    dependencies: [.byName(name: module.name), "TestSupport"] + module.imports.map { .byName(name: $0) })
}

/// What tests of several modules need: random numbers that are the same everywhere.
let testSupport = Target.target(name: "TestSupport", path: "Tests/TestSupport")

/// Reads a million damaged files (`make mutate`): a program, because a trap must not take the tests with it.
let mutationRun = Target.executableTarget(
  name: "MutationRun",
  dependencies: ["SourceText", "Messages", "Numbers", "Syntax", "Language", "Compiler", "Verification", "Workspace"],
  path: "Tests/MutationRun")

/// Procedures and dossiers made up by chance, and what proofs, dossiers and simulations say of them: for a test, and for a
/// program that plays many (`make agree`).
let agreement: [Target] = [
  .target(
    name: "Agreement",
    dependencies: [
      "TestSupport", "SourceText", "Messages", "Numbers", "WorkingTime", "Syntax", "ProcessGraph", "Verification",
      "Dossier", "Simulation", "Language", "Compiler",
    ], path: "Tests/Agreement"),
  .executableTarget(name: "AgreementRun", dependencies: ["Agreement"], path: "Tests/AgreementRun"),
]

/// Faults put into the real rules, and what the checker says of each: for a test, and for a program that makes many
/// (`make faults`).
let faults: [Target] = [
  .target(
    name: "Faults",
    dependencies: [
      "TestSupport", "SourceText", "Messages", "WorkingTime", "Syntax", "ProcessGraph", "Verification", "Bundle",
      "Compiler", "Comparison", "Workspace",
    ], path: "Tests/Faults"),
  .executableTarget(name: "FaultRun", dependencies: ["Faults", "Messages"], path: "Tests/FaultRun"),
]

let package = Package(
  name: "thutuc",
  products: [
    .executable(name: "thutuc", targets: ["CommandLine"]),
    .library(name: "Thutuc", targets: ["SourceText", "Syntax", "Language", "Compiler", "Verification", "Workspace"]),
    .library(name: "ThutucSimulation", targets: ["Simulation", "Reports"]),
  ],
  dependencies: [
    // Reads the command line: help, suggestions for mistyped options, completions for three shells. Only the command
    // line shell uses it.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: systemLibraries + sources + tests + agreement + faults + [
    testSupport, mutationRun, .testTarget(name: "LayeringTests"),
    .testTarget(
      name: "RulesTests",
      dependencies: [
        "TestSupport", "Agreement", "Faults",
        "SourceText", "Messages", "Numbers", "WorkingTime", "Syntax", "ProcessGraph", "Verification", "Language",
        "Compiler", "Workspace", "Dossier", "Simulation", "Planning", "Bundle", "Comparison",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
