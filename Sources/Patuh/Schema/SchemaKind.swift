public import PatuhDiagnostics
package import PatuhRules

/// The kinds of YAML files that have a schema, by the word that `patuh schema` takes.
public enum SchemaKind: String, Sendable, CaseIterable {
  case rule = "aturan"
  case cases = "kasus"
  case parameter
  case reading = "bacaan"
  case calendar = "kalender"
  case ladder = "sanksi"
  case ladderCases = "kasus-sanksi"
  case area = "index"
  case vocabulary = "kosakata"
  case regulation = "peraturan"
  case history = "riwayat"
  case offices = "kantor"

  /// The file that `patuh schema --out` writes.
  public var fileName: String { rawValue + ".schema.json" }

  /// The kind of a file of a rulebook.
  package init(_ kind: RulebookFileKind) {
    switch kind {
    case .rule: self = .rule
    case .cases: self = .cases
    case .parameter: self = .parameter
    case .reading: self = .reading
    case .calendar: self = .calendar
    case .ladder: self = .ladder
    case .area: self = .area
    case .vocabulary: self = .vocabulary
    case .regulation: self = .regulation
    case .ladderCases: self = .ladderCases
    }
  }

  package var schema: Schema {
    switch self {
    case .rule: .rule
    case .cases: .cases
    case .parameter: .parameter
    case .reading: .reading
    case .calendar: .calendar
    case .ladder: .ladder
    case .ladderCases: .ladderCases
    case .area: .area
    case .vocabulary: .vocabulary
    case .regulation: .regulation
    case .history: .history
    case .offices: .offices
    }
  }

  /// The schema as JSON, with descriptions in one language.
  public func json(_ language: Language) -> String {
    schema.document(titled: rawValue, language)
  }
}
