import PatuhCEL
import PatuhColumns
import PatuhDiagnostics

/// The little world in which the vectors are evaluated: one employer with three workers, of whom
/// some things are not known.
///
/// | nik | upah | kpj | masuk |
/// | --- | ---- | --- | ----- |
/// | A | 3000 | K1 | 2024-01-31 |
/// | B | unknown | absent | 2025-06-15 |
/// | C | 5000 | unknown | unknown |
enum Scene {
  static let workers = TableSchema(
    name: "pekerja", fields: ["nik", "upah", "kpj", "masuk", "status"])

  static let employers = TableSchema(
    name: "pemberi_kerja", fields: ["id", "nama", "jenis", "program"], key: ["id"],
    children: ["pekerja", "desa"])

  static let dataset: Dataset = {
    let date = { (text: String) in Day(iso: text)?.number ?? 0 }
    let workerTable = Table(
      schema: workers, rowCount: 3,
      columns: [
        Column(storage: .text(TextStorage(["A", "B", "C"])), states: .uniform(.value)),
        Column(
          storage: .integer([3000, 0, 5000]), states: .perRow([.value, .unknown, .value])),
        Column(
          storage: .text(TextStorage(["K1", "", ""])),
          states: .perRow([.value, .absent, .unknown])),
        Column(
          storage: .date([date("2024-01-31"), date("2025-06-15"), 0]),
          states: .perRow([.value, .value, .unknown])),
        Column(
          storage: .symbol(codes: [0, 0, 1], names: ["tetap", "kontrak"]),
          states: .uniform(.value), assumed: [false, true, false]),
      ])
    let employerTable = Table(
      schema: employers, rowCount: 1,
      columns: [
        Column(storage: .text(TextStorage(["P1"])), states: .uniform(.value)),
        .missing,
        Column(
          storage: .symbol(codes: [0], names: ["badan_usaha", "perorangan"]),
          states: .uniform(.value)),
        Column(
          storage: .symbols(masks: [0b101], names: ["JKK", "JKM", "JHT"]),
          states: .uniform(.value)),
      ])
    let relation = Relation(table: 1, parents: [0, 0, 0], parentCount: 1)
    return Dataset(
      tables: [employerTable, workerTable], relations: [[relation, nil], []])
  }()

  static let employer = Record(dataset: dataset, table: 0, row: 0)

  /// `firma` and unknown values of several types; `gagal()` is an error.
  static let environment: Environment = {
    var environment = Environment()
    environment.declare(
      record: RecordDeclaration(
        name: "pekerja",
        fields: [
          .init(name: "nik", type: .string), .init(name: "upah", type: .int),
          .init(name: "kpj", type: .string, canBeAbsent: true),
          .init(name: "masuk", type: .date),
          .init(
            name: "status", type: .string, allowedValues: ["tetap", "kontrak"], assumption: 5),
        ]))
    environment.declare(
      record: RecordDeclaration(
        name: "pemberi_kerja",
        fields: [
          .init(name: "id", type: .string), .init(name: "nama", type: .string),
          .init(
            name: "jenis", type: .string, allowedValues: ["badan_usaha", "perorangan"]),
          .init(
            name: "program", type: .list(.string), allowedValues: ["JKK", "JKM", "JHT"]),
        ],
        children: [
          .init(name: "pekerja", record: "pekerja"), .init(name: "desa", record: "desa"),
        ]))
    environment.declare(record: RecordDeclaration(name: "desa", fields: []))
    environment.declare(variable: "firma", type: .record("pemberi_kerja"))
    for (name, type) in unknowns { environment.declare(variable: name, type: type) }
    environment.declare(variable: "apa_saja", type: .dyn)
    environment.declare(
      function: FunctionDeclaration(
        name: "gagal",
        overloads: [
          Overload(parameters: [], result: .bool) { _, _ in
            .error(EvaluationError(.range, Phrase(verbatim: "failed")))
          }
        ]))
    environment.declare(
      function: FunctionDeclaration(
        name: "catat",
        overloads: [
          Overload(parameters: [.int], result: .int) { arguments, context in
            context.note(Int(arguments[0].intValue ?? 0))
            return arguments[0]
          }
        ]))
    return environment
  }()

  /// Variables whose value nobody told.
  static let unknowns: [(String, Type)] = [
    ("tak_tahu", .bool), ("bilangan", .int), ("teks", .string), ("daftar", .list(.int)),
    ("peta", .map(.string, .int)), ("hari_ini", .date),
  ]

  static func context(budget: Int = 1_000_000) -> EvaluationContext {
    let context = EvaluationContext(environment, budget: budget)
    if let slot = environment.slot(of: "firma") { context.set(slot, .record(employer)) }
    for (name, _) in unknowns + [("apa_saja", .dyn)] {
      if let slot = environment.slot(of: name) {
        context.set(slot, .unknown(Fact(.parameter, name)))
      }
    }
    return context
  }

  /// Parses, checks, plans and runs; nil when the text has errors.
  static func evaluate(
    _ text: String, options: PlanOptions = PlanOptions(), in context: EvaluationContext? = nil
  ) -> Value? {
    var bag = DiagnosticBag()
    let map = SourceMap(source: Source(name: "test", text: text))
    guard let parsed = environment.parse(text, map: map, into: &bag),
      let checked = environment.check(parsed, into: &bag)
    else { return nil }
    return environment.plan(checked, options: options).evaluate(context ?? Self.context())
  }

  /// The codes that a text gets, in order of place.
  static func codes(_ text: String) -> [Diagnostic] {
    var bag = DiagnosticBag()
    let map = SourceMap(source: Source(name: "test", text: text))
    if let parsed = environment.parse(text, map: map, into: &bag) {
      _ = environment.check(parsed, into: &bag)
    }
    return bag.sorted
  }
}
