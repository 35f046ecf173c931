// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// Measures Patuh's CEL alone, and the reader, joins and kernels of a check. A package of its own, so
/// that nobody who builds Patuh builds this.
let package = Package(
  name: "PatuhBenchmarks",
  dependencies: [.package(name: "Patuh", path: "../..")],
  targets: [
    .executableTarget(
      name: "cel-bench",
      dependencies: [.product(name: "PatuhCEL", package: "Patuh")],
      swiftSettings: settings),
    .executableTarget(
      name: "check-bench",
      dependencies: [.product(name: "Patuh", package: "Patuh")],
      swiftSettings: settings),
  ]
)
