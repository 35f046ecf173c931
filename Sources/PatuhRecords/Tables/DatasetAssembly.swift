internal import PatuhColumns
internal import PatuhDiagnostics

/// Puts tables together into a dataset: joins children to parents, counts orphans.
struct DatasetAssembly {
  let schemas: [RecordSchema]
  let reveal: Bool
  /// Record types of which there are rows elsewhere, where these tables are parts of larger ones.
  var filled: Set<String> = []

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
    for index in readings.indices {
      for join in readings[index].joins {
        join.report(readings[index].table.file, to: &readings[index].diagnostics)
        readings[index].report.rowsOrphaned += join.count
      }
      bag.append(contentsOf: readings[index].diagnostics)
    }
    var reading = DatasetReading(
      dataset: Dataset(tables: tables, relations: relations), reports: readings.map(\.report),
      diagnostics: bag, isUsable: readings.allSatisfy(\.isUsable))
    reading.joins = readings.map(\.joins)
    return reading
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
      ] where owner.rowCount > 0 || filled.contains(owner.schema.name) {
        if case .none = column.storage {
          reading.joins.append(
            JoinRemark(
              parent: parent.schema.name, child: child.name,
              missing: RecordsDiagnostics.missingJoin(
                owner.file, field: field, parent: parent.schema.name, child: child.name)))
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
      reading.joins.append(
        remark(
          orphans: found.orphans, of: child, table, parent: parent.schema.name, reading.numbers))
    }
    return Relation(
      table: index, parents: found.owners, parentCount: found.groupCount, groups: found.groups,
      orphans: found.orphans)
  }

  /// What there is to tell of child rows without a parent.
  func remark(
    orphans: [Int32], of child: RecordSchema.Child, _ table: Table, parent: String,
    _ numbers: RowNumbers
  ) -> JoinRemark {
    var remark = JoinRemark(parent: parent, child: child.name, rows: orphans)
    for row in orphans.map({ Int($0) }) {
      remark.add(
        .orphan(
          key: shownKey(child, table, row),
          field: child.on.map(\.child).joined(separator: "`, `"), parent: parent),
        line: table.line(of: row) ?? 0, number: numbers[row])
    }
    return remark
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
