// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .unsafeFlags(["-parse-as-library"]),
]

/// One libFuzzer program. `make fuzz` in the root builds them with the sanitizers.
func fuzzer(_ name: String) -> Target {
  .executableTarget(
    name: name, dependencies: ["FuzzEntry"], swiftSettings: settings,
    linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])])
}

let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "Patuh", path: "../..")],
  targets: [
    // Its files are links into Tests/PatuhCELTests: the replay runs the same code.
    .target(
      name: "FuzzEntry", dependencies: [.product(name: "PatuhCEL", package: "Patuh")],
      swiftSettings: settings),
    fuzzer("fuzz-parse"), fuzzer("fuzz-check"), fuzzer("fuzz-evaluate"),
  ]
)
