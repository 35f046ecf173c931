import PatuhColumns
import PatuhDiagnostics
import PatuhDrafts
import PatuhRules

extension AlignRun {
  /// Notes and matrix as one JSON document.
  public func json() -> [UInt8] {
    var json = JSONText()
    json.beginObject()
    json.key("version")
    json.value(1)
    json.member("draft", draft.source.name)
    json.key("options")
    json.beginObject()
    for (name, value) in optionList { json.member(name, value) }
    json.endObject()
    json.key("counts")
    json.beginObject()
    for weight in AlignmentNote.Weight.allCases.reversed() {
      json.key(weight.name)
      json.value(count(weight))
    }
    json.endObject()
    json.key("findings")
    json.beginArray()
    for note in notes { write(note, to: &json) }
    json.endArray()
    json.key("matrix")
    json.beginArray()
    for row in matrix { write(row, to: &json) }
    json.endArray()
    json.endObject()
    return Array((json.text + "\n").utf8)
  }

  /// The options as receipt and JSON show them, in a fixed order.
  var optionList: [(name: String, value: String)] {
    var list = [("as_of", options.day.description)]
    let kind =
      switch records.budgetYear {
      case .given: "given"
      case .written: "written"
      case .assumed: "assumed"
      }
    list.append(("budget_year", String(records.budgetYear.year)))
    list.append(("budget_year_is", kind))
    if !options.only.isEmpty { list.append(("only", options.only.joined(separator: ","))) }
    for (name, option) in options.readings.sorted(by: { $0.key < $1.key }) {
      list.append(("reading." + name, option))
    }
    return list
  }

  private func write(_ note: AlignmentNote, to json: inout JSONText) {
    json.beginObject()
    json.member("code", note.code)
    json.member("rule", note.rule)
    json.member("severity", note.weight.name)
    json.member("message", note.message)
    json.member("place", note.place)
    json.key("range")
    write(note.range, to: &json)
    json.member("text", String(note.range.text.prefix(400)))
    write(note.basis, to: &json)
    json.member("grade", note.grade.letter)
    if let suggestion = note.suggestion { json.member("suggestion", suggestion) }
    json.member("remedy", note.remedy)
    for (name, list) in [
      ("readings", note.readings), ("needs", note.needs), ("assumptions", note.assumptions),
    ] where !list.isEmpty {
      json.key(name)
      json.beginArray()
      for item in list { json.value(item) }
      json.endArray()
    }
    json.endObject()
  }

  private func write(_ row: AlignmentRow, to json: inout JSONText) {
    json.beginObject()
    json.member("code", row.code)
    json.member("rule", row.rule)
    json.member("requirement", row.requirement)
    json.member("status", row.status.rawValue)
    if let weight = row.weight { json.member("severity", weight.name) }
    json.key("places")
    json.beginArray()
    for place in row.places {
      json.beginObject()
      json.member("place", place.name)
      json.key("line")
      json.value(place.line)
      json.endObject()
    }
    json.endArray()
    write(row.basis, to: &json)
    json.member("grade", row.grade.letter)
    if !row.message.isEmpty { json.member("message", row.message) }
    if let suggestion = row.suggestion { json.member("suggestion", suggestion) }
    json.endObject()
  }

  private func write(_ basis: [AlignmentNote.Basis], to json: inout JSONText) {
    json.key("basis")
    json.beginArray()
    for item in basis {
      json.beginObject()
      json.member("citation", item.citation)
      json.member("grade", item.grade.letter)
      if let says = item.says { json.member("says", says) }
      json.endObject()
    }
    json.endArray()
  }

  private func write(_ range: SourceRange, to json: inout JSONText) {
    json.beginObject()
    for (name, value) in [
      ("start_line", range.start.line), ("start_column", range.start.column),
      ("end_line", range.end.line), ("end_column", range.end.column),
      ("start_byte", range.lowerBound), ("end_byte", range.upperBound),
    ] {
      json.key(name)
      json.value(value)
    }
    json.endObject()
  }
}
