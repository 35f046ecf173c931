public import PatuhDiagnostics
import PatuhDrafts

extension AlignRun {
  /// The notes as diagnostics of a text: what the draft says, what higher law says and how sure it
  /// is, and the words that would mend it.
  ///
  /// - Parameter unknown: whether those that nobody can decide are wanted, or all the others.
  public func diagnostics(unknown: Bool) -> DiagnosticBag {
    var bag = DiagnosticBag()
    for note in notes where (note.weight == .unknown) == unknown { bag.append(diagnostic(note)) }
    return bag
  }

  private func diagnostic(_ note: AlignmentNote) -> Diagnostic {
    var notes = note.basis.map(AlignWords.higherLaw)
    if !note.needs.isEmpty { notes.append(AlignWords.needs(note.needs)) }
    if !note.readings.isEmpty { notes.append(AlignWords.readings(note.readings)) }
    if !note.assumptions.isEmpty { notes.append(AlignWords.assumed(records.budgetYear.year)) }
    let severity: Severity =
      switch note.weight {
      case .error: .error
      case .warning: .warning
      case .note, .unknown: .advice
      }
    let help = note.suggestion.map { AlignWords.suggestion($0) }
    return Diagnostic(
      code: note.code, severity: severity, message: Phrase(verbatim: note.message),
      at: Label(note.range.firstLine, note.place.isEmpty ? nil : Phrase(verbatim: note.place)),
      notes: notes, help: help ?? (note.remedy.isEmpty ? nil : Phrase(verbatim: note.remedy)))
  }

  /// SARIF 2.1.0 of all notes; what nobody can decide is open, not failed.
  public func sarif() -> [UInt8] {
    let renderer = SARIFRenderer(language: options.language, version: PatuhVersion.number)
    let titles = Dictionary(
      matrix.map { ($0.code, $0.requirement) }, uniquingKeysWith: { first, _ in first })
    return Array(
      renderer.render(
        diagnostics(unknown: false), open: diagnostics(unknown: true), descriptions: titles
      ).utf8)
  }

  /// The notes and their number as text for a terminal.
  ///
  /// - Parameter width: columns of the window; nil leaves lines as long as they are.
  public func terminalText(colours: Bool, width: Int? = nil) -> String {
    let text = terminalText(colours)
    return width.map { LineWrap.wrap(text, width: $0) } ?? text
  }

  private func terminalText(_ colours: Bool) -> String {
    let language = options.language
    let renderer = HumanRenderer(language: language, colours: colours)
    var text = ""
    let found = diagnostics(unknown: false)
    if !found.isEmpty { text += renderer.render(found) + "\n" }
    let open = diagnostics(unknown: true)
    if !open.isEmpty {
      text += AlignWords.openTitle(language) + "\n\n" + renderer.render(open) + "\n"
    }
    return text + AlignWords.summary(self)(language) + "\n"
  }
}

extension SourceRange {
  /// The range up to the end of its first line, so that a caret marks one line.
  fileprivate var firstLine: SourceRange {
    let bytes = source.bytes[lowerBound..<upperBound]
    let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? upperBound
    return SourceRange(source: source, lowerBound..<end)
  }
}
