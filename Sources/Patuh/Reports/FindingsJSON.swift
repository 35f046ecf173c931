import PatuhColumns
import PatuhDiagnostics
import PatuhEngine
import PatuhRules

/// Writes findings as one JSON document, or one object a line (NDJSON).
///
/// Personal data stands in it as in the records: the file feeds the next step, which needs it. It
/// is masked when it is shown on a terminal instead of written to the user's folder.
struct FindingsJSON {
  let report: CheckReport
  let privacy: Privacy
  /// The options of the check, as the receipt has them.
  let options: [(name: String, value: String)]
  /// The records, for the list of subjects that were examined.
  let dataset: Dataset

  func document() -> [UInt8] {
    var json = head()
    writeExamined(to: &json)
    json.key("findings")
    json.beginArray()
    var bytes = Array(json.text.utf8)
    for (index, finding) in report.findings.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(UInt8(ascii: "\n"))
      bytes.append(contentsOf: object(finding).utf8)
    }
    bytes.append(contentsOf: "\n]}\n".utf8)
    return bytes
  }

  /// The document up to the list of subjects that were examined.
  func head() -> JSONText {
    var json = JSONText()
    json.beginObject()
    json.key("version")
    json.value(1)
    json.member("day", report.day.description)
    json.key("options")
    json.beginObject()
    for (name, value) in options { json.member(name, value) }
    json.endObject()
    json.key("rules")
    json.beginArray()
    for (rule, summary) in zip(report.rules, report.summaries) {
      write(rule, summary, to: &json)
    }
    json.endArray()
    return json
  }

  func lines() -> [UInt8] {
    report.findings.reduce(into: []) { bytes, finding in
      bytes.append(contentsOf: object(finding).utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// The subjects of each type, so that a later reader can tell what is no longer found from what
  /// was not looked at.
  private func writeExamined(to json: inout JSONText) {
    json.key("examined")
    json.beginObject()
    for (type, _) in report.subjects {
      json.key(type)
      json.beginArray()
      for table in dataset.tables where table.schema.name == type {
        for row in 0..<table.rowCount { json.value(table.key(of: row)) }
      }
      json.endArray()
    }
    json.endObject()
  }

  private func write(_ rule: RuleInfo, _ summary: RuleSummary, to json: inout JSONText) {
    json.beginObject()
    json.member("id", rule.id)
    json.member("title", rule.title)
    json.member("subject", rule.subject)
    json.member("category", rule.category)
    json.member("severity", rule.severity)
    if let ladder = rule.ladder { json.member("ladder", ladder) }
    if let discretion = rule.discretion { json.member("discretion", discretion) }
    json.key("basis")
    json.beginArray()
    for basis in rule.basis {
      json.beginObject()
      json.member("cite", basis.citation)
      json.member("role", basis.role)
      json.member("grade", basis.grade.letter)
      if let says = basis.says { json.member("says", says) }
      json.endObject()
    }
    json.endArray()
    json.key("summary")
    json.beginObject()
    for outcome in Outcome.allCases where summary[outcome] > 0 {
      json.key(outcome.rawValue)
      json.value(summary[outcome])
    }
    json.key("count")
    json.value(summary.count)
    json.key("amount")
    json.value(summary.amount)
    json.endObject()
    write(rule.measures, summary.measures, to: &json)
    json.endObject()
  }

  private func write(
    _ measures: [Rule.Measure], _ sums: [MeasureSum], to json: inout JSONText
  ) {
    guard !measures.isEmpty else { return }
    json.key("measures")
    json.beginArray()
    for (measure, sum) in zip(measures, sums) {
      json.beginObject()
      json.member("title", measure.title)
      if let unit = measure.unit { json.member("unit", unit) }
      write(sum, to: &json)
      if !sum.groups.isEmpty {
        json.key("groups")
        json.beginArray()
        for (name, part) in sum.groups.sorted(by: { $0.key < $1.key }) {
          json.beginObject()
          json.member("name", name)
          write(part, to: &json)
          json.endObject()
        }
        json.endArray()
      }
      json.endObject()
    }
    json.endArray()
  }

  private func write(_ sum: MeasureSum, to json: inout JSONText) {
    json.member("value", sum.value.description)
    if let whole = sum.whole { json.member("of", whole.description) }
    if let percent = sum.percent { json.member("percent", percent.description) }
    for (name, count) in [
      ("subjects", sum.subjects), ("unknown", sum.unknown), ("failed", sum.failed),
    ] {
      json.key(name)
      json.value(count)
    }
  }

  func object(_ finding: Finding) -> String {
    let rule = report.rules[finding.rule]
    var json = JSONText()
    json.beginObject()
    json.key("subject")
    json.beginObject()
    json.member("type", finding.subject.type)
    json.member("id", finding.subject.id)
    if let label = privacy.label(of: finding.subject) { json.member("label", label) }
    if let location = finding.subject.location {
      json.member("file", location.file)
      if let line = location.line {
        json.key("line")
        json.value(line)
      }
    }
    if !finding.subject.fields.isEmpty {
      json.key("fields")
      json.beginObject()
      for (name, value) in finding.subject.fields.sorted(by: { $0.key < $1.key }) {
        json.member(name, value)
      }
      json.endObject()
    }
    json.endObject()
    json.member("rule", rule.id)
    json.member("category", rule.category)
    json.member("severity", rule.severity)
    json.member("outcome", finding.outcome.rawValue)
    write(finding.count, as: "count", unit: rule.countUnit, to: &json)
    write(finding.amount, as: "amount", unit: rule.amountUnit, to: &json)
    json.member("grade", finding.grade.letter)
    json.member("message", privacy.text(finding.message))
    json.member("remedy", finding.remedy)
    if !finding.readings.isEmpty { json.member("readings", finding.readings) }
    if !finding.assumptions.isEmpty { json.member("assumptions", finding.assumptions) }
    if let exception = finding.exception { json.member("exception", exception) }
    if let fault = finding.fault { json.member("fault", fault.indonesian) }
    if let waiver = finding.waiver {
      json.key("waiver")
      json.beginObject()
      json.key("case")
      json.value(waiver.number)
      json.member("from", waiver.from.description)
      json.member("to", waiver.to.description)
      json.member("reason", waiver.reason)
      json.member("approver", waiver.approver)
      json.member("risk", waiver.risk)
      json.endObject()
    }
    write(finding.needs, to: &json)
    write(finding.parameters, to: &json)
    write(finding.evidence, total: finding.evidenceCount, to: &json)
    json.endObject()
    return json.text
  }

  private func write(
    _ quantity: Quantity?, as name: String, unit: String?, to json: inout JSONText
  ) {
    guard let quantity else { return }
    json.key(name)
    json.beginObject()
    json.key("value")
    json.value(quantity.value)
    if let unit { json.member("unit", unit) }
    if quantity.isPartial {
      json.key("partial")
      json.value(true)
    }
    json.endObject()
  }

  private func write(_ needs: [Need], to json: inout JSONText) {
    guard !needs.isEmpty else { return }
    json.key("needs")
    json.beginArray()
    for need in needs {
      json.beginObject()
      json.member("kind", need.kind.rawValue)
      json.member("name", need.name)
      json.key("count")
      json.value(need.count)
      json.key("lines")
      json.beginArray()
      for line in need.lines { json.value(line) }
      json.endArray()
      json.endObject()
    }
    json.endArray()
  }

  private func write(_ parameters: [ParameterUse], to json: inout JSONText) {
    guard !parameters.isEmpty else { return }
    json.key("parameters")
    json.beginArray()
    for parameter in parameters {
      json.beginObject()
      json.member("id", parameter.id)
      json.member("value", parameter.value)
      json.member("from", parameter.from)
      if let to = parameter.to { json.member("to", to) }
      json.member("cite", parameter.citations)
      json.member("grade", parameter.grade.letter)
      json.endObject()
    }
    json.endArray()
  }

  private func write(_ evidence: [Evidence], total: Int, to json: inout JSONText) {
    guard total > 0 else { return }
    json.key("evidence")
    json.beginObject()
    json.key("total")
    json.value(total)
    json.key("rows")
    json.beginArray()
    for row in evidence {
      json.beginObject()
      if let type = row.type { json.member("type", type) }
      if let line = row.line {
        json.key("line")
        json.value(line)
      }
      json.key("fields")
      json.beginObject()
      for field in row.fields {
        json.key(field.name)
        if let value = privacy.value(of: field) {
          json.value(value)
        } else if field.isUnknown {
          json.value("?")
        } else {
          json.null()
        }
      }
      json.endObject()
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }
}
