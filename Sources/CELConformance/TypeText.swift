internal import PatuhCEL

/// Reads types as declarations write them: `map(string, list(A))`.
struct TypeText {
  fileprivate var rest: Substring
  fileprivate let parameters: Set<String>

  static func read(_ text: String, parameters: [String] = []) -> Type {
    var reader = TypeText(rest: text[...], parameters: Set(parameters))
    return reader.type()
  }

  private mutating func type() -> Type {
    let name = String(rest.prefix { !"(), ".contains($0) })
    rest = rest.dropFirst(name.count)
    var inner: [Type] = []
    if rest.first == "(" {
      repeat {
        rest = rest.dropFirst().drop { $0 == " " }
        inner.append(type())
      } while rest.first == ","
      rest = rest.dropFirst()
    }
    return named(name, inner)
  }

  private func named(_ name: String, _ inner: [Type]) -> Type {
    switch (name, inner.count) {
    case ("bool", 0): .bool
    case ("int", 0): .int
    case ("uint", 0): .uint
    case ("double", 0): .double
    case ("string", 0): .string
    case ("bytes", 0): .bytes
    case ("null_type", 0): .null
    case ("timestamp", 0), ("google.protobuf.Timestamp", 0): .timestamp
    case ("duration", 0), ("google.protobuf.Duration", 0): .duration
    case ("dyn", 0), ("any", 0): .dyn
    case ("type", 0): .type(.dyn)
    case ("list", 0): .list(.dyn)
    case ("map", 0): .map(.dyn, .dyn)
    case ("list", 1): .list(inner[0])
    case ("map", 2): .map(inner[0], inner[1])
    case ("optional_type", 1): .optional(inner[0])
    case ("type", 1): .type(inner[0])
    case (_, 0) where isParameter(name): .parameter(name)
    default: .opaque(name, inner)
    }
  }

  /// A declared type parameter; the suite also leaves single capitals undeclared.
  private func isParameter(_ name: String) -> Bool {
    parameters.contains(name)
      || (name.utf8.count == 1 && name.utf8.allSatisfy { (65...90).contains($0) })
  }
}
