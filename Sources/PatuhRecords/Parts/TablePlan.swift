package import PatuhDiagnostics

/// How a file that is read in parts is written, and where its rows begin.
package struct TablePlan: Sendable {
  package let file: String
  package let record: String
  package let diagnostics: DiagnosticBag
  /// False when the file cannot be read as a table of its record type at all.
  package var isUsable: Bool { layout?.isUsable ?? false }
  /// A scanner that stands on the first row of data.
  package var scanner: RowScanner? { layout?.dialect.scanner }
  let layout: TableLayout?
  let reader: TableReader?

  init(
    file: String, record: String, diagnostics: DiagnosticBag, layout: TableLayout? = nil,
    reader: TableReader? = nil
  ) {
    self.file = file
    self.record = record
    self.diagnostics = diagnostics
    self.layout = layout
    self.reader = reader
  }

  /// The column of a text field by which rows can be divided; nil when the field is no text, or is
  /// not to be had from the file.
  package func key(of name: String) -> KeyColumn? {
    guard let reader, let layout,
      let index = reader.schema.fields.firstIndex(where: { $0.name == name }),
      reader.schema.fields[index].type == .text, reader.schema.fields[index].assumed == nil,
      let place = layout.plan.columns[index]
    else { return nil }
    return KeyColumn(column: place.column, digits: reader.schema.fields[index].digits)
  }
}

/// The column whose cells say which rows belong together.
package struct KeyColumn: Sendable {
  package let column: Int
  /// The text consists of exactly this many digits.
  package let digits: Int?

  /// What rows of one value have in common, whatever spaces, quotes and marks stand around it: the
  /// letters and digits of the cell. Equal values always give equal bytes; the reverse does not hold.
  package func write(
    _ bytes: borrowing Span<UInt8>, _ field: FieldBounds, to key: inout [UInt8]
  ) {
    key.removeAll(keepingCapacity: true)
    var offset = field.start
    while offset < field.end {
      let byte = bytes[offset]
      if Byte.isDigit(byte) {
        key.append(byte)
        if key.count == digits { return }
      } else if digits == nil, Byte.isLetter(byte) {
        key.append(byte)
      } else if digits == nil, byte >= 0x80 {
        let space = CellText.spaceLength(bytes, at: offset, upTo: field.end)
        if space > 0 {
          offset += space
          continue
        }
        key.append(byte)
      }
      offset += 1
    }
  }
}
