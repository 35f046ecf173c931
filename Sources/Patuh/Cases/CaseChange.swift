import PatuhColumns
import PatuhDiagnostics
import PatuhEnforcement
import PatuhLedger

/// What a command did in a case, and what comes next. It is on the disk when this exists.
public struct CaseChange: Sendable {
  let dossier: Dossier
  let recommendation: Recommendation
  /// What was recorded.
  let events: ArraySlice<HistoryEvent>
  let firstEntry: Int64
  let options: CaseOptions
  /// Files of the letter that was made.
  var files: [String] = []

  public var number: Int64 { dossier.file.id }

  /// For people: what was done, then the next step with what stands in its way.
  public func text(width: Int) -> String {
    let language = options.language
    let words = CaseWords(language: language)
    var lines = [words.title(dossier.file)]
    lines += events.map { "  " + words.event($0) }
    if let letter = dossier.letterUnderWay, letter.isConcept {
      lines.append("  " + words.concept(grade: letter.grade))
    }
    lines += files.map { words.phrase("  surat: ", "  letter: ") + $0 }
    lines += words.next(recommendation).map { "  " + $0 }
    return lines.flatMap { TextTable.wrapped($0, width: width) }.map { $0 + "\n" }.joined()
  }
}

extension TextTable {
  /// Breaks a line at blanks; the lines that follow are indented like the first, and by two more.
  static func wrapped(_ line: String, width: Int) -> [String] {
    let indent = line.prefix { $0 == " " }.count
    let lines = wrap(line, width: max(20, width - indent - 2))
    return lines.enumerated().map { index, text in
      String(repeating: " ", count: indent + (index == 0 ? 0 : 2)) + text
    }
  }
}
