package import GRDB
import PatuhDiagnostics

/// Finds cases by what people call them: their number, or the number of their subject.
package enum CaseSearch {
  /// The one case that a name means. A number is the number of a case, unless there is none and a
  /// subject has it for its id; of the cases of a subject only open ones are meant.
  package static func one(_ name: String, _ database: Database) throws -> Dossier {
    let numbers = try all(name, database)
    guard let number = numbers.first else {
      throw LedgerDiagnostics.error(
        DeskDiagnostics.noCase(name, nearest: try nearest(name, database)))
    }
    guard numbers.count == 1 else {
      throw LedgerDiagnostics.error(DeskDiagnostics.severalCases(name, numbers))
    }
    guard let dossier = try Dossier.fetch(database, number: number) else {
      throw LedgerDiagnostics.error(DeskDiagnostics.noCase(name, nearest: nil))
    }
    return dossier
  }

  /// The numbers of the cases that a name may mean.
  package static func all(_ name: String, _ database: Database) throws -> [Int64] {
    if let number = Int64(name), try LedgerCase.exists(database, id: number) { return [number] }
    let subject = LedgerCase.filter(LedgerCase.Columns.subjectID == name)
      .order(LedgerCase.Columns.id)
    let open = try subject.filter(LedgerCase.Columns.status == LedgerCase.Status.open.rawValue)
      .select(LedgerCase.Columns.id, as: Int64.self).fetchAll(database)
    guard open.isEmpty else { return open }
    return try subject.select(LedgerCase.Columns.id, as: Int64.self).fetchAll(database)
  }

  private static func nearest(_ name: String, _ database: Database) throws -> String? {
    let ids = try LedgerCase.select(LedgerCase.Columns.subjectID, as: String.self).distinct()
      .limit(50_000).fetchAll(database)
    return NearestName.of(name, among: ids.sorted())
  }
}
