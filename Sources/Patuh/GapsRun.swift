public import PatuhColumns
public import PatuhDiagnostics
import PatuhEngine
public import PatuhLint
import PatuhRules

/// An analysis of gaps, overlaps and conflicts of a rulebook, with what people have accepted.
public struct GapsRun: Sendable {
  public let report: GapReport
  /// Accepted findings, with the reason.
  public let accepted: [String: String]
  /// Acceptances of what is no longer found, and where they stand.
  public let stale: [(id: String, range: SourceRange)]

  /// What nobody has looked at yet.
  public var open: [GapItem] { report.items.filter { accepted[$0.id] == nil } }

  /// - Parameter only: folders of rules; empty for all.
  public init(
    rulebook: RulebookFiles, on day: Day, only: [String] = []
  ) throws(DiagnosticsError) {
    let areas = rulebook.rulebook.areas.map(\.id)
    if let unknown = only.first(where: { !areas.contains($0) }) {
      throw OptionDiagnostics.error(
        OptionDiagnostics.noSuchFamily(
          unknown, nearest: NearestName.of(unknown, among: areas), known: areas))
    }
    var analysis = GapAnalysis(rulebook.rulebook, on: day)
    do {
      report = try analysis.run { only.isEmpty || only.contains($0) }
    } catch {
      throw OptionDiagnostics.error(OptionDiagnostics.cannotFreeze(error.phrase))
    }
    var accepted: [String: String] = [:]
    var stale: [(String, SourceRange)] = []
    let found = Set(report.items.map(\.id))
    for area in rulebook.rulebook.areas where only.isEmpty || only.contains(area.id) {
      for item in area.accepted {
        if found.contains(item.id) {
          accepted[item.id] = item.why
        } else {
          stale.append((item.id, item.range))
        }
      }
    }
    // A rule that declares a reading says openly that its result may hang on it.
    for item in report.items {
      guard let name = item.reading, let rule = item.rules.first,
        rulebook.rulebook.rule(rule)?.rule.readings.contains(name) == true
      else { continue }
      accepted[item.id] = rulebook.rulebook.reading(name)?.title ?? name
    }
    self.accepted = accepted
    self.stale = stale
  }

  /// Saves every witness as a case file, one for each rule that it speaks of.
  public func writeWitnesses(to path: String) throws(DiagnosticsError) -> Int {
    var folder = try OutputFolder(path: path)
    var count = 0
    do {
      for item in report.items {
        for rule in item.witness.rules {
          let name = (item.id + "@" + rule).map {
            $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "_"
          }
          let text = item.witness.cases(of: rule, title: item.message.indonesian)
          try folder.stage(String(String(name).prefix(180)) + ".kasus.yaml", Array(text.utf8))
          count += 1
        }
      }
      try folder.commit()
    } catch {
      folder.discard()
      throw error
    }
    return count
  }
}
