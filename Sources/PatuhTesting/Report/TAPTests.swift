public import PatuhDiagnostics
import PatuhEngine

/// A test run in the Test Anything Protocol, version 13, which every consumer reads: that of Perl
/// refuses a file that says 14.
public struct TAPTests: Sendable {
  public let report: TestReport
  public let language: Language

  public init(_ report: TestReport, _ language: Language) {
    self.report = report
    self.language = language
  }

  public func render() -> String {
    var text = "TAP version 13\n1..\(report.points.count + report.complaints.count)\n"
    var number = 0
    func point(_ passed: Bool, _ about: String, _ name: String) {
      number += 1
      text += (passed ? "ok " : "not ok ") + "\(number) - "
      text += Self.escaped("\(about): \(name)") + "\n"
    }
    for item in report.points {
      let result = item.result
      point(result.passed, result.rule, result.name)
      if !result.passed {
        text += details(
          at: result.range,
          expected: result.differences.map { "\($0.aspect.rawValue): \($0.expected)" },
          found: result.differences.map { "\($0.aspect.rawValue): \($0.found)" },
          trace: item.lines(language))
      }
    }
    for complaint in report.complaints {
      point(false, complaint.about, complaint.message(language))
      text += details(at: complaint.range, expected: [], found: [], trace: [])
    }
    return text
  }

  /// A block of YAML below a test point. Lines stand in literal blocks: Perl's reader takes a quoted
  /// item of a list that holds a colon for a key.
  private func details(
    at range: SourceRange?, expected: [String], found: [String], trace: [String]
  ) -> String {
    var text = "  ---\n  severity: fail\n"
    if let range {
      let start = range.start
      text += "  at:\n    file: \(Self.quoted(range.source.name))\n"
      text += "    line: \(start.line)\n    column: \(start.column)\n"
    }
    for (name, lines) in [("wanted", expected), ("found", found), ("trace", trace)]
    where !lines.isEmpty {
      text += "  \(name): |\n" + lines.map { "    \($0.onOneLine(1_000))\n" }.joined()
    }
    return text + "  ...\n"
  }

  /// `#` would begin a directive, and a backslash escapes.
  private static func escaped(_ text: String) -> String {
    text.onOneLine(1_000).replacingScalars { $0 == "\\" ? "\\\\" : $0 == "#" ? "\\#" : nil }
  }

  /// A scalar in single quotes: the escapes of double quotes are not known everywhere.
  private static func quoted(_ text: String) -> String {
    "'" + text.onOneLine(1_000).replacing("'", with: "''") + "'"
  }
}
