import PatuhCEL
import PatuhColumns

/// Values inside messages, as an Indonesian office writes them.
enum ValueText {
  static func text(_ value: Value) -> String {
    switch value {
    case .string(let text): return text
    case .int(let number): return grouped(String(number))
    case .uint(let number): return grouped(String(number))
    case .bool(let flag): return flag ? "ya" : "tidak"
    case .date(let day):
      let (year, month, dayOfMonth) = day.components
      return "\(dayOfMonth) \(months[month - 1]) \(year)"
    case .month(let month): return "\(months[month.monthOfYear - 1]) \(month.year)"
    case .days(let count): return "\(count) hari"
    case .months(let count): return "\(count) bulan"
    case .record(let record): return record.key
    case .list(let list):
      return (0..<min(list.count, 10)).map { text(list[$0]) }.joined(separator: ", ")
        + (list.count > 10 ? ", …" : "")
    case .unknown(let unknown):
      return unknown.knownPart.map { "paling sedikit " + text($0) } ?? "(belum diketahui)"
    case .error: return "(tidak dapat dihitung)"
    default:
      if let number = value.decimalValue { return decimal(number) }
      return value.description
    }
  }

  private static let months = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
  ]

  /// `1234.5` → `1.234,5`.
  private static func decimal(_ number: ExactDecimal) -> String {
    let parts = number.description.split(separator: ".", maxSplits: 1)
    let whole = grouped(String(parts[0]))
    return parts.count > 1 ? whole + "," + parts[1] : whole
  }

  /// Groups of three from five digits on: `12.345`, but `2025` may be a year.
  private static func grouped(_ digits: String) -> String {
    let isNegative = digits.hasPrefix("-")
    let plain = isNegative ? digits.dropFirst() : digits[...]
    guard plain.utf8.count > 4 else { return digits }
    var result = ""
    for (offset, digit) in plain.reversed().enumerated() {
      if offset > 0, offset % 3 == 0 { result.append(".") }
      result.append(digit)
    }
    return (isNegative ? "-" : "") + String(result.reversed())
  }
}
