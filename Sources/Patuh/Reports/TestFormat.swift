public import PatuhDiagnostics
public import PatuhTesting

/// The forms in which a test run is written.
public enum TestFormat: String, Sendable, CaseIterable {
  case human
  case junit
  case tap
  case json
  case github

  /// The report in this form; only the human one knows colours and quiet.
  public func render(
    _ report: TestReport, _ language: Language, quiet: Bool = false, colours: Bool = false
  ) -> String {
    switch self {
    case .human: TestText(report, language, quiet: quiet, colours: colours).render()
    case .junit: JUnitTests(report, language).render()
    case .tap: TAPTests(report, language).render()
    case .json: JSONTests(report, language).render()
    case .github: GitHubTests(report, language).render()
    }
  }
}
