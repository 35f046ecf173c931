import PatuhTestSupport

/// Random rules over decimals at the borders of 64 bits, and employers to go with them.
///
/// No value passes 9 · 10^27 units, so that none stops the program: at most four terms, each the
/// product of a number around 2^63 units and a factor below ten, of three workers at most.
struct WideRules {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func rule() -> String {
    let amount =
      isOne(in: 2)
      ? rounded("x") : "((x - x.round(0, \"down\")) * 1000000).round(0, \"half_up\")"
    return Self.rule(
      "x: >-\n      \(value(2))\n  y: >-\n      \(value(2))",
      require: "x \(pick(["==", "!=", "<", "<=", ">", ">="])) y", amount: amount,
      message: "{x} dan {y}")
  }

  /// A rule about decimals that are named before.
  static func rule(
    _ names: String, require: String, amount: String, message: String
  ) -> String {
    """
    title: Aturan bilangan lebar
    basis:
      - { cite: SE Tolok Ukur 1/2025 Pasal 1, role: duty }
    in_force: { from: 2024-01-01 }
    subject: pemberi_kerja
    let:
      \(names)
    require: \(require)
    amount: { value: '\(amount)', unit: rupiah }
    category: LEBAR
    severity: ringan
    message: '\(message)'
    remedy: Perbaiki.
    """
  }

  // MARK: Expressions

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func isOne(in count: Int) -> Bool { number(1...count) == 1 }

  private mutating func pick(_ choices: [String]) -> String {
    choices.randomElement(using: &generator) ?? "0"
  }

  private mutating func rounded(_ text: String) -> String {
    "(\(text)).round(0, \"\(pick(["half_up", "down", "ceiling", "floor"]))\")"
  }

  private mutating func value(_ depth: Int) -> String {
    guard depth > 0 else { return term() }
    switch number(0...6) {
    case 0: return "(\(value(depth - 1)) + \(value(depth - 1)))"
    case 1: return "(\(value(depth - 1)) - \(value(depth - 1)))"
    case 2: return "(\(condition()) ? \(value(depth - 1)) : \(value(depth - 1)))"
    case 3:
      return "math.\(pick(["greatest", "least"]))(\(value(depth - 1)), \(value(depth - 1)))"
    case 4: return "math.abs(\(value(depth - 1)))"
    case 5:
      let mode = pick(["half_up", "down", "ceiling", "floor"])
      return "(\(value(depth - 1))).round(\(number(0...12)), \"\(mode)\")"
    default:
      // What is missing of a worker leaves the sum of the others.
      let body = pick(["decimal(p.upah)", "pemberi_kerja.tarif_jkk"])
      return "pemberi_kerja.pekerja.sum(p, \(body) * \(factor()))"
    }
  }

  private mutating func condition() -> String {
    pick([
      "pemberi_kerja.jumlah_pekerja > 1", "pemberi_kerja.tarif_jkk < decimal(0)",
      "pemberi_kerja.tarif_jkk * 3 > decimal(\"9223372036854.775808\")",
    ])
  }

  private mutating func term() -> String {
    let base = pick([
      "pemberi_kerja.tarif_jkk", "pemberi_kerja.tarif_jkk", "pemberi_kerja.tarif_jkk",
      "decimal(\"9223372036854.775807\")", "decimal(\"-9223372036854.775808\")",
      "decimal(\"9223372036854.775808\")", "decimal(\"0.000001\")", "decimal(\"999999999.999999\")",
      "decimal(\"1000000000\")", "decimal(\"-4611686018427.387904\")",
    ])
    return isOne(in: 4) ? base : "(\(base) * \(factor()))"
  }

  private mutating func factor() -> String {
    pick([
      "decimal(\"0.0174\")", "decimal(\"-3\")", "decimal(\"1.000001\")", "decimal(\"0.5\")",
      "pemberi_kerja.jumlah_pekerja", "9", "decimal(\"-0.000001\")", "param.tolok.denda",
    ])
  }

  // MARK: Records

  mutating func tables() -> [String: String] {
    var employers =
      "id,nama,kode_wilayah,skala_usaha,kelompok_risiko,tanggal_berdiri,program,tarif_jkk,"
      + "jumlah_pekerja\n"
    var workers = "id_pemberi_kerja,nik,nama,tanggal_masuk,upah\n"
    for row in 0..<40 {
      employers += "PK\(row),PT A,61.01,besar,rendah,2020-01-01,JKK,"
      employers += pick([
        "9223372036854.775807", "-9223372036854.775807", "4611686018427.387904", "0.000001",
        "-0.000001", "1000000000", "-999999999.999999", "999999999.5", "0", "",
      ])
      employers += "," + pick(["0", "1", "2", "-1", "9", ""]) + "\n"
      for _ in 0..<number(0...3) {
        workers += "PK\(row),6171010101010001,Ani,2021-01-01,"
        workers += pick(["0", "1", "9999999999", "9223372036", "3000000", ""]) + "\n"
      }
    }
    return ["pemberi_kerja": employers, "pekerja": workers]
  }
}
