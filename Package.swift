// swift-tools-version: 6.2

import PackageDescription

/// One array for every target: what holds for one module holds for all.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// A released program carries all its libraries within it: finding and binding them takes longer than
/// checking a small office's list, and one file runs on any Linux of its kind of machine. Foundation's
/// own parts have to be named, since only its shared form names them itself, and so has what they need
/// of C++. Data for debuggers is left out, as receipts hash the program; the names of functions stay.
let releaseLinking: [LinkerSetting] = [
  .unsafeFlags(
    ["-static-executable", "-use-ld=lld", "-Xlinker", "--strip-debug"]
      + [
        "CoreFoundation", "_FoundationCShims", "_FoundationCollections", "_FoundationICU",
        "swiftSynchronization", "stdc++",
      ].map { "-l" + $0 },
    .when(platforms: [.linux], configuration: .release))
]

/// A library target: one pass of the pipeline.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one module.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["PatuhTestSupport"],
    exclude: [], swiftSettings: settings)
}

let package = Package(
  name: "Patuh",
  products: [
    .library(name: "Patuh", targets: ["Patuh"]),
    .library(name: "PatuhCEL", targets: ["PatuhCEL"]),
    .executable(name: "patuh", targets: ["PatuhMain"]),
    .executable(name: "cel-conformance", targets: ["CELConformance"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),

    .systemLibrary(name: "CSHA256"),
    .systemLibrary(name: "CMalloc"),

    // Bottom to top; a module imports only what stands above it here.
    module("PatuhDiagnostics"),
    module("PatuhColumns", ["CSHA256"]),
    module("PatuhYAML", ["CYAML", "PatuhDiagnostics"]),
    module("PatuhCEL", ["PatuhDiagnostics", "PatuhColumns"]),
    module("PatuhRecords", ["PatuhDiagnostics", "PatuhColumns"]),
    module("PatuhRules", ["PatuhDiagnostics", "PatuhColumns", "PatuhYAML", "PatuhCEL"]),
    module("PatuhMachine", ["PatuhDiagnostics", "PatuhColumns", "PatuhCEL", "PatuhRules"]),
    module(
      "PatuhEngine",
      ["PatuhDiagnostics", "PatuhColumns", "PatuhCEL", "PatuhRules", "PatuhMachine"]),
    module(
      "PatuhSQL", ["PatuhDiagnostics", "PatuhColumns", "PatuhCEL", "PatuhRules", "PatuhEngine"]),
    module(
      "PatuhEnforcement",
      ["PatuhDiagnostics", "PatuhColumns", "PatuhYAML", "PatuhCEL", "PatuhRules"]),
    module("PatuhDrafts", ["PatuhDiagnostics", "PatuhColumns", "PatuhRules"]),
    module(
      "PatuhLint",
      ["PatuhDiagnostics", "PatuhColumns", "PatuhYAML", "PatuhCEL", "PatuhRules", "PatuhEngine"]),
    module(
      "PatuhTesting",
      [
        "PatuhDiagnostics", "PatuhColumns", "PatuhYAML", "PatuhCEL", "PatuhRules", "PatuhEngine",
        "PatuhEnforcement",
      ]),
    module(
      "PatuhNotices",
      [
        "PatuhDiagnostics", "PatuhColumns", "PatuhYAML", "PatuhRules", "PatuhEngine",
        "PatuhEnforcement",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    module(
      "PatuhLedger",
      [
        "PatuhDiagnostics", "PatuhColumns", "PatuhRules", "PatuhEngine", "PatuhEnforcement",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    module(
      "Patuh",
      [
        "PatuhDiagnostics", "PatuhColumns", "PatuhYAML", "PatuhCEL", "PatuhRecords", "PatuhRules",
        "PatuhEngine", "PatuhEnforcement", "PatuhDrafts", "PatuhLint", "PatuhTesting",
        "PatuhNotices", "PatuhLedger", "PatuhSQL",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    module(
      "PatuhCommand",
      [
        "Patuh", "PatuhDiagnostics", "PatuhColumns", "PatuhRecords", "PatuhRules", "PatuhEngine",
        "PatuhCEL", "PatuhEnforcement", "PatuhDrafts", "PatuhLint", "PatuhTesting", "PatuhNotices",
        "PatuhLedger", "PatuhSQL", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "PatuhMain", dependencies: ["PatuhCommand"], swiftSettings: settings,
      linkerSettings: releaseLinking),
    .executableTarget(
      name: "CELConformance", dependencies: ["PatuhCEL", "PatuhDiagnostics", "PatuhColumns"],
      swiftSettings: settings),

    .target(
      name: "PatuhTestSupport", dependencies: ["PatuhDiagnostics", "PatuhColumns"],
      path: "Tests/PatuhTestSupport", swiftSettings: settings),
    tests("PatuhDiagnosticsTests", ["PatuhDiagnostics"]),
    tests("PatuhColumnsTests", ["PatuhColumns"]),
    tests("PatuhYAMLTests", ["PatuhYAML", "PatuhDiagnostics"]),
    tests("PatuhCELTests", ["PatuhCEL", "PatuhDiagnostics", "PatuhColumns"]),
    tests("PatuhRecordsTests", ["PatuhRecords", "PatuhDiagnostics", "PatuhColumns"]),
    tests(
      "PatuhRulesTests",
      ["PatuhRules", "PatuhYAML", "PatuhCEL", "PatuhDiagnostics", "PatuhColumns"]),
    tests(
      "PatuhEngineTests",
      ["PatuhEngine", "PatuhRules", "PatuhCEL", "PatuhDiagnostics", "PatuhColumns"]),
    tests(
      "PatuhEnforcementTests",
      [
        "PatuhEnforcement", "PatuhRules", "PatuhYAML", "PatuhCEL", "PatuhDiagnostics",
        "PatuhColumns",
      ]),
    tests("PatuhDraftsTests", ["PatuhDrafts", "PatuhRules", "PatuhDiagnostics", "PatuhColumns"]),
    tests(
      "PatuhLintTests",
      [
        "PatuhLint", "PatuhRules", "PatuhEngine", "PatuhYAML", "PatuhCEL", "PatuhDiagnostics",
        "PatuhColumns",
      ]),
    tests(
      "PatuhTestingTests",
      [
        "PatuhTesting", "PatuhRules", "PatuhEngine", "PatuhEnforcement", "PatuhYAML", "PatuhCEL",
        "PatuhDiagnostics", "PatuhColumns",
      ]),
    tests(
      "PatuhNoticesTests",
      [
        "PatuhNotices", "PatuhEnforcement", "PatuhRules", "PatuhEngine", "PatuhDiagnostics",
        "PatuhColumns",
      ]),
    tests(
      "PatuhLedgerTests",
      [
        "PatuhLedger", "PatuhEnforcement", "PatuhRules", "PatuhEngine", "PatuhDiagnostics",
        "PatuhColumns",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests(
      "PatuhTests",
      [
        "Patuh", "PatuhTesting", "PatuhRecords", "PatuhRules", "PatuhYAML", "PatuhEngine",
        "PatuhCEL", "PatuhSQL", "PatuhDiagnostics", "PatuhColumns",
      ]),
    tests("PatuhCommandTests", ["PatuhCommand", "PatuhMain", "Patuh", "PatuhDiagnostics"]),
  ]
)
