import PatuhColumns
import PatuhDiagnostics
package import PatuhEnforcement
import PatuhRules

/// Writes a recommendation as JSON; `version` rises when a key changes its meaning.
package struct RecommendationJSON {
  let recommendation: Recommendation
  let subject: String

  package init(recommendation: Recommendation, subject: String) {
    self.recommendation = recommendation
    self.subject = subject
  }

  package func document() -> [UInt8] {
    var json = JSONText()
    write(to: &json)
    return Array((json.text + "\n").utf8)
  }

  package func write(to json: inout JSONText) {
    let now = recommendation
    json.beginObject()
    json.key("version")
    json.value(1)
    json.member("ladder", now.ladder)
    json.member("subject", subject)
    json.member("day", now.day.description)
    json.member("state", now.state)
    json.member("state_title", now.stateTitle)
    json.member("action", now.action.rawValue)
    optional("step", now.step, &json)
    optional("step_title", now.stepTitle, &json)
    optional("step_kind", now.stepKind?.rawValue, &json)
    optional("notice", now.notice, &json)
    optional("earliest", now.earliest?.description, &json)
    optional("latest", now.latest?.description, &json)
    json.key("term")
    if let term = now.term { write(term, &json) } else { json.null() }
    json.key("moved_by")
    write(now.movedBy, &json)
    optional("body", now.body?.id, &json)
    optional("body_title", now.body?.title, &json)
    json.key("basis")
    write(now.basis, &json)
    json.member("items", now.items)
    json.key("amount")
    if let amount = now.amount { write(amount, &json) } else { json.null() }
    json.key("blocks")
    json.beginArray()
    for block in now.blocks { write(block, &json) }
    json.endArray()
    json.key("alternatives")
    json.beginArray()
    for other in now.alternatives { write(other, &json) }
    json.endArray()
    json.member("cures", now.cures.map(\.indonesian))
    json.member("grade", now.grade.letter)
    json.key("grounds")
    json.beginArray()
    for ground in now.grounds {
      json.beginObject()
      json.member("kind", Self.word(ground.kind))
      json.member("name", ground.name)
      json.member("grade", ground.grade.letter)
      json.endObject()
    }
    json.endArray()
    json.member("sentence", now.sentence.indonesian)
    json.member("sentence_en", now.sentence.english)
    json.endObject()
  }

  private static func word(_ kind: Ground.Kind) -> String {
    switch kind {
    case .finding: "finding"
    case .citation: "citation"
    case .value: "value"
    case .calendar: "calendar"
    }
  }

  private func optional(_ key: String, _ value: String?, _ json: inout JSONText) {
    json.key(key)
    if let value { json.value(value) } else { json.null() }
  }

  private func write(_ term: TermEnd, _ json: inout JSONText) {
    json.beginObject()
    json.member("from", term.from.description)
    json.member("last", term.last.description)
    json.key("length")
    if let length = term.length { json.value(length) } else { json.null() }
    optional("unit", term.unit?.rawValue, &json)
    json.key("days_off")
    write(term.daysOff, &json)
    json.endObject()
  }

  private func write(_ days: [TermEnd.DayOff], _ json: inout JSONText) {
    json.beginArray()
    for off in days {
      json.beginObject()
      json.member("day", off.day.description)
      json.member("name", off.name)
      json.key("joint_leave")
      json.value(off.isJointLeave)
      json.endObject()
    }
    json.endArray()
  }

  private func write(_ basis: [Ladder.Basis], _ json: inout JSONText) {
    json.beginArray()
    for item in basis {
      json.beginObject()
      json.member("cite", item.citation.text)
      json.member("role", item.role.rawValue)
      json.member("grade", item.citation.grade.letter)
      json.endObject()
    }
    json.endArray()
  }

  private func write(_ amount: Recommendation.Amount, _ json: inout JSONText) {
    json.beginObject()
    optional("value", amount.value?.description, &json)
    json.member("unit", amount.unit)
    json.key("lines")
    json.beginArray()
    for line in amount.lines {
      json.beginObject()
      json.member("title", line.title)
      optional("value", line.value, &json)
      optional("unit", line.unit, &json)
      json.endObject()
    }
    json.endArray()
    json.member("needs", amount.needs)
    json.member("apart", amount.apart)
    json.key("basis")
    write(amount.basis, &json)
    json.endObject()
  }

  private func write(_ block: Block, _ json: inout JSONText) {
    json.beginObject()
    json.member("kind", block.kind.rawValue)
    json.member("effect", block.effect.rawValue)
    json.member("says", block.says.indonesian)
    optional("help", block.help?.indonesian, &json)
    json.member("names", block.names)
    json.endObject()
  }

  private func write(_ other: Recommendation.Alternative, _ json: inout JSONText) {
    json.beginObject()
    json.member("reading", other.reading)
    json.member("option", other.option)
    json.member("action", other.action.rawValue)
    optional("step", other.step, &json)
    optional("earliest", other.earliest?.description, &json)
    optional("latest", other.latest?.description, &json)
    optional("amount", other.amount?.description, &json)
    json.member("items", other.items)
    json.endObject()
  }
}
