package import PatuhColumns
internal import PatuhDiagnostics

/// Writes a table so that value, absent, unknown and assumed are told apart.
///
/// CSV (comma, LF, UTF-8, fields in the order of the vocabulary, columns that no row knows left
/// out): a value as the vocabulary writes it, absent as an empty cell, unknown as `?`, an assumed
/// value as `?=value`. Text that would be read as something else, or that a spreadsheet would run
/// as a formula, is written `="text"`. Reading the file again gives the same table, as long as
/// personal fields are revealed.
///
/// JSON: one object a row, one member a field, `{"state":"value","value":…}`; the states are
/// `value`, `absent`, `unknown` and `assumed`.
package struct CleanTable {
  private let table: Table
  private let schema: RecordSchema
  private let reveal: Bool

  package init(_ table: Table, schema: RecordSchema, reveal: Bool = false) {
    self.table = table
    self.schema = schema
    self.reveal = reveal
  }

  /// Indexes of the fields that are written: those that some row knows something of, and the key.
  private var written: [Int] {
    table.columns.indices.filter { index in
      index < schema.fields.count
        && (table.schema.key.contains(index) || !Self.isMissing(table.columns[index]))
    }
  }

  private static func isMissing(_ column: Column) -> Bool {
    if case .none = column.storage { return true }
    return false
  }

  package func csv() -> String {
    let fields = written
    var text = fields.map { table.schema.fields[$0] }.joined(separator: ",") + "\n"
    for row in 0..<table.rowCount {
      for (position, index) in fields.enumerated() {
        if position > 0 { text += "," }
        text += Self.quoted(cell(index, row))
      }
      // A row of a single empty cell would be a blank line.
      if fields.count == 1, text.last == "\n" { text += "\"\"" }
      text += "\n"
    }
    return text
  }

  package func json() -> String {
    let fields = written
    var json = JSONText()
    json.beginObject()
    json.member("record", schema.name)
    json.key("rows")
    json.beginArray()
    for row in 0..<table.rowCount {
      json.beginObject()
      for index in fields {
        json.key(table.schema.fields[index])
        write(table.columns[index], row, schema.fields[index], to: &json)
      }
      json.endObject()
    }
    json.endArray()
    json.endObject()
    return json.text + "\n"
  }

  private func cell(_ index: Int, _ row: Int) -> String {
    let column = table.columns[index]
    let field = schema.fields[index]
    let value = column[row]
    switch value {
    case .absent: return ""
    case .unknown: return "?"
    default: break
    }
    if column.isAssumed(row) { return "?=" + plain(value, field) }
    if case .text(let text) = value {
      let shown = masked(text, field)
      return Self.needsMark(shown) ? "=\"" + shown.doublingQuotes + "\"" : shown
    }
    return plain(value, field)
  }

  /// Three decimals behind a point could be thousands; a fourth makes them decimals.
  private func plain(_ value: Cell, _ field: RecordSchema.Field) -> String {
    let text = masked(value.plainText ?? "?", field)
    if case .decimal(let number) = value, number.normalized.scale == 3 { return text + "0" }
    return text
  }

  private func masked(_ text: String, _ field: RecordSchema.Field) -> String {
    reveal ? text : field.personal?.mask(text) ?? text
  }

  /// True for text that a reader or a spreadsheet would take for something else.
  static func needsMark(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let span = bytes.span
    guard let first = bytes.first,
      CellText.trimmed(span, in: 0..<bytes.count) == 0..<bytes.count
    else { return true }
    if "=+-@?'#".utf8.contains(first) { return true }
    return CellText.isBlankMarker(span) || CellText.isWordForNothing(span)
      || CellText.isScientific(span)
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { ",\"\n\r".utf8.contains($0) }
    return needsQuotes ? "\"" + text.doublingQuotes + "\"" : text
  }

  private func write(
    _ column: Column, _ row: Int, _ field: RecordSchema.Field, to json: inout JSONText
  ) {
    let value = column[row]
    json.beginObject()
    switch value {
    case .absent: json.member("state", "absent")
    case .unknown: json.member("state", "unknown")
    default:
      json.member("state", column.isAssumed(row) ? "assumed" : "value")
      json.key("value")
      if !reveal, field.personal != nil {
        json.value(masked(value.plainText ?? "?", field))
      } else {
        switch value {
        case .integer, .decimal, .boolean: json.raw(value.plainText ?? "null")
        case .symbols(let names):
          json.beginArray()
          for name in names { json.value(name) }
          json.endArray()
        default: json.value(value.plainText ?? "?")
        }
      }
    }
    json.endObject()
  }
}

extension String {
  fileprivate var doublingQuotes: String {
    guard utf8.contains(Byte.quote) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      result.unicodeScalars.append(scalar)
      if scalar == "\"" { result.append("\"") }
    }
    return result
  }
}
