import PatuhColumns
public import PatuhDiagnostics
public import PatuhEngine
import PatuhRecords
import PatuhRules

/// What a change of the rulebook does to the subjects of some records.
public struct ImpactRun: Sendable {
  /// Subjects that changed in one way under one rule.
  public struct Change: Sendable {
    /// Id of the rule in the changed rulebook, or in the base when it is gone there.
    public let rule: String
    /// Nil: the rule is not in that rulebook.
    public let before: Outcome?
    public let after: Outcome?
    public let count: Int
    /// By the subject's regency, then by its size; only where records say it.
    public let byRegency: [String: Int]
    public let bySize: [String: Int]
    /// How the number of people or things found changes, and the money, summed.
    public let countChange: Int64
    public let amountChange: Int64
  }

  /// Why a rule may judge otherwise.
  public struct Cause: Sendable, Hashable {
    public let rule: String
    public let words: Phrase
  }

  /// By rule, then from the most subjects to the fewest.
  public let changes: [Change]
  public let causes: [Cause]
  /// Subjects that were judged.
  public let subjectCount: Int
  /// Subjects with another outcome, count or amount under some rule.
  public let changedCount: Int

  /// Judges the records under both rulebooks.
  ///
  /// - Throws: when a rulebook or the records cannot be used.
  @concurrent
  public init(
    base: RulebookFiles, changed: RulebookFiles, records: [String], options: CheckOptions
  ) async throws {
    let before = try await Self.judge(base, records, options)
    let after = try await Self.judge(changed, records, options)
    let causes = ImpactCauses(base.rulebook, changed.rulebook, on: options.day)
    var groups: [Key: Group] = [:]
    var touched: Set<Subject> = []
    for subject in Set(before.verdicts.keys).union(after.verdicts.keys) {
      let old = before.verdicts[subject] ?? [:]
      let new = after.verdicts[subject] ?? [:]
      for rule in Set(new.keys).union(old.keys.map { changed.rulebook.rule($0)?.rule.id ?? $0 }) {
        let names = [rule] + (changed.rulebook.rule(rule)?.rule.formerly ?? [])
        let left = names.lazy.compactMap { old[$0] }.first
        let right = new[rule]
        guard left != right else { continue }
        touched.insert(subject)
        let traits = after.traits[subject] ?? before.traits[subject] ?? Traits()
        groups[Key(rule: rule, before: left?.outcome, after: right?.outcome), default: Group()]
          .add(left, right, traits)
      }
    }
    self.changes = groups.map { key, group in
      Change(
        rule: key.rule, before: key.before, after: key.after, count: group.count,
        byRegency: group.byRegency, bySize: group.bySize, countChange: group.countChange,
        amountChange: group.amountChange)
    }.sorted { left, right in
      let (a, b) = (left.rule.utf8, right.rule.utf8)
      if left.rule != right.rule { return a.lexicographicallyPrecedes(b) }
      if left.count != right.count { return left.count > right.count }
      return (left.before?.rawValue ?? "", left.after?.rawValue ?? "")
        < (right.before?.rawValue ?? "", right.after?.rawValue ?? "")
    }
    self.causes = causes.all
    self.subjectCount = Set(before.verdicts.keys).union(after.verdicts.keys).count
    self.changedCount = touched.count
  }

  // MARK: Judging

  private struct Subject: Hashable {
    let type: String
    let id: String
  }

  private struct Judgement: Hashable {
    let outcome: Outcome
    let count: Int64
    let amount: Int64

    /// Count and amount of a violation; nothing of any other outcome.
    var found: (count: Int64, amount: Int64) { outcome == .violation ? (count, amount) : (0, 0) }
  }

  private struct Traits {
    var regency: String?
    var size: String?
  }

  private struct Judged {
    var verdicts: [Subject: [String: Judgement]] = [:]
    var traits: [Subject: Traits] = [:]
  }

  private struct Key: Hashable {
    let rule: String
    let before: Outcome?
    let after: Outcome?
  }

  private struct Group {
    var count = 0
    var byRegency: [String: Int] = [:]
    var bySize: [String: Int] = [:]
    var countChange: Int64 = 0
    var amountChange: Int64 = 0

    mutating func add(_ left: Judgement?, _ right: Judgement?, _ traits: Traits) {
      count += 1
      byRegency[traits.regency ?? "?", default: 0] += 1
      bySize[traits.size ?? "?", default: 0] += 1
      countChange = countChange &+ (right?.found.count ?? 0) &- (left?.found.count ?? 0)
      amountChange = amountChange &+ (right?.found.amount ?? 0) &- (left?.found.amount ?? 0)
    }
  }

  private static func judge(
    _ rulebook: RulebookFiles, _ records: [String], _ options: CheckOptions
  ) async throws -> Judged {
    let frozen = try CheckRun.freeze(rulebook, options)
    let rules =
      options.only.isEmpty
      ? rulebook.rulebook.rules
      : rulebook.rulebook.rules.filter { RuleSelection(options.only).contains($0.rule) }
    let files = try RecordFiles(
      records, vocabulary: rulebook.rulebook.vocabulary, assumptions: options.assumptions)
    var needed = CheckRun.needed(frozen, rules, .verdict)
    for type in rulebook.rulebook.vocabulary.records where needed[type.name] != nil {
      for name in ["kode_wilayah", "skala_usaha"] where type.field(name) != nil {
        needed[type.name]?.insert(name)
      }
    }
    let reading = RecordsReader(schemas: files.schemas, needed: needed, reveal: false)
      .read(try files.load())
    guard reading.isUsable else {
      throw DiagnosticsError(reading.diagnostics) ?? FileDiagnostics.error(.emptyFolder("-"))
    }
    var batch = Batch(frozen, reading.dataset, rules: rules)
    batch.outcomes = .all
    batch.detail = .verdict
    let report = await batch.run()
    var judged = Judged()
    for finding in report.findings {
      let subject = Subject(type: finding.subject.type, id: finding.subject.id)
      judged.verdicts[subject, default: [:]][report.rules[finding.rule].id] = Judgement(
        outcome: finding.outcome, count: finding.count?.value ?? 0,
        amount: finding.amount?.value ?? 0)
    }
    for table in reading.dataset.tables {
      for row in 0..<table.rowCount {
        let id = table.key(of: row)
        var traits = Traits()
        traits.regency = text("kode_wilayah", of: table, row) ?? regency(of: id)
        traits.size = text("skala_usaha", of: table, row)
        judged.traits[Subject(type: table.schema.name, id: id)] = traits
      }
    }
    return judged
  }

  private static func text(_ field: String, of table: Table, _ row: Int) -> String? {
    table.schema.index(ofField: field).flatMap { table.columns[$0][row].plainText }
  }

  /// The regency at the beginning of a code such as `61.01.01.2001/2026`.
  private static func regency(of id: String) -> String? {
    let parts = id.split(separator: ".", maxSplits: 2)
    guard parts.count >= 2, parts[0].count == 2, parts[1].count >= 2,
      (parts[0] + parts[1].prefix(2)).allSatisfy(\.isNumber)
    else { return nil }
    return parts[0] + "." + parts[1].prefix(2)
  }
}
