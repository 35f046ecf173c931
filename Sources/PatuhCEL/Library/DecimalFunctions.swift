internal import PatuhColumns

/// Exact decimals: no binary floating point touches money or rates, and nothing is rounded
/// without a stated mode.
extension StandardLibrary {
  static func addDecimals(_ table: inout FunctionTable) {
    table.global("decimal", .decimal, .decimal, Body.identity)
    table.global("decimal", .int, .decimal, Body.int { .decimal(ExactDecimal($0)) })
    table.global(
      "decimal", .string, .decimal,
      Body.text { text in
        ExactDecimal(text).map { Value.decimal($0) }
          ?? .error(
            EvaluationError(
              .invalidArgument, id: "`\(text)` bukan bilangan desimal",
              en: "`\(text)` is not a decimal number"))
      })
    for divisor in [Type.decimal, .int] {
      for dividend in [Type.decimal, .int] {
        table.method("divide", [dividend, divisor, .int, .string], .decimal) { divide($0) }
      }
    }
    // An empty sum is an int, and has to be rounded like any other.
    for number in [Type.decimal, .int] {
      table.method("round", [number, .int, .string], .decimal, tolerance: .knownPart) { values in
        guard let value = values[0].decimalValue else { return wrongKind }
        guard let (places, mode) = rounding(values[1], values[2]) else {
          return badRounding(values[1], values[2])
        }
        return value.rounded(places: places, mode).map { Value.decimal($0) } ?? .error(.overflow)
      }
    }
    table.global("math.abs", .decimal, .decimal) { value in
      guard let number = value.decimalValue else { return wrongKind }
      let result = number.unscaled < 0 ? number.negated : number
      return result.map { Value.decimal($0) } ?? .error(.overflow)
    }
  }

  private static func divide(_ values: [Value]) -> Value {
    guard let dividend = values[0].decimalValue, let divisor = values[1].decimalValue else {
      return wrongKind
    }
    guard let (places, mode) = rounding(values[2], values[3]) else {
      return badRounding(values[2], values[3])
    }
    if divisor.isZero { return .error(.divisionByZero) }
    return dividend.divided(by: divisor, places: places, mode).map { Value.decimal($0) }
      ?? .error(.overflow)
  }

  private static func rounding(_ places: Value, _ mode: Value) -> (Int, RoundingMode)? {
    guard case .int(let count) = places, case .string(let name) = mode,
      (0...Int64(ExactDecimal.maximumScale)).contains(count),
      let mode = RoundingMode(rawValue: name)
    else { return nil }
    return (Int(count), mode)
  }

  private static func badRounding(_ places: Value, _ mode: Value) -> Value {
    let modes = RoundingMode.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    return .error(
      EvaluationError(
        .invalidArgument,
        id: "pembulatan \(places), \(mode) tidak dikenal; cara yang ada: \(modes)",
        en: "unknown rounding \(places), \(mode); the modes are \(modes)"))
  }
}
