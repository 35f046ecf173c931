/// Values in columns, so that using one twice computes it once.
extension Lowering {
  /// The same value as columns, so that using it twice computes it once.
  func kept(_ scalar: Scalar) -> Scalar {
    guard scalar.constant == nil || scalar.reads != nil else { return scalar }
    var kept = scalar
    if let limbs = scalar.limbs {
      kept.hold(keep(limbs))
    } else {
      kept.sql = keep(scalar.sql, hint)
    }
    kept.gap = scalar.gap.map { keep($0) }
    kept.fault = scalar.fault.map { keep($0, hint + "_gagal") }
    if let limbs = scalar.knownLimbs {
      kept.hold(known: keep(limbs))
    } else {
      kept.known = scalar.known.map { keep($0, hint + "_pasti") }
    }
    kept.bounds = scalar.bounds.map {
      (keep($0.low, hint + "_sedikit"), keep($0.high, hint + "_banyak"))
    }
    kept.counted = scalar.counted.map { keep($0, hint + "_hitung") }
    kept.reads = scalar.reads.map(keep)
    return kept
  }

  /// Each part in a column of its own, so that the same parts stay the same.
  func keep(_ mask: Mask) -> Mask {
    Mask.union(
      mask.parts.map { part in
        Mask(
          .init(sql: keep(part.sql, hint + (part.isText ? "_tanpa" : "_kurang")), bits: part.bits))
      }) ?? mask
  }

  func keep(_ reads: Reads) -> Reads { reads.mapped { keep($0, hint + "_tingkat") } }

  /// A column for what is longer than an operation or two.
  func keep(_ sql: String, _ name: String) -> String {
    sql.utf8.count < 24 ? sql : workspace.column(sql, named: name)
  }

  /// A column for a step of a computation. One that names no column gets one as well: steps are used
  /// several times, and their texts would grow with each.
  func step(_ sql: String, _ name: String) -> String {
    sql.utf8.count < 24 ? sql : workspace.column(sql, named: hint + name, isWritten: true)
  }

  /// Columns for both parts; a high part that no longer fits stops the program.
  func keep(_ limbs: Limbs, mayOverflow: Bool = false) -> Limbs {
    let high = mayOverflow ? checked(limbs.high, digits: 19) : limbs.high
    return Limbs(high: step(high, "_miliar"), low: step(limbs.low, "_sisa"))
  }

  /// SQLite goes on with a binary fraction where a number no longer fits; the program stops instead.
  func checked(_ sql: String, digits: Int) -> String {
    guard target == .sqlite, digits > 18 else { return sql }
    let sum = step(sql, "_lebar")
    return "CASE typeof(\(sum)) WHEN 'real' THEN \(SQLTarget.overflow) ELSE \(sum) END"
  }
}
