public import PatuhColumns
public import PatuhDiagnostics
public import PatuhEnforcement
public import PatuhRules

/// What a simulation is asked with.
public struct SimulateOptions: Sendable {
  public var day: Day
  public var readings: [String: String] = [:]
  /// Below this grade nothing is signed or delivered.
  public var gate: Grade = .b
  /// Id of the body that asks; nil: no matter who.
  public var office: String?
  public var language: Language = .indonesian
  public var reveals = false

  public init(day: Day) {
    self.day = day
  }
}

/// The next step of a case that is written in a file, without a ledger.
public struct SimulateRun: Sendable {
  public let ladder: Ladder
  public let file: CaseFile
  public let recommendation: Recommendation
  /// Events behind the day, which were left out.
  public let laterEvents: Int
  private let options: SimulateOptions

  /// - Throws: when the ladder or the file cannot be used, or an event of the history is refused.
  public init(
    ladder id: String, history path: String, rulebook: RulebookFiles, options: SimulateOptions
  ) throws(DiagnosticsError) {
    let ladder = try rulebook.ladder(id)
    if let office = options.office, ladder.body(office) == nil {
      let known = ladder.bodies.map(\.id)
      throw OptionDiagnostics.error(OptionDiagnostics.noSuchBody(office, known: known))
    }
    let bytes = try FileReading.bytes(path, limit: FileReading.ruleLimit)
    var bag = DiagnosticBag()
    let file = CaseFile.read(
      Source(name: path, bytes: bytes), for: ladder, in: rulebook.rulebook, into: &bag)
    guard let file else {
      throw DiagnosticsError(bag) ?? FileDiagnostics.error(.emptyFolder(path))
    }
    let frozen: FrozenRulebook
    do {
      frozen = try rulebook.rulebook.frozen(on: options.day, readings: options.readings)
    } catch {
      throw OptionDiagnostics.error(OptionDiagnostics.cannotFreeze(error.phrase))
    }
    let engine = CaseEngine(ladder, frozen: frozen, gate: options.gate, office: options.office)
    do {
      self.recommendation = try engine.recommend(file.history, facts: file.facts)
    } catch {
      throw OptionDiagnostics.error(error.diagnostic)
    }
    self.ladder = ladder
    self.file = file
    self.laterEvents = engine.laterEvents(file.history)
    self.options = options
  }

  /// For people: what next, when, by whom; then why.
  public func text(width: Int, colours: Bool) -> String {
    RecommendationText(
      recommendation: recommendation, ladder: ladder, subject: file.facts.subjectID,
      laterEvents: laterEvents, language: options.language, reveals: options.reveals,
      width: width, colours: colours
    ).render()
  }

  /// One JSON document with a version.
  public func json() -> [UInt8] {
    RecommendationJSON(recommendation: recommendation, subject: file.facts.subjectID).document()
  }
}
