package import PatuhDiagnostics

/// The shape of a YAML file, as editors understand it: a part of JSON Schema draft 2020-12.
///
/// > Source: JSON Schema 2020-12, Core and Validation.
package indirect enum Schema: Sendable {
  /// Words, numbers and flags alike: every scalar is a text too. Not nothing.
  case text
  case integer
  case number
  case flag
  /// `YYYY-MM-DD`.
  case day
  case oneOf([String])
  /// Texts of this form (an ECMA regular expression).
  case pattern(String)
  case list(Schema, atLeast: Int)
  /// A mapping of known keys.
  case keys([Key])
  /// A mapping of names that the writer chooses.
  case names(Schema)
  case any([Schema])
  /// Anything, also nothing.
  case anything
  case nothing

  package struct Key: Sendable {
    package let name: String
    package let schema: Schema
    package let isRequired: Bool
    package let says: Phrase?

    init(_ name: String, _ schema: Schema, required isRequired: Bool = false, _ says: Phrase? = nil)
    {
      self.name = name
      self.schema = schema
      self.isRequired = isRequired
      self.says = says
    }
  }

  /// The schema as a JSON document of its own.
  package func document(titled title: String, _ language: Language) -> String {
    var json = JSONText()
    json.beginObject()
    json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
    json.member("title", title)
    members(&json, language)
    json.endObject()
    return json.text + "\n"
  }

  private func write(_ json: inout JSONText, _ language: Language, says: Phrase? = nil) {
    json.beginObject()
    if let says { json.member("description", says(language)) }
    members(&json, language)
    json.endObject()
  }

  private func members(_ json: inout JSONText, _ language: Language) {
    switch self {
    case .text: json.member("type", ["string", "number", "boolean"])
    case .integer: json.member("type", "integer")
    case .number: json.member("type", "number")
    case .flag: json.member("type", "boolean")
    case .day:
      json.member("type", "string")
      json.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .oneOf(let words): json.member("enum", words)
    case .pattern(let pattern):
      json.member("type", "string")
      json.member("pattern", pattern)
    case .list(let item, let count):
      json.member("type", "array")
      json.key("items")
      item.write(&json, language)
      if count > 0 {
        json.key("minItems")
        json.value(count)
      }
    case .keys(let keys):
      json.member("type", "object")
      json.key("properties")
      json.beginObject()
      for key in keys {
        json.key(key.name)
        key.schema.write(&json, language, says: key.says)
      }
      json.endObject()
      let required = keys.filter(\.isRequired).map(\.name)
      if !required.isEmpty { json.member("required", required) }
      json.key("additionalProperties")
      json.value(false)
    case .names(let schema):
      json.member("type", "object")
      json.key("additionalProperties")
      schema.write(&json, language)
    case .any(let schemas):
      json.key("anyOf")
      json.beginArray()
      for schema in schemas { schema.write(&json, language) }
      json.endArray()
    case .anything: break
    case .nothing: json.member("type", "null")
    }
  }
}
