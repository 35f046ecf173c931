internal import PatuhCEL

/// The variables of a ladder's expressions and where they lie in a context.
struct LadderSlots: Sendable {
  static let dayName = "hari_periksa"

  /// The day on which a step reached the addressee.
  static func delivered(_ step: String) -> String { "sampai_" + identifier(step) }

  /// The last day of a step's term.
  static func ended(_ step: String) -> String { "akhir_" + identifier(step) }

  private static func identifier(_ step: String) -> String {
    String(step.map { $0 == "-" ? "_" : $0 })
  }

  private(set) var environment: Environment
  let subject: Slot?
  let facts: [String: Slot]
  private let names: [String: Slot]
  /// In order; each may read those before it.
  var lets: [(slot: Slot, program: Program)] = []

  init(_ environment: Environment, subject: String?, facts: [String], steps: [String]) {
    self.environment = environment
    self.subject = subject.flatMap { environment.slot(of: $0) }
    self.facts = Dictionary(
      facts.compactMap { name in environment.slot(of: name).map { (name, $0) } },
      uniquingKeysWith: { first, _ in first })
    let fixed = [Self.dayName, "kategori", "dipenuhi", "lunas"]
    let dated = steps.flatMap { [Self.delivered($0), Self.ended($0)] }
    self.names = Dictionary(
      (fixed + dated).compactMap { name in environment.slot(of: name).map { (name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The same slots in an environment that declares more names behind them.
  func extended(to environment: Environment) -> LadderSlots {
    var result = self
    result.environment = environment
    return result
  }

  func slot(_ name: String) -> Slot? { names[name] }
}
