// Made from Documentation.docc/Diagnostics; see DiagnosticPages.swift.
extension DiagnosticPages {
  static var families: [[String: String]] {
    [cel, cli, dat, drf, enf, fil, law, led, lnt, ntc, sql, yaml]
  }
}
