public import PatuhColumns
public import PatuhDiagnostics
public import PatuhEnforcement
import PatuhLedger
import PatuhRules

extension CaseBook {
  /// Records an event of a case, when its ladder accepts it.
  ///
  /// - Parameter day: nil for the day of the command.
  public func record(
    _ kind: HistoryEvent.Kind, in name: String, on day: Day? = nil
  ) throws(DiagnosticsError) -> CaseChange {
    try change(name) { dossier, writer in
      try desk.record(
        HistoryEvent(kind, on: day ?? options.day, by: options.actor), in: dossier, with: writer)
    }
  }

  /// Records an event about the step that reached the addressee last.
  ///
  /// - Parameter step: nil for that step.
  public func reply(
    in name: String, to step: String?, on day: Day?,
    _ kind: (_ step: String) -> HistoryEvent.Kind
  ) throws(DiagnosticsError) -> CaseChange {
    try change(name) { dossier, writer in
      let last = dossier.history.events.last { event in
        if case .delivered = event.kind { true } else { false }
      }
      guard let step = step ?? last?.step else {
        throw LedgerDiagnostics.error(CaseDiagnostics.nothingDelivered(dossier.file.id))
      }
      try desk.record(
        HistoryEvent(kind(step), on: day ?? options.day, by: options.actor), in: dossier,
        with: writer)
    }
  }

  /// States a fact that the ladder asks for and the records don't hold.
  public func declare(
    _ fact: String, _ value: String, proof: String, in name: String
  ) throws(DiagnosticsError) -> CaseChange {
    try change(name) { dossier, writer in
      let ladder = try desk.engine(for: dossier.file).ladder
      guard let declaration = ladder.facts.first(where: { $0.name == fact }) else {
        throw LedgerDiagnostics.error(
          DeskDiagnostics.unknownFact(fact, ladder: ladder.id, known: ladder.facts.map(\.name)))
      }
      guard let stated = Self.value(value, declaration.type) else {
        throw LedgerDiagnostics.error(
          DeskDiagnostics.wrongFact(fact, value, type: declaration.type.rawValue))
      }
      try writer.append(
        FactDeclared(number: dossier.file.id, name: fact, value: stated, proof: proof))
    }
  }

  /// A stated value of a type; nil when it is none. Nothing is guessed.
  private static func value(
    _ text: String, _ type: Ladder.FactDeclaration.FactType
  ) -> DeclaredValue? {
    switch type {
    case .rupiah:
      guard let number = ExactDecimal(text), number >= .zero else { return nil }
      return .number(number.description)
    case .integer: return Int64(text).map { .integer($0) }
    case .date: return Day(iso: text).map { .date($0) }
    case .boolean:
      switch text {
      case "ya", "true": return .boolean(true)
      case "tidak", "false": return .boolean(false)
      default: return nil
      }
    case .text: return text.allSatisfy(\.isWhitespace) ? nil : .text(text)
    }
  }
}
