package import PatuhDiagnostics

/// Reading reports as JSON for programs.
package enum ReadingJSON {
  /// Changes when the form of the output changes.
  package static let version = 1

  package static func render(
    _ reports: [ReadingReport], language: Language = .indonesian
  ) -> String {
    var json = JSONText()
    json.beginObject()
    json.key("version")
    json.value(version)
    json.key("files")
    json.beginArray()
    for report in reports { write(report, language, to: &json) }
    json.endArray()
    json.endObject()
    return json.text + "\n"
  }

  private static func write(
    _ report: ReadingReport, _ language: Language, to json: inout JSONText
  ) {
    json.beginObject()
    json.member("file", report.file)
    json.member("record", report.record)
    json.member("encoding", report.encoding.rawValue)
    json.member("delimiter", String(report.delimiter))
    json.key("header_line")
    if let line = report.headerLine { json.value(line) } else { json.null() }
    number("rows_above", report.rowsAbove, to: &json)
    number("rows_read", report.rowsRead, to: &json)
    number("rows_rejected", report.rowsRejected, to: &json)
    number("rows_orphaned", report.rowsOrphaned, to: &json)
    number("rows_blank", report.rowsBlank, to: &json)
    json.key("columns")
    json.beginArray()
    for column in report.columns { write(column, language, to: &json) }
    json.endArray()
    json.member("ignored_headings", report.ignoredHeadings)
    json.endObject()
  }

  private static func write(
    _ column: ColumnReport, _ language: Language, to json: inout JSONText
  ) {
    json.beginObject()
    json.member("field", column.field)
    json.member("type", column.type)
    json.key("heading")
    if let heading = column.heading { json.value(heading) } else { json.null() }
    json.member("matched_by", column.match.rawValue)
    json.member("conventions", column.conventions.map { $0(language) })
    number("values", column.values, to: &json)
    number("absent", column.absent, to: &json)
    number("unknown", column.unknown, to: &json)
    number("assumed", column.assumed, to: &json)
    json.key("samples")
    json.beginArray()
    for sample in column.samples {
      json.beginObject()
      json.member("raw", sample.raw)
      json.member("value", sample.value)
      json.endObject()
    }
    json.endArray()
    number("not_understood_count", column.notUnderstoodCount, to: &json)
    json.key("not_understood")
    json.beginArray()
    for note in column.notUnderstood {
      json.beginObject()
      json.key("line")
      if let line = note.line { json.value(line) } else { json.null() }
      json.key("row")
      if let row = note.row { json.value(row) } else { json.null() }
      json.member("raw", note.raw)
      json.member("reason", note.reason(language))
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  private static func number(_ name: String, _ value: Int, to json: inout JSONText) {
    json.key(name)
    json.value(value)
  }
}
