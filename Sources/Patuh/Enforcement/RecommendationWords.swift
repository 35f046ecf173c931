import PatuhColumns
import PatuhDiagnostics
import PatuhEnforcement

/// The words of a recommendation's page.
enum RecommendationWords {
  static let step = Phrase(id: "langkah", en: "step")
  static let body = Phrase(id: "oleh", en: "by")
  static let earliest = Phrase(id: "paling awal", en: "earliest")
  static let latest = Phrase(id: "paling lambat", en: "latest")
  static let term = Phrase(id: "jangka waktunya", en: "its term")
  static let running = Phrase(id: "waktu sebelumnya", en: "term before")
  static let daysOff = Phrase(id: "libur", en: "days off")
  static let blocks = Phrase(id: "Yang menahan atau perlu ditimbang", en: "What blocks or weighs")
  static let draftOnly = Phrase(id: "hanya KONSEP", en: "draft only")
  static let amount = Phrase(id: "Hitungan", en: "Computation")
  static let unknown = Phrase(id: "belum diketahui", en: "unknown")
  static let items = Phrase(id: "Isi langkah", en: "What the step consists of")
  static let cures = Phrase(id: "Cara mengakhirinya", en: "How it ends")
  static let alternatives = Phrase(id: "Menurut tafsir lain", en: "Under other readings")
  static let basis = Phrase(id: "Dasar", en: "Basis")
  static let sure = Phrase(id: "Seberapa yakin", en: "How sure")

  /// What decides how sure a step is; the first few of many.
  static func weakest(_ names: [String]) -> Phrase {
    let shown = names.prefix(4).joined(separator: ", ")
    let more = names.count - 4
    return Phrase(
      id: "menurut \(shown)" + (more > 0 ? ", dan \(more) lagi" : ""),
      en: "by \(shown)" + (more > 0 ? ", and \(more) more" : ""))
  }

  static func otherItems(_ items: [String]) -> Phrase {
    let list = items.joined(separator: "; ")
    return Phrase(id: "isi langkahnya: " + list, en: "it consists of: " + list)
  }

  static func later(_ count: Int) -> Phrase {
    Phrase(
      id: "\(count) peristiwa sesudah hari itu tidak diperhitungkan.",
      en: "\(count) events after that day are left out.")
  }

  static func term(_ length: Int64?, _ unit: Term.Unit?, from: String, last: String) -> Phrase {
    guard let length, let unit else {
      return Phrase(id: "dari \(from) sampai \(last)", en: "from \(from) to \(last)")
    }
    let (id, en) =
      switch unit {
      case .workingDays: ("hari kerja", "working days")
      case .days: ("hari", "days")
      case .months: ("bulan", "months")
      }
    return Phrase(
      id: "\(length) \(id) sejak \(from), berakhir \(last)",
      en: "\(length) \(en) from \(from), ends \(last)")
  }

  static func outcome(earliest: String?, latest: String?, amount: String?) -> Phrase {
    func joined(_ parts: [String?]) -> String {
      let parts = parts.compactMap { $0 }
      return parts.isEmpty ? "" : "→ " + parts.joined(separator: ", ")
    }
    return Phrase(
      id: joined([
        earliest.map { "paling awal " + $0 }, latest.map { "paling lambat " + $0 }, amount,
      ]),
      en: joined([earliest.map { "earliest " + $0 }, latest.map { "latest " + $0 }, amount]))
  }

  static func weekday(_ day: Day) -> Phrase {
    let id = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
    let en = [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    return Phrase(id: id[day.dayOfWeek - 1], en: en[day.dayOfWeek - 1])
  }
}
