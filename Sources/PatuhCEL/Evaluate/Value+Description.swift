internal import PatuhColumns
internal import PatuhDiagnostics

/// Values as text: literals of the language where there are such.
extension Value: CustomStringConvertible {
  public var description: String {
    switch self {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .int(let number): String(number)
    case .uint(let number): String(number) + "u"
    case .double(let number): Self.literal(number)
    case .string(let text): Strings.quote(text)
    case .bytes(let bytes): Self.literal(bytes)
    case .list(let list): Self.text(list)
    case .map(let map): Self.text(map)
    case .type(let type): type.name
    case .timestamp(let time): "timestamp(\"\(time.text)\")"
    case .duration(let span): "duration(\"\(span.text)\")"
    case .optional(let optional):
      optional.wrapped.map { "optional.of(\($0))" } ?? "optional.none()"
    case .opaque(let object):
      (object.typeName == "net.IP" ? "ip(\"" : "cidr(\"") + object.text + "\")"
    case .date(let day): "date(\"\(day)\")"
    case .month(let month): "month(\"\(month)\")"
    case .decimal(let number): "decimal(\"\(number.exact)\")"
    case .days(let count): "hari(\(count))"
    case .months(let count): "bulan(\(count))"
    case .record(let record):
      record.dataset.tables[Int(record.table)].schema.name + " " + record.key
    case .unknown: "unknown"
    case .error(let error): "error: " + error.message.english
    }
  }

  /// A double that reads back exactly and is never mistaken for an int.
  private static func literal(_ number: Double) -> String {
    guard number.isFinite else {
      return "double(\"" + (number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity") + "\")"
    }
    return "\(number)"
  }

  private static func literal(_ bytes: [UInt8]) -> String {
    var text = "b\""
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): text += "\\" + String(Unicode.Scalar(byte))
      case 0x20..<0x7F: text += String(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16)
        text += "\\x" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return text + "\""
  }

  private static func text(_ list: ListValue) -> String {
    var parts = list.elements.map(\.description)
    if let pending = list.pending { parts.append("… \(pending.count) unknown") }
    return "[" + parts.joined(separator: ", ") + "]"
  }

  private static func text(_ map: MapValue) -> String {
    let parts = zip(map.keys, map.values).map { "\($0): \($1)" }
    return "{" + parts.joined(separator: ", ") + "}"
  }
}
