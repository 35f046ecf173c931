public import PatuhColumns
public import PatuhDiagnostics
import PatuhEnforcement
import PatuhLint
import PatuhRules

/// A rulebook looked at by every check there is.
public struct LintRun: Sendable {
  /// What was noticed, also about files that cannot be used.
  public let diagnostics: DiagnosticBag
  /// Files that were mended, as the user knows them, and how many fixes they got.
  public let mended: [String]
  public let fixCount: Int
  /// Number of files that were read.
  public let fileCount: Int

  /// Nothing but advice was found.
  public var passed: Bool {
    diagnostics.count(of: .error) == 0 && diagnostics.count(of: .warning) == 0
  }

  /// Reads all YAML below two folders and looks at it.
  ///
  /// - Parameters:
  ///   - fixes: writes the fixes that keep the meaning into the files, each aside and renamed, as
  ///     long as a file's faults don't grow; what is left is what is reported.
  ///   - day: the day against which review dates are held.
  /// - Throws: when a folder cannot be read or a file cannot be written.
  public init(
    rules: String, regulations: String, on day: Day, fixes: Bool = false
  ) throws(DiagnosticsError) {
    var input = try RulebookFiles.input(rules: rules, regulations: regulations)
    var bag = Self.lint(input, on: day)
    var mended: Set<String> = []
    var count = 0
    // A fix can make room for the next one, for example when both stood in one line.
    for _ in 0..<(fixes ? 8 : 0) {
      let offered = bag.sorted.compactMap(\.fix).filter { $0.applicability == .safe }
      let (texts, applied) = FixWriter.apply(offered)
      guard applied > 0 else { break }
      let changed = input.replacing(texts)
      let after = Self.lint(changed, on: day)
      guard after.count(of: .error) <= bag.count(of: .error) else { break }
      for (source, bytes) in texts { try OutputFolder.replace(source.name, with: bytes) }
      mended.formUnion(texts.map(\.source.name))
      count += applied
      input = changed
      bag = after
    }
    self.diagnostics = bag
    self.mended = mended.sorted()
    self.fixCount = count
    self.fileCount = input.rules.count + input.regulations.count
  }

  private static func lint(_ input: RulebookInput, on day: Day) -> DiagnosticBag {
    var (rulebook, bag) = Linter.lint(input, on: day)
    let book = LadderBook(rulebook, into: &bag)
    LadderAnalysis.run(book, in: rulebook, into: &bag)
    return bag
  }

  /// What was found, for people, with a count at the end; advice is counted and shown only if asked.
  public func text(
    _ language: Language, showsAdvice: Bool = false, quiet: Bool = false, colours: Bool = false
  ) -> String {
    let renderer = HumanRenderer(language: language, colours: colours)
    var shown = DiagnosticBag()
    for entry in diagnostics.entries where showsAdvice || entry.severity > .advice {
      shown.append(entry)
    }
    var text = renderer.render(shown)
    guard !quiet else { return text }
    if !text.isEmpty { text += "\n" }
    if fixCount > 0 {
      text += LintWords.mended(fixCount, mended.count)(language) + "\n"
      for name in mended { text += "  " + name + "\n" }
    }
    let counts = Severity.allCases.reversed().map { diagnostics.count(of: $0) }
    return text + LintWords.total(counts)(language) + "\n"
  }
}

extension RulebookInput {
  /// The same files with other texts.
  fileprivate func replacing(_ texts: [(source: Source, bytes: [UInt8])]) -> RulebookInput {
    func replaced(_ files: [File]) -> [File] {
      files.map { file in
        guard let found = texts.first(where: { $0.source === file.source }) else { return file }
        return File(path: file.path, source: Source(name: file.source.name, bytes: found.bytes))
      }
    }
    return RulebookInput(rules: replaced(rules), regulations: replaced(regulations))
  }
}

/// The words of a lint run.
private enum LintWords {
  static func mended(_ fixes: Int, _ files: Int) -> Phrase {
    Phrase(
      id: "\(fixes) perbaikan ditulis ke \(files) berkas:",
      en: "\(fixes) fixes written to \(files) files:")
  }

  static func total(_ counts: [Int]) -> Phrase {
    Phrase(
      id: "\(counts[0]) galat, \(counts[1]) peringatan, \(counts[2]) saran",
      en: "\(counts[0]) errors, \(counts[1]) warnings, \(counts[2]) pieces of advice")
  }
}
