import Foundation
import PatuhColumns
public import PatuhDiagnostics
import PatuhEnforcement
import PatuhNotices
import PatuhRules

/// Writes the letters of a check: for each subject those that are due first, and requests for data.
///
/// One subject is in memory at a time, so that ten thousand letters need no more than one.
public struct NoticeRun {
  public let diagnostics: DiagnosticBag
  private let options: NoticeOptions
  private let rulebook: RulebookFiles
  private let letters: LetterFiles
  private let reader: FindingsReader
  private let maker: LetterMaker
  private let grounds: NoticeGrounds
  private let converter: PDFConverter?
  private let program: String

  /// - Throws: when the findings, the ladders or the options cannot be used at all.
  public init(
    rulebook: RulebookFiles, letters: LetterFiles, findings path: String, options: NoticeOptions
  ) throws(DiagnosticsError) {
    let reader = try FindingsReader(path: path)
    guard let day = Day(iso: reader.header.day), day <= options.day else {
      throw NoticeDiagnostics.error(
        NoticeDiagnostics.dayBeforeCheck(options.day, reader.header.day))
    }
    let readings = reader.header.readings.merging(options.readings) { $1 }
    // Advice about ladders is for those who write them: patuh lint.
    var faults = DiagnosticBag()
    let ladders = LadderBook(rulebook.rulebook, into: &faults)
    if let error = DiagnosticsError(faults) { throw error }
    var bag = letters.diagnostics
    for kind in options.kinds where !letters.writer.templates.kinds.contains(kind) {
      throw NoticeDiagnostics.error(
        NoticeDiagnostics.noSuchKind(kind, known: letters.writer.templates.kinds))
    }
    var offices = letters.offices
    if let size = options.paper { offices.paper.size = size }
    let builder = NoticeBuilder(
      frozen: try Self.freeze(rulebook, options.day, readings),
      checked: try Self.freeze(rulebook, day, readings), offices: offices, gate: options.gate,
      reveals: options.reveals)
    let receipt = CheckReceipt.beside(path)
    if let receipt, receipt.rulebook.sha256 != rulebook.digest {
      bag.append(NoticeDiagnostics.otherRulebook())
    }
    self.converter = options.outputs.contains(.pdf) ? try PDFConverter.find() : nil
    self.program = Receipt.programDigest ?? PatuhVersion.number
    self.maker = LetterMaker(
      builder: builder, ladders: ladders,
      rules: Dictionary(
        reader.header.rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
    self.options = options
    self.rulebook = rulebook
    self.letters = letters
    self.reader = reader
    self.grounds = NoticeGrounds(
      cases: [], readings: readings, assumptions: reader.header.assumptions, rules: [:],
      inputs: receipt?.inputs ?? [])
    self.diagnostics = bag
  }

  /// Writes all letters, their records and a list of them into a folder: all of them, or none.
  ///
  /// - Parameter progress: called with the number of letters done.
  public func write(
    to path: String, progress: ((Int) -> Void)? = nil
  ) throws(DiagnosticsError) -> NoticeSummary {
    let folder = try LetterFolder(path: path)
    var summary = NoticeSummary()
    do {
      let list = try LetterList(folder)
      defer { list.close() }
      try reader.forEachSubject { entries throws(DiagnosticsError) in
        let found = SubjectLetters(entries, maker)
        for letter in found.letters where wants(letter.facts.kind) {
          let facts = letter.facts
          let files = try write(letter, to: folder)
          try list.add(facts, files: files)
          summary.letters[facts.kind, default: 0] += 1
          if facts.isDraft { summary.drafts += 1 }
          progress?(summary.total)
        }
        for silent in found.silent where options.kinds.isEmpty {
          try list.add(silent)
          summary.withoutLetter[silent.reason, default: 0] += 1
        }
      }
      try list.finish()
      let kept = try letters.kept()
      try folder.stage(kept.name, kept.bytes)
      try folder.commit()
    } catch {
      folder.discard()
      throw error
    }
    return summary
  }

  private func wants(_ kind: String) -> Bool {
    options.kinds.isEmpty || options.kinds.contains(kind)
  }

  /// The files of one letter, its record last.
  private func write(
    _ letter: SubjectLetters.Due, to folder: LetterFolder
  ) throws(DiagnosticsError) -> [String] {
    let facts = letter.facts
    var grounds = grounds
    grounds.cases = letter.cases.map(\.text)
    grounds.rules = rulebook.rulebook.digests(of: facts.findings.lazy.map(\.rule))
    let name = LetterName.of(facts.subject.id, kind: facts.kind, ladder: facts.step?.ladder)
    let made = try LetterMaking.make(
      facts, grounds, name: name, letters: letters, outputs: options.outputs,
      rulebook: rulebook.digest, program: program)
    for (file, bytes) in made.files { try folder.stage(file, bytes) }
    var names = made.files.map(\.name)
    if let converter {
      let html = folder.stagedPath(name + ".html")
      if !options.outputs.contains(.html) { try folder.stage(name + ".html", made.html) }
      try converter.convert(html, to: folder.stagedPath(name + ".pdf"))
      names.append(name + ".pdf")
      if !options.outputs.contains(.html) { unlink(html) }
    }
    try folder.stage(name + ".json", made.record)
    return names
  }

  private static func freeze(
    _ rulebook: RulebookFiles, _ day: Day, _ readings: [String: String]
  ) throws(DiagnosticsError) -> FrozenRulebook {
    do {
      return try rulebook.rulebook.frozen(on: day, readings: readings)
    } catch {
      throw OptionDiagnostics.error(OptionDiagnostics.cannotFreeze(error.phrase))
    }
  }
}
