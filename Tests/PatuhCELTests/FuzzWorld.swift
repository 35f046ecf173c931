import PatuhCEL
import PatuhColumns

/// The scene as it is told, with its gaps, and worlds in which somebody filled them.
struct FuzzWorld: Sendable {
  let name: String
  let employer: Record
  /// By variable; nil leaves all of them unknown.
  let values: [String: Value]?

  static let partial = FuzzWorld(name: "the scene", employer: Scene.employer, values: nil)

  static let complete: [FuzzWorld] = [
    FuzzWorld(
      "the poor world", wage: 0, kpj: nil, start: "0001-01-01", name: "", villages: 0,
      [
        "tak_tahu": .bool(false), "bilangan": .int(0), "teks": .string(""), "daftar": .list([]),
        "peta": map([]), "hari_ini": day("2025-01-31"), "apa_saja": .null,
      ]),
    FuzzWorld(
      "the rich world", wage: Int64.max, kpj: "K3", start: "9999-12-31", name: "Makmur",
      villages: 2,
      [
        "tak_tahu": .bool(true), "bilangan": .int(.max), "teks": .string("aÃ😀"),
        "daftar": .list([.int(1), .int(2), .int(1)]), "peta": map([("a", 1), ("b", -1)]),
        "hari_ini": day("9999-12-31"), "apa_saja": .list([.int(1), .string("a")]),
      ]),
    FuzzWorld(
      "the plain world", wage: 4000, kpj: "K1", start: "2024-02-29", name: "A", villages: 1,
      [
        "tak_tahu": .bool(true), "bilangan": .int(-1), "teks": .string("a"),
        "daftar": .list([.int(0)]), "peta": map([("", 0)]), "hari_ini": day("2024-02-29"),
        "apa_saja": .bool(true),
      ]),
  ]

  private init(name: String, employer: Record, values: [String: Value]?) {
    self.name = name
    self.employer = employer
    self.values = values
  }

  private init(
    _ title: String, wage: Int64, kpj: String?, start: String, name: String, villages: Int,
    _ values: [String: Value]
  ) {
    let told = Scene.dataset
    let date = Day(iso: start)?.number ?? 0
    let workers = told.tables[1]
    let workerTable = Table(
      schema: Scene.workers, rowCount: 3,
      columns: [
        workers.columns[0],
        Column(storage: .integer([3000, wage, 5000]), states: .uniform(.value)),
        Column(
          storage: .text(TextStorage(["K1", "", kpj ?? ""])),
          states: .perRow([.value, .absent, kpj == nil ? .absent : .value])),
        Column(
          storage: .date([
            Day(iso: "2024-01-31")?.number ?? 0, Day(iso: "2025-06-15")?.number ?? 0, date,
          ]), states: .uniform(.value)),
        workers.columns[4],
      ])
    let employers = told.tables[0]
    let employerTable = Table(
      schema: Scene.employers, rowCount: 1,
      columns: [
        employers.columns[0],
        Column(storage: .text(TextStorage([name])), states: .uniform(.value)),
        employers.columns[2], employers.columns[3],
      ])
    let villageTable = Table(
      schema: TableSchema(name: "desa", fields: []), rowCount: villages, columns: [])
    let relation = Relation(table: 1, parents: [0, 0, 0], parentCount: 1)
    let below = Relation(
      table: 2, parents: ColumnBuffer(repeating: 0, count: villages), parentCount: 1)
    let dataset = Dataset(
      tables: [employerTable, workerTable, villageTable],
      relations: [[relation, below], [], []])
    self.init(
      name: title, employer: Record(dataset: dataset, table: 0, row: 0), values: values)
  }

  private static func day(_ text: String) -> Value { Day(iso: text).map(Value.date) ?? .null }

  private static func map(_ entries: [(String, Int64)]) -> Value {
    MapValue(entries.map { (key: .string($0), value: .int($1)) }).map(Value.map) ?? .null
  }

  func context(budget: Int) -> EvaluationContext {
    let context = Scene.context(budget: budget)
    if let slot = Scene.environment.slot(of: "firma") { context.set(slot, .record(employer)) }
    for (name, value) in values ?? [:] {
      if let slot = Scene.environment.slot(of: name) { context.set(slot, value) }
    }
    return context
  }
}
