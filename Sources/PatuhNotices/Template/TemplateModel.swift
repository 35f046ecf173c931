/// What a template may name, declared: a name that isn't here is an error, never a blank.
package indirect enum TemplateModel: Sendable {
  /// A text; as a section it stands when it isn't empty.
  case text(String)
  /// Only for sections.
  case flag(String)
  /// A section once for each entry.
  case list(String, [(name: String, model: TemplateModel)])
  /// A section once for each text, which is `{{.}}`.
  case texts(String)
  /// Names below a name: `{{subjek.nama}}`.
  case group(String, [(name: String, model: TemplateModel)])

  /// What it means, for the list of names.
  package var meaning: String {
    switch self {
    case .text(let meaning), .flag(let meaning), .list(let meaning, _), .texts(let meaning),
      .group(let meaning, _):
      meaning
    }
  }

  /// The names below this one.
  package var fields: [(name: String, model: TemplateModel)] {
    switch self {
    case .list(_, let fields), .group(_, let fields): fields
    case .text, .flag, .texts: []
    }
  }

  subscript(_ name: String) -> TemplateModel? { fields.first { $0.name == name }?.model }
}
