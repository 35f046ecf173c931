public import PatuhDiagnostics
import PatuhEnforcement
import PatuhLedger

/// Plans that are made from the findings of a check.
public struct FindingsPlan: Sendable {
  private let file: FindingsFile
  private let language: Language

  /// - Parameter path: findings.json of `patuh check --out`, or its folder.
  public init(from path: String, language: Language) throws(DiagnosticsError) {
    self.file = try FindingsFile(path: path)
    self.language = language
  }

  /// What to fetch from each subject. - Parameter subjects: ids; empty for all.
  public func fetchList(subjects: [String]) -> FetchList {
    FetchList(file.run, subjects: Set(subjects), language: language)
  }

  /// Whom to visit.
  ///
  /// - Parameter ledger: leaves out subjects whose cases are waived; nil: nobody is.
  public func visits(_ limit: Int, type: String, ledger: CaseBook?) throws(DiagnosticsError)
    -> VisitPlan
  {
    var waived: Set<String> = []
    if let ledger {
      for line in try ledger.list(.open).lines
      where line.recommendation?.blocks.contains(where: { $0.kind == .waiver }) ?? false {
        waived.insert(line.dossier.file.subjectID)
      }
    }
    return VisitPlan(
      file.run, type: type, limit: limit, waived: waived, language: language)
  }
}
