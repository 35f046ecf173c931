// swift-tools-version: 6.2

import PackageDescription

/// Measures Patuh's CEL alone. A package of its own, so that nobody who builds Patuh builds this.
let package = Package(
  name: "PatuhBenchmarks",
  dependencies: [.package(name: "Patuh", path: "../..")],
  targets: [
    .executableTarget(
      name: "cel-bench",
      dependencies: [.product(name: "PatuhCEL", package: "Patuh")],
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
      ])
  ]
)
