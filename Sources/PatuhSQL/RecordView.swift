import PatuhRules

/// The view that reads the cells of one record type: typed values, and beside them what tells an
/// absent cell from an unknown one.
///
/// Cells are read as `patuh records --clean` writes them: an empty cell is what the vocabulary says of
/// it, `?` is unknown, `?=x` is assumed, `="x"` is text. Files as they come are read in the same way
/// when every cell is plain; cells that are not are counted in `janggal`, and the program's answers
/// hold only where there are none.
struct RecordView {
  let record: RecordType
  let target: SQLTarget
  let input: InputShape
  /// Fields that the program reads, and names of flags.
  let used: Set<String>
  /// How rows are told apart; nil when nothing asks, and in DuckDB, whose tables number their rows.
  let rowNumber: String?

  var select: String {
    var columns: [(sql: String, name: String)] = []
    if let rowNumber { columns.append((input.has(record.name) ? rowNumber : "0", "baris")) }
    var written: Set<String> = []
    var odd: [String] = []
    for field in record.fields where isUsed(field) {
      let form = FieldForm(field, of: record.name, input)
      columns.append((value(form), field.name))
      if form.hasFlag { columns.append((absence(form), FieldForm.flag(field.name))) }
      if !input.hasStates, input.has(field, of: record.name) {
        columns.append((field.name, Self.text(field)))
        if joined.contains(field.name) { continue }
        written.insert(Self.text(field))
        odd.append(oddness(field))
      }
    }
    if columns.isEmpty { columns.append(("1", "ada")) }
    let source = input.has(record.name) ? "\nFROM masukan_\(record.name)" : "\nWHERE FALSE"
    let inner =
      "SELECT " + columns.map { "\($0.sql) AS \($0.name)" }.joined(separator: ",\n  ") + source
    guard !input.hasStates else { return inner }
    // One flag a row; of an empty cell the comparison is NULL, which is not odd.
    let any = odd.map { "(\($0))" }.joined(separator: "\n    OR ")
    let flag = odd.isEmpty ? "FALSE" : "CASE WHEN \(any)\n    THEN TRUE ELSE FALSE END"
    let outer = columns.map(\.name).filter { !written.contains($0) } + [flag + " AS janggal"]
    return "SELECT " + outer.joined(separator: ",\n  ") + "\nFROM (\n\(inner)\n) AS sel"
  }

  /// The name of what was written in a field's cell.
  private static func text(_ field: Field) -> String { field.name + "_teks" }

  /// Fields by which rows are joined to others that are looked at themselves: a cell that equals a
  /// plain one is plain, and only those that find no partner are looked at.
  let joined: Set<String>
  /// Fields of which the program asks only whether they have a value.
  let shown: Set<String>

  /// A condition: a key by which rows are joined is not written plainly; nil when none is read.
  var oddKey: String? {
    anyOf(
      joined.sorted().map { name in
        record.field(name).flatMap { field in
          input.has(field, of: record.name) ? "(\(oddness(field)))" : nil
        }
      })
  }

  private func isUsed(_ field: Field) -> Bool {
    used.contains(field.name) || used.contains(FieldForm.flag(field.name))
  }

  /// The text of a cell without marks; NULL where it has none.
  private func cell(_ field: Field) -> String {
    guard input.hasStates else { return field.name }
    let name = field.name
    return
      "CASE WHEN \(name) = '?' THEN NULL WHEN substr(\(name), 1, 2) = '?=' THEN substr(\(name), 3)"
      + " WHEN substr(\(name), 1, 2) = '=\"'"
      + " THEN replace(substr(\(name), 3, length(\(name)) - 3), '\"\"', '\"')"
      + " ELSE NULLIF(\(name), '') END"
  }

  private func value(_ form: FieldForm) -> String {
    let field = form.field
    guard input.has(field, of: record.name) else {
      if let assumed = field.assumed { return typed(target.literal(assumed), form) }
      return "CAST(NULL AS \(type(form)))"
    }
    let text = cell(field)
    if field.type == .symbols, field.blank == .empty {
      let blank = input.hasStates ? "CASE WHEN \(field.name) = '?' THEN NULL ELSE '' END" : "''"
      return "COALESCE(\(text), \(blank))"
    }
    let value = typed(text, form)
    guard !input.hasStates, let assumed = field.assumed else { return value }
    return "COALESCE(\(value), \(typed(target.literal(assumed), form)))"
  }

  private func type(_ form: FieldForm) -> String {
    switch form.kind {
    case .text: target.textType
    case .day: target == .sqlite ? "INTEGER" : "DATE"
    case .bool: target == .sqlite ? "INTEGER" : "BOOLEAN"
    default: target.integerType
    }
  }

  private func typed(_ text: String, _ form: FieldForm) -> String {
    // A cell that is not plain must not end the program before it is counted.
    let cast = target == .sqlite || (input.hasStates && target == .duckdb) ? "CAST" : "TRY_CAST"
    switch form.kind {
    case .text: return text
    case .bool: return "(\(text)) = 'true'"
    case .day:
      return target == .sqlite
        ? "CAST(julianday(\(text)) - 2440587.5 AS INTEGER)" : "\(cast)(\(text) AS DATE)"
    case .month:
      let number = target.integerType
      return "(\(cast)(substr(\(text), 1, 4) AS \(number)) * 12"
        + " + \(cast)(substr(\(text), 6, 2) AS \(number)) - 1)"
    case .number(0, _): return "\(cast)(\(text) AS \(target.integerType))"
    case .number(let scale, _):
      let noughts = String(repeating: "0", count: scale)
      if !input.hasStates, form.field.type == .rupiah {
        return "(\(cast)(\(text) AS \(target.integerType)) * 1\(noughts))"
      }
      guard target == .sqlite else {
        let digits = form.digits > 18 ? 38 : 18
        return "CAST(\(cast)(\(text) AS DECIMAL(\(digits), \(scale))) * 1\(noughts)"
          + " AS \(target.integerType))"
      }
      // Digits before and behind the point put together.
      return "CAST(CASE WHEN instr(\(text), '.') = 0 THEN \(text) || '\(noughts)'"
        + " ELSE substr(\(text), 1, instr(\(text), '.') - 1)"
        + " || substr(substr(\(text), instr(\(text), '.') + 1) || '\(noughts)', 1, \(scale))"
        + " END AS INTEGER)"
    default: return text
    }
  }

  /// An absent cell is a fact; see ``Field/Blank``.
  private func absence(_ form: FieldForm) -> String {
    let name = form.field.name
    guard input.has(form.field, of: record.name) else { return "FALSE" }
    let isBlank = "COALESCE(\(name), '') = ''"
    guard !input.hasStates, case .absentWhenBlank(let other) = form.field.blank else {
      return "(\(isBlank))"
    }
    guard let field = record.field(other), input.has(field, of: record.name) else { return "FALSE" }
    return "(\(isBlank) AND COALESCE(\(other), '') = '')"
  }

  // MARK: Plain cells

  private func matches(_ name: String, _ pattern: String) -> String {
    target == .duckdb
      ? "regexp_full_match(\(name), '\(pattern)')" : "\(name) RLIKE '^(\(pattern))\\\\z'"
  }

  /// A condition: the cell is not written plainly. Reads the value and, `_teks`, what was written.
  private func oddness(_ field: Field) -> String {
    let name = field.name
    let text = Self.text(field)
    // As the engine itself writes the value that it read; an empty cell compares as NULL.
    let differs = "\(text) <> COALESCE(CAST(\(name) AS \(target.textType)), '')"
    switch field.type {
    case .text where shown.contains(name):
      // Only whether there is a value is asked: a letter or digit that begins no word for nothing
      // and no number that a spreadsheet mangled is enough, where no NUL byte spoils it.
      let first = "\(text) BETWEEN '1' AND '9~' AND NOT contains(\(text), '+')"
      let letters = ["C' AND 'J~", "O' AND 'S~", "U' AND 'Z~", "L' AND 'M~", "A' AND 'A~"]
        .map { "\(text) BETWEEN '\($0)'" }
      return
        "CASE WHEN contains(\(text), \(target.control(0))) THEN TRUE"
        + " WHEN \(([first] + letters).joined(separator: " OR ")) THEN FALSE ELSE NOT "
        + matches(text, Self.plainText) + " END"
    case .text:
      let pattern = field.digits.map { "[0-9]{\($0)}" } ?? Self.plainText
      guard field.digits == nil else { return "NOT " + matches(text, pattern) }
      // A number that is written back the same has digits only, which is cheaper to see.
      let isNumber = "\(text) = CAST(TRY_CAST(\(text) AS BIGINT) AS \(target.textType))"
      return "CASE WHEN \(text) BETWEEN '1' AND '9~' AND \(isNumber) THEN FALSE ELSE NOT "
        + matches(text, pattern) + " END"
    case .integer: return "\(differs) OR \(name) < 0"
    case .rupiah: return "NOT " + matches(text, "[0-9]{1,14}")
    case .decimal: return "NOT " + matches(text, "[0-9]{1,9}|0[.][0-9]{1,6}")
    case .date:
      let isFar = "\(name) NOT BETWEEN DATE '1900-01-01' AND DATE '2099-12-31'"
      // What the engine reads as a day of a year of four digits, with its parts in these places.
      let isMisplaced =
        target == .duckdb
        ? "\(text) NOT GLOB '????-??-?[0-9]'"
        : "length(\(text)) <> 10 OR substr(\(text), 5, 1) <> '-' OR substr(\(text), 8, 1) <> '-'"
          + " OR substr(\(text), 10, 1) NOT BETWEEN '0' AND '9'"
      return "\(isMisplaced) OR \(isFar) OR (\(name) IS NULL AND \(text) <> '')"
    case .month: return "NOT " + matches(text, "(19|20)[0-9][0-9]-(0[1-9]|1[0-2])")
    case .boolean: return "\(text) NOT IN ('true', 'false')"
    case .symbol:
      let names = field.values.map { target.literal($0.name) }.joined(separator: ", ")
      return "\(text) NOT IN (\(names))"
    case .symbols:
      let names = field.values.map(\.name).joined(separator: "|")
      return "NOT " + matches(text, "(\(names))(;(\(names)))*")
    }
  }

  /// Printable ASCII that no office writes for something else, and no word for nothing: those begin
  /// with other letters, or have no digit.
  private static let plainText =
    "[0-9AC-JLMO-SU-Zac-jlmo-su-z]([ -*,-~]*[!-*,-~])?"
    + "|[BKNTbknt][ -*,-~]*[0-9]([ -*,-~]*[!-*,-~])?"
}
