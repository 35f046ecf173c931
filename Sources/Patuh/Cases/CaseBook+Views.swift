import PatuhColumns
public import PatuhDiagnostics
package import PatuhEnforcement
package import PatuhLedger

/// A case with its next step, or why the ladder cannot say one.
package struct CaseLine: Sendable {
  package let dossier: Dossier
  package let result: Result<Recommendation, DiagnosticsError>

  var recommendation: Recommendation? { try? result.get() }
}

extension CaseBook {
  /// Which cases a list shows.
  public enum Selection: Sendable {
    case open, closed, all
    case named([String])
  }

  /// The chosen cases with their next steps, by number.
  public func list(_ selection: Selection) throws(DiagnosticsError) -> CaseList {
    let dossiers = try ledger.read { database in
      switch selection {
      case .all: return try Dossier.fetchAll(database, status: nil)
      case .open: return try Dossier.fetchAll(database, status: .open)
      case .closed: return try Dossier.fetchAll(database, status: .closed)
      case .named(let names):
        return try names.map { try CaseSearch.one($0, database) }
      }
    }
    return CaseList(lines: dossiers.map(line), options: options)
  }

  /// One case with everything that is known of it.
  public func show(_ name: String) throws(DiagnosticsError) -> CaseSheet {
    let dossier = try ledger.read { try CaseSearch.one(name, $0) }
    return CaseSheet(line: line(dossier), options: options)
  }

  /// What falls due: last days that have passed or come within some days, terms and waivers that
  /// end, letters that wait for a signature or for their delivery.
  public func due(days: Int) throws(DiagnosticsError) -> CaseAgenda {
    CaseAgenda(list: try list(.open), days: days, options: options)
  }

  private func line(_ dossier: Dossier) -> CaseLine {
    do throws(DiagnosticsError) {
      return CaseLine(
        dossier: dossier, result: .success(try desk.recommend(dossier, gate: gate(dossier))))
    } catch {
      return CaseLine(dossier: dossier, result: .failure(error))
    }
  }
}
