public import PatuhDiagnostics
import PatuhEngine

/// A test run as workflow commands that GitHub shows beside the lines of a pull request.
public struct GitHubTests: Sendable {
  public let report: TestReport
  public let language: Language

  public init(_ report: TestReport, _ language: Language) {
    self.report = report
    self.language = language
  }

  /// An annotation for each failure, then the count as a plain line of the log.
  public func render() -> String {
    var text = ""
    for point in report.points where !point.result.passed {
      text += Self.error(
        at: point.result.range, title: "\(point.result.rule): \(point.result.name)",
        point.lines(language).joined(separator: "\n"))
    }
    for complaint in report.complaints {
      text += Self.error(
        at: complaint.range, title: complaint.about, complaint.message(language))
    }
    return text + TestWords.total(report)(language) + "\n"
  }

  static func error(at range: SourceRange?, title: String, _ message: String) -> String {
    var properties: [String] = []
    if let range {
      let (start, end) = (range.start, range.end)
      properties = [
        "file=" + property(range.source.name), "line=\(start.line)", "endLine=\(end.line)",
        "col=\(start.column)",
      ]
    }
    properties.append("title=" + property(title))
    return "::error " + properties.joined(separator: ",") + "::" + data(message) + "\n"
  }

  /// The escapes of workflow commands; other control characters are left out.
  private static func data(_ text: String) -> String {
    text.replacingScalars { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      case "\u{0}"..<"\u{20}": ""
      default: nil
      }
    }
  }

  private static func property(_ text: String) -> String {
    data(text).replacingScalars { $0 == ":" ? "%3A" : $0 == "," ? "%2C" : nil }
  }
}
