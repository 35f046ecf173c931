// Made from Documentation.docc/Diagnostics; see DiagnosticPages.swift.
extension DiagnosticPages {
  static var families: [[String: String]] { [cel, cli, dat, enf, fil, law, led, lnt, sql, yaml] }
}
