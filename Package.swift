// swift-tools-version: 6.2
import PackageDescription

/// One module: its sources, its tests, and the modules below it that it may import.
/// The order of this list is the order of the house, ground first; a test checks that no import goes up.
struct Module {
  var name: String
  var imports: [String] = []
  var hasTests = true
}

let modules: [Module] = [
  Module(name: "SourceText"),
  Module(name: "JSON"),
  Module(name: "Messages", imports: ["SourceText", "JSON"]),
  Module(name: "Numbers"),
  Module(name: "Syntax", imports: ["SourceText", "Messages"]),
]

let package = Package(
  name: "thutuc",
  targets: modules.map { module in
    .target(name: module.name, dependencies: module.imports.map { .byName(name: $0) })
  }
    + modules.filter(\.hasTests).map { module in
      .testTarget(
        name: module.name + "Tests",
        dependencies: [.byName(name: module.name)] + module.imports.map { .byName(name: $0) })
    },
  swiftLanguageModes: [.v6]
)
