/// One line of output, in the words of the other engines' benches.
struct Measurement {
  let expression: String
  let records: Int
  let trueCount: Int
  /// Of one evaluation, the best pass.
  let microseconds: Double

  var line: String {
    let rounded = (microseconds * 1000).rounded() / 1000
    return "{\"engine\": \"patuh\", \"expression\": \"\(expression)\", \"records\": \(records), "
      + "\"true\": \(trueCount), \"microseconds\": \(rounded)}"
  }

  /// Runs `pass` three times; the best one counts.
  static func of(_ expression: String, records: Int, pass: () -> Int) -> Measurement {
    let clock = ContinuousClock()
    var best = Duration.seconds(1_000_000)
    var trueCount = 0
    for _ in 0..<3 {
      let time = clock.measure { trueCount = pass() }
      best = min(best, time)
    }
    let microseconds = best / .microseconds(1) / Double(max(1, records))
    return Measurement(
      expression: expression, records: records, trueCount: trueCount, microseconds: microseconds)
  }
}

/// Why a measurement cannot be made.
struct Failure: Error {
  let message: String
}
