internal import PatuhColumns
internal import PatuhDiagnostics

/// Reads whole numbers, exact decimals and money.
///
/// A lone separator before three digits is decided by the other cells of the column, all of which
/// are seen before any such cell is settled.
struct NumberReader: CellReader {
  enum Kind {
    case integer
    case decimal
    case rupiah

    /// Decimals beyond these are not kept. Together with ``magnitude`` every value of a column
    /// fits 64 bits at the column's scale.
    var decimals: Int {
      switch self {
      case .integer: 0
      case .decimal: 9
      case .rupiah: 4
      }
    }

    /// Values are smaller than 10 to this power.
    var magnitude: Int {
      switch self {
      case .integer: 18
      case .decimal: 9
      case .rupiah: 14
      }
    }
  }

  let kind: Kind
  let unit: HeadingUnit
  private var values: [Int64] = []
  /// Scale of all values so far.
  private var scale = 0
  private var pointThousands = 0
  private var commaThousands = 0
  private var percents = 0
  /// What the rest of the file proves.
  private var whole = ColumnEvidence()

  init(_ kind: Kind, unit: HeadingUnit = .none) {
    self.kind = kind
    self.unit = unit
  }

  /// What the cells seen so far prove.
  var convention: NumberConvention? {
    switch (provesPointThousands, provesCommaThousands) {
    case (true, false): .pointThousands
    case (false, true): .commaThousands
    default: nil
    }
  }

  private var provesPointThousands: Bool { pointThousands > 0 || whole.pointThousands }
  private var provesCommaThousands: Bool { commaThousands > 0 || whole.commaThousands }

  var evidence: ColumnEvidence {
    ColumnEvidence(pointThousands: pointThousands > 0, commaThousands: commaThousands > 0)
  }

  mutating func know(_ whole: ColumnEvidence) { self.whole = whole }

  mutating func read(_ cell: borrowing Span<UInt8>) -> CellOutcome {
    switch NumberText.read(cell, convention: nil, money: kind == .rupiah) {
    case .number(let parsed):
      switch parsed.proves {
      case .pointThousands: pointThousands += 1
      case .commaThousands: commaThousands += 1
      case nil: break
      }
      return append(parsed)
    case .ambiguous:
      values.append(0)
      return .pending
    case .fault(let fault):
      values.append(0)
      return .fault(fault)
    }
  }

  mutating func appendGap() { values.append(0) }

  mutating func settle(_ cell: borrowing Span<UInt8>, row: Int) -> CellOutcome {
    guard let convention else {
      return .fault(provesPointThousands ? .mixedNumber : .ambiguousNumber)
    }
    switch NumberText.read(cell, convention: convention, money: kind == .rupiah) {
    case .number(let parsed):
      // The new last slot moves to its row.
      let outcome = append(parsed)
      let value = values.removeLast()
      if outcome == .value { values[row] = value }
      return outcome
    case .ambiguous: return .fault(.ambiguousNumber)
    case .fault(let fault): return .fault(fault)
    }
  }

  consuming func finish() -> Column.Storage {
    kind == .integer
      ? .integer(ColumnBuffer(values)) : .decimal(unscaled: ColumnBuffer(values), scale: scale)
  }

  /// Adds a slot with the value at the scale of the column, which grows when it has to.
  private mutating func append(_ parsed: NumberText.Parsed) -> CellOutcome {
    var digits = parsed.digits
    var decimals = parsed.scale
    if parsed.isPercent {
      guard kind == .decimal else { return gap(.notNumber) }
      percents += 1
    }
    var shift = parsed.isPercent ? -2 : unit.shift
    while shift < 0 {
      decimals += 1
      shift += 1
    }
    while shift > 0 {
      if decimals > 0 {
        decimals -= 1
      } else {
        let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
        if overflow { return gap(.tooLarge) }
        digits = product
      }
      shift -= 1
    }
    while decimals > 0, digits % 10 == 0 {
      digits /= 10
      decimals -= 1
    }
    if decimals > kind.decimals {
      return gap(kind == .integer ? .notWhole : .tooManyDecimals(limit: kind.decimals))
    }
    guard digits.magnitude < Self.power(kind.magnitude + decimals) else { return gap(.tooLarge) }
    if decimals > scale {
      // Happens at most `kind.decimals` times; the limits keep it within 64 bits.
      let factor = Int64(Self.power(decimals - scale))
      for index in values.indices { values[index] &*= factor }
      scale = decimals
    }
    values.append(digits &* Int64(Self.power(scale - decimals)))
    return .value
  }

  private mutating func gap(_ fault: CellFault) -> CellOutcome {
    values.append(0)
    return .fault(fault)
  }

  /// 10 to the power, for 0 to 18.
  static func power(_ exponent: Int) -> UInt64 {
    var value: UInt64 = 1
    for _ in 0..<min(max(exponent, 0), 19) { value &*= 10 }
    return value
  }

  var conventions: [Phrase] {
    var found: [Phrase] = []
    switch (pointThousands > 0, commaThousands > 0) {
    case (true, false):
      found.append(
        kind == .decimal
          ? Phrase(id: "koma = desimal", en: "comma = decimals")
          : Phrase(id: "titik = ribuan, koma = desimal", en: "point = thousands, comma = decimals"))
    case (false, true):
      found.append(
        kind == .decimal
          ? Phrase(id: "titik = desimal", en: "point = decimals")
          : Phrase(id: "koma = ribuan, titik = desimal", en: "comma = thousands, point = decimals"))
    case (true, true):
      found.append(
        Phrase(
          id: "campuran: titik = ribuan pada sebagian sel, koma = ribuan pada sel lain",
          en: "mixed: point = thousands in some cells, comma = thousands in others"))
    case (false, false): break
    }
    if percents > 0 { found.append(Phrase(id: "persen", en: "per cent")) }
    if let words = unit.words { found.append(words) }
    return found
  }
}

/// What a heading says about the size of its numbers: `Upah (ribu rupiah)`, `Tarif (%)`.
enum HeadingUnit: Sendable, Hashable {
  case none
  case percent
  case thousands
  case millions

  init(heading: String, type: RecordSchema.FieldType) {
    let words = heading.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    self = .none
    switch type {
    case .decimal:
      if heading.contains("%") || words.contains("persen") { self = .percent }
    case .rupiah:
      if words.contains("juta") || words.contains("jutaan") {
        self = .millions
      } else if words.contains("ribu") || words.contains("ribuan") || words.contains("000") {
        self = .thousands
      }
    default: break
    }
  }

  /// Places by which the decimal sign moves to the right.
  var shift: Int {
    switch self {
    case .none: 0
    case .percent: -2
    case .thousands: 3
    case .millions: 6
    }
  }

  var words: Phrase? {
    switch self {
    case .none: nil
    case .percent: Phrase(id: "judul menyebut persen", en: "the heading says per cent")
    case .thousands:
      Phrase(id: "judul menyebut ribuan: dikalikan 1000", en: "the heading says thousands: × 1000")
    case .millions:
      Phrase(
        id: "judul menyebut jutaan: dikalikan 1000000",
        en: "the heading says millions: × 1000000")
    }
  }
}
