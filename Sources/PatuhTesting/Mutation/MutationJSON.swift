public import PatuhDiagnostics

/// A mutation run as JSON; `version` changes when a reader would have to.
public struct MutationJSON: Sendable {
  public static let version = 1

  public let report: MutationReport
  public let language: Language

  public init(_ report: MutationReport, _ language: Language) {
    self.report = report
    self.language = language
  }

  public func render() -> String {
    var json = JSONText()
    json.beginObject()
    json.key("version")
    json.value(Self.version)
    json.member("kind", "patuh-mutation")
    json.key("passed")
    json.value(report.passed)
    write("score", report.score, to: &json)
    json.key("invalid")
    json.value(report.invalid)
    json.member("unread", report.unread)
    json.key("owners")
    json.beginArray()
    for (name, score) in report.owners { write(name, named: "owner", score, to: &json) }
    json.endArray()
    json.key("articles")
    json.beginArray()
    for (name, score) in report.articles { write(name, named: "article", score, to: &json) }
    json.endArray()
    json.key("mutants")
    json.beginArray()
    for item in report.items { write(item, to: &json) }
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

  private func write(_ key: String, _ score: MutationReport.Score, to json: inout JSONText) {
    json.key(key)
    json.beginObject()
    write(score, to: &json)
    json.endObject()
  }

  private func write(
    _ name: String, named key: String, _ score: MutationReport.Score, to json: inout JSONText
  ) {
    json.beginObject()
    json.member(key, name)
    write(score, to: &json)
    json.endObject()
  }

  private func write(_ score: MutationReport.Score, to json: inout JSONText) {
    json.key("killed")
    json.value(score.killed)
    json.key("total")
    json.value(score.total)
    json.key("percent")
    json.raw(CoverageText.percent(score.share))
  }

  private func write(_ item: MutationReport.Item, to json: inout JSONText) {
    json.beginObject()
    json.member("owner", item.mutant.owner.name)
    json.member("kind", item.mutant.kind.rawValue)
    json.member("mutant", item.mutant.name)
    json.member(place: item.mutant.edit.range)
    switch item.state {
    case .killed(let rule, let name):
      json.member("state", "killed")
      json.member("by", rule + ": " + name)
    case .survived:
      json.member("state", "survived")
      json.member("diff", item.mutant.edit.diff)
      if let proposal = item.proposal, let rule = item.proposalRule {
        json.member("proposal", proposal)
        json.member("proposalRule", rule)
      }
    case .equivalent(let reason):
      json.member("state", "equivalent")
      json.member("reason", reason)
    }
    json.endObject()
  }
}
