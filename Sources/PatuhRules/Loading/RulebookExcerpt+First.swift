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
  /// time; meanwhile the rules that will most likely be needed are read.
  struct First: Sendable {
    let vocabulary: Vocabulary
    let candidates: [Candidate]
    /// Likely rules, by path.
    var pieces: [String: RulebookPiece] = [:]

    private enum Part: Sendable {
      case vocabulary(Vocabulary?)
      case candidates([Candidate]?)
      case rule(path: String, RulebookPiece)
    }

    /// Nil when a file cannot be read or the vocabulary has a fault.
    static func read(_ files: Files, _ rules: [String], _ vocabularyPath: String) async -> First? {
      await withTaskGroup(of: Part.self) { group in
        group.addTask {
          .vocabulary(Self.vocabulary(files.rule(vocabularyPath), vocabularyPath))
        }
        group.addTask { .candidates(Candidate.read(rules, files.rule)) }
        var vocabulary: Vocabulary?
        var candidates: [Candidate] = []
        var pieces: [String: RulebookPiece] = [:]
        for await part in group {
          switch part {
          case .vocabulary(let found):
            guard let found else { return nil }
            vocabulary = found
          case .candidates(let found):
            guard let found else { return nil }
            candidates = found
            for candidate in found where candidate.subject.map(files.likely.contains) ?? false {
              group.addTask {
                .rule(path: candidate.file.path, RulebookPiece(rule: candidate.file))
              }
            }
          case .rule(let path, let piece): pieces[path] = piece
          }
        }
        return vocabulary.map { First(vocabulary: $0, candidates: candidates, pieces: pieces) }
      }
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
