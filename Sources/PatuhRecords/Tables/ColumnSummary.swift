internal import PatuhColumns
internal import PatuhDiagnostics

/// What is told of one column, in the report and in diagnostics.
struct ColumnSummary {
  private(set) var summary: ColumnReport
  private let complaints: Complaints
  private let hasBadAssumption: Bool
  private let assumption: String
  private let unit: Phrase?
  private let mask: (String) -> String
  private let heading: String

  init(
    field: RecordSchema.Field, place: HeaderPlan.Place?, isSpoiled: Bool, decoded: DecodedColumn?,
    column: Column, rows: Int, samples: [Sample], reveal: Bool
  ) {
    let mask: (String) -> String = { text in
      reveal ? text : field.personal?.mask(text) ?? PersonalData.maskStray(text)
    }
    self.mask = mask
    heading = place?.heading ?? field.name
    complaints = decoded?.complaints ?? Complaints()
    hasBadAssumption = decoded?.hasBadAssumption ?? false
    assumption = field.assumed ?? ""
    unit = place.flatMap { HeadingUnit(heading: $0.heading, type: field.type).words }
    summary = ColumnReport(
      field: field.name, title: field.title, type: field.type.word, heading: place?.heading,
      match: isSpoiled ? .ambiguous : place?.match ?? .missing)
    summary.conventions = decoded?.conventions ?? []
    summary.samples = samples
    let counts = column.states.counts(rows: rows)
    summary.assumed = column.assumed?.count { $0 } ?? 0
    summary.values = counts[.value] - summary.assumed
    summary.absent = counts[.absent]
    summary.unknown = counts[.unknown]
    summary.notUnderstoodCount = complaints.total
    summary.notUnderstood = complaints.kept.map { complaint in
      CellNote(
        line: complaint.place.line, row: complaint.place.number, raw: mask(complaint.raw),
        reason: complaint.fault.reason)
    }
    if let (fault, _) = complaints.column {
      summary.notUnderstood.append(
        CellNote(line: nil, row: nil, raw: "", reason: fault.reason))
    }
  }

  /// What parts of a file together have to tell; there are no figures of the column.
  init(
    field: RecordSchema.Field, place: HeaderPlan.Place?, isSpoiled: Bool, complaints: Complaints,
    hasBadAssumption: Bool, reveal: Bool
  ) {
    mask = { text in
      reveal ? text : field.personal?.mask(text) ?? PersonalData.maskStray(text)
    }
    heading = place?.heading ?? field.name
    self.complaints = complaints
    self.hasBadAssumption = hasBadAssumption
    assumption = field.assumed ?? ""
    unit = place.flatMap { HeadingUnit(heading: $0.heading, type: field.type).words }
    summary = ColumnReport(
      field: field.name, title: field.title, type: field.type.word, heading: place?.heading,
      match: isSpoiled ? .ambiguous : place?.match ?? .missing)
  }

  func report(_ file: String, headerLine: Int, to bag: inout DiagnosticBag) {
    if hasBadAssumption {
      bag.append(
        RecordsDiagnostics.badAssumption(summary.field, value: assumption, file: file))
    }
    if let unit {
      bag.append(
        RecordsDiagnostics.headingUnit(file, line: headerLine, heading: heading, words: unit))
    }
    var shown: [String: Int] = [:]
    for complaint in complaints.kept {
      shown[complaint.fault.code, default: 0] += 1
      bag.append(
        RecordsDiagnostics.cell(
          complaint.fault, raw: mask(complaint.raw), file: file,
          line: complaint.place.line, number: complaint.place.number, heading: heading))
    }
    for code in complaints.counts.keys.sorted() {
      let more = (complaints.counts[code] ?? 0) - (shown[code] ?? 0)
      guard more > 0, let first = complaints.kept.first(where: { $0.fault.code == code }) else {
        continue
      }
      let last = complaints.kept.last { $0.fault.code == code }
      bag.append(
        RecordsDiagnostics.moreCells(
          first.fault, file: file, line: last?.place.line, heading: heading, count: more))
    }
    if let (fault, count) = complaints.column {
      bag.append(
        RecordsDiagnostics.wholeColumn(fault, file: file, heading: heading, count: count))
    }
  }

}

extension RecordSchema.FieldType {
  /// The type as the vocabulary writes it.
  var word: String {
    switch self {
    case .symbol: "enum"
    case .symbols: "set of enum"
    default: rawValue
    }
  }
}
