import PatuhDiagnostics
import PatuhLint

extension GapsRun {
  /// The analysis for programs, version 1: what was found, which of it is accepted, acceptances of
  /// what is no longer found, and what was not analysed.
  public func json(_ language: Language = .indonesian) -> String {
    var json = JSONText()
    json.beginObject()
    json.key("version")
    json.value(1)
    json.member("day", report.day.description)
    json.key("found")
    json.beginArray()
    for item in report.items { write(item, language, to: &json) }
    json.endArray()
    json.key("stale")
    json.beginArray()
    for (id, range) in stale {
      json.beginObject()
      json.member("id", id)
      json.member("place", place(range))
      json.endObject()
    }
    json.endArray()
    json.key("not_analysed")
    json.beginArray()
    for (rule, range, reason) in report.notAnalysed {
      json.beginObject()
      json.member("rule", rule)
      if let range { json.member("place", place(range)) }
      json.member("reason", reason(language))
      json.endObject()
    }
    json.endArray()
    json.key("trials")
    json.value(report.trials)
    json.key("complete")
    json.value(report.complete)
    json.endObject()
    return json.text + "\n"
  }

  private func write(_ item: GapItem, _ language: Language, to json: inout JSONText) {
    json.beginObject()
    json.member("id", item.id)
    json.member("kind", item.kind.rawValue)
    json.member("message", item.message(language))
    json.member("place", place(item.range))
    json.key("rules")
    json.beginArray()
    for rule in item.rules { json.value(rule) }
    json.endArray()
    json.member("witness", item.witness.line)
    if let why = accepted[item.id] { json.member("accepted", why) }
    json.endObject()
  }

  private func place(_ range: SourceRange) -> String {
    "\(range.source.name):\(range.start.line)"
  }
}
