internal import PatuhDiagnostics

extension RulebookExcerpt {
  /// The file of a rule, read but not yet understood.
  struct Candidate: Sendable {
    let file: RulebookInput.File
    /// Nil: only reading it as YAML tells.
    let subject: String?

    /// Nil when a file cannot be read.
    static func read(
      _ paths: [String], _ read: @Sendable (String) -> Source?
    ) -> [Candidate]? {
      var result: [Candidate] = []
      result.reserveCapacity(paths.count)
      for path in paths {
        guard let source = read(path) else { return nil }
        result.append(
          Candidate(
            file: RulebookInput.File(path: path, source: source),
            subject: RuleText.subject(in: source.bytes)))
      }
      return result
    }
  }

  /// What is read before it is known which rules are needed. The vocabulary, which tells it, takes its
  /// time; meanwhile the rules that will most likely be needed are read, what they name, and the
  /// regulations that these cite.
  struct First: Sendable {
    let vocabulary: Vocabulary
    let candidates: [Candidate]
    /// Likely rules and what they name, by path.
    let pieces: [String: RulebookPiece]
    /// Regulations, by path.
    let regulations: [String: RulebookPiece]

    private typealias Pieces = [(path: String, piece: RulebookPiece?)]

    private enum Part: Sendable {
      case vocabulary(Vocabulary?)
      case candidates([Candidate]?)
      case pieces(Pieces)
      case regulations(Pieces)
    }

    /// Nil when a file cannot be read or the vocabulary has a fault.
    static func read(
      _ files: Files, _ catalogue: RulebookCatalogue, tasks: Int, allReadings: Bool,
      vocabulary path: String
    ) async -> First? {
      await withTaskGroup(of: Part.self) { group in
        group.addTask { .vocabulary(Self.vocabulary(files.rule(path), path)) }
        group.addTask { .candidates(Candidate.read(catalogue.rules, files.rule)) }
        var vocabulary: Vocabulary?
        var candidates: [Candidate] = []
        var pieces: [String: RulebookPiece] = [:]
        var regulations: [String: RulebookPiece] = [:]
        var awaited = 0
        for await part in group {
          switch part {
          case .vocabulary(let found):
            guard let found else { return nil }
            vocabulary = found
          case .candidates(let found):
            guard let found else { return nil }
            candidates = found
            var text = RuleText()
            let likely = found.filter { $0.subject.map(files.likely.contains) ?? false }
            for candidate in likely { text.note(candidate.file.source.bytes) }
            let named = likely.isEmpty ? [] : catalogue.needed(by: text, allReadings: allReadings)
            let works = likely.map { Work.file($0.file) } + named.map(Work.path)
            let share = Self.share(of: works) { $0.piece(files) }
            awaited = min(tasks, works.count)
            for _ in 0..<awaited { group.addTask { .pieces(share()) } }
          case .pieces(let found):
            for (path, piece) in found { pieces[path] = piece }
            awaited -= 1
            // With the vocabulary at hand it is known what is needed, and all tasks read it.
            guard awaited == 0, vocabulary == nil else { continue }
            let works = cited(by: pieces.values, files).map(Work.path)
            let share = Self.share(of: works) { files.regulationPiece($0.path) }
            for _ in 0..<min(tasks, works.count) { group.addTask { .regulations(share()) } }
          case .regulations(let found):
            for (path, piece) in found { regulations[path] = piece }
          }
        }
        return vocabulary.map {
          First(
            vocabulary: $0, candidates: candidates, pieces: pieces, regulations: regulations)
        }
      }
    }

    /// Files for a few tasks: to start one costs as much as to read a small file.
    private static func share(
      of works: [Work], _ read: @escaping @Sendable (Work) -> RulebookPiece?
    ) -> @Sendable () -> Pieces {
      let share = SideBySide.share(of: works) { (path: $0.path, piece: read($0)) }
      return { share().map(\.result) }
    }

    private static func cited(
      by pieces: some Sequence<RulebookPiece>, _ files: Files
    ) -> [String] {
      var (draft, bag) = (RulebookDraft(), DiagnosticBag())
      for piece in pieces { draft.add(piece, into: &bag) }
      return bag.hasErrors ? [] : RegulationNames(files.regulations).cited(by: draft) ?? []
    }

    private static func vocabulary(_ source: Source?, _ path: String) -> Vocabulary? {
      guard let source else { return nil }
      let piece = RulebookPiece(rule: RulebookInput.File(path: path, source: source))
      guard !piece.syntaxFaults.hasErrors, !piece.faults.hasErrors,
        case .vocabulary(let reader)? = piece.content
      else { return nil }
      return Vocabulary(reader.records)
    }
  }
}
