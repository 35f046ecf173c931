internal import PatuhColumns
internal import PatuhDiagnostics

/// The allowed values of a field and everything people write for them.
struct AllowedValues {
  let names: [String]
  private let codes: [String: Int]
  private let spellings: [String: Int]

  /// More values than a set can hold are cut off; the vocabulary does not declare as many.
  init(_ allowed: [RecordSchema.Allowed]) {
    let allowed = allowed.prefix(255)
    names = allowed.map(\.value)
    var codes: [String: Int] = [:]
    var spellings: [String: Int] = [:]
    // Values before titles before aliases: what stands first keeps its spelling.
    for texts in [allowed.map { [$0.value] }, allowed.map { [$0.title] }, allowed.map(\.aliases)] {
      for (code, variants) in texts.enumerated() {
        for text in variants {
          let key = Heading.key(text)
          guard !key.isEmpty else { continue }
          if codes[key] == nil { codes[key] = code }
          if spellings[text] == nil { spellings[text] = code }
        }
      }
    }
    self.codes = codes
    self.spellings = spellings
  }

  /// The code of a text, exactly or by what it says.
  func code(_ text: String) -> Int? { codes[Heading.key(text)] }

  func nearest(_ text: String) -> String? {
    NearestName.of(text, among: spellings.keys).flatMap { spellings[$0] }.map { names[$0] }
  }
}

/// Reads one of the allowed values, by value, title or alias.
struct SymbolReader: CellReader {
  private let allowed: AllowedValues
  private var codes: [UInt8] = []
  /// Texts met so far; bounded, because a column of a closed list has few.
  private var seen: [(text: [UInt8], code: UInt8)] = []
  private var faults = 0

  init(_ allowed: AllowedValues) {
    self.allowed = allowed
  }

  mutating func read(_ cell: borrowing Span<UInt8>) -> CellOutcome {
    for (text, code) in seen where text.count == cell.count {
      var isSame = true
      for offset in 0..<cell.count where text[offset] != cell[offset] {
        isSame = false
        break
      }
      if isSame {
        codes.append(code)
        return .value
      }
    }
    let text = cell.text(limit: 256)
    guard let code = allowed.code(text) else {
      codes.append(0)
      faults += 1
      // Looking for the nearest value is dear, and only the first faults are shown.
      let nearest = faults <= Complaints.limit ? allowed.nearest(text) : nil
      return .fault(.notAllowed(nearest: nearest))
    }
    let narrow = UInt8(clamping: code)
    if seen.count < 16 { seen.append((Array(text.utf8), narrow)) }
    codes.append(narrow)
    return .value
  }

  mutating func appendGap() { codes.append(0) }

  consuming func finish() -> Column.Storage {
    .symbol(codes: ColumnBuffer(codes), names: allowed.names)
  }
}

/// Reads a set of allowed values joined by `;`, `,`, `+`, `/`, `|` or `&`.
struct SymbolsReader: CellReader {
  private let allowed: AllowedValues
  private var masks: [UInt64] = []
  private var seen: [String: UInt64] = [:]
  private var faults = 0

  init(_ allowed: AllowedValues) {
    self.allowed = allowed
  }

  mutating func read(_ cell: borrowing Span<UInt8>) -> CellOutcome {
    let text = cell.text(limit: 4_096)
    if let mask = seen[text] {
      masks.append(mask)
      return .value
    }
    var mask: UInt64 = 0
    if let code = allowed.code(text), code < 64 {
      mask = 1 << UInt64(code)
    } else {
      for part in text.split(whereSeparator: { ";,+/|&".contains($0) }) {
        let key = Heading.key(part)
        if key.isEmpty { continue }
        guard let code = allowed.code(String(part)), code < 64 else {
          masks.append(0)
          faults += 1
          let member = String(decoding: Self.trimmed(part), as: UTF8.self)
          let nearest = faults <= Complaints.limit ? allowed.nearest(member) : nil
          let shown = PersonalData.maskStray(RawText.clean(member))
          return .fault(.memberNotAllowed(shown, nearest: nearest))
        }
        mask |= 1 << UInt64(code)
      }
      if mask == 0 {
        masks.append(0)
        return .fault(.notAllowed(nearest: nil))
      }
    }
    if seen.count < 256 { seen[text] = mask }
    masks.append(mask)
    return .value
  }

  private static func trimmed(_ text: Substring) -> ArraySlice<UInt8> {
    let bytes = Array(text.utf8)
    return bytes[CellText.trimmed(bytes.span, in: 0..<bytes.count)]
  }

  /// A gap holds the empty set, which is what a blank means where it means anything.
  mutating func appendGap() { masks.append(0) }

  consuming func finish() -> Column.Storage {
    .symbols(masks: ColumnBuffer(masks), names: allowed.names)
  }
}

/// Reads what clearly says yes or no.
struct BooleanReader: CellReader {
  private var flags: [Bool] = []

  mutating func read(_ cell: borrowing Span<UInt8>) -> CellOutcome {
    let flag: Bool? =
      switch CellText.word(cell) {
      case "true", "ya", "iya", "y", "yes", "1", "1.0", "benar", "sudah", "ada", "v", "✓", "✔", "√":
        true
      case "false", "tidak", "tdk", "no", "n", "0", "0.0", "salah", "belum", "tidakada": false
      default: nil
      }
    flags.append(flag ?? false)
    return flag == nil ? .fault(.notBoolean) : .value
  }

  mutating func appendGap() { flags.append(false) }

  consuming func finish() -> Column.Storage { .boolean(ColumnBuffer(flags)) }
}

extension Span<UInt8> {
  /// The bytes as text, cut at a limit, broken UTF-8 repaired.
  func text(limit: Int) -> String {
    let count = Swift.min(count, limit)
    return unsafe withUnsafeBufferPointer { buffer in
      String(decoding: buffer.prefix(count), as: UTF8.self)
    }
  }
}
