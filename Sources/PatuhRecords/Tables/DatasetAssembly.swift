internal import PatuhColumns
internal import PatuhDiagnostics

/// Puts tables together into a dataset: joins children to parents, counts orphans.
struct DatasetAssembly {
  let schemas: [RecordSchema]
  let reveal: Bool

  /// - Parameter joined: what ``ChildJoin`` found beforehand; what is missing is found now.
  func assemble(
    _ readings: [TableReading], joined: [ChildJoin.Place: ChildJoin] = [:]
  ) -> DatasetReading {
    var readings = readings
    // Tables stand in the order of the vocabulary, whatever the order of the files.
    var order: [Int] = []
    for schema in schemas {
      if let index = readings.firstIndex(where: {
        $0.table.schema.name == schema.name && !$0.table.schema.fields.isEmpty
      }) {
        order.append(index)
      }
    }
    let tables = order.map { readings[$0].table }
    var relations: [[Relation?]] = []
    for table in tables {
      guard let schema = schemas.first(where: { $0.name == table.schema.name }) else {
        relations.append([])
        continue
      }
      relations.append(
        schema.children.map { child in
          guard let childIndex = tables.firstIndex(where: { $0.schema.name == child.record })
          else { return nil }
          return join(
            table, child, tables[childIndex], at: childIndex, &readings[order[childIndex]],
            joined[.init(parent: schema.name, child: child.name)])
        })
    }
    var bag = DiagnosticBag()
    for reading in readings { bag.append(contentsOf: reading.diagnostics) }
    return DatasetReading(
      dataset: Dataset(tables: tables, relations: relations), reports: readings.map(\.report),
      diagnostics: bag, isUsable: readings.allSatisfy(\.isUsable))
  }

  /// Nil when a join column is missing: then nobody knows which rows belong together.
  private func join(
    _ parent: Table, _ child: RecordSchema.Child, _ table: Table, at index: Int,
    _ reading: inout TableReading, _ joined: ChildJoin?
  ) -> Relation? {
    var parentColumns: [Column] = []
    var childColumns: [Column] = []
    for pair in child.on {
      guard let parentField = parent.schema.index(ofField: pair.parent),
        let childField = table.schema.index(ofField: pair.child)
      else { return nil }
      parentColumns.append(parent.columns[parentField])
      childColumns.append(table.columns[childField])
      for (column, owner, field) in [
        (parent.columns[parentField], parent, pair.parent),
        (table.columns[childField], table, pair.child),
      ] where owner.rowCount > 0 {
        if case .none = column.storage {
          reading.diagnostics.append(
            RecordsDiagnostics.missingJoin(
              owner.file, field: field, parent: parent.schema.name, child: child.name))
          return nil
        }
      }
    }
    guard !child.on.isEmpty else { return nil }
    let found =
      joined
      ?? ChildJoin(
        parentColumns, rows: parent.rowCount, childColumns, childRows: table.rowCount)
    if parent.schema.name != table.schema.name {
      report(orphans: found, of: child, table, parent, &reading)
    }
    return Relation(
      table: index, parents: found.owners, parentCount: found.groupCount, groups: found.groups,
      orphans: found.orphans)
  }

  private func report(
    orphans found: ChildJoin, of child: RecordSchema.Child, _ table: Table, _ parent: Table,
    _ reading: inout TableReading
  ) {
    var complaints = RowComplaints()
    for row in found.orphans.map({ Int($0) }) {
      reading.report.rowsOrphaned += 1
      complaints.add(
        .orphan(
          key: shownKey(child, table, row),
          field: child.on.map(\.child).joined(separator: "`, `"), parent: parent.schema.name),
        line: table.line(of: row) ?? 0, number: row + 1)
    }
    complaints.report(table.file, to: &reading.diagnostics)
  }

  private func shownKey(_ child: RecordSchema.Child, _ table: Table, _ row: Int) -> String? {
    let fields = schemas.first { $0.name == table.schema.name }
    var parts: [String] = []
    for pair in child.on {
      guard let index = table.schema.index(ofField: pair.child),
        let text = table.columns[index][row].plainText
      else { return nil }
      let personal = fields?.field(pair.child)?.personal
      parts.append(RawText.clean(reveal ? text : personal?.mask(text) ?? text))
    }
    return parts.joined(separator: "/")
  }
}
