/// A value as `format` sees it.
package indirect enum FormatArgument: Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case double(Double)
  case string(String)
  case bytes([UInt8])
  case timestamp(Timestamp)
  case duration(TimeSpan)
  case typeName(String)
  case list([FormatArgument])
  case map([(key: FormatArgument, value: FormatArgument)])
  /// An exact decimal number as plain digits, `-12.50`.
  case decimal(String)
  /// Any other value that has a text, which only `%s` takes.
  case text(String)
  /// A value that has none; the name of its type.
  case unformattable(String)
}

/// `'…'.format([…])`.
package enum Formatting {
  /// Digits behind the point unless a precision says otherwise.
  static let defaultPlaces = 6
  static let maximumPlaces = 1000

  /// Clauses are `%s %d %f %e %x %X %o %b`, with `.N` for `%f` and `%e`, and `%%`. Throws for other
  /// clauses, for too few arguments and for arguments that do not suit their clause.
  package static func format(
    _ template: String, _ arguments: [FormatArgument]
  ) throws(LibraryFault) -> String {
    let bytes = Array(template.utf8)
    var result: [UInt8] = []
    var used = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == 0x25 else {
        result.append(byte)
        continue
      }
      if index < bytes.count, bytes[index] == 0x25 {
        index += 1
        result.append(0x25)
        continue
      }
      let start = index
      let places = try precision(bytes, &index)
      guard index < bytes.count else { throw .unfinishedClause }
      let verb = bytes[index]
      index += 1
      guard "sdfexXob".utf8.contains(verb) else {
        while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
        throw .unknownClause(String(decoding: bytes[start..<index], as: UTF8.self))
      }
      guard used < arguments.count else { throw .missingArgument(used) }
      result += try text(arguments[used], verb, places).utf8
      used += 1
      guard result.count <= Strings.maximumBytes else { throw .resultTooLarge }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func precision(
    _ bytes: [UInt8], _ index: inout Int
  ) throws(LibraryFault) -> Int? {
    guard index < bytes.count, bytes[index] == 0x2E else { return nil }
    index += 1
    let start = index
    var places = 0
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) {
      places = min(places * 10 + Int(bytes[index] - 0x30), maximumPlaces + 1)
      index += 1
    }
    guard index > start else { throw .precision("") }
    guard places <= maximumPlaces else {
      throw .precision(String(decoding: bytes[start..<index], as: UTF8.self))
    }
    return places
  }

  private static func text(
    _ argument: FormatArgument, _ verb: UInt8, _ places: Int?
  ) throws(LibraryFault) -> String {
    switch verb {
    case 0x73: return try plain(argument)
    case 0x64: return try decimal(argument)
    case 0x66:
      if case .double(let value) = argument, let text = Numbers.special(value) { return text }
      return try digits(argument, "f").fixed(places: places ?? defaultPlaces)
    case 0x65:
      if case .double(let value) = argument, let text = Numbers.special(value) { return text }
      return try digits(argument, "e").scientific(places: places ?? defaultPlaces)
    case 0x78: return try hexadecimal(argument, uppercase: false)
    case 0x58: return try hexadecimal(argument, uppercase: true)
    case 0x6F:
      switch argument {
      case .int(let value): return String(value, radix: 8)
      case .uint(let value): return String(value, radix: 8)
      default: throw .unsuited("o", name(argument))
      }
    default:
      switch argument {
      case .int(let value): return String(value, radix: 2)
      case .uint(let value): return String(value, radix: 2)
      case .bool(let value): return value ? "1" : "0"
      default: throw .unsuited("b", name(argument))
      }
    }
  }

  private static func decimal(_ argument: FormatArgument) throws(LibraryFault) -> String {
    switch argument {
    case .int(let value): return String(value)
    case .uint(let value): return String(value)
    case .double(let value):
      if let text = Numbers.special(value) { return text }
    case .decimal(let text):
      if let whole = DecimalDigits(plain: text)?.whole { return whole }
    default: break
    }
    throw .unsuited("d", name(argument))
  }

  private static func digits(
    _ argument: FormatArgument, _ verb: String
  ) throws(LibraryFault) -> DecimalDigits {
    switch argument {
    case .int(let value):
      return DecimalDigits(magnitude: value.magnitude, isNegative: value < 0)
    case .uint(let value): return DecimalDigits(magnitude: value, isNegative: false)
    case .double(let value): return DecimalDigits(exactly: value)
    case .decimal(let text):
      if let digits = DecimalDigits(plain: text) { return digits }
    default: break
    }
    throw .unsuited(verb, name(argument))
  }

  private static func hexadecimal(
    _ argument: FormatArgument, uppercase: Bool
  ) throws(LibraryFault) -> String {
    switch argument {
    case .int(let value): return String(value, radix: 16, uppercase: uppercase)
    case .uint(let value): return String(value, radix: 16, uppercase: uppercase)
    case .string(let text): return hexadecimal(text.utf8, uppercase)
    case .bytes(let bytes): return hexadecimal(bytes, uppercase)
    default: throw .unsuited(uppercase ? "X" : "x", name(argument))
    }
  }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>, _ uppercase: Bool) -> String {
    let digits = Array((uppercase ? "0123456789ABCDEF" : "0123456789abcdef").utf8)
    var result: [UInt8] = []
    for byte in bytes {
      result.append(digits[Int(byte >> 4)])
      result.append(digits[Int(byte & 15)])
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The `%s` text of a value: strings bare, also inside lists and maps; maps sorted by key text.
  package static func plain(_ argument: FormatArgument) throws(LibraryFault) -> String {
    switch argument {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .int(let value): return String(value)
    case .uint(let value): return String(value)
    case .double(let value): return Numbers.text(value)
    case .string(let text), .text(let text), .decimal(let text), .typeName(let text): return text
    case .bytes(let bytes): return try Strings.decode(bytes)
    case .timestamp(let time): return time.text
    case .duration(let span): return span.text
    case .list(let items):
      var texts: [String] = []
      for item in items { texts.append(try plain(item)) }
      return try "[" + Strings.join(texts, separator: ", ") + "]"
    case .map(let entries):
      var texts: [(key: String, value: String)] = []
      for entry in entries { texts.append((try plain(entry.key), try plain(entry.value))) }
      texts.sort { Strings.compare($0.key, $1.key) < 0 }
      return try "{" + Strings.join(texts.map { $0.key + ": " + $0.value }, separator: ", ") + "}"
    case .unformattable(let type): throw .unsuited("s", type)
    }
  }

  private static func name(_ argument: FormatArgument) -> String {
    switch argument {
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .typeName: "type"
    case .list: "list"
    case .map: "map"
    case .decimal: "decimal"
    case .text(let text): text
    case .unformattable(let type): type
    }
  }
}
