internal import PatuhCEL
package import PatuhDiagnostics

/// As much of a rulebook as a check of some records needs: the rules for those records with the
/// parameters, readings, calendars and regulations that they rest on.
///
/// An excerpt is never defective: where anything is amiss, in the files that it needs or in how they
/// fit together, there is none, and the whole rulebook has to be read to tell what is wrong. Faults
/// of files that it does not need stay unseen.
package struct RulebookExcerpt: Sendable {
  /// What may be read, and how.
  package struct Files: Sendable {
    /// Paths relative to `Rules/`.
    let rules: [String]
    /// Paths relative to `Regulations/`.
    let regulations: [String]
    /// Record types that are at hand, as far as can be told without the vocabulary; a guess.
    let likely: Set<String>
    /// The file of a rule or regulation; nil when it cannot be read.
    let rule: @Sendable (_ path: String) -> Source?
    let regulation: @Sendable (_ path: String) -> Source?

    package init(
      rules: [String], regulations: [String], likely: Set<String> = [],
      rule: @escaping @Sendable (_ path: String) -> Source?,
      regulation: @escaping @Sendable (_ path: String) -> Source?
    ) {
      self.rules = rules
      self.regulations = regulations
      self.likely = likely
      self.rule = rule
      self.regulation = regulation
    }
  }

  package let rulebook: Rulebook
  /// Rules that were left out, since they judge other records.
  package let omittedRules: Int

  /// Reads what is needed, by several tasks.
  ///
  /// - Parameters:
  ///   - allReadings: also readings that no rule asks for, since the user chooses options of some.
  ///   - records: the record types at hand, once the vocabulary is known; nil asks for all rules.
  package static func read(
    _ files: Files, tasks: Int, allReadings: Bool,
    records: (Vocabulary) -> Set<String>?
  ) async -> RulebookExcerpt? {
    let paths = files.rules.filter(RulebookDraft.isRead)
    let vocabularyPath = "kosakata.yaml"
    guard paths.contains(vocabularyPath) else { return nil }
    let catalogue = RulebookCatalogue(paths)
    // The language's own functions are put together meanwhile, once for the process.
    async let language = Environment()
    let first = await First.read(
      files, catalogue, tasks: tasks, allReadings: allReadings, vocabulary: vocabularyPath)
    guard let first else { return nil }
    _ = await language
    let (vocabulary, candidates) = (first.vocabulary, first.candidates)

    // A rule for records that nobody knows may have been meant for these.
    guard candidates.allSatisfy({ $0.subject.map { vocabulary[$0] != nil } ?? true }) else {
      return nil
    }
    let wanted = records(vocabulary).map { vocabulary.types(reaching: $0) }
    let chosen = candidates.filter { candidate in
      guard let subject = candidate.subject, let wanted else { return true }
      return wanted.contains(subject)
    }
    var text = RuleText()
    for candidate in chosen { text.note(candidate.file.source.bytes) }
    let further = catalogue.needed(by: text, allReadings: allReadings)
    let works = chosen.map { Work.file($0.file) } + further.map(Work.path)
    let pieces = await SideBySide.map(works, tasks: tasks) { work in
      first.pieces[work.path] ?? work.piece(files)
    }
    var bag = DiagnosticBag()
    var draft = RulebookDraft()
    draft.vocabulary = vocabulary
    for piece in pieces {
      guard let piece else { return nil }
      draft.add(piece, into: &bag)
    }
    guard !bag.hasErrors,
      await draft.addRegulations(files, read: first.regulations, tasks: tasks, into: &bag),
      !bag.hasErrors
    else { return nil }
    let rulebook = await Rulebook.link(draft, tasks: tasks, into: &bag)
    guard !bag.hasErrors else { return nil }
    return RulebookExcerpt(
      rulebook: rulebook, omittedRules: candidates.count - chosen.count)
  }

  /// A file to be understood.
  enum Work: Sendable {
    /// A rule, read already.
    case file(RulebookInput.File)
    case path(String)

    var path: String {
      switch self {
      case .file(let file): file.path
      case .path(let path): path
      }
    }

    /// What a file below `Rules/` says; nil when it cannot be read.
    func piece(_ files: Files) -> RulebookPiece? {
      switch self {
      case .file(let file): RulebookPiece(rule: file)
      case .path(let path): files.rulePiece(path)
      }
    }
  }
}

extension RulebookDraft {
  /// Takes in the regulations that the draft cites, and those which revoke them.
  ///
  /// - Parameter read: files that have been read already, by path.
  /// - Returns: false when a file cannot be found or read.
  fileprivate mutating func addRegulations(
    _ files: RulebookExcerpt.Files, read: [String: RulebookPiece], tasks: Int,
    into bag: inout DiagnosticBag
  ) async -> Bool {
    let names = RulebookExcerpt.RegulationNames(files.regulations)
    guard let cited = names.cited(by: self),
      await add(cited, files, read, tasks, into: &bag)
    else { return false }
    let known = Set(regulations.map(\.id))
    let revoking = Set(regulations.flatMap(\.revokedBy)).subtracting(known)
    return await add(names.named(revoking), files, read, tasks, into: &bag)
  }

  private mutating func add(
    _ paths: [String], _ files: RulebookExcerpt.Files, _ read: [String: RulebookPiece],
    _ tasks: Int, into bag: inout DiagnosticBag
  ) async -> Bool {
    let pieces = await SideBySide.map(paths, tasks: tasks) { path in
      read[path] ?? files.regulationPiece(path)
    }
    for piece in pieces {
      guard let piece else { return false }
      add(piece, into: &bag)
    }
    return true
  }

  fileprivate var citations: [Citation] {
    let ofRules = rules.flatMap { rule in
      rule.basis.map(\.cited) + rule.exceptions.compactMap(\.citation)
    }
    let others =
      parameters.flatMap { $0.entries.flatMap(\.citations) }
      + readings.flatMap { $0.options.flatMap(\.citations) }
    return (ofRules + others).map(\.citation)
  }
}

extension RulebookExcerpt.Files {
  func regulationPiece(_ path: String) -> RulebookPiece? {
    regulation(path).map { RulebookPiece(regulation: RulebookInput.File(path: path, source: $0)) }
  }

  func rulePiece(_ path: String) -> RulebookPiece? {
    rule(path).map { RulebookPiece(rule: RulebookInput.File(path: path, source: $0)) }
  }
}

extension RulebookExcerpt {
  /// The files below `Regulations/` by what their names say.
  struct RegulationNames {
    private let paths: [String]
    /// Names without folder and ending: the ids of the regulations.
    private let stems: [String]

    init(_ paths: [String]) {
      self.paths = paths.filter { $0.hasSuffix(".yaml") }
      stems = self.paths.map { path in
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
        return String(name.dropLast(".yaml".utf8.count))
      }
    }

    /// Files of the regulations that a draft cites; nil when one has none.
    func cited(by draft: RulebookDraft) -> [String]? {
      var isNeeded = [Bool](repeating: false, count: paths.count)
      for ending in Set(draft.citations.map(\.fileEnding)) {
        let found = stems.indices.filter { stems[$0].hasSuffix(ending) }
        guard !found.isEmpty else { return nil }
        for index in found { isNeeded[index] = true }
      }
      return paths.indices.filter { isNeeded[$0] }.map { paths[$0] }
    }

    func named(_ ids: Set<String>) -> [String] {
      stems.indices.filter { ids.contains(stems[$0]) }.map { paths[$0] }
    }
  }
}

extension Citation {
  /// How the name of the regulation's file ends: `-86-2013`, `-842-2-5193-sj-2021`.
  fileprivate var fileEnding: String {
    let isName = { (byte: UInt8) in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    let name = number.lowercased().utf8.map { isName($0) ? $0 : UInt8(ascii: "-") }
    let year = "-" + String(year)
    return name.isEmpty ? year : "-" + String(decoding: name, as: UTF8.self) + year
  }
}

extension Vocabulary {
  /// The types of a set and those whose child lists lead to one of it: their rules read its rows.
  fileprivate func types(reaching names: Set<String>) -> Set<String> {
    var reached = names
    var before = -1
    while reached.count != before {
      before = reached.count
      for record in records where record.children.contains(where: { reached.contains($0.record) }) {
        reached.insert(record.name)
      }
    }
    return reached
  }
}
