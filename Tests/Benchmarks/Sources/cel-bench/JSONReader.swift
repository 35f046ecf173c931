import PatuhCEL

/// Reads one JSON text as a CEL value: whole numbers become ints, others doubles, objects maps.
///
/// Made for the records of the benchmark: escapes other than `\"`, `\\` and `\/` are refused.
struct JSONReader {
  struct Malformed: Error {
    let offset: Int
  }

  private let bytes: ArraySlice<UInt8>
  private var position: Int

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    self.position = bytes.startIndex
  }

  static func read(_ bytes: ArraySlice<UInt8>) throws(Malformed) -> Value {
    var reader = JSONReader(bytes)
    let value = try reader.value()
    reader.skipSpace()
    guard reader.position == bytes.endIndex else { throw reader.malformed }
    return value
  }

  private var malformed: Malformed { Malformed(offset: position) }

  private var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  /// Skips space and takes the byte if it comes next.
  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func value() throws(Malformed) -> Value {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ text: String, _ value: Value) throws(Malformed) -> Value {
    guard bytes[position...].starts(with: text.utf8) else { throw malformed }
    position += text.utf8.count
    return value
  }

  private mutating func object() throws(Malformed) -> Value {
    var entries: [(key: Value, value: Value)] = []
    _ = take(UInt8(ascii: "{"))
    if !take(UInt8(ascii: "}")) {
      repeat {
        skipSpace()
        let key = try string()
        guard take(UInt8(ascii: ":")) else { throw malformed }
        entries.append((.string(key), try value()))
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "}")) else { throw malformed }
    }
    guard let map = MapValue(entries) else { throw malformed }
    return .map(map)
  }

  private mutating func array() throws(Malformed) -> Value {
    var elements: [Value] = []
    _ = take(UInt8(ascii: "["))
    if !take(UInt8(ascii: "]")) {
      repeat { elements.append(try value()) } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "]")) else { throw malformed }
    }
    return .list(elements)
  }

  private mutating func string() throws(Malformed) -> String {
    guard take(UInt8(ascii: "\"")) else { throw malformed }
    var text: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let escaped = next, [0x22, 0x5C, 0x2F].contains(escaped) else { throw malformed }
        position += 1
        text.append(escaped)
      default: text.append(byte)
      }
    }
    throw malformed
  }

  private mutating func number() throws(Malformed) -> Value {
    let start = position
    while let byte = next,
      (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
    {
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if let whole = Int64(text) { return .int(whole) }
    guard let number = Double(text) else { throw malformed }
    return .double(number)
  }
}
