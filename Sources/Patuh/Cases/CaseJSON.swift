import PatuhColumns
import PatuhDiagnostics
import PatuhEnforcement
import PatuhLedger

/// Recommendations and cases as JSON.
struct CaseJSON {
  private var json = JSONText()

  var text: String { json.text }

  /// One recommendation by itself, as the ledger keeps it with a letter.
  init(_ recommendation: Recommendation) {
    json.beginObject()
    write(recommendation)
    json.endObject()
  }

  /// A document of cases with their recommendations.
  init(day: Day, _ lines: [CaseLine]) {
    json.beginObject()
    json.key("version")
    json.value(1)
    json.member("day", day.description)
    json.key("cases")
    json.beginArray()
    for line in lines {
      json.beginObject()
      write(line.dossier)
      switch line.result {
      case .success(let recommendation): write(recommendation)
      case .failure(let error):
        json.member("refused", error.bag.entries.map(\.code))
      }
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  private mutating func write(_ dossier: Dossier) {
    let file = dossier.file
    json.key("number")
    json.value(file.id)
    json.key("subject")
    json.beginObject()
    json.member("type", file.subjectType)
    json.member("id", file.subjectID)
    if let label = file.label { json.member("label", label) }
    json.endObject()
    json.member("status", file.status.rawValue)
    json.member("opened", file.openedOn.description)
    if let closed = file.closedOn { json.member("closed", closed.description) }
    json.key("findings")
    json.beginArray()
    for finding in dossier.findings {
      json.beginObject()
      json.member("rule", finding.rule)
      json.member("category", finding.facts.category)
      json.member("state", finding.state.rawValue)
      json.member("seen", finding.seenOn.description)
      json.member("grade", finding.facts.grade)
      json.endObject()
    }
    json.endArray()
  }

  private mutating func write(_ recommendation: Recommendation) {
    json.member("ladder", recommendation.ladder)
    json.member("day", recommendation.day.description)
    json.member("state", recommendation.state)
    json.member("action", recommendation.action.rawValue)
    if let step = recommendation.step { json.member("step", step) }
    if let earliest = recommendation.earliest { json.member("earliest", earliest.description) }
    if let latest = recommendation.latest { json.member("latest", latest.description) }
    if let body = recommendation.body { json.member("body", body.id) }
    if let value = recommendation.amount?.value { json.member("amount", value.description) }
    json.member("grade", recommendation.grade.letter)
    json.member("sentence", recommendation.sentence.indonesian)
    json.key("blocks")
    json.beginArray()
    for block in recommendation.blocks {
      json.beginObject()
      json.member("kind", block.kind.rawValue)
      json.member("effect", block.effect.rawValue)
      json.member("says", block.says.indonesian)
      json.member("names", block.names)
      json.endObject()
    }
    json.endArray()
  }
}
