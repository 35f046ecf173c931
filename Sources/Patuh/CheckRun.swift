public import PatuhColumns
public import PatuhDiagnostics
public import PatuhEngine
package import PatuhRecords
public import PatuhRules

/// What a user may choose for a check.
public struct CheckOptions: Sendable {
  /// The day whose law and facts are asked for.
  public var day: Day
  /// Patterns of rules; empty = all.
  public var only: [String] = []
  public var readings: [String: String] = [:]
  public var assumptions: [(field: String, value: String)] = []
  /// Outcomes that become findings.
  public var outcomes: OutcomeSet = [.violation, .unknown, .error]
  public var detail: FindingDetail = .full
  public var evaluator = Evaluator.automatic
  public var reveals = false
  /// Hash what was read, for a receipt; without it, inputs have no hash.
  public var hashesInputs = true
  public var language: Language = .indonesian

  public init(day: Day) {
    self.day = day
  }
}

/// One check: rulebook and records in, report out.
public struct CheckRun: Sendable {
  public internal(set) var options: CheckOptions
  public let rulebook: RulebookFiles
  public internal(set) var report: CheckReport
  /// Head of the log of the ledger whose waivers were laid over the report; nil: none were.
  var ledgerHead: String?
  package let reading: DatasetReading
  /// The records as tables.
  public var dataset: Dataset { reading.dataset }
  /// What was noticed while the records were read.
  public let diagnostics: DiagnosticBag
  /// What was read, for the receipt.
  public let inputs: [ReceiptInput]
  /// What was read, in which texts of the dataset lie; empty for the sum of parts.
  private let files: [RecordFile]
  public let privacy: Privacy

  /// Reads the records and applies the rules.
  ///
  /// - Parameter progress: called with subjects done and subjects in all.
  /// - Throws: when rulebook or records cannot be used at all.
  @concurrent
  public init(
    rulebook: RulebookFiles, records: [String], options: CheckOptions,
    progress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil
  ) async throws {
    await self.init(
      try await PreparedCheck(rulebook: rulebook, records: records, options: options),
      progress: progress)
    try checkUnchanged()
  }

  /// Applies the rules to records that have been read.
  @concurrent
  public init(
    _ check: PreparedCheck, progress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil
  ) async {
    let types = Set(check.batch.rules.map(\.subject.name))
    let total = check.reading.dataset.tables.filter { types.contains($0.schema.name) }
      .reduce(0) { $0 + $1.rowCount }
    self.report = await check.batch.run { done in progress?(done, total) }
    self.options = check.options
    self.rulebook = check.rulebook
    self.reading = check.reading
    self.diagnostics = check.diagnostics
    self.inputs = check.inputs
    self.files = check.files
    self.privacy = Self.privacy(check.rulebook, check.options)
  }

  /// The sum of a check that was done in parts; its dataset is empty.
  init(
    rulebook: RulebookFiles, options: CheckOptions, report: CheckReport, ledgerHead: String?,
    diagnostics: DiagnosticBag, inputs: [ReceiptInput]
  ) {
    self.rulebook = rulebook
    self.options = options
    self.report = report
    self.ledgerHead = ledgerHead
    reading = DatasetReading(
      dataset: Dataset(tables: [], relations: []), reports: [], diagnostics: diagnostics,
      isUsable: true)
    self.diagnostics = diagnostics
    self.inputs = inputs
    files = []
    privacy = Self.privacy(rulebook, options)
  }

  /// - Throws: FIL0014 when a file of records was written to since it was opened: what was found is then
  ///   not what stands in any one state of it. Whatever leaves the program is made first and asks here
  ///   before it goes.
  public func checkUnchanged() throws(DiagnosticsError) {
    for file in files where !file.bytes.isUnchanged {
      throw BoundedDiagnostics.error(BoundedDiagnostics.changed(file.name))
    }
  }

  /// The fields to decode: those the rules read, and for people also those that name a row.
  static func needed(
    _ frozen: FrozenRulebook, _ rules: [LinkedRule], _ detail: FindingDetail
  ) -> [String: Set<String>] {
    var needed = frozen.neededFields(of: rules, namesRows: detail == .full)
    guard detail == .full else { return needed }
    for type in frozen.rulebook.vocabulary.records where needed[type.name] != nil {
      for field in type.fields where field.personal == .nik || field.name == type.label {
        needed[type.name]?.insert(field.name)
      }
    }
    return needed
  }

  /// The fields that a case needs of its subject.
  static func welcome(_ rules: [LinkedRule], _ detail: FindingDetail) -> [String: Set<String>] {
    guard detail == .full else { return [:] }
    return Dictionary(
      rules.map { ($0.subject.name, Set($0.subject.enforcementFields)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Masks personal data, and the names of subjects that are people.
  static func privacy(_ rulebook: RulebookFiles, _ options: CheckOptions) -> Privacy {
    let people = rulebook.rulebook.vocabulary.records.filter { type in
      type.fields.contains { $0.name == type.label && $0.personal != nil }
    }
    return Privacy(reveals: options.reveals, personalLabels: Set(people.map(\.name)))
  }

  /// The rulebook for the day and the readings of the options.
  public static func freeze(
    _ rulebook: RulebookFiles, _ options: CheckOptions
  ) throws(DiagnosticsError) -> FrozenRulebook {
    do {
      return try rulebook.rulebook.frozen(on: options.day, readings: options.readings)
    } catch {
      throw OptionDiagnostics.error(
        OptionDiagnostics.cannotFreeze(error.phrase))
    }
  }

  static func select(
    _ rulebook: Rulebook, _ options: CheckOptions
  ) throws(DiagnosticsError) -> [LinkedRule] {
    let selection = RuleSelection(options.only)
    let unmatched = selection.unmatched(in: rulebook.rules)
    if let pattern = unmatched.first {
      throw OptionDiagnostics.error(
        OptionDiagnostics.noSuchRule(
          pattern,
          nearest: NearestName.of(
            pattern, among: rulebook.rules.flatMap { [$0.rule.id, $0.rule.category] })))
    }
    return rulebook.rules.filter { selection.contains($0.rule) }
  }

  /// The options as receipt and JSON show them, in a fixed order.
  var optionList: [(name: String, value: String)] {
    var list = [("as_of", options.day.description)]
    if !options.only.isEmpty { list.append(("only", options.only.joined(separator: ","))) }
    for (name, option) in options.readings.sorted(by: { $0.key < $1.key }) {
      list.append(("reading." + name, option))
    }
    for (field, value) in options.assumptions { list.append(("assume." + field, value)) }
    let outcomes = options.outcomes.members.map(\.rawValue).sorted()
    list.append(("outcomes", outcomes.joined(separator: ",")))
    if let ledgerHead { list.append(("ledger", ledgerHead)) }
    if options.reveals { list.append(("reveal", "true")) }
    return list
  }
}
