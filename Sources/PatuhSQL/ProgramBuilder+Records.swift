import PatuhRules

/// The views of records that a program reads.
extension ProgramBuilder {
  func recordView(
    _ record: RecordType, _ used: Set<String>, _ isNumbered: Bool
  ) -> RecordView {
    let isSubject = groups.contains { $0.subject.name == record.name }
    let number: String? =
      switch target {
      case _ where !isNumbered: nil
      case .sqlite: "rowid"
      case .duckdb: nil
      case .spark where isSubject:
        "concat_ws('/', \(record.key.joined(separator: ", ")))"
      case .spark: "monotonically_increasing_id()"
      }
    return RecordView(
      record: record, target: target, input: input, used: used, rowNumber: number,
      joined: joined(record), shown: shown(record))
  }

  func statement(_ view: RecordView, isNumbered: Bool) -> SQLProgram.Statement {
    let record = view.record
    let isSubject = groups.contains { $0.subject.name == record.name }
    let name = "data_\(record.name)"
    let create =
      switch target {
      case .sqlite: "CREATE TEMP TABLE \(name) AS\n"
      case .duckdb:
        isNumbered
          ? "CREATE OR REPLACE TEMP TABLE \(name) AS\n" : "CREATE OR REPLACE TEMP VIEW \(name) AS\n"
      case .spark where isNumbered && !isSubject: "CACHE LAZY TABLE \(name) AS\n"
      case .spark: "CREATE OR REPLACE TEMPORARY VIEW \(name) AS\n"
      }
    return .init(
      comment:
        "\(record.title): nilai bertipe; kolom berakhiran _tiada = pasti tidak ada, NULL selebihnya = belum diketahui.",
      sql: create + view.select)
  }

  /// Fields by which rows of a type find the subjects above them, and nothing else reads.
  private func joined(_ record: RecordType) -> Set<String> {
    var names: Set<String> = []
    for group in groups where group.subject.name != record.name {
      for scope in group.workspace.scopes where scope.record?.name == record.name {
        if case .rows(let keys) = scope.source { names.formUnion(keys.map(\.field)) }
      }
    }
    return groups.contains { $0.subject.name == record.name } ? [] : names
  }

  /// Fields whose values no column of any scope reads.
  private func shown(_ record: RecordType) -> Set<String> {
    var names = Set(record.fields.map(\.name)).subtracting(record.key).subtracting(joined(record))
    for group in groups {
      for scope in group.workspace.scopes where scope.record?.name == record.name {
        if case .rows(let keys) = scope.source { names.subtract(keys.map(\.field)) }
        if let probe = scope.probe { names.remove(probe.field) }
        for field in record.fields where group.workspace.reads(scope.name + "_" + field.name) {
          names.remove(field.name)
        }
      }
      for child in group.workspace.scopes {
        if case .rows(let keys) = child.source, child.parent?.record?.name == record.name {
          for key in keys { names = names.filter { !key.column.hasSuffix("_" + $0) } }
        }
      }
      for word in results(group) { names = names.filter { word != group.subject.name + "_" + $0 } }
    }
    return names
  }
}
