internal import PatuhColumns
internal import PatuhDiagnostics

/// How a column orders day and month in `01/02/2024`.
struct DayOrder {
  /// What the heading says in parentheses: `Tgl lahir (dd/mm/yyyy)`.
  private(set) var declared: Order?
  private var dayFirst = 0
  private var monthFirst = 0
  /// What the rest of the file proves.
  private var whole = ColumnEvidence()

  enum Order {
    case dayFirst
    case monthFirst
  }

  init(heading: String) {
    let unit = String(Heading.unit(heading).filter { $0.isLetter })
    if unit.hasPrefix("ddmm") || unit.hasPrefix("hhbb") || unit.hasPrefix("tglbln") {
      declared = .dayFirst
    } else if unit.hasPrefix("mmdd") {
      declared = .monthFirst
    }
  }

  enum Judged {
    case day(Day)
    /// Day first for now; doubtful when the column proves to be written month first.
    case doubtful(Day)
    case fault(CellFault)
  }

  /// The day of two parts and a year; notes what they prove.
  mutating func judge(_ first: Int, _ second: Int, _ year: Int) -> Judged {
    switch declared {
    case .dayFirst: return Self.judged(Day(year, second, first))
    case .monthFirst: return Self.judged(Day(year, first, second))
    case nil: break
    }
    if first == second { return Self.judged(Day(year, second, first)) }
    if second > 12 {
      guard first <= 12 else { return .fault(.impossibleDay) }
      let day = Day(year, first, second)
      if day != nil { monthFirst += 1 }
      return Self.judged(day)
    }
    guard let day = Day(year, second, first) else { return .fault(.impossibleDay) }
    if first > 12 {
      dayFirst += 1
      return .day(day)
    }
    return .doubtful(day)
  }

  /// True when a cell proves the order month first, which makes `01/02/2024` doubtful.
  var isDoubtful: Bool { declared == nil && (monthFirst > 0 || whole.monthFirst) }

  var evidence: ColumnEvidence { ColumnEvidence(monthFirst: monthFirst > 0) }

  mutating func know(_ whole: ColumnEvidence) { self.whole = whole }

  private static func judged(_ day: Day?) -> Judged {
    day.map(Judged.day) ?? .fault(.impossibleDay)
  }

  var conventions: [Phrase] {
    switch (declared, dayFirst > 0, monthFirst > 0) {
    case (.dayFirst?, _, _):
      [Phrase(id: "hari/bulan/tahun menurut judul", en: "day/month/year, as the heading says")]
    case (.monthFirst?, _, _):
      [Phrase(id: "bulan/hari/tahun menurut judul", en: "month/day/year, as the heading says")]
    case (nil, true, true):
      [
        Phrase(
          id: "campuran: hari/bulan/tahun dan bulan/hari/tahun",
          en: "mixed: day/month/year and month/day/year")
      ]
    case (nil, false, true): [Phrase(id: "bulan/hari/tahun", en: "month/day/year")]
    case (nil, true, false): [Phrase(id: "hari/bulan/tahun", en: "day/month/year")]
    case (nil, false, false): []
    }
  }
}

/// Reads days.
struct DateReader: CellReader {
  private var numbers: [Int32] = []
  private var order: DayOrder
  private var serials = 0
  private var assumedDayFirst = false

  init(heading: String = "") {
    order = DayOrder(heading: heading)
  }

  mutating func read(_ cell: borrowing Span<UInt8>) -> CellOutcome {
    if let day = Self.iso(cell) {
      numbers.append(day.number)
      return .value
    }
    switch DateText(cell) {
    case .plain(let year, let month, let day): return append(Self.plausible(year, month, day))
    case .serial(let serial):
      serials += 1
      return append(Day(number: serial + DateText.serialOrigin))
    case .ordered(let first, let second, let year):
      guard year >= 1000 else { return gap(.impossibleDay) }
      switch order.judge(first, second, year) {
      case .day(let day): return append(day)
      case .doubtful(let day):
        numbers.append(day.number)
        assumedDayFirst = true
        return .pending
      case .fault(let fault): return gap(fault)
      }
    case .month: return gap(.notDate)
    case .fault(let fault): return gap(fault)
    }
  }

  mutating func appendGap() { numbers.append(0) }

  var evidence: ColumnEvidence { order.evidence }

  mutating func know(_ whole: ColumnEvidence) { order.know(whole) }

  mutating func settle(_ cell: borrowing Span<UInt8>, row: Int) -> CellOutcome {
    order.isDoubtful ? .fault(.ambiguousDate) : .value
  }

  consuming func finish() -> Column.Storage { .date(ColumnBuffer(numbers)) }

  private mutating func append(_ day: Day?) -> CellOutcome {
    guard let day else { return gap(.impossibleDay) }
    numbers.append(day.number)
    return .value
  }

  private mutating func gap(_ fault: CellFault) -> CellOutcome {
    numbers.append(0)
    return .fault(fault)
  }

  /// A day from the year 1000 on; years before are slips of the keyboard.
  static func plausible(_ year: Int, _ month: Int, _ day: Int) -> Day? {
    year >= 1000 ? Day(year, month, day) : nil
  }

  /// The fast way for `YYYY-MM-DD`; nil for anything else, also for a day that does not exist.
  static func iso(_ cell: borrowing Span<UInt8>) -> Day? {
    guard cell.count == 10, cell[4] == Byte.dash, cell[7] == Byte.dash,
      let year = digits(cell, 0, 4), let month = digits(cell, 5, 7), let day = digits(cell, 8, 10)
    else { return nil }
    return plausible(year, month, day)
  }

  static func digits(_ cell: borrowing Span<UInt8>, _ lower: Int, _ upper: Int) -> Int? {
    var value = 0
    for offset in lower..<upper {
      let digit = cell[offset] &- Byte.zero
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  var conventions: [Phrase] {
    var found = order.conventions
    if found.isEmpty, assumedDayFirst {
      found.append(
        Phrase(
          id: "hari/bulan/tahun (lazim di Indonesia; tidak ada sel yang membantah)",
          en: "day/month/year (usual in Indonesia; no cell speaks against it)"))
    }
    if serials > 0 {
      found.append(
        Phrase(id: "nomor hari Excel (sistem 1900)", en: "Excel day numbers (1900 system)"))
    }
    return found
  }
}

/// Reads months: a month as such, or a whole date that is the first of its month.
struct MonthReader: CellReader {
  private var numbers: [Int32] = []
  private var order: DayOrder
  private var firstDays = 0

  init(heading: String = "") {
    order = DayOrder(heading: heading)
  }

  mutating func read(_ cell: borrowing Span<UInt8>) -> CellOutcome {
    switch DateText(cell) {
    case .month(let year, let month):
      guard year >= 1000, let month = Month(year, month) else { return gap(.impossibleDay) }
      numbers.append(month.number)
      return .value
    case .plain(let year, let month, let day):
      return append(DateReader.plausible(year, month, day))
    case .serial(let serial): return append(Day(number: serial + DateText.serialOrigin))
    case .ordered(let first, let second, let year):
      guard year >= 1000 else { return gap(.impossibleDay) }
      switch order.judge(first, second, year) {
      case .day(let day): return append(day)
      case .doubtful(let day): return append(day) == .value ? .pending : .fault(.notFirstOfMonth)
      case .fault(let fault): return gap(fault)
      }
    case .fault(.notDate): return gap(.notMonth)
    case .fault(let fault): return gap(fault)
    }
  }

  mutating func appendGap() { numbers.append(0) }

  var evidence: ColumnEvidence { order.evidence }

  mutating func know(_ whole: ColumnEvidence) { order.know(whole) }

  mutating func settle(_ cell: borrowing Span<UInt8>, row: Int) -> CellOutcome {
    order.isDoubtful ? .fault(.ambiguousDate) : .value
  }

  consuming func finish() -> Column.Storage { .month(ColumnBuffer(numbers)) }

  private mutating func append(_ day: Day?) -> CellOutcome {
    guard let day else { return gap(.impossibleDay) }
    guard day.components.day == 1 else { return gap(.notFirstOfMonth) }
    firstDays += 1
    numbers.append(day.month.number)
    return .value
  }

  private mutating func gap(_ fault: CellFault) -> CellOutcome {
    numbers.append(0)
    return .fault(fault)
  }

  var conventions: [Phrase] {
    var found = order.conventions
    if firstDays > 0 {
      found.append(
        Phrase(id: "tanggal 1 berarti bulannya", en: "the first of a month means the month"))
    }
    return found
  }
}
