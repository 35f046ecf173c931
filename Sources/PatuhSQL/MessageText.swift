import PatuhCEL
import PatuhDiagnostics
import PatuhRules

/// Values inside messages, as an Indonesian office writes them.
extension Lowering {
  /// The value of an expression as text; never NULL.
  func text(_ node: Expr) throws(Refusal) -> String {
    if let list = try? list(node, atRoot) { return try text(list, node.range) }
    let value = kept(try scalar(node, atRoot))
    if value.kind == .text, value.constant == nil { showsTexts = true }
    let plain = try text(value.sql, value.limbs, of: value, node.range)
    guard !value.isCertain else { return plain }
    var arms = ""
    if let fault = value.fault { arms += "WHEN \(fault) THEN '(tidak dapat dihitung)' " }
    if let gap = value.gap {
      if let known = value.known {
        let part = try text(known, value.knownLimbs, of: value, node.range)
        arms += "WHEN \(gap.isSet) AND \(known) IS NOT NULL THEN 'paling sedikit ' || \(part) "
      }
      arms += "WHEN \(gap.isSet) THEN '(belum diketahui)' "
    }
    return "CASE \(arms)ELSE \(plain) END"
  }

  private func text(
    _ sql: String, _ limbs: Limbs?, of value: Scalar, _ range: SourceRange
  ) throws(Refusal) -> String {
    switch value.kind {
    case .bool: return "CASE WHEN \(sql) THEN 'ya' ELSE 'tidak' END"
    case .text: return sql
    case .days: return "CAST(\(sql) AS \(target.textType)) || ' hari'"
    case .months: return "CAST(\(sql) AS \(target.textType)) || ' bulan'"
    case .month:
      let year = target.quotient(sql, "12")
      return monthName("(\(sql) % 12 + 1)") + " || ' ' || CAST(\(year) AS \(target.textType))"
    case .day:
      return "CAST(\(target.dayOfMonth(sql)) AS \(target.textType)) || ' ' || "
        + monthName(target.monthOfYear(sql))
        + " || ' ' || CAST(\(target.year(of: sql)) AS \(target.textType))"
    case .number(0, _): return target.grouped(sql)
    case .number(let scale, _):
      // So many digits behind the comma may be taken for somebody's number.
      if scale >= 16 { showsTexts = true }
      return self.limbs(limbs, of: sql, digits: value.digits, by: scale).map { decimal($0, scale) }
        ?? decimal(keep(sql, hint + "_angka"), scale)
    }
  }

  /// The same of a number in two columns.
  private func decimal(_ limbs: Limbs, _ scale: Int) -> String {
    let size = limbs.mapped { "abs(\($0))" }
    let cut = size.cut(scale)
    let whole = step(checked(cut.quotient, digits: 19), "_angka")
    // Of 28 places and more the high part has the last nineteen.
    func last(_ count: Int, of number: String) -> String {
      count > 18 ? number : "\(number) % 1\(String(repeating: "0", count: count))"
    }
    let upper = scale - Limbs.digits
    let digits =
      upper > 0
      ? "printf('%0\(upper)d%09d', \(last(upper, of: size.high)), \(size.low))"
      : "printf('%0\(scale)d', \(last(scale, of: size.low)))"
    return "CASE WHEN \(limbs.isNegative) THEN '-' ELSE '' END || \(target.grouped(whole))"
      + " || CASE WHEN \(cut.isOff) THEN ',' || rtrim(\(digits), '0') ELSE '' END"
  }

  /// `1.234,5`: without trailing noughts.
  private func decimal(_ sql: String, _ scale: Int) -> String {
    let unit = "1" + String(repeating: "0", count: scale)
    // The least number of 64 bits has no positive counterpart; its parts have.
    let whole = "abs(\(target.quotient(sql, unit)))"
    let rest = "abs(\(sql) % \(unit))"
    let digits =
      switch target {
      case .sqlite: "printf('%0\(scale)d', \(rest))"
      case .duckdb, .spark: "lpad(CAST(\(rest) AS \(target.textType)), \(scale), '0')"
      }
    let cut =
      target == .spark ? "trim(TRAILING '0' FROM \(digits))" : "rtrim(\(digits), '0')"
    let number =
      "CASE WHEN \(rest) = 0 THEN \(target.grouped(whole))"
      + " ELSE \(target.grouped(whole)) || ',' || \(cut) END"
    return "CASE WHEN \(sql) < 0 THEN '-' ELSE '' END || \(number)"
  }

  private func monthName(_ number: String) -> String {
    let names = [
      "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
      "Oktober", "November", "Desember",
    ]
    let arms = names.enumerated().map { "WHEN \($0.offset + 1) THEN '\($0.element)'" }
    return "CASE \(number) " + arms.joined(separator: " ") + " END"
  }

  private func text(_ list: ListForm, _ range: SourceRange) throws(Refusal) -> String {
    let value = try joined(list, separator: ", ", range)
    guard list.items.count <= 10 else { throw Refusal(.operation("join"), at: range) }
    return value.sql
  }

  /// `list.join(separator)` of a few texts.
  func joined(
    _ list: ListForm, _ separator: Expr, _ around: Surroundings, _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    guard case .text(let mark)? = try scalar(separator, around).constant else {
      throw Refusal(.operation("join"), at: range)
    }
    return try joined(list, separator: mark, range)
  }

  private func joined(
    _ list: ListForm, separator: String, _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    guard case .items(let items) = list.content else { throw Refusal(.order("join"), at: range) }
    var parts: [String] = []
    for item in items {
      guard let value = item.scalar, value.kind == .text, value.isCertain else {
        throw Refusal(.operation("join"), at: range)
      }
      let text = target.literal(separator) + " || " + value.sql
      parts.append(item.member.map { "CASE WHEN \($0) THEN \(text) ELSE '' END" } ?? text)
    }
    let fold = ListFold(workspace: workspace, list: list, hint: hint)
    let all = parts.isEmpty ? "''" : "(" + parts.joined(separator: " || ") + ")"
    var result = Scalar(.text, "substr(\(all), \(separator.unicodeScalars.count + 1))")
    result.gap = Mask.union([list.gap, fold.union(\.pending)])
    result.reads = list.reads
    result.fault = list.fault
    if let gap = result.gap { result.sql = "CASE WHEN \(gap.isClear) THEN \(result.sql) END" }
    return result
  }

}
