package import GRDB
package import PatuhColumns

/// A finding of an open case that officers leave alone on a day.
package struct WaivedFinding: Sendable, Hashable {
  package let finding: TrackedFinding
  package let waiver: Waiver
}

extension WaivedFinding {
  /// Findings whose case is waived on a day, by number of the finding. Linear in the findings of open
  /// cases.
  package static func fetchAll(_ database: Database, on day: Day) throws -> [WaivedFinding] {
    let text = day.description
    var waivers: [Int64: Waiver] = [:]
    let live = try Waiver.filter(Waiver.Columns.fromDay <= text)
      .filter(Waiver.Columns.toDay >= text).order(Waiver.Columns.id).fetchCursor(database)
    while let waiver = try live.next() {
      // A waiver ends on the day on which it is revoked.
      if let revoked = waiver.revokedOn, revoked <= day { continue }
      waivers[waiver.caseID] = waiver
    }
    guard !waivers.isEmpty else { return [] }
    var found: [WaivedFinding] = []
    let tracked = try TrackedFinding.filter(TrackedFinding.Columns.isTracked == true)
      .order(TrackedFinding.Columns.id).fetchCursor(database)
    while let finding = try tracked.next() {
      if let waiver = waivers[finding.caseID] {
        found.append(WaivedFinding(finding: finding, waiver: waiver))
      }
    }
    return found
  }
}
