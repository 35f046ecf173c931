import PatuhCEL
import PatuhColumns

/// A rule over the rows of a child table, as a check of a million rows runs it.
enum RecordExpression {
  static let source =
    "pekerja.filter(p, has(p.kpj) && p.upah_dilaporkan < p.upah).size() == 0"
  static let childrenEach = 20

  /// Parents with twenty children each; every tenth parent has an underreported child, every
  /// seventh child has no KPJ.
  static func dataset(parents: Int) -> Dataset {
    let children = parents * childrenEach
    let wages = (0..<children).map { Int64(3_000_000 + $0 % 977 * 1000) }
    let reported = (0..<children).map { $0 % (childrenEach * 10) == 3 ? wages[$0] / 2 : wages[$0] }
    let worker = TableSchema(name: "pekerja", fields: ["nik", "kpj", "upah", "upah_dilaporkan"])
    let workers = Table(
      schema: worker, rowCount: children,
      columns: [
        Column(
          storage: .text(TextStorage((0..<children).map { "61710000\($0)" })),
          states: .uniform(.value)),
        Column(
          storage: .text(TextStorage((0..<children).map { $0 % 7 == 0 ? "" : "1900000\($0)" })),
          states: .perRow(
            ColumnBuffer((0..<children).map { $0 % 7 == 0 ? FactState.absent : .value }))),
        Column(storage: .integer(ColumnBuffer(wages)), states: .uniform(.value)),
        Column(storage: .integer(ColumnBuffer(reported)), states: .uniform(.value)),
      ])
    let employers = Table(
      schema: TableSchema(name: "pemberi_kerja", fields: ["id"], children: ["pekerja"]),
      rowCount: parents,
      columns: [
        Column(
          storage: .text(TextStorage((0..<parents).map { "P\($0)" })), states: .uniform(.value))
      ])
    let relation = Relation(
      table: 1, parents: ColumnBuffer((0..<children).map { Int32($0 / childrenEach) }),
      parentCount: parents)
    return Dataset(tables: [employers, workers], relations: [[relation], []])
  }

  /// Microseconds of one evaluation, that is of twenty rows.
  static func measure(parents: Int) throws(Failure) -> Measurement {
    var environment = Environment()
    environment.declare(
      record: RecordDeclaration(
        name: "pekerja",
        fields: [
          .init(name: "nik", type: .string), .init(name: "kpj", type: .string, canBeAbsent: true),
          .init(name: "upah", type: .int), .init(name: "upah_dilaporkan", type: .int),
        ]))
    environment.declare(
      record: RecordDeclaration(
        name: "pemberi_kerja", fields: [.init(name: "id", type: .string)],
        children: [.init(name: "pekerja", record: "pekerja")]))
    let employer = environment.declare(variable: "pemberi", type: .record("pemberi_kerja"))
    let workers = environment.declare(variable: "pekerja", type: .list(.record("pekerja")))
    let definition = try compile("pemberi.pekerja", in: environment)
    let program = try compile(source, in: environment)
    let data = dataset(parents: parents)
    let context = EvaluationContext(environment)
    context.set(workers, lazily: definition)
    return Measurement.of("records", records: parents) {
      var count = 0
      for row in 0..<parents {
        context.reset()
        context.set(employer, .record(Record(dataset: data, table: 0, row: row)))
        if case .bool(true) = program.evaluate(context) { count += 1 }
      }
      return count
    }
  }
}
