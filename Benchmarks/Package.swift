// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that what is only measured against burdens nobody.
let package = Package(
  name: "thutuc-benchmarks",
  dependencies: [.package(name: "thutuc", path: "..")],
  targets: [
    // The office of the simulation benchmark in C: the floor that the engine is measured against.
    .target(name: "Twin", linkerSettings: [.linkedLibrary("m")]),
    .executableTarget(
      name: "thutuc-bench",
      dependencies: [
        "Twin", .product(name: "Thutuc", package: "thutuc"), .product(name: "ThutucSimulation", package: "thutuc"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
