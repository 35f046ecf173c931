import PatuhColumns
import PatuhDiagnostics
import PatuhDrafts
import PatuhRules

/// The words of an alignment, in both languages.
enum AlignWords {
  static let openTitle = Phrase(
    id: "Belum diketahui (peraturan atau fakta yang tidak ada dalam buku aturan):",
    en: "Not known (law or facts that the rulebook does not have):")

  static func higherLaw(_ basis: AlignmentNote.Basis) -> Phrase {
    let says = basis.says.map { ": " + $0 } ?? ""
    return Phrase(
      id: "\(basis.citation) (tingkat \(basis.grade.letter))\(says)",
      en: "\(basis.citation) (grade \(basis.grade.letter))\(says)")
  }

  static func needs(_ names: [String]) -> Phrase {
    let list = names.joined(separator: "; ")
    return Phrase(id: "bergantung pada \(list)", en: "hangs on \(list)")
  }

  static func readings(_ names: [String]) -> Phrase {
    let list = names.joined(separator: ", ")
    return Phrase(id: "bergantung pada bacaan \(list)", en: "hangs on the reading \(list)")
  }

  static func assumed(_ year: Int) -> Phrase {
    Phrase(
      id: "tahun anggaran \(year) dianggap dari hari pemeriksaan; pastikan dengan --budget-year",
      en: "budget year \(year) is assumed from the day of the check; settle it with --budget-year")
  }

  static func suggestion(_ text: String) -> Phrase {
    Phrase(id: "usulan rumusan: \(text)", en: "suggested clause: \(text)")
  }

  static func status(_ status: AlignmentRow.Status) -> Phrase {
    switch status {
    case .fulfilled: Phrase(id: "terpenuhi", en: "fulfilled")
    case .missing: Phrase(id: "belum ada", en: "missing")
    case .contradicts: Phrase(id: "bertentangan", en: "contradicts")
    case .unknown: Phrase(id: "belum diketahui", en: "not known")
    case .notAsked: Phrase(id: "tidak diminta", en: "not asked")
    }
  }

  static func weight(_ weight: AlignmentNote.Weight) -> Phrase {
    switch weight {
    case .error: Phrase(id: "galat", en: "error")
    case .warning: Phrase(id: "peringatan", en: "warning")
    case .note: Phrase(id: "saran", en: "note")
    case .unknown: Phrase(id: "belum diketahui", en: "not known")
    }
  }

  static func summary(_ run: AlignRun) -> Phrase {
    let (errors, warnings) = (run.count(.error), run.count(.warning))
    let (notes, unknowns) = (run.count(.note), run.count(.unknown))
    let day = run.options.day.description
    let year = run.records.budgetYear.year
    return Phrase(
      id:
        "\(run.draft.source.name), hukum pada \(day), tahun anggaran \(year): \(errors) galat, \(warnings) peringatan, \(notes) saran, \(unknowns) belum diketahui",
      en:
        "\(run.draft.source.name), law of \(day), budget year \(year): \(errors) errors, \(warnings) warnings, \(notes) notes, \(unknowns) not known"
    )
  }

  static let matrixTitle = Phrase(id: "Matriks keselarasan", en: "Alignment matrix")
  static let requirement = Phrase(id: "Yang diminta", en: "Requirement")
  static let result = Phrase(id: "Hasil", en: "Result")
  static let places = Phrase(id: "Tempat", en: "Place")
  static let law = Phrase(id: "Peraturan yang lebih tinggi", en: "Higher law")
  static let proposal = Phrase(id: "Usulan rumusan", en: "Suggested clause")
  static let findings = Phrase(id: "Temuan menurut tempatnya", en: "Findings by place")
  static let wholeDraft = Phrase(id: "naskah", en: "draft")
  static let line = Phrase(id: "baris", en: "line")
  static let advice = Phrase(
    id:
      "Patuh menunjukkan; biro hukum yang memutuskan. Yang belum diketahui bukan kesalahan: peraturannya belum ada dalam buku aturan. Tingkat A sampai E menyatakan seberapa pasti peraturan itu telah dilihat; C berarti salinan pihak ketiga.",
    en:
      "Patuh points; the legal bureau decides. What is not known is no fault: the rulebook does not have that law. Grades A to E say how sure the law is; C is a third-party copy."
  )
}
