public import PatuhDiagnostics
import PatuhRules

/// Coverage as JSON; `version` changes when a reader would have to.
public struct CoverageJSON: Sendable {
  public static let version = 1

  public let report: CoverageReport
  public let language: Language

  public init(_ report: CoverageReport, _ language: Language) {
    self.report = report
    self.language = language
  }

  public func render() -> String {
    var json = JSONText()
    json.beginObject()
    json.key("version")
    json.value(Self.version)
    json.member("kind", "patuh-coverage")
    json.key("percent")
    json.raw(CoverageText.percent(report.share))
    json.key("summary")
    json.beginObject()
    for kind in CoverageReport.Goal.Kind.allCases {
      json.key(kind.rawValue)
      json.beginObject()
      json.key("reached")
      json.value(report.reached(kind))
      json.key("total")
      json.value(report.total(kind))
      json.endObject()
    }
    json.endObject()
    json.key("goals")
    json.beginArray()
    for goal in report.goals {
      json.beginObject()
      json.member("kind", goal.kind.rawValue)
      json.member("owner", goal.owner)
      json.member("what", goal.what(language))
      json.member(place: goal.range)
      json.key("cases")
      json.value(goal.cases)
      json.endObject()
    }
    json.endArray()
    json.key("uncounted")
    json.beginArray()
    for item in report.uncounted {
      json.beginObject()
      json.member("owner", item.owner)
      if let what = item.what { json.member("what", what(language)) }
      json.member("reason", item.reason(language))
      json.member(place: item.range)
      json.endObject()
    }
    json.endArray()
    json.key("regulations")
    json.beginArray()
    for regulation in report.regulations { write(regulation, to: &json) }
    json.endArray()
    json.endObject()
    return json.text + "\n"
  }

  private func write(_ regulation: RegulationCoverage, to json: inout JSONText) {
    json.beginObject()
    json.member("id", regulation.id)
    json.member("citation", regulation.citation)
    json.key("articles")
    json.beginArray()
    for item in regulation.items {
      json.beginObject()
      json.member("place", item.article.place.text)
      json.member("state", item.state.rawValue)
      if let reason = item.reason { json.member("reason", reason) }
      json.member("users", item.users)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }
}
