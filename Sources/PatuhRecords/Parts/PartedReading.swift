package import PatuhColumns
package import PatuhDiagnostics

/// What reading files in parts gave, part after part: told in the end as if they had been read whole.
package struct PartedReading: Sendable {
  /// Rows of one file.
  package struct Rows: Sendable {
    package var read = 0
    package var rejected = 0
    package var orphaned = 0
  }

  private let reader: RecordsReader
  private let plans: [TablePlan]
  /// Files that belong whole to every part.
  private let wholes: [Int: PartReading]
  private let filled: Set<String>
  private var remarks: [TableRemarks?]
  private var joins: [[JoinRemark]]
  private var parts: [[[ColumnEvidence]]] = []

  /// - Parameters:
  ///   - plans: one a file.
  ///   - wholes: by file, those that are not divided.
  ///   - filled: record types that have rows.
  package init(
    _ reader: RecordsReader, _ plans: [TablePlan], wholes: [Int: PartReading], filled: Set<String>
  ) {
    self.reader = reader
    self.plans = plans
    self.wholes = wholes
    self.filled = filled
    remarks = plans.indices.map { wholes[$0]?.remarks }
    joins = plans.map { _ in [] }
  }

  /// Rows whose quotes never close, found while a file was divided.
  package mutating func add(unclosed rows: [(line: Int, number: Int)], count: Int, of file: Int) {
    guard count > 0 else { return }
    var unread = TableRemarks(RowsRead(columns: []), rowsRead: 0)
    for (line, number) in rows { unread.add(.unclosedQuote, line: line, number: number) }
    unread.addMore(.unclosedQuote, count: count - rows.count)
    remarks[file] =
      remarks[file].map { known in
        var sum = known
        sum.merge(unread)
        return sum
      } ?? unread
  }

  /// Joins one part of every file; files that belong whole to it are added.
  package mutating func add(_ part: [Int: PartReading], tasks: Int) async -> Dataset {
    var assembly = DatasetAssembly(schemas: reader.schemas, reveal: reader.reveal)
    assembly.filled = filled
    let tables = plans.indices.compactMap { file in
      (wholes[file] ?? part[file]).map { reading in
        (
          file,
          TableReading(
            table: reading.table,
            report: ReadingReport(file: plans[file].file, record: plans[file].record, title: ""),
            diagnostics: DiagnosticBag(), isUsable: true, numbers: reading.numbers)
        )
      }
    }
    let found = assembly.assemble(
      tables.map(\.1), joined: await assembly.joins(of: tables.map(\.1), tasks: tasks))
    for ((file, _), remarks) in zip(tables, found.joins) {
      add(remarks, of: file, isWhole: wholes[file] != nil)
    }
    for (file, reading) in part {
      remarks[file] =
        remarks[file].map { known in
          var sum = known
          sum.merge(reading.remarks)
          return sum
        } ?? reading.remarks
    }
    parts.append(
      plans.indices.map { wholes[$0] == nil ? part[$0]?.evidence ?? [] : [] })
    return found.dataset
  }

  private mutating func add(_ found: [JoinRemark], of file: Int, isWhole: Bool) {
    guard !joins[file].isEmpty else {
      joins[file] = found
      return
    }
    for (index, remark) in found.enumerated() where index < joins[file].count {
      if isWhole {
        joins[file][index].keepCommon(remark)
      } else {
        joins[file][index].merge(remark)
      }
    }
  }

  // MARK: What all parts give

  /// By file and field: what the cells of all parts prove; nil when every part was read as it would
  /// have been beside the others.
  package var missedEvidence: [[ColumnEvidence]]? {
    var sums: [[ColumnEvidence]] = plans.indices.map { file in
      remarks[file]?.evidence ?? []
    }
    for file in plans.indices where sums[file].isEmpty {
      sums[file] = plans[file].reader?.schema.fields.map { _ in ColumnEvidence() } ?? []
    }
    let isComplete = parts.allSatisfy { part in
      zip(part, sums).allSatisfy { own, whole in
        zip(own, whole).allSatisfy { $0.decides(as: $1) }
      }
    }
    return isComplete ? nil : sums
  }

  package func diagnostics() -> DiagnosticBag {
    var bag = DiagnosticBag()
    for (file, plan) in plans.enumerated() {
      guard let reader = plan.reader, let layout = plan.layout else {
        bag.append(contentsOf: plan.diagnostics)
        continue
      }
      var own = (remarks[file] ?? TableRemarks(RowsRead(columns: []), rowsRead: 0))
        .report(reader, layout, plan.file)
      for join in joins(of: file) { join.report(plan.file, to: &own) }
      bag.append(contentsOf: own)
    }
    return bag
  }

  package func rows(of file: Int) -> Rows {
    Rows(
      read: remarks[file]?.rowsRead ?? 0, rejected: remarks[file]?.rowsRejected ?? 0,
      orphaned: joins(of: file).reduce(0) { $0 + $1.count })
  }

  /// Rows of a file that belongs to every part have no parent when they have none in any.
  private func joins(of file: Int) -> [JoinRemark] {
    guard let whole = wholes[file] else { return joins[file] }
    let assembly = DatasetAssembly(schemas: reader.schemas, reveal: reader.reveal)
    return joins[file].map { remark in
      let parent = reader.schemas.first { $0.name == remark.parent }
      guard remark.missing == nil,
        let child = parent?.children.first(where: { $0.name == remark.child })
      else { return remark }
      return assembly.remark(
        orphans: remark.rows, of: child, whole.table, parent: remark.parent, whole.numbers)
    }
  }
}

extension RecordsReader {
  /// Finds out how each file is written.
  ///
  /// - Parameter bytes: by file its text in UTF-8; `start` is the offset behind a byte order mark.
  package func plan(
    file: String, record: String, encoding: TextEncoding, _ bytes: borrowing Span<UInt8>,
    from start: Int
  ) -> TablePlan {
    guard let schema = schemas.first(where: { $0.name == record }) else {
      let reading = read(RecordFile(name: file, record: record, bytes: []))
      return TablePlan(file: file, record: record, diagnostics: reading.diagnostics)
    }
    let reader = reader(schema)
    guard
      let layout = TableLayout(reader, file: file, encoding: encoding, bytes, from: start)
    else {
      return TablePlan(
        file: file, record: record, diagnostics: TableLayout.empty(reader, file, encoding))
    }
    return TablePlan(
      file: file, record: record, diagnostics: layout.bag, layout: layout, reader: reader)
  }

  /// The plan of a file whose record type another file has taken.
  package func second(file: String, record: String, first: String) -> TablePlan {
    let reading = second(RecordFile(name: file, record: record, bytes: []), first: first)
    return TablePlan(file: file, record: record, diagnostics: reading.diagnostics)
  }
}

extension TablePlan {
  /// Reads a part of the file; nil when the plan is not usable.
  ///
  /// - Parameters:
  ///   - known: by field, what the cells of the whole file prove; nil while that is not known.
  ///   - chunkSize: bytes that one task reads at a time, more or less.
  package func read(
    _ part: TablePart, knowing known: [ColumnEvidence]?, tasks: Int, chunkSize: Int = 1 << 20
  ) async -> PartReading? {
    guard var reader, let layout else { return nil }
    reader.known = known
    return await reader.read(part, layout, file: file, tasks: tasks, chunkSize: chunkSize)
  }
}
