public import PatuhDiagnostics
import PatuhEngine

/// A test run as JSON; `version` changes when a reader would have to.
public struct JSONTests: Sendable {
  public static let version = 1

  public let report: TestReport
  public let language: Language

  public init(_ report: TestReport, _ language: Language) {
    self.report = report
    self.language = language
  }

  public func render() -> String {
    var json = JSONText()
    json.beginObject()
    json.key("version")
    json.value(Self.version)
    json.member("kind", "patuh-test")
    json.key("passed")
    json.value(report.passed)
    json.key("summary")
    json.beginObject()
    for (name, number) in [
      ("cases", report.points.count), ("failed", report.failures),
      ("rules", report.ruleCount), ("complaints", report.complaints.count),
    ] {
      json.key(name)
      json.value(number)
    }
    json.endObject()
    json.key("cases")
    json.beginArray()
    for point in report.points { write(point, to: &json) }
    json.endArray()
    json.key("complaints")
    json.beginArray()
    for complaint in report.complaints {
      json.beginObject()
      json.member("about", complaint.about)
      json.member("message", complaint.message(language))
      if let range = complaint.range { json.member(place: range) }
      json.endObject()
    }
    json.endArray()
    json.endObject()
    return json.text + "\n"
  }

  private func write(_ point: TestReport.Point, to json: inout JSONText) {
    let result = point.result
    json.beginObject()
    json.member("rule", result.rule)
    json.member("name", result.name)
    json.member(place: result.range)
    json.key("passed")
    json.value(result.passed)
    if !result.passed {
      json.key("differences")
      json.beginArray()
      for difference in result.differences {
        json.beginObject()
        json.member("what", difference.aspect.rawValue)
        json.member("expected", difference.expected)
        json.member("found", difference.found)
        json.endObject()
      }
      json.endArray()
      json.key("trace")
      json.beginArray()
      for line in point.trace {
        json.beginObject()
        json.key("depth")
        json.value(line.depth)
        json.member("text", line.text)
        if let range = line.range { json.member(place: range) }
        json.endObject()
      }
      json.endArray()
    }
    json.endObject()
  }
}

extension JSONText {
  /// `file`, `line` and `column`, both from 1.
  mutating func member(place range: SourceRange) {
    let start = range.start
    member("file", range.source.name)
    key("line")
    value(start.line)
    key("column")
    value(start.column)
  }
}
