import PatuhColumns
import PatuhRules

/// Words that letters share.
enum NoticeWords {
  static func grade(_ letter: String) -> String {
    switch Grade(letter: letter) {
    case .a: "dicocokkan dua pejabat dengan lembaran negara"
    case .b: "dicocokkan satu pejabat dengan lembaran negara"
    case .c: "teks dilihat pada salinan pihak ketiga"
    case .d: "menurut sumber kedua"
    case .e, nil: "teks belum dilihat"
    }
  }

  static func role(_ role: String) -> String {
    switch role {
    case "duty": "kewajiban"
    case "sanction": "sanksi"
    case "definition": "pengertian"
    case "procedure": "tata cara"
    case "budget": "anggaran"
    case "right": "hak"
    case "value": "nilai"
    case "calendar": "kalender"
    default: role
    }
  }

  /// `10 hari kerja` → `10 (sepuluh) hari kerja`; a text that begins with no number stays.
  static func spelled(_ term: String) -> String {
    let digits = term.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int64(digits) else { return term }
    return NumberWords.both(number) + term.dropFirst(digits.count)
  }

  /// `UU 30/2014 Pasal 77 ayat (1), Pasal 78 ayat (1); PP 86/2013 Pasal 4`: an act is named once for
  /// the citations of it that follow one another.
  static func citations(_ cites: [String]) -> String {
    var text = ""
    var act: Substring?
    for cite in cites {
      let parts = cite.firstRange(of: " Pasal ").map { cite[..<$0.lowerBound] }
      if let parts, parts == act {
        text += "," + cite.dropFirst(parts.count)
      } else {
        text += (text.isEmpty ? "" : "; ") + cite
      }
      act = parts
    }
    return text
  }

  /// A value of a computation with its unit; rupiah as money.
  static func value(_ value: String?, unit: String?) -> String {
    guard let value else { return "belum diketahui" }
    if let day = Day(iso: value) { return DateWords.long(day) }
    guard let number = ExactDecimal(value) else { return value + (unit.map { " " + $0 } ?? "") }
    if unit == "rupiah" { return FigureText.rupiah(number) }
    return FigureText.number(number) + (unit.map { " " + $0 } ?? "")
  }

  /// `4 baris: 3, 8, 9, 12`; nil for what isn't kept in rows.
  static func rows(_ request: NoticeRequest) -> String? {
    guard request.rows > 1 || !request.lines.isEmpty else { return nil }
    let lines = request.lines.map(String.init).joined(separator: ", ")
    let more = request.rows > request.lines.count && !request.lines.isEmpty ? ", …" : ""
    return "\(request.rows) baris" + (lines.isEmpty ? "" : ": " + lines + more)
  }
}
