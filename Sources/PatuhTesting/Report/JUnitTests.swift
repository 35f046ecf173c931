public import PatuhDiagnostics
import PatuhEngine

/// A test run as JUnit XML: one suite a rule, one test a case.
///
/// Valid against the schemas of Jenkins and of Ant. The times that these ask for are written as
/// nought and the host as `localhost`: the same run gives the same bytes everywhere.
public struct JUnitTests: Sendable {
  public let report: TestReport
  public let language: Language

  public init(_ report: TestReport, _ language: Language) {
    self.report = report
    self.language = language
  }

  private struct Suite {
    let name: String
    let file: String
    var cases: [String] = []
    var failures = 0
  }

  public func render() -> String {
    let suites = makeSuites()
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
    for (index, suite) in suites.enumerated() {
      text += "  <testsuite name=\"\(Self.escaped(suite.name))\" package=\"patuh\" id=\"\(index)\""
      text += " tests=\"\(suite.cases.count)\" failures=\"\(suite.failures)\" errors=\"0\""
      text += " time=\"0\" timestamp=\"1970-01-01T00:00:00\" hostname=\"localhost\">\n"
      text += "    <properties><property name=\"file\""
      text += " value=\"\(Self.escaped(suite.file))\"/></properties>\n"
      text += suite.cases.joined()
      text += "    <system-out></system-out>\n    <system-err></system-err>\n  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private func makeSuites() -> [Suite] {
    var suites: [Suite] = []
    func add(_ name: String, _ file: String, _ test: String, failed: Bool) {
      var index = suites.firstIndex { $0.name == name } ?? suites.count
      if index == suites.count {
        suites.append(Suite(name: name, file: file))
        index = suites.count - 1
      }
      suites[index].cases.append(test)
      if failed { suites[index].failures += 1 }
    }
    for point in report.points {
      let result = point.result
      let start =
        "    <testcase name=\"\(Self.escaped(result.name))\" classname=\""
        + Self.escaped(result.rule) + "\" time=\"0\""
      let body =
        result.passed
        ? "/>\n"
        : ">\n"
          + failure(
            message(point), "case",
            [TestText.place(result.range)]
              + point.lines(language)) + "    </testcase>\n"
      add(result.rule, result.range.source.name, start + body, failed: !result.passed)
    }
    for complaint in report.complaints {
      let words = complaint.message(language)
      let place = complaint.range.map { [TestText.place($0)] } ?? []
      add(
        complaint.about, complaint.range?.source.name ?? "",
        "    <testcase name=\"\(Self.escaped(words))\" classname=\"\(Self.escaped(complaint.about))\""
          + " time=\"0\">\n" + failure(words, "complaint", place + [words]) + "    </testcase>\n",
        failed: true)
    }
    return suites
  }

  private func message(_ point: TestReport.Point) -> String {
    point.result.differences.map { difference in
      difference.aspect.title(language) + ": " + TestWords.expected(language)
        + " \(difference.expected), " + TestWords.found(language) + " \(difference.found)"
    }.joined(separator: "; ")
  }

  private func failure(_ message: String, _ type: String, _ lines: [String]) -> String {
    "      <failure message=\"\(Self.escaped(message))\" type=\"\(type)\">"
      + Self.escaped(lines.joined(separator: "\n")) + "</failure>\n"
  }

  /// Text for an element or attribute; what XML 1.0 cannot hold becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\r": result += "&#\(scalar.value);"
      case "\n": result += "\n"
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
