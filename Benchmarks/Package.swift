// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that what is only measured against burdens nobody.
let package = Package(
  name: "thutuc-benchmarks",
  dependencies: [.package(name: "thutuc", path: "..")],
  targets: [
    .executableTarget(
      name: "thutuc-bench",
      dependencies: [
        .product(name: "Thutuc", package: "thutuc"), .product(name: "ThutucSimulation", package: "thutuc"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
