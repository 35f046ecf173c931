import ArgumentParser

/// Exit codes of `patuh`; 64 for misuse comes from the argument parser.
enum ExitStatus {
  static let violations = ExitCode(1)
  static let unknowns = ExitCode(2)
  static let failures = ExitCode(3)
  static let defectiveInput = ExitCode(4)
}
