import Foundation
import Patuh
import PatuhDiagnostics
import PatuhSQL
import PatuhTestSupport
import Testing

/// Decimals that need more than the 64 bits of SQLite's numbers.
@Suite struct WideNumberTests {
  /// One employer whose `jumlah_pekerja` is 1 and whose `tarif_jkk` is a cell.
  private static func employer(_ cell: String = "0.5") -> [String: String] {
    [
      "pemberi_kerja":
        "id,nama,kode_wilayah,skala_usaha,kelompok_risiko,tanggal_berdiri,program,tarif_jkk,"
        + "jumlah_pekerja\nPK1,PT A,61.01,besar,rendah,2020-01-01,JKK,\(cell),1\n"
    ]
  }

  /// A rule that every employer breaks, whose message shows a decimal.
  private static func shown(_ value: String) -> String {
    WideRules.rule(
      "n: pemberi_kerja.jumlah_pekerja\n  x: >-\n      \(value)", require: "n == 0", amount: "n",
      message: "{x}.")
  }

  /// 2^63, carries, borrows and halves, on both sides of zero.
  @Test func `values at the borders of 64 bits are exact`() async throws {
    let values = [
      ("decimal('9223372036854.775807') * n + decimal('0.000001')", "9.223.372.036.854,775808"),
      (
        "decimal('9223372036854.775807') * n * 2 + decimal('0.000001')", "18.446.744.073.709,551615"
      ),
      ("decimal('-9223372036854.775808') * n - decimal('0.000001')", "-9.223.372.036.854,775809"),
      (
        "(n > 1 ? decimal('0.5') * n : decimal('-9223372036854.775808')).round(6, \"half_up\")",
        "-9.223.372.036.854,775808"
      ),
      ("decimal('9223372036854.775808') * n - decimal('9223372036854.775808')", "0"),
      ("decimal('999999999.999999999') * n + decimal('0.000000001')", "1.000.000.000"),
      ("decimal('1000000000000') * n - decimal('0.000000001')", "999.999.999.999,999999999"),
      ("decimal('0.000000001') * n - decimal('1000000000000')", "-999.999.999.999,999999999"),
      ("decimal('-1000000000.000000001') * n * decimal('0.000000001')", "-1,**************0001"),
      (
        "decimal('99999999999.9999999') * n * decimal('-9999999.99')",
        "-999.999.998.999.999.999,000000001"
      ),
      (
        "(decimal('4611686018427387.9045') * n * 10).round(3, \"half_up\")",
        "46.116.860.184.273.879,045"
      ),
      ("(decimal('4611686018427387904.5') * n).round(0, \"half_up\")", "4.611.686.018.427.387.905"),
      ("(decimal('4611686018427387904.5') * n).round(0, \"down\")", "4.611.686.018.427.387.904"),
      (
        "(decimal('-4611686018427387904.5') * n).round(0, \"half_up\")",
        "-4.611.686.018.427.387.905"
      ),
      (
        "(decimal('-4611686018427387904.5') * n).round(0, \"ceiling\")",
        "-4.611.686.018.427.387.904"
      ),
      ("(decimal('-4611686018427387904.5') * n).round(0, \"floor\")", "-4.611.686.018.427.387.905"),
      ("(decimal('8999999999.4999999999') * n).round(0, \"half_up\")", "8.999.999.999"),
      (
        "(decimal('8999999999.5') * n * decimal('1.0000000000')).round(0, \"half_up\")",
        "9.000.000.000"
      ),
      ("(decimal('0.0000000000000000001') * n).round(0, \"ceiling\")", "1"),
    ]
    let (path, rulebook) = try Agreement.rulebook(
      of: values.map { Self.shown($0.0.replacing("'", with: "\"")) })
    let folder = try Given.folder(Self.employer())
    defer {
      try? FileManager.default.removeItem(atPath: path)
      try? FileManager.default.removeItem(atPath: folder)
    }
    let run = try await Agreement.expectSame(rulebook, folder)
    let rows = String(decoding: try run.findings(), as: UTF8.self).split(separator: "\n")
    for (number, value) in values.enumerated() {
      let row = rows.first { $0.contains(",A\(number),") } ?? ""
      let shown = value.1.contains(",") ? "\"\(value.1).\"" : ",\(value.1)."
      #expect(row.contains(shown) || row.contains("'\(value.1)"), "\(value.0): \(row)")
    }
  }

  @Test func `sums over rows are exact where each row still fits`() async throws {
    let rule = WideRules.rule(
      "x: >-\n      pemberi_kerja.pekerja.sum(p, decimal(p.upah) * decimal(\"99999999.123456789\"))",
      require: "x == decimal(0)", amount: "0", message: "{x}.")
    var tables = Self.employer()
    tables["pekerja"] =
      "id_pemberi_kerja,nik,nama,tanggal_masuk,upah\n"
      + String(repeating: "PK1,6171010101010001,Ani,2021-01-01,9999999999\n", count: 9)
    let (path, rulebook) = try Agreement.rulebook(of: [rule])
    let folder = try Given.folder(tables)
    defer {
      try? FileManager.default.removeItem(atPath: path)
      try? FileManager.default.removeItem(atPath: folder)
    }
    let run = try await Agreement.expectSame(rulebook, folder)
    let findings = String(decoding: try run.findings(), as: UTF8.self)
    // 9 · 9999999999 · 99999999,123456789
    #expect(findings.contains("\"8.999.999.920.211.111.017,888888899.\""))
  }

  @Test func `a number beyond two columns stops the program and is never wrapped`() async throws {
    let wide = "decimal(\"99999999999999.999999\") * n"
    let (path, rulebook) = try Agreement.rulebook(of: [
      Self.shown("\(wide) * decimal(\"99999999999.999999\")")
    ])
    let folder = try Given.folder(Self.employer())
    defer {
      try? FileManager.default.removeItem(atPath: path)
      try? FileManager.default.removeItem(atPath: folder)
    }
    let error = await #expect(throws: DiagnosticsError.self) {
      try await EngineRun(sqlite: rulebook, records: [folder], options: Given.options())
    }
    #expect(error?.bag.sorted.first?.code == "SQL0101")
  }

  /// `PATUH_SQL_PAIRS` asks for more pairs, as of all random expressions.
  @Test func `random decimals around 64 bits are the interpreter's`() async throws {
    let wanted =
      ProcessInfo.processInfo.environment["PATUH_SQL_PAIRS"].flatMap(Int.init) ?? 1_200
    let (rules, subjects) = (30, 40)
    for batch in 0..<max(1, (wanted + rules * subjects - 1) / (rules * subjects)) {
      var random = WideRules(seed: UInt64(5_000 + batch))
      let (path, rulebook) = try Agreement.rulebook(of: (0..<rules).map { _ in random.rule() })
      let folder = try Given.folder(random.tables())
      defer {
        try? FileManager.default.removeItem(atPath: path)
        try? FileManager.default.removeItem(atPath: folder)
      }
      do {
        let run = try await Agreement.expectSame(rulebook, folder)
        #expect(run.program.refused.isEmpty, "seed \(5_000 + batch)")
      } catch {
        Issue.record(error, "seed \(5_000 + batch)")
      }
    }
  }
}
