/// A JSON text as the line protocol uses it. Objects keep the order of their members.
enum JSON: Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  subscript(name: String) -> JSON {
    if case .object(let members) = self {
      for (key, value) in members where key == name { return value }
    }
    return .null
  }

  var text: String? { if case .string(let text) = self { text } else { nil } }

  var flag: Bool { if case .bool(let flag) = self { flag } else { false } }

  var items: [JSON] { if case .array(let items) = self { items } else { [] } }

  var members: [(String, JSON)] { if case .object(let members) = self { members } else { [] } }

  /// The text on one line.
  var line: String {
    switch self {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .number(let digits): digits
    case .string(let text): Self.quoted(text)
    case .array(let items): "[" + items.map(\.line).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { Self.quoted($0) + ":" + $1.line }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
