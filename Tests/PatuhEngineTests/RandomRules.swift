import PatuhTestSupport

/// Writes random, well-typed expressions over the record types of ``RandomRecords``.
struct RandomRules {
  var random: SeededGenerator

  private mutating func pick<T>(_ choices: [T]) -> T {
    choices[Int.random(in: 0..<choices.count, using: &random)]
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  /// The rows that names stand for at a place: the subject, and perhaps a child row.
  private struct Names {
    var row: String?

    /// Where fields may be read from; the child row first.
    var rows: [String] { [row, "induk"].compactMap { $0 } }
  }

  // MARK: Rules

  /// A rule as YAML.
  mutating func rule(_ number: Int) -> String {
    var text = """
      title: Aturan \(number)
      basis: [ { cite: UU 1/2020 Pasal 1, role: duty } ]
      in_force: { from: 2020-01-01 }
      subject: induk
      category: UJI

      """
    let names = Names(row: nil)
    text += "let:\n"
    text += "  pilih: '\(list(3))'\n"
    text += "  hasil: '\(whole(2, names))'\n"
    if chance(50) { text += "applies: '\(truth(2, names))'\n" }
    if chance(50) {
      text += "exceptions:\n"
      text += "  - { id: satu, when: '\(truth(2, names))', cite: UU 1/2020 Pasal 1 }\n"
    }
    let require = chance(30) ? "pilih.size() == 0" : chance(40) ? "hasil <= 1" : truth(4, names)
    text += "require: '\(require)'\n"
    text += "count: { value: '\(chance(50) ? "pilih.size()" : whole(2, names))', unit: orang }\n"
    text += "amount: { value: '\(decimal(3, names)).round(0, \"half_up\")', unit: rupiah }\n"
    return text
  }

  // MARK: Expressions

  private mutating func truth(_ depth: Int, _ names: Names) -> String {
    let row = pick(names.rows)
    if depth <= 0 {
      return pick([
        "\(row).benar", "has(\(row).tanggal)", "\(row).warna == \"merah\"",
        "\"a\" in \(row).huruf", "has(\(row).angka)", "\(row).kata == \"x1\"",
        "\(row).warna in [\"biru\", \"hijau\"]", "true", "known(\(row).kata)",
      ])
    }
    switch Int.random(in: 0..<13, using: &random) {
    case 0: return "(\(truth(depth - 1, names)) && \(truth(depth - 1, names)))"
    case 1: return "(\(truth(depth - 1, names)) || \(truth(depth - 1, names)))"
    case 2: return "!(\(truth(depth - 1, names)))"
    case 3:
      return
        "(\(truth(depth - 1, names)) ? \(truth(depth - 1, names)) : \(truth(depth - 1, names)))"
    case 4:
      return
        "(\(whole(depth - 1, names)) \(comparison()) \(whole(depth - 1, names)))"
    case 5:
      return "(\(date(depth - 1, names)) \(comparison()) \(date(depth - 1, names)))"
    case 6:
      return "(\(decimal(depth - 1, names)) \(comparison()) \(decimal(depth - 1, names)))"
    case 7: return "known(\(chance(50) ? whole(depth - 1, names) : date(depth - 1, names)))"
    case 8 where names.row == nil:
      return
        "\(list(depth - 1)).\(pick(["all", "exists"]))(a, \(truth(depth - 1, Names(row: "a"))))"
    case 9 where names.row == nil:
      return "(\(list(depth - 1)).size() \(comparison()) \(pick(["0", "1"])))"
    case 10: return "(\(row).kata.size() > 1)"
    case 11: return "\(row).kata.startsWith(\"x\")"
    default: return truth(0, names)
    }
  }

  private mutating func comparison() -> String { pick(["==", "!=", "<", "<=", ">", ">="]) }

  private mutating func whole(_ depth: Int, _ names: Names) -> String {
    let row = pick(names.rows)
    if depth <= 0 { return pick(["\(row).angka", "\(row).angka", "1", "0", "-1"]) }
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return "(\(whole(depth - 1, names)) + \(whole(depth - 1, names)))"
    case 1: return "(\(whole(depth - 1, names)) - \(whole(depth - 1, names)))"
    case 2: return "(\(whole(depth - 1, names)) * \(whole(depth - 1, names)))"
    case 3 where names.row == nil: return "\(list(depth - 1)).size()"
    case 4 where names.row == nil:
      return "\(list(depth - 1)).sum(a, \(whole(depth - 1, Names(row: "a"))))"
    case 5: return "(\(date(depth - 1, names)) - \(date(depth - 1, names)))"
    case 6:
      return
        "(\(truth(depth - 1, names)) ? \(whole(depth - 1, names)) : \(whole(depth - 1, names)))"
    case 7: return "math.abs(\(whole(depth - 1, names)))"
    case 8:
      return
        "math.\(pick(["greatest", "least"]))(\(whole(depth - 1, names)), \(whole(depth - 1, names)))"
    case 9 where names.row == nil:
      return "\(list(depth - 1)).map(a, a.\(pick(["kata", "angka"]))).distinct().size()"
    default: return whole(0, names)
    }
  }

  private mutating func decimal(_ depth: Int, _ names: Names) -> String {
    let row = pick(names.rows)
    if depth <= 0 {
      return pick(["\(row).nilai", "\(row).uang", "decimal(\"0.0624\")", "decimal(1)"])
    }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return "(\(decimal(depth - 1, names)) + \(decimal(depth - 1, names)))"
    case 1: return "(\(decimal(depth - 1, names)) - \(decimal(depth - 1, names)))"
    case 2: return "(\(decimal(depth - 1, names)) * \(decimal(depth - 1, names)))"
    case 3 where names.row == nil:
      return "\(list(depth - 1)).sum(a, \(decimal(depth - 1, Names(row: "a"))))"
    case 4: return "\(decimal(depth - 1, names)).round(2, \"\(mode())\")"
    case 5:
      return
        "(\(truth(depth - 1, names)) ? \(decimal(depth - 1, names)) : \(decimal(depth - 1, names)))"
    case 6:
      return "\(decimal(depth - 1, names)).divide(\(decimal(depth - 1, names)), 2, \"\(mode())\")"
    default: return decimal(0, names)
    }
  }

  private mutating func mode() -> String {
    pick(["half_up", "half_even", "up", "down", "ceiling", "floor"])
  }

  private mutating func date(_ depth: Int, _ names: Names) -> String {
    let row = pick(names.rows)
    switch depth <= 0 ? 9 : Int.random(in: 0..<6, using: &random) {
    case 0: return "(\(date(depth - 1, names)) + hari(\(whole(0, names))))"
    case 1: return "(\(row).tanggal + bulan(1))"
    case 2:
      return "(\(truth(depth - 1, names)) ? \(date(depth - 1, names)) : \(date(depth - 1, names)))"
    default: return pick(["\(row).tanggal", "hari_periksa"])
    }
  }

  private mutating func list(_ depth: Int) -> String {
    guard depth > 0, chance(75) else { return "induk.anak" }
    return "\(list(depth - 1)).filter(a, \(truth(depth - 1, Names(row: "a"))))"
  }
}
