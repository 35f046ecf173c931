import Foundation
import PatuhDiagnostics
import PatuhEngine
import PatuhRules
import PatuhTestSupport
import PatuhTesting
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct TestFormatTests {
  private let source = Source(name: "Rules/a,b/\u{E9}:c.kasus.yaml", text: "cases:\n  - name: x\n")

  /// One case that passes and one that fails, with everything that formats have to escape.
  private func report() -> TestReport {
    let range = SourceRange(source: source, 11..<18)
    let hostile = "a & b < c > \"d\" # e \\ f % g\u{1B}[31m\r\nh, i: j ]]> \u{FFFE}"
    let passed = CaseResult(rule: "a/b", name: "Lulus # satu", range: range, differences: [])
    let failed = CaseResult(
      rule: "a/b", name: hostile, range: range,
      differences: [.init(aspect: .outcome, expected: "pass", found: hostile)])
    return TestReport(
      points: [
        .init(result: passed, trace: []),
        .init(result: failed, trace: [TraceLine(depth: 1, text: hostile, range: range)]),
      ],
      complaints: [.init(about: "c", message: Phrase(verbatim: hostile), range: nil)])
  }

  /// What the schemas of JUnit ask of elements and attributes.
  private final class Structure: NSObject, XMLParserDelegate {
    var path: [String] = []
    var faults: [String] = []
    var tests = 0
    var failures = 0
    var announced = (tests: 0, failures: 0)
    var children: [String] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      let required: [String: Set<String>] = [
        "testsuites": [],
        "testsuite": [
          "name", "package", "id", "tests", "failures", "errors", "time", "timestamp", "hostname",
        ],
        "properties": [], "property": ["name", "value"],
        "testcase": ["name", "classname", "time"],
        "failure": ["message", "type"], "system-out": [], "system-err": [],
      ]
      let parents = [
        "testsuites": nil, "testsuite": "testsuites", "properties": "testsuite",
        "property": "properties", "testcase": "testsuite", "failure": "testcase",
        "system-out": "testsuite", "system-err": "testsuite",
      ]
      if required[name].map({ $0 == Set(attributes.keys) }) != true {
        faults.append("\(name) has \(attributes.keys.sorted())")
      }
      if parents[name] != path.last { faults.append("\(name) in \(path.last ?? "-")") }
      if path.last == "testsuite" { children.append(name) }
      if name == "testsuite" {
        children = []
        announced.tests += Int(attributes["tests"] ?? "") ?? 0
        announced.failures += Int(attributes["failures"] ?? "") ?? 0
      }
      if name == "testcase" { tests += 1 }
      if name == "failure" { failures += 1 }
      path.append(name)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      path.removeLast()
      guard name == "testsuite" else { return }
      let cases = children.filter { $0 == "testcase" }
      if children != ["properties"] + cases + ["system-out", "system-err"] {
        faults.append("children of testsuite: \(children)")
      }
    }
  }

  @Test func `JUnit has the elements and attributes that its schemas ask for`() {
    let xml = JUnitTests(report(), .english).render()
    let parser = XMLParser(data: Data(xml.utf8))
    let structure = Structure()
    parser.delegate = structure
    #expect(parser.parse(), "\(xml)")
    #expect(structure.faults == [])
    #expect(structure.tests == 3)
    #expect(structure.failures == 2)
    #expect(structure.announced == (3, 2))
  }

  @Test func `TAP announces as many points as follow and escapes what would direct it`() {
    let text = TAPTests(report(), .english).render()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "TAP version 13")
    #expect(lines[1] == "1..3")
    #expect(lines.contains("ok 1 - a/b: Lulus \\# satu"))
    let points = lines.filter { $0.hasPrefix("ok ") || $0.hasPrefix("not ok ") }
    #expect(points.count == 3)
    #expect(points[1].hasPrefix("not ok 2 - a/b: a & b < c > \"d\" \\# e \\\\ f % g"))
    // Perl's reader of YAML takes a quoted item that holds a colon for a key: blocks are literal.
    #expect(lines.contains("  wanted: |"))
    #expect(!lines.contains { $0.hasPrefix("    - ") })
    // Everything else is a block of YAML.
    #expect(
      lines.dropFirst(2).allSatisfy { line in
        line.isEmpty || line.hasPrefix("  ") || line.hasPrefix("ok ") || line.hasPrefix("not ok ")
      }, "\(text)")
  }

  @Test func `JSON is an object with a version`() throws {
    let text = JSONTests(report(), .english).render()
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(json["version"] as? Int == 1)
    #expect(json["passed"] as? Bool == false)
    #expect((json["cases"] as? [[String: Any]])?.count == 2)
    let place = try #require((json["cases"] as? [[String: Any]])?.last)
    #expect(place["line"] as? Int == 2)
    #expect(place["file"] as? String == source.name)
  }

  @Test func `an annotation is one line whose properties are escaped`() {
    let lines = GitHubTests(report(), .english).render().split(separator: "\n")
    #expect(lines.count == 3)
    #expect(
      lines[0].hasPrefix("::error file=Rules/a%2Cb/\u{E9}%3Ac.kasus.yaml,line=2,endLine=2,col=5,"))
    #expect(lines[0].contains("%25 g"))
    #expect(!lines[0].contains("\r"))
    #expect(lines[1].hasPrefix("::error title=c::"))
  }

  @Test func `a run of nothing is red in every format`() {
    let empty = TestReport(points: [], complaints: [])
    #expect(!empty.passed)
    #expect(TestText(empty, .english).render().contains("no case was run"))
    #expect(TAPTests(empty, .english).render().contains("not ok 1"))
    #expect(JUnitTests(empty, .english).render().contains("failures=\"1\""))
    #expect(JSONTests(empty, .english).render().contains("\"passed\":false"))
    #expect(GitHubTests(empty, .english).render().hasPrefix("::error"))
  }
}
