import PatuhColumns
public import PatuhDiagnostics
import PatuhEngine
import PatuhRecords
import PatuhRules

extension RulebookFiles {
  /// What of a rulebook a check will ask for.
  public struct Use: Sendable {
    /// The arguments that name the records.
    public var records: [String]
    /// Options of readings are chosen, perhaps of such as no rule for these records asks for.
    public var choosesReadings = false
    /// Rules for other records are listed too, with no findings.
    public var listsAllRules = false
    /// The hash of all files is asked for.
    public var isHashed = false

    public init(records: [String]) {
      self.records = records
    }
  }

  /// As much of the rulebook in two folders as a check needs: rules for other records are left
  /// unread, and so are cases and ladders. Where that is not sound, the whole rulebook is read, so
  /// that its faults are told as always; those of files that the check does not need are told by
  /// `patuh lint`.
  ///
  /// - Throws: every fault of every file at once, each with its place.
  @concurrent
  public static func excerpt(
    rules: String, regulations: String, for use: Use
  ) async throws(DiagnosticsError) -> RulebookFiles {
    async let regulationPaths = try? FileReading.yamlFiles(below: regulations)
    let rulePaths = try FileReading.yamlFiles(below: rules)
    let read: @Sendable (String, String) -> Source? = { folder, path in
      let name = name(of: path, in: folder)
      guard let bytes = try? FileReading.bytes(name, limit: FileReading.ruleLimit) else {
        return nil
      }
      return Source(name: name, bytes: bytes)
    }
    guard let regulationPaths = await regulationPaths else {
      return try RulebookFiles(rules: rules, regulations: regulations)
    }
    let files = RulebookExcerpt.Files(
      rules: rulePaths, regulations: regulationPaths,
      likely: RecordFiles.names(use.records), rule: { read(rules, $0) },
      regulation: { read(regulations, $0) })
    // The receipt will ask for it; the program is larger than all that is read here.
    if use.isHashed { Task.detached { _ = Receipt.programDigest } }
    async let digest = use.isHashed ? digest(rules: rules, regulations: regulations) : ""
    let excerpt = await RulebookExcerpt.read(
      files, tasks: Batch.defaultTaskCount, allReadings: use.choosesReadings
    ) { vocabulary in
      guard !use.listsAllRules else { return nil }
      let found = try? RecordFiles(use.records, vocabulary: vocabulary)
      return found.map { Set($0.files.map(\.record)) }
    }
    guard let excerpt, let digest = await digest else {
      return try RulebookFiles(rules: rules, regulations: regulations)
    }
    return RulebookFiles(
      excerpt: excerpt, digest: digest, rules: rules, regulations: regulations)
  }

  /// Nil when a file cannot be read.
  private static func digest(rules: String, regulations: String) -> String? {
    (try? input(rules: rules, regulations: regulations)).map(digest(of:))
  }
}
