public import PatuhColumns

/// Figures as an Indonesian office writes them.
public enum FigureText {
  /// `1234567.5` → `1.234.567,5`.
  public static func number(_ value: ExactDecimal) -> String {
    let parts = value.description.split(separator: ".", maxSplits: 1).map(String.init)
    let isNegative = parts[0].hasPrefix("-")
    let digits = isNegative ? String(parts[0].dropFirst()) : parts[0]
    var grouped = ""
    for (offset, digit) in digits.reversed().enumerated() {
      if offset > 0, offset % 3 == 0 { grouped.append(".") }
      grouped.append(digit)
    }
    let whole = (isNegative ? "-" : "") + String(grouped.reversed())
    return parts.count > 1 ? whole + "," + parts[1] : whole
  }

  /// `1.234.567`.
  public static func number(_ value: Int64) -> String { number(ExactDecimal(value)) }

  /// `Rp 1.234.567`, with a space that doesn't break; sen always have two digits.
  public static func rupiah(_ value: ExactDecimal) -> String {
    let text = number(value)
    guard let comma = text.firstIndex(of: ","), text.distance(from: comma, to: text.endIndex) == 2
    else { return "Rp\u{A0}" + text }
    return "Rp\u{A0}" + text + "0"
  }

  public static func rupiah(_ value: Int64) -> String { rupiah(ExactDecimal(value)) }
}
