package import PatuhColumns
package import PatuhDiagnostics
import PatuhEngine
package import PatuhRules
package import PatuhSQL

/// Looks for a difference between an engine and the interpreter before a result is believed.
///
/// The interpreter is the definition. A sample of the subjects, spread over the whole table, is judged
/// by it; what it finds of them has to be what the engine found, cell for cell.
package struct Prosecutor {
  /// A row of findings that only one of both has.
  package struct Difference: Sendable {
    package let byInterpreter: [String]?
    package let byEngine: [String]?
  }

  package let frozen: FrozenRulebook
  package let rules: [LinkedRule]
  package let privacy: Privacy

  package init(_ frozen: FrozenRulebook, rules: [LinkedRule], privacy: Privacy) {
    self.frozen = frozen
    self.rules = rules
    self.privacy = privacy
  }

  /// Subjects of each type that are drawn.
  package static let sampleSize = 200

  /// What the interpreter finds, as rows of the default columns.
  package func findings(of dataset: Dataset) async -> [[String]] {
    let report = await Batch(frozen, dataset, rules: rules).run()
    let csv = FindingsCSV(
      report: report, columns: FindingColumnChoice.defaults, privacy: privacy)
    return report.findings.map { finding in
      FindingColumn.defaults.map { csv.cell($0, of: finding) }
    }
  }

  /// The first difference between the interpreter and an engine that has judged all subjects.
  package func difference(
    in dataset: Dataset, engine: [[String]]
  ) async -> Difference? {
    let types = Set(rules.map(\.subject.name))
    let sample = DatasetSample(
      dataset, subjects: types, count: Self.sampleSize,
      vocabulary: frozen.rulebook.vocabulary
    ).dataset
    var drawn: Set<[String]> = []
    for table in sample.tables where types.contains(table.schema.name) {
      for row in 0..<table.rowCount { drawn.insert([table.schema.name, table.key(of: row)]) }
    }
    let expected = await findings(of: sample).filter { drawn.contains([$0[0], $0[1]]) }
    let found = engine.filter { drawn.contains([$0[0], $0[1]]) }
    for index in 0..<max(expected.count, found.count) {
      let left = index < expected.count ? expected[index] : nil
      let right = index < found.count ? found[index] : nil
      if left != right { return Difference(byInterpreter: left, byEngine: right) }
    }
    return nil
  }
}
