/// The words that frame a diagnostic.
enum Words {
  static func severity(_ severity: Severity) -> Phrase {
    switch severity {
    case .error: Phrase(id: "galat", en: "error")
    case .warning: Phrase(id: "peringatan", en: "warning")
    case .advice: Phrase(id: "saran", en: "advice")
    }
  }

  static let note = Phrase(id: "catatan", en: "note")
  static let help = Phrase(id: "bantuan", en: "help")
  static let column = Phrase(id: "kolom", en: "column")

  static func omitted(_ count: Int) -> Phrase {
    Phrase(id: "… dan \(count) lagi yang sejenis", en: "… and \(count) more of the same kinds")
  }
}
