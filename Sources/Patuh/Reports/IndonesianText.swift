package import PatuhColumns
package import PatuhDiagnostics

/// Numbers and days as an Indonesian office writes them.
package enum IndonesianText {
  /// `1234567` → `1.234.567` (Indonesian) or `1,234,567` (English).
  package static func number(_ value: Int64, _ language: Language) -> String {
    let digits = String(value.magnitude).utf8
    let separator = UInt8(ascii: language == .indonesian ? "." : ",")
    var text: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.count - offset) % 3 == 0 { text.append(separator) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
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
