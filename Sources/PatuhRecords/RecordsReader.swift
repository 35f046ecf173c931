package import PatuhColumns
package import PatuhDiagnostics

/// What reading all files of a check gave.
package struct DatasetReading: Sendable {
  package let dataset: Dataset
  /// One report a file, in the order of the files.
  package let reports: [ReadingReport]
  package let diagnostics: DiagnosticBag
  /// False when a file could not be read as a table of its record type at all.
  package let isUsable: Bool
  /// By file: what its joins as a child have to tell; ``diagnostics`` has it too.
  var joins: [[JoinRemark]] = []

  package init(
    dataset: Dataset, reports: [ReadingReport], diagnostics: DiagnosticBag, isUsable: Bool
  ) {
    self.dataset = dataset
    self.reports = reports
    self.diagnostics = diagnostics
    self.isUsable = isUsable
  }
}

/// Reads record files into typed tables and joins them.
package struct RecordsReader: Sendable {
  let schemas: [RecordSchema]
  private let needed: [String: Set<String>]?
  private let welcome: [String: Set<String>]
  private let namesRows: Bool
  let reveal: Bool

  /// - Parameters:
  ///   - needed: for each record type the fields that somebody reads; nil reads all. Keys and join
  ///     columns are always read.
  ///   - welcome: fields that are read where their column is there, and not missed where it isn't.
  ///   - namesRows: labels are read as well.
  ///   - reveal: personal cells stand unmasked in diagnostics and reports.
  package init(
    schemas: [RecordSchema], needed: [String: Set<String>]? = nil,
    welcome: [String: Set<String>] = [:], namesRows: Bool = true, reveal: Bool = false
  ) {
    self.schemas = schemas
    self.needed = needed
    self.welcome = welcome
    self.namesRows = namesRows
    self.reveal = reveal
  }

  /// Reads one file; nothing is joined. A record type that no schema declares gives an unusable
  /// reading.
  package func read(_ file: RecordFile) -> TableReading {
    guard let schema = schemas.first(where: { $0.name == file.record }) else {
      var bag = DiagnosticBag()
      bag.append(
        RecordsDiagnostics.unknownRecord(
          file: file.name,
          nearest: NearestName.of(file.record, among: schemas.map(\.name))))
      return TableReading(
        table: Table(schema: TableSchema(name: file.record, fields: []), rowCount: 0, columns: []),
        report: ReadingReport(file: file.name, record: file.record, title: file.record),
        diagnostics: bag, isUsable: false)
    }
    return reader(schema).read(file)
  }

  /// Reads files, one a record type, and joins children to parents. O(bytes).
  package func read(_ files: [RecordFile]) -> DatasetReading {
    var readings: [TableReading] = []
    var seen: [String: String] = [:]
    for file in files {
      if let first = seen[file.record] {
        readings.append(second(file, first: first))
      } else {
        seen[file.record] = file.name
        readings.append(read(file))
      }
    }
    return DatasetAssembly(schemas: schemas, reveal: reveal).assemble(readings)
  }

  /// Reads files as ``read(_:)-(_)`` does, in parallel where they are written plainly, and without
  /// samples of how cells are written.
  ///
  /// - Parameter chunkSize: bytes that one task reads at a time, more or less.
  package func read(
    _ files: [RecordFile], tasks: Int, chunkSize: Int = 4 << 20
  ) async -> DatasetReading {
    var found = [TableReading?](repeating: nil, count: files.count)
    await withTaskGroup(of: (Int, TableReading).self) { group in
      var seen: [String: String] = [:]
      for (index, file) in files.enumerated() {
        if let first = seen[file.record] {
          found[index] = second(file, first: first)
        } else if let schema = schemas.first(where: { $0.name == file.record }) {
          seen[file.record] = file.name
          group.addTask {
            (index, await reader(schema).readPlain(file, tasks: tasks, chunkSize: chunkSize))
          }
        } else {
          found[index] = read(file)
        }
      }
      for await (index, reading) in group { found[index] = reading }
    }
    let readings = found.compactMap(\.self)
    let assembly = DatasetAssembly(schemas: schemas, reveal: reveal)
    return assembly.assemble(readings, joined: await assembly.joins(of: readings, tasks: tasks))
  }

  func second(_ file: RecordFile, first: String) -> TableReading {
    var reading = TableReading(
      table: Table(schema: TableSchema(name: file.record, fields: []), rowCount: 0, columns: []),
      report: ReadingReport(file: file.name, record: file.record, title: file.record),
      diagnostics: DiagnosticBag(), isUsable: false)
    reading.diagnostics.append(
      RecordsDiagnostics.secondFile(file.name, record: file.record, first: first))
    return reading
  }

  func reader(_ schema: RecordSchema) -> TableReader {
    var joins: Set<String> = []
    for parent in schemas {
      for child in parent.children {
        if child.record == schema.name { joins.formUnion(child.on.map(\.child)) }
        if parent.name == schema.name { joins.formUnion(child.on.map(\.parent)) }
      }
    }
    return TableReader(
      schema, joins: joins, needed: needed.map { $0[schema.name] ?? [] },
      welcome: welcome[schema.name] ?? [], namesRows: namesRows, reveal: reveal)
  }
}
