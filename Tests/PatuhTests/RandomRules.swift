import PatuhTestSupport

/// Random rules over the benchmark vocabulary, all of them well typed.
struct RandomRules {
  private var generator: SeededGenerator
  /// The variable of the loop that is being written; nil outside of loops.
  private var worker: String?

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// A rule as YAML.
  mutating func rule(_ number: Int) -> String {
    """
    title: 'Aturan acak \(number), "kutip"'
    basis:
      - { cite: SE Tolok Ukur 1/2025 Pasal 1, role: duty }
    in_force: { from: 2024-01-01 }
    subject: pemberi_kerja
    let:
      a: >-
        \(int(3))
      b: >-
        \(condition(3))
    applies: >-
      \(condition(2)) || \(condition(1))
    require: >-
      \(condition(4)) && (a < \(int(1)) || b)
    count: { value: '\(doubled("\(chance(3) ? "a" : int(3))"))', unit: buah }
    amount: { value: '\(doubled("(" + decimal(2) + ").round(0, \"half_up\")"))', unit: rupiah }
    category: A\(number)
    severity: ringan
    message: '{a} dan {b ? ''ya'' : ''bukan''}'
    remedy: Perbaiki.
    """
  }

  private func doubled(_ text: String) -> String {
    text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
  }

  private mutating func chance(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &generator) == 0
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices.randomElement(using: &generator) ?? "0"
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  // MARK: Conditions

  private mutating func condition(_ depth: Int) -> String {
    guard depth > 0 else { return fact() }
    switch number(0...10) {
    case 0: return "!(\(condition(depth - 1)))"
    case 1: return "(\(condition(depth - 1)) && \(condition(depth - 1)))"
    case 2: return "(\(condition(depth - 1)) || \(condition(depth - 1)))"
    case 3:
      return "(\(condition(depth - 1)) ? \(condition(depth - 1)) : \(condition(depth - 1)))"
    case 4: return "known(\(int(depth - 1)))"
    case 5: return "\(int(depth - 1)) \(relation()) \(int(depth - 1))"
    case 6: return "\(decimal(depth - 1)) \(relation()) \(int(depth - 1))"
    // The operands the other way round, and the negation of what may be unknown.
    case 10: return "!(\(int(depth - 1)) \(relation()) \(decimal(depth - 1)))"
    case 7: return "\(day(depth - 1)) \(relation()) \(day(depth - 1))"
    case 8 where worker == nil:
      return loop(pick(["exists", "all"])) { $0.condition(depth - 1) }
    default: return "\(list(depth)).size() \(relation()) \(number(0...3))"
    }
  }

  private mutating func relation() -> String { pick(["==", "!=", "<", "<=", ">", ">="]) }

  private mutating func fact() -> String {
    if let worker, chance(2) {
      return pick([
        "has(\(worker).kpj)", "\(worker).nik == '6171010101010001'",
        "\(worker).upah > 2999999", "\(worker).nik != \"it's\"",
        "!(\(worker).nik == '6171010101010002')", "\(worker).kpj == 'K\\\\1%_'",
        "'2999999' != \(worker).nik",
      ])
    }
    return pick([
      "has(pemberi_kerja.tanggal_daftar_bpjs)", "has(pemberi_kerja.wlkp_tanggal)", "true", "false",
      "pemberi_kerja.skala_usaha == 'besar'", "'JKK' in pemberi_kerja.program",
      "pemberi_kerja.skala_usaha in ['mikro', 'kecil']", "pemberi_kerja.kode_wilayah == '61.01'",
      "!('JP' in pemberi_kerja.program)", "pemberi_kerja.id != 'PK,0'",
      "!(pemberi_kerja.skala_usaha == 'kecil')", "pemberi_kerja.kode_wilayah != \"6'1\\\"0\\\\1\"",
      "param.tolok.tarif_jkk[pemberi_kerja.kelompok_risiko] == pemberi_kerja.tarif_jkk",
      "pemberi_kerja.lunas_sampai < month(hari_periksa)",
      "pemberi_kerja.tarif_jkk == param.tolok.tarif_jkk[pemberi_kerja.kelompok_risiko]",
    ])
  }

  /// A macro over the workers, or over some of them.
  private mutating func loop(_ macro: String, _ body: (inout RandomRules) -> String) -> String {
    let range = list(1)
    worker = "p"
    let text = body(&self)
    worker = nil
    return "\(range).\(macro)(p, \(text))"
  }

  private mutating func list(_ depth: Int) -> String {
    guard worker == nil, depth > 0 else { return "pemberi_kerja.pekerja" }
    worker = "p"
    let test = condition(min(depth - 1, 1))
    worker = nil
    return chance(3) ? "pemberi_kerja.pekerja" : "pemberi_kerja.pekerja.filter(p, \(test))"
  }

  // MARK: Values

  private mutating func int(_ depth: Int) -> String {
    guard depth > 0 else {
      if let worker, chance(2) { return pick(["\(worker).upah", "\(worker).upah_dilaporkan"]) }
      return pick(["0", "1", "3", "pemberi_kerja.jumlah_pekerja", "-2", "3000000"])
    }
    switch number(0...8) {
    case 0: return "(\(int(depth - 1)) + \(int(depth - 1)))"
    case 1: return "(\(int(depth - 1)) - \(int(depth - 1)))"
    case 2: return "(\(int(depth - 1)) * \(number(0...3)))"
    case 3: return "(\(condition(depth - 1)) ? \(int(depth - 1)) : \(int(depth - 1)))"
    case 4: return "(\(day(depth - 1)) - \(day(depth - 1)))"
    case 5: return "(month(hari_periksa) - pemberi_kerja.lunas_sampai)"
    case 6: return "math.\(pick(["greatest", "least"]))(\(int(depth - 1)), \(int(depth - 1)))"
    case 7 where worker == nil: return loop("sum") { $0.int(depth - 1) }
    default: return "\(list(depth)).size()"
    }
  }

  private mutating func decimal(_ depth: Int) -> String {
    guard depth > 0 else {
      return pick([
        "pemberi_kerja.tarif_jkk", "param.tolok.denda", "decimal(2)", "decimal('-0.5')",
        "param.tolok.tarif_jkk[pemberi_kerja.kelompok_risiko]",
      ])
    }
    switch number(0...4) {
    case 0: return "(\(decimal(depth - 1)) + \(int(depth - 1)))"
    case 1: return "(\(decimal(depth - 1)) * \(number(1...9)))"
    case 2: return "(\(decimal(depth - 1)) - \(decimal(depth - 1)))"
    case 3:
      let mode = pick(["half_up", "down", "ceiling", "floor"])
      return "(\(decimal(depth - 1))).round(\(number(0...2)), \"\(mode)\")"
    default: return "(\(condition(depth - 1)) ? \(decimal(depth - 1)) : \(decimal(depth - 1)))"
    }
  }

  private mutating func day(_ depth: Int) -> String {
    guard depth > 0 else {
      if let worker, chance(2) {
        return pick(["\(worker).tanggal_masuk", "\(worker).tanggal_daftar"])
      }
      return pick([
        "hari_periksa", "pemberi_kerja.tanggal_berdiri", "date('2024-02-29')",
        "(has(pemberi_kerja.wlkp_tanggal) ? pemberi_kerja.wlkp_tanggal : hari_periksa)",
      ])
    }
    switch number(0...2) {
    case 0: return "(\(day(depth - 1)) + hari(\(number(-40...40))))"
    case 1: return "(\(day(depth - 1)) + bulan(\(number(-14...14))))"
    default: return day(0)
    }
  }
}
