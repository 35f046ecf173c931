internal import PatuhCEL

/// Values as the line protocol writes them: an object with one member that names the kind.
enum TypedValues {
  /// Nil for messages and enums, which need protobuf.
  static func read(_ json: JSON) -> Value? {
    guard let (kind, content) = json.members.first else { return nil }
    let text = content.text ?? ""
    switch kind {
    case "null": return .null
    case "bool": return .bool(content.flag)
    case "int": return Int64(text).map(Value.int)
    case "uint": return UInt64(text).map(Value.uint)
    case "double":
      return Double(text == "Infinity" ? "inf" : text == "-Infinity" ? "-inf" : text)
        .map(Value.double)
    case "string": return .string(text)
    case "bytes": return (try? Base64.decode(text)).map(Value.bytes)
    case "timestamp": return (try? Timestamp(parsing: text)).map(Value.timestamp)
    case "duration": return (try? TimeSpan(parsing: text)).map(Value.duration)
    case "type": return .type(TypeName(text))
    case "list":
      let elements = content.items.map(read)
      return elements.contains { $0 == nil } ? nil : .list(elements.compactMap { $0 })
    case "map":
      var entries: [(key: Value, value: Value)] = []
      for pair in content.items {
        guard pair.items.count == 2, let key = read(pair.items[0]), let value = read(pair.items[1])
        else { return nil }
        entries.append((key, value))
      }
      return MapValue(entries).map(Value.map)
    default: return nil
    }
  }

  /// Nil for values that are none: unknowns and errors.
  static func write(_ value: Value) -> JSON? {
    switch value {
    case .null: tagged("null", .null)
    case .bool(let flag): tagged("bool", .bool(flag))
    case .int(let number): tagged("int", .string(String(number)))
    case .uint(let number): tagged("uint", .string(String(number)))
    case .double(let number): tagged("double", .string(text(number)))
    case .string(let text): tagged("string", .string(text))
    case .bytes(let bytes): tagged("bytes", .string(Base64.encode(bytes)))
    case .timestamp(let time): tagged("timestamp", .string(time.text))
    case .duration(let span): tagged("duration", .string(span.text))
    case .type(let type): tagged("type", .string(type.name))
    case .list(let list): tagged("list", .array(list.elements.compactMap(write)))
    case .map(let map):
      tagged(
        "map",
        .array(
          zip(map.keys, map.values).compactMap { key, value in
            guard let k = write(key), let v = write(value) else { return nil }
            return .array([k, v])
          }))
    case .optional(let optional):
      tagged("optional", optional.wrapped.flatMap(write) ?? .null)
    default: tagged(value.typeName.name, .string(value.description))
    }
  }

  private static func tagged(_ kind: String, _ content: JSON) -> JSON {
    .object([(kind, content)])
  }

  private static func text(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    return "\(number)"
  }
}
