internal import PatuhColumns

/// Numbers in digits as Indonesian texts write them: `16.800,00`, `0,24`, `5.000,-`.
enum DigitNumber {
  /// Nil when the signs make no number.
  static func value(_ text: String) -> ExactDecimal? {
    let sides = text.split(separator: ",", omittingEmptySubsequences: false)
    guard sides.count <= 2, let first = sides.first else { return nil }
    let groups = first.split(separator: ".", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty }) else { return nil }
    let isGrouped = groups.count == 1 || groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
    if sides.count == 2 {
      guard isGrouped else { return nil }
      let decimals = sides[1].isEmpty || sides[1] == "-" ? "0" : String(sides[1])
      return ExactDecimal(groups.joined() + "." + decimals)
    }
    if isGrouped, groups.count == 1 || groups[0] != "0" { return ExactDecimal(groups.joined()) }
    return groups.count == 2 ? ExactDecimal(text) : nil
  }
}
