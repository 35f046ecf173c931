/// Writes an expression from a row of decisions, so that random bytes reach the meaning of
/// expressions and do not end at their spelling. Mostly well typed: what is asked for is written.
struct FuzzWriter {
  private let decisions: [UInt8]
  private var next = 0
  private var names = 0
  /// Macro variables in scope, with what they stand for.
  private var locals: [(name: String, kind: Kind)] = []

  enum Kind: CaseIterable {
    case bool, int, text, double, date, month, decimal, ints, texts, map, workers, worker
  }

  init(decisions: [UInt8]) { self.decisions = decisions }

  mutating func expression() -> String {
    let kind = Kind.allCases[choose(Kind.allCases.count)]
    return write(kind, 6)
  }

  /// A decision among so many; the first when none are left.
  private mutating func choose(_ count: Int) -> Int {
    guard next < decisions.count else { return 0 }
    next += 1
    return Int(decisions[next - 1]) % count
  }

  private mutating func pick(_ texts: [String]) -> String { texts[choose(texts.count)] }

  private mutating func write(_ kind: Kind, _ depth: Int) -> String {
    guard depth > 0, next < decisions.count else { return leaf(kind) }
    if choose(40) == 39 {
      // Anything instead of what was asked for: errors have to be met, too.
      return "dyn(\(write(Kind.allCases[choose(Kind.allCases.count)], depth - 1)))"
    }
    let down = depth - 1
    switch choose(10) {
    case 0: return leaf(kind)
    case 1: return "(\(write(.bool, down)) ? \(write(kind, down)) : \(write(kind, down)))"
    case 2:
      let name = fresh()
      let value = write(kind, down)
      locals.append((name, kind))
      defer { locals.removeLast() }
      return "cel.bind(\(name), \(value), \(write(kind, down)))"
    case 3: return "[\(write(kind, down)), \(write(kind, down))][\(write(.int, down))]"
    default: return operation(kind, down)
    }
  }

  private mutating func fresh() -> String {
    names += 1
    return "v\(names)"
  }

  private mutating func leaf(_ kind: Kind) -> String {
    let known = locals.filter { $0.kind == kind }
    if !known.isEmpty, choose(3) > 0 { return known[choose(known.count)].name }
    switch kind {
    case .bool: return pick(["true", "false", "tak_tahu", "gagal()", "apa_saja"])
    case .int:
      return pick([
        "0", "1", "2", "-1", "bilangan", "9223372036854775807", "-9223372036854775808", "3000",
        "firma.pekerja[1].upah", "firma.pekerja[0].upah", "1/0", "catat(3)",
      ])
    case .text:
      return pick([
        "''", "'a'", "teks", "'K1'", "firma.nama", "firma.jenis", "firma.pekerja[2].kpj",
        "firma.pekerja[1].kpj", "'tetap'", "'😀é'", "'half_up'",
      ])
    case .double: return pick(["0.0", "1.5", "-0.0", "1e308", "double('NaN')", "0.5", "2.0"])
    case .date:
      return pick([
        "date('2024-01-31')", "hari_ini", "firma.pekerja[2].masuk", "date('0001-01-01')",
        "date('9999-12-31')", "firma.pekerja[0].masuk", "date(2024, 2, 29)",
      ])
    case .month:
      return pick(["month('2025-01')", "month('9999-12')", "month('0001-01')", "month(hari_ini)"])
    case .decimal:
      return pick([
        "decimal('0.0024')", "decimal('-1.5')", "decimal(bilangan)", "decimal(0)",
        "decimal('99999999999999999999999999999999999999')", "decimal('0')", "decimal('2')",
      ])
    case .ints: return pick(["[]", "[1]", "[1, 2, 1]", "daftar", "[bilangan, 2]"])
    case .texts: return pick(["['a', 'b']", "firma.program", "[teks, 'a']", "['JKK']"])
    case .map: return pick(["{'a': 1}", "{}", "peta", "{'a': bilangan, 'b': 2}"])
    case .workers: return pick(["firma.pekerja", "firma.pekerja.filter(p, p.upah > 4000)"])
    case .worker: return pick(["firma.pekerja[0]", "firma.pekerja[1]", "firma.pekerja[2]"])
    }
  }

  private mutating func operation(_ kind: Kind, _ d: Int) -> String {
    switch kind {
    case .bool: return condition(d)
    case .int: return number(d)
    case .text:
      switch choose(7) {
      case 0: return "(\(write(.text, d)) + \(write(.text, d)))"
      case 1: return "\(write(.worker, d)).\(pick(["kpj", "nik", "status"]))"
      case 2: return "string(\(write(.int, d)))"
      case 3: return "\(write(.texts, d)).join(\(write(.text, d)))"
      case 4: return "\(write(.text, d)).substring(\(write(.int, d)))"
      case 5: return "\(write(.text, d)).replace(\(write(.text, d)), \(write(.text, d)))"
      default: return "'%s %d'.format([\(write(.text, d)), \(write(.int, d))])"
      }
    case .double:
      return "(\(write(.double, d)) \(pick(["+", "-", "*", "/"])) \(write(.double, d)))"
    case .date:
      switch choose(5) {
      case 0: return "(\(write(.date, d)) + hari(\(write(.int, d))))"
      case 1: return "(\(write(.date, d)) - bulan(\(write(.int, d))))"
      case 2: return "\(write(.month, d)).\(pick(["firstDay()", "lastDay()", "day(31)"]))"
      case 3: return "\(write(.worker, d)).masuk"
      default: return "[\(write(.date, d)), \(write(.date, d))].max()"
      }
    case .month:
      switch choose(3) {
      case 0: return "(\(write(.month, d)) + bulan(\(write(.int, d))))"
      case 1: return "month(\(write(.date, d)))"
      default: return "months(\(write(.month, d)), \(write(.month, d)))[0]"
      }
    case .decimal:
      let mode = pick(["half_up", "half_even", "up", "down", "ceiling", "floor", "x"])
      switch choose(5) {
      case 0: return "(\(write(.decimal, d)) \(pick(["+", "-", "*"])) \(write(.decimal, d)))"
      case 1: return "(\(write(.decimal, d)) \(pick(["+", "-", "*"])) \(write(.int, d)))"
      case 2: return "\(write(.decimal, d)).round(\(write(.int, d)), '\(mode)')"
      case 3: return "\(write(.decimal, d)).divide(\(write(.decimal, d)), 2, '\(mode)')"
      default: return macro("sum", .ints, .decimal, d)
      }
    case .ints:
      switch choose(6) {
      case 0: return "(\(write(.ints, d)) + \(write(.ints, d)))"
      case 1: return macro("filter", .ints, .bool, d)
      case 2: return macro("map", .ints, .int, d)
      case 3: return macro("map", .workers, .int, d)
      case 4: return "\(write(.ints, d)).distinct()"
      default: return "[\(write(.int, d)), \(write(.int, d))]"
      }
    case .texts:
      switch choose(4) {
      case 0: return macro("map", .workers, .text, d)
      case 1: return macro("filter", .texts, .bool, d)
      case 2: return "\(write(.text, d)).split(\(write(.text, d)))"
      default: return "[\(write(.text, d)), \(write(.text, d))]"
      }
    case .map:
      switch choose(3) {
      case 0: return "{\(write(.text, d)): \(write(.int, d)), 'z': \(write(.int, d))}"
      case 1: return macro("transformMap", .map, .int, d)
      default: return macro("transformMap", .map, .bool, d, then: .int)
      }
    case .workers: return macro("filter", .workers, .bool, d)
    case .worker: return "\(write(.workers, d))[\(write(.int, d))]"
    }
  }

  private mutating func condition(_ d: Int) -> String {
    switch choose(14) {
    case 0: return "(\(write(.bool, d)) && \(write(.bool, d)))"
    case 1: return "(\(write(.bool, d)) || \(write(.bool, d)))"
    case 2: return "!\(write(.bool, d))"
    case 3, 4:
      let kind = Kind.allCases[choose(Kind.allCases.count)]
      let op = pick(["==", "!=", "<", "<=", ">", ">="])
      return "(\(write(kind, d)) \(op) \(write(kind, d)))"
    case 5: return "(\(write(.int, d)) in \(write(.ints, d)))"
    case 6: return "(\(write(.text, d)) in \(pick([write(.texts, d), write(.map, d)])))"
    case 7, 8:
      let over: Kind = [.ints, .workers, .texts, .map][choose(4)]
      return macro(pick(["all", "exists", "exists_one"]), over, .bool, d)
    case 9: return "has(\(write(.worker, d)).\(pick(["kpj", "upah", "masuk"])))"
    case 10: return "known(\(write(Kind.allCases[choose(Kind.allCases.count)], d)))"
    case 11:
      let name = pick(["contains", "startsWith", "endsWith", "matches"])
      return "\(write(.text, d)).\(name)(\(write(.text, d)))"
    case 12:
      return "(\(counted(d)) \(pick(["==", "!=", "<", "<=", ">", ">="])) \(write(.int, d)))"
    default: return "(\(counted(d)) \(pick(["==", "<", ">="])) \(counted(d)))"
    }
  }

  private mutating func counted(_ d: Int) -> String {
    let over: Kind = [.workers, .ints, .texts, .map][choose(4)]
    return "\(write(over, d)).size()"
  }

  private mutating func number(_ d: Int) -> String {
    switch choose(12) {
    case 0, 1, 2:
      return "(\(write(.int, d)) \(pick(["+", "-", "*", "/", "%"])) \(write(.int, d)))"
    case 3: return "-(\(write(.int, d)))"
    case 4: return counted(d)
    case 5: return "\(write(.ints, d)).sum()"
    case 6: return macro("sum", .workers, .int, d)
    case 7: return "\(write(.ints, d)).\(pick(["min()", "max()"]))"
    case 8: return "(\(write(.date, d)) - \(write(.date, d)))"
    case 9: return "\(write(.worker, d)).upah"
    case 10: return "\(write(.map, d))[\(write(.text, d))]"
    default: return "int(\(write(pick(["1"]) == "1" ? .decimal : .text, d)))"
    }
  }

  private mutating func macro(
    _ name: String, _ over: Kind, _ body: Kind, _ d: Int, then: Kind? = nil
  ) -> String {
    let range = write(over, d)
    let element: Kind =
      switch over {
      case .workers: .worker
      case .texts, .map: .text
      default: .int
      }
    var variables = [(name: fresh(), kind: element)]
    if name == "transformMap" { variables.append((fresh(), .int)) }
    locals += variables
    defer { locals.removeLast(variables.count) }
    let parts = [write(body, d)] + (then.map { [write($0, d)] } ?? [])
    let all = variables.map(\.name) + parts
    return "\(range).\(name)(\(all.joined(separator: ", ")))"
  }
}
