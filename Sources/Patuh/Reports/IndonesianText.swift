package import PatuhColumns
package import PatuhDiagnostics

/// Numbers and days as an Indonesian office writes them.
package enum IndonesianText {
  /// `1234567` → `1.234.567` (Indonesian) or `1,234,567` (English).
  package static func number(_ value: Int64, _ language: Language) -> String {
    let digits = String(value.magnitude)
    var grouped = ""
    for (offset, digit) in digits.reversed().enumerated() {
      if offset > 0, offset % 3 == 0 { grouped.append(language == .indonesian ? "." : ",") }
      grouped.append(digit)
    }
    return (value < 0 ? "-" : "") + String(grouped.reversed())
  }

  /// `Rp 1.234.567`.
  package static func rupiah(_ value: Int64, _ language: Language) -> String {
    "Rp\u{A0}" + number(value, language)
  }

  private static let months: [(id: String, en: String)] = [
    ("Januari", "January"), ("Februari", "February"), ("Maret", "March"), ("April", "April"),
    ("Mei", "May"), ("Juni", "June"), ("Juli", "July"), ("Agustus", "August"),
    ("September", "September"), ("Oktober", "October"), ("November", "November"),
    ("Desember", "December"),
  ]

  /// `31 Oktober 2025`.
  package static func day(_ day: Day, _ language: Language) -> String {
    let (year, month, dayOfMonth) = day.components
    let name = months[month - 1]
    return "\(dayOfMonth) \(language == .indonesian ? name.id : name.en) \(year)"
  }
}
