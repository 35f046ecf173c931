import PatuhCEL
import PatuhDiagnostics

/// Why a rule failed on a subject, in words.
enum EngineWords {
  static let notACondition = Phrase(
    id: "syarat tidak menghasilkan benar atau salah", en: "a condition is neither true nor false")

  /// What is said of an unknown: the question, and what is certain already.
  static func undecided(
    _ title: String, _ part: Int64? = nil, _ unit: String? = nil
  ) -> String {
    let certain = part.map {
      "; sudah pasti \(ValueText.text(.int($0)))" + (unit.map { " " + $0 } ?? "")
    }
    return "Belum dapat dinilai: \(title)" + (certain ?? "")
  }

  static func notWhole(_ value: Value) -> Phrase {
    Phrase(
      id: "jumlah `\(value)` bukan bilangan bulat; bulatkan dengan round(0, 'half_up')",
      en: "count or amount `\(value)` is not a whole number; round it with round(0, 'half_up')")
  }
}
