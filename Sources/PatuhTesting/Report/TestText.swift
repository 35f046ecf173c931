public import PatuhDiagnostics
import PatuhEngine

/// A test run for people: failures with what was expected and found, then a count.
public struct TestText: Sendable {
  public let report: TestReport
  public let language: Language
  /// Only failures, no count.
  public let quiet: Bool
  public let colours: Bool

  public init(
    _ report: TestReport, _ language: Language, quiet: Bool = false, colours: Bool = false
  ) {
    self.report = report
    self.language = language
    self.quiet = quiet
    self.colours = colours
  }

  public func render() -> String {
    var text = ""
    for point in report.points where !point.result.passed { text += failure(point) }
    for complaint in report.complaints {
      text += cross + " \(complaint.about): " + complaint.message(language) + "\n"
      if let range = complaint.range { text += "  --> " + Self.place(range) + "\n" }
    }
    if !quiet || !report.passed { text += TestWords.total(report)(language) + "\n" }
    return text
  }

  private func failure(_ point: TestReport.Point) -> String {
    let result = point.result
    var text = cross + " \(result.rule): \(result.name)\n"
    text += "  --> " + Self.place(result.range) + "\n"
    for difference in result.differences {
      text += "  " + difference.aspect.title(language) + "\n"
      text += "    " + TestWords.expected(language) + ": \(difference.expected)\n"
      text += "    " + TestWords.found(language) + ": \(difference.found)\n"
    }
    guard !point.trace.isEmpty else { return text }
    text += "  " + TestWords.trace(language) + "\n"
    for line in point.trace {
      text += String(repeating: "  ", count: line.depth + 2) + line.text
      if let range = line.range { text += " (" + Self.place(range) + ")" }
      text += "\n"
    }
    return text
  }

  /// `Rules/desa/bpd.yaml:12:3`.
  static func place(_ range: SourceRange) -> String {
    let start = range.start
    return "\(range.source.name):\(start.line):\(start.column)"
  }

  private var cross: String { colours ? "\u{1B}[31m✗\u{1B}[0m" : "✗" }
}
