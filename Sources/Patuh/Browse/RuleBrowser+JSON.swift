import PatuhCEL
import PatuhDiagnostics
public import PatuhRules

extension RuleBrowser {
  /// `version` of the JSON changes when a reader would have to.
  public static let jsonVersion = 1

  /// Rules with all they rest on, as JSON.
  public func json(_ rules: [LinkedRule]) -> String {
    var json = JSONText()
    json.beginObject()
    json.key("version")
    json.value(Self.jsonVersion)
    json.member("kind", "patuh-rules")
    json.member("day", day.description)
    json.key("rules")
    json.beginArray()
    for linked in rules { write(linked, to: &json) }
    json.endArray()
    json.endObject()
    return json.text + "\n"
  }

  private func write(_ linked: LinkedRule, to json: inout JSONText) {
    let rule = linked.rule
    json.beginObject()
    json.member("id", rule.id)
    json.member("category", rule.category)
    json.member("severity", rule.severity.rawValue)
    json.member("title", rule.title)
    if let says = rule.says { json.member("says", says) }
    json.member("subject", rule.subject)
    json.member(force: rule.force)
    json.member("formerly", rule.formerly)
    json.key("basis")
    json.beginArray()
    for basis in rule.basis {
      json.beginObject()
      json.member("cite", basis.citation.text)
      json.member("role", basis.role.rawValue)
      json.member("grade", basis.citation.grade.letter)
      json.endObject()
    }
    json.endArray()
    writeParts(linked, to: &json)
    writeValues(linked, to: &json)
    if let discretion = rule.discretion { json.member("discretion", discretion) }
    if let ladder = rule.ladder { json.member("ladder", ladder) }
    json.key("cases")
    json.value(rulebook.cases(of: rule.id).count)
    json.member("file", rule.range.source.name)
    json.endObject()
  }

  /// The expressions by their keys, and what the exceptions rest on.
  private func writeParts(_ linked: LinkedRule, to json: inout JSONText) {
    json.key("expressions")
    json.beginObject()
    for item in linked.expressions {
      guard let name = Self.name(of: item.part, linked.rule) else { continue }
      json.member(name, item.expression.expression.text)
    }
    json.endObject()
    json.key("exceptions")
    json.beginArray()
    for exception in linked.rule.exceptions {
      json.beginObject()
      json.member("id", exception.id)
      if let citation = exception.citation { json.member("cite", citation.text) }
      json.endObject()
    }
    json.endArray()
  }

  /// The legal values of the day and the readings.
  private func writeValues(_ linked: LinkedRule, to json: inout JSONText) {
    json.key("values")
    json.beginArray()
    for parameter in linked.usedParameters.compactMap(rulebook.parameter) {
      json.beginObject()
      json.member("id", parameter.id)
      if let unit = parameter.unit { json.member("unit", unit) }
      if let index = parameter.index(on: day) {
        let value = parameter.values[index]
        if let single = value.single { json.member("value", single.description) }
        if !value.keyed.isEmpty {
          json.key("keyed")
          json.beginObject()
          for (key, item) in value.keyed.sorted(by: { $0.key < $1.key }) {
            json.member(key, item.description)
          }
          json.endObject()
        }
        json.member(force: value.period)
        json.member("grade", value.grade.letter)
        json.member("cite", value.citations.map(\.text))
      }
      json.endObject()
    }
    json.endArray()
    json.key("readings")
    json.beginArray()
    for reading in linked.usedReadings.compactMap(rulebook.reading) {
      json.beginObject()
      json.member("name", reading.name)
      json.member("title", reading.title)
      json.member("default", reading.defaultOption)
      json.member("options", reading.options.map(\.id))
      json.endObject()
    }
    json.endArray()
  }
}

extension JSONText {
  /// Days in force; an open end is null.
  mutating func member(force: Period) {
    key("inForce")
    beginObject()
    for (name, day) in [("from", force.from), ("to", force.to)] {
      key(name)
      if let day { value(day.description) } else { null() }
    }
    endObject()
  }
}
