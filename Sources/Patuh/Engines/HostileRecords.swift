import PatuhColumns
import PatuhRecords
import PatuhRules

/// Rows that are hard for an SQL engine, made from a few real ones.
///
/// Each is a real subject with some cells changed: blank, unknown, a boundary day, a number as large or
/// as small as its field takes, text with quotes. Its children come along, at times twice, at times
/// not at all, and some of their cells change as well. The same records give the same rows.
struct HostileRecords {
  let vocabulary: Vocabulary
  let today: Day
  /// The day of the check and those on which its rules change.
  let days: [Day]
  /// Numbers that rules name: terms of so many days end on a boundary as well.
  let terms: [Int]
  /// Numbers so large, and days so far away, that products of them may not fit.
  let hasExtremes: Bool

  /// Real subjects of each type that are changed.
  static let subjectLimit = 10
  /// Subjects of each type that are changed at random.
  static let changedCount = 60
  /// Children that a changed subject keeps.
  static let childLimit = 4
  /// Rows of a list that many subjects share.
  static let sharedLimit = 40

  /// One table, cells as `patuh records --clean` writes them.
  private struct Sheet {
    var fields: [String]
    var rows: [[String]]

    init?(_ csv: String) {
      var rows = PlainCSV.rows(Array(csv.utf8))
      guard !rows.isEmpty else { return nil }
      fields = rows.removeFirst()
      self.rows = rows
    }

    func index(_ field: String) -> Int? { fields.firstIndex(of: field) }
  }

  /// The files of the changed records, by record type.
  ///
  /// - Parameter subjects: record types that are judged.
  func files(
    from sample: Dataset, subjects: Set<String>, schemas: [RecordSchema]
  ) -> [RecordFile] {
    var sheets: [String: Sheet] = [:]
    for table in sample.tables {
      guard let schema = schemas.first(where: { $0.name == table.schema.name }) else { continue }
      sheets[table.schema.name] = Sheet(CleanTable(table, schema: schema, reveal: true).csv())
    }
    let originals = sheets
    var cloned: Set<String> = []
    var dice = Dice()
    for record in vocabulary.records where subjects.contains(record.name) {
      change(record, originals, &sheets, &cloned, &dice)
    }
    for name in originals.keys where !cloned.contains(name) && !subjects.contains(name) {
      // Whoever shares a list has all of it.
      if let rows = sheets[name]?.rows { sheets[name]?.rows = Array(rows.prefix(Self.sharedLimit)) }
    }
    return vocabulary.records.compactMap { record in
      sheets[record.name].map { sheet in
        RecordFile(name: record.name + ".csv", record: record.name, bytes: Self.csv(sheet))
      }
    }
  }

  // MARK: Changing

  private func change(
    _ record: RecordType, _ originals: [String: Sheet], _ sheets: inout [String: Sheet],
    _ cloned: inout Set<String>, _ dice: inout Dice
  ) {
    guard let sheet = originals[record.name],
      let key = record.key.first(where: { name in
        record.field(name).map { $0.type == .text && $0.digits == nil } ?? false
      }), let keyColumn = sheet.index(key)
    else { return }
    var made: [[String]] = []
    var number = 0
    guard !sheet.rows.isEmpty else { return }
    let step = max(1, sheet.rows.count / Self.subjectLimit)
    let drawn = Array(stride(from: 0, to: sheet.rows.count, by: step))
    let open = sheet.fields.indices.filter { !record.key.contains(sheet.fields[$0]) }
    guard !open.isEmpty else { return }
    func add(_ changed: [String], from row: Int) {
      var changed = changed
      number += 1
      let own = number % 4 == 0 ? "U\(number) d'A \"x\"" : "U\(number)"
      changed[keyColumn] = own
      made.append(changed)
      for child in record.children {
        clone(
          child, of: (key, sheet.rows[row][keyColumn], own), number, originals, &sheets, &cloned,
          &dice)
      }
    }
    // Each term ends on the day of the check, the day before and the day after, one cell at a time.
    for column in open where record.field(sheet.fields[column])?.type == .date {
      for term in terms {
        for end in near(today, -term) {
          let row = drawn[number % drawn.count]
          var changed = sheet.rows[row]
          changed[column] = end
          add(changed, from: row)
        }
      }
    }
    for number in 0..<Self.changedCount {
      let row = drawn[number % drawn.count]
      var changed = sheet.rows[row]
      let first = open[number / drawn.count % open.count]
      for column in open where column == first || dice.isOne(in: 6) {
        change(column, of: &changed, sheet, record, &dice)
      }
      add(changed, from: row)
    }
    sheets[record.name]?.rows = made
  }

  /// The children of a changed subject; a list that hangs on another field is shared as it is.
  private func clone(
    _ child: RecordType.Child, of parent: (field: String, old: String, new: String), _ number: Int,
    _ originals: [String: Sheet], _ sheets: inout [String: Sheet], _ cloned: inout Set<String>,
    _ dice: inout Dice
  ) {
    guard let join = child.on.first(where: { $0.parent == parent.field }),
      let sheet = originals[child.record], let record = vocabulary[child.record],
      let column = sheet.index(join.child)
    else { return }
    if cloned.insert(child.record).inserted { sheets[child.record]?.rows = [] }
    // Every ninth subject has no children at all.
    guard number % 9 != 0 else { return }
    var rows = Array(
      sheet.rows.lazy.filter { $0[column] == parent.old }.prefix(Self.childLimit))
    for index in rows.indices { rows[index][column] = parent.new }
    if number % 3 == 0, let first = rows.first { rows += [first, first] }
    for row in rows.indices {
      for field in sheet.fields.indices where field != column && dice.isOne(in: 5) {
        change(field, of: &rows[row], sheet, record, &dice)
      }
    }
    sheets[child.record]?.rows += rows
  }

  /// Gives one cell of a row another value.
  private func change(
    _ column: Int, of row: inout [String], _ sheet: Sheet, _ record: RecordType,
    _ dice: inout Dice
  ) {
    guard let field = record.field(sheet.fields[column]) else { return }
    var values = values(of: field)
    if field.type == .date {
      // Terms that run from another day of the row, or up to the day of the check.
      let others = sheet.fields.indices.filter { $0 != column }
        .compactMap { record.field(sheet.fields[$0])?.type == .date ? Day(iso: row[$0]) : nil }
      for term in terms {
        for day in others { values += near(day, term) }
        for day in days { values += near(day, -term) }
      }
    }
    row[column] = values[dice.next(below: values.count)]
  }

  private func near(_ day: Day, _ term: Int) -> [String] {
    (-1...1).compactMap { Day(number: Int(day.number) + term + $0)?.description }
  }

  /// The same throws in every run.
  private struct Dice {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func next(below count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, count)
    }

    mutating func isOne(in count: Int) -> Bool { next(below: count) == 0 }
  }

  // MARK: Values

  /// Cells that are hard to read alike.
  private func values(of field: Field) -> [String] {
    let own: [String]
    switch field.type {
    case .text:
      own =
        field.digits.map { [String(repeating: "9", count: $0)] }
        ?? ["=\"O'Brien \"\"x\"\" \\ %_\"", "a;b", "=\"?\""]
    case .integer: own = ["0", "1", "2", "365"] + (hasExtremes ? ["999999999999"] : [])
    case .decimal: own = ["0", "0.000001", "0.5", "1"] + (hasExtremes ? ["999999999.999999"] : [])
    case .rupiah: own = ["0", "1", "0.01", "3000000"] + (hasExtremes ? ["99999999999999"] : [])
    case .date: own = boundaries.map(\.description)
    case .month: own = Set(boundaries.map { String($0.description.prefix(7)) }).sorted()
    case .boolean: own = ["true", "false"]
    case .symbol: own = field.values.map(\.name)
    case .symbols:
      own = field.values.map(\.name) + [field.values.map(\.name).joined(separator: ";")]
    }
    return ["", "?"] + own
  }

  /// Days on both sides of each day that matters, a leap day, and the ends of the calendar.
  private var boundaries: [Day] {
    let near = days.flatMap { day in (-1...1).compactMap { Day(number: Int(day.number) + $0) } }
    let far = hasExtremes ? [Day(1900, 1, 1), Day(2099, 12, 31)] : []
    return near + (far + [Day(2024, 2, 29)]).compactMap { $0 }
  }

  private static func csv(_ sheet: Sheet) -> [UInt8] {
    var csv = CSVText()
    for row in [sheet.fields] + sheet.rows {
      for cell in row { csv.cell(cell) }
      csv.endRow()
    }
    return csv.bytes
  }
}
