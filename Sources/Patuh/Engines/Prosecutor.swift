import PatuhCEL
package import PatuhColumns
import PatuhDiagnostics
import PatuhEngine
package import PatuhRecords
package import PatuhRules
package import PatuhSQL

/// Looks for a difference between an engine and the interpreter before a result is believed.
///
/// The interpreter is the definition. A sample of the subjects, at least one of each kind of gap and of
/// each size of a list, is judged by it, and so are rows that are hard on purpose; what it finds of them
/// has to be what the engine found, cell for cell. A difference is saved as a case.
package struct Prosecutor: Sendable {
  /// A row of findings that only one of both has.
  package struct Difference: Sendable {
    package let byInterpreter: [String]?
    package let byEngine: [String]?
  }

  /// Judges a dataset with an engine.
  package typealias Judge = (Dataset) throws -> (program: SQLProgram, result: EngineResult)

  package let frozen: FrozenRulebook
  package let rules: [LinkedRule]
  package let privacy: Privacy
  /// The engine's name.
  package let engine: String
  /// Choices of readings.
  package let readings: [String: String]
  package let schemas: [RecordSchema]
  /// Folder that receives the case of a difference; nil saves none.
  package let cases: String?

  package init(
    _ frozen: FrozenRulebook, rules: [LinkedRule], privacy: Privacy, engine: SQLTarget,
    readings: [String: String], schemas: [RecordSchema], cases: String?
  ) {
    self.frozen = frozen
    self.rules = rules
    self.privacy = privacy
    self.engine = engine.rawValue
    self.readings = readings
    self.schemas = schemas
    self.cases = cases
  }

  /// Subjects of each type that are drawn.
  package static let sampleSize = 200

  /// Terms that hostile rows end on a boundary.
  private static let termLimit = 8

  private var subjects: Set<String> { Set(rules.map(\.subject.name)) }

  /// Some subjects of each type with the rows that are joined to them.
  package func sample(of dataset: Dataset, count: Int = sampleSize) -> Dataset {
    DatasetSample(
      dataset, subjects: subjects, count: count, vocabulary: frozen.rulebook.vocabulary
    ).dataset
  }

  // MARK: Trials

  /// Compares what an engine found in a whole dataset with the interpreter's findings in a sample.
  ///
  /// - Throws: a difference.
  package func compare(_ dataset: Dataset, _ program: SQLProgram, _ result: EngineResult)
    async throws
  {
    let sample = sample(of: dataset)
    var drawn: Set<[String]> = []
    for table in sample.tables where subjects.contains(table.schema.name) {
      for row in 0..<table.rowCount { drawn.insert([table.schema.name, table.key(of: row)]) }
    }
    let expected = await findings(of: sample, program).filter { drawn.contains([$0[0], $0[1]]) }
    try stop(
      Self.difference(expected, result.findings.filter { drawn.contains([$0[0], $0[1]]) }), sample)
  }

  /// Has an engine judge a sample of a dataset, and then hostile rows made from it.
  ///
  /// - Throws: a difference, or what the engine fails with.
  package func tryOut(_ dataset: Dataset, judge: Judge) async throws {
    let sample = sample(of: dataset)
    let (program, result) = try judge(sample)
    try stop(Self.difference(await findings(of: sample, program), result.findings), sample)
    try await tryHostile(dataset, judge: judge)
  }

  /// Has an engine judge hostile rows made from a dataset.
  ///
  /// A number that no longer fits stops a program, which is no difference: rows with far days and the
  /// largest numbers are judged apart from the others. An engine of its own is only started again when
  /// it fails.
  package func tryHostile(_ dataset: Dataset, judge: Judge) async throws {
    let few = sample(of: dataset, count: HostileRecords.subjectLimit)
    let isQuick = engine == SQLTarget.sqlite.rawValue
    for hasExtremes in isQuick ? [false, true] : [true, false] {
      do {
        try await judgeAll(hostile(few, hasExtremes: hasExtremes), judge)
        if !isQuick { return }
      } catch let error as DiagnosticsError where !EngineDiagnostics.isDifference(error) {
        continue
      }
    }
  }

  private func judgeAll(_ dataset: Dataset, _ judge: Judge) async throws {
    let (program, result) = try judge(dataset)
    try stop(Self.difference(await findings(of: dataset, program), result.findings), dataset)
  }

  /// The rows as the reader of records reads them.
  private func hostile(_ few: Dataset, hasExtremes: Bool) -> Dataset {
    var days = [frozen.day]
    for rule in rules { days += [rule.rule.force.from, rule.rule.force.to].compactMap { $0 } }
    let maker = HostileRecords(
      vocabulary: frozen.rulebook.vocabulary, today: frozen.day, days: Set(days).sorted(),
      terms: terms,
      hasExtremes: hasExtremes)
    let files = maker.files(from: few, subjects: subjects, schemas: schemas)
    return RecordsReader(schemas: schemas, reveal: true).read(files).dataset
  }

  /// Whole numbers that the rules and their legal values name, as far as they may be so many days.
  private var terms: [Int] {
    var found: Set<Int> = []
    for id in Set(rules.flatMap(\.usedParameters)) {
      for value in frozen.rulebook.parameter(id)?.values ?? [] {
        for case .integer(let number) in [value.single].compactMap({ $0 }) + value.keyed.values
        where (1...4000).contains(number) {
          found.insert(Int(number))
        }
      }
    }
    for item in rules.flatMap(\.expressions) {
      item.expression.expression.root.walk { node in
        if case .literal(.int(let number)) = node.kind, (1...4000).contains(number) {
          found.insert(Int(number))
        }
      }
    }
    return found.sorted().suffix(Self.termLimit)
  }

  /// What the interpreter finds, as rows of the default columns, of the rules of a program.
  package func findings(of dataset: Dataset, _ program: SQLProgram) async -> [[String]] {
    let own = Set(program.rules)
    var batch = Batch(frozen, dataset, rules: rules.filter { own.contains($0.rule.id) })
    batch.evaluator = .interpreter
    let report = await batch.run()
    let csv = FindingsCSV(
      report: report, columns: FindingColumnChoice.defaults, privacy: privacy)
    return report.findings.map { finding in
      FindingColumn.defaults.map { csv.cell($0, of: finding) }
    }
  }

  // MARK: Differences

  private static func difference(_ expected: [[String]], _ found: [[String]]) -> Difference? {
    for index in 0..<max(expected.count, found.count) {
      let left = index < expected.count ? expected[index] : nil
      let right = index < found.count ? found[index] : nil
      if left != right { return Difference(byInterpreter: left, byEngine: right) }
    }
    return nil
  }

  private func stop(_ difference: Difference?, _ dataset: Dataset) throws {
    guard let difference else { return }
    let file = try save(difference, dataset)
    throw EngineDiagnostics.error(EngineDiagnostics.different(engine, difference, file))
  }

  /// Writes the case of a difference; gives its path.
  ///
  /// Of two rows about different findings, the one that comes first is missing on the other side.
  private func save(_ difference: Difference, _ dataset: Dataset) throws(DiagnosticsError)
    -> String?
  {
    guard let cases,
      let row = [difference.byInterpreter, difference.byEngine].compactMap({ $0 })
        .min(by: { Self.place($0).lexicographicallyPrecedes(Self.place($1)) }),
      let linked = rules.first(where: { $0.rule.id == row[2] }),
      let table = dataset.index(of: row[0])
    else { return nil }
    let rows = dataset.tables[table]
    guard
      let subject = (0..<rows.rowCount).first(where: { index in
        let key = rows.key(of: index)
        return key == row[1] || "'" + key == row[1]
      })
    else { return nil }
    let engineRow = difference.byEngine.flatMap { $0.prefix(3) == row.prefix(3) ? $0 : nil }
    let written = DifferenceCase(
      linked: linked, frozen: frozen, readings: readings, engine: engine, found: engineRow)
    let parts = written.path.split(separator: "/").map(String.init)
    let folder = ([cases] + parts.dropLast()).joined(separator: "/")
    var output = try OutputFolder(path: folder)
    try output.stage(
      parts.last ?? "kasus.yaml", Array(written.text(dataset, table: table, row: subject).utf8))
    try output.commit()
    return cases + "/" + written.path
  }

  /// The order of findings.
  private static func place(_ row: [String]) -> [String] { [row[1], row[0], row[2]] }
}
