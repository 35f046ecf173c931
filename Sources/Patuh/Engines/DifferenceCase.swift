import PatuhColumns
import PatuhDiagnostics
import PatuhEngine
import PatuhRules

/// A subject over which an engine and the interpreter differ, as a case that stands beside its rule.
///
/// What is expected is what the interpreter says of the case itself. NIK, KPJ and names are replaced
/// by others of the same length, the same ones by the same.
struct DifferenceCase {
  let linked: LinkedRule
  let frozen: FrozenRulebook
  /// Choices of readings other than the standard ones.
  let readings: [String: String]
  let engine: String
  /// The engine's row of findings; nil when it has none.
  let found: [String]?

  /// Child rows that a case keeps of each list.
  static let childLimit = 200

  /// The file under the folder of cases: `desa/bpd.kasus.yaml`.
  var path: String { linked.rule.id + ".kasus.yaml" }

  /// The file's text.
  func text(_ dataset: Dataset, table: Int, row: Int) -> String {
    var standIns = StandIns()
    let needed = frozen.neededFields(of: [linked], namesRows: false)
    let record = record(dataset, table, row, needed, &standIns, depth: 0)
    let name = "Penerjemah dan \(engine) berbeda pada \(frozen.day)"
    let open = RuleCase(
      name: name, day: frozen.day, subject: record, parameters: [:], readings: readings,
      expect: Expectation(outcome: Outcome.pass.rawValue), range: linked.rule.range)
    let runner = CaseRunner(frozen.rulebook)
    var expect = "outcome: error"
    if case .success(let prepared) = runner.prepare(open, of: linked) {
      let seen = runner.observe(prepared, of: linked)
      expect = "outcome: \(seen.outcome.rawValue)"
      if let count = seen.count { expect += ", count: \(count)" }
      if let amount = seen.amount { expect += ", amount: \(amount)" }
      if !seen.needs.isEmpty {
        expect += ", needs: [\(seen.needs.map(Self.quoted).joined(separator: ", "))]"
      }
    }
    let answer = found.map { $0.dropFirst(3).joined(separator: ", ") } ?? "tidak ada temuan"
    var text =
      "# Ditulis ketika mesin SQL berbeda dari penerjemah; yang diharapkan ialah kata penerjemah.\n"
    text += "cases:\n  - name: \(Self.quoted(name))\n    day: \(frozen.day)\n"
    if !readings.isEmpty {
      let chosen = readings.sorted { $0.key < $1.key }
        .map { "\(Self.quoted($0.key)): \(Self.quoted($0.value))" }
      text += "    readings: { \(chosen.joined(separator: ", ")) }\n"
    }
    text += "    subject: \(Self.written(record))\n    expect: { \(expect) }\n"
    text += "    note: \(Self.quoted("\(engine): \(answer)"))\n"
    return text
  }

  // MARK: The record

  private func record(
    _ dataset: Dataset, _ table: Int, _ row: Int, _ needed: [String: Set<String>],
    _ standIns: inout StandIns, depth: Int
  ) -> CaseRecord {
    let rows = dataset.tables[table]
    let name = rows.schema.name
    guard let type = frozen.rulebook.vocabulary[name] else {
      return CaseRecord(type: name, cells: [:], children: [:])
    }
    let wanted = (needed[name] ?? []).union(type.key)
    var cells: [String: CaseCell] = [:]
    for (index, field) in type.fields.enumerated() where wanted.contains(field.name) {
      switch rows.columns[index][row] {
      case .unknown: continue
      case .absent: cells[field.name] = .blank
      case .text(let text) where field.personal != nil:
        cells[field.name] = .value(.text(standIns.name(for: text)))
      case let cell: cells[field.name] = .value(cell)
      }
    }
    var children: [String: [CaseRecord]] = [:]
    for (index, child) in type.children.enumerated() where depth < 4 {
      guard needed[child.record] != nil, let relation = dataset.relations[table][index],
        relation.isKnown(row)
      else { continue }
      children[child.name] = relation.children(of: row).prefix(Self.childLimit).map {
        record(dataset, relation.table, Int($0), needed, &standIns, depth: depth + 1)
      }
    }
    return CaseRecord(type: name, cells: cells, children: children)
  }

  /// Names instead of those of people.
  private struct StandIns {
    private var names: [String: String] = [:]

    mutating func name(for text: String) -> String {
      if let known = names[text] { return known }
      let number = String(names.count + 1)
      let isNumber = !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      let filler = String(
        repeating: isNumber ? "0" : "X", count: max(0, text.utf8.count - number.utf8.count - 1))
      let name = (isNumber ? "9" : "X") + filler + number
      names[text] = name
      return name
    }
  }

  // MARK: Writing

  private static func written(_ record: CaseRecord) -> String {
    let cells = record.cells.sorted { $0.key < $1.key }.map { "\($0.key): \(written($0.value))" }
    let lists = record.children.sorted { $0.key < $1.key }.map { name, rows in
      "\(name): [\(rows.map(written).joined(separator: ", "))]"
    }
    return "{ \((cells + lists).joined(separator: ", ")) }"
  }

  private static func written(_ cell: CaseCell) -> String {
    guard case .value(let value) = cell else { return "null" }
    switch value {
    case .text(let text), .symbol(let text): return quoted(text)
    case .symbols(let names): return "[\(names.map(quoted).joined(separator: ", "))]"
    default: return value.plainText ?? "null"
    }
  }

  /// A double-quoted scalar.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\x" + String(repeating: "0", count: 2 - digits.utf8.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
