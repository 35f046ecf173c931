internal import PatuhColumns
package import PatuhDiagnostics

/// The words of coverage.
package enum CoverageWords {
  static func firstDay(_ day: Day) -> Phrase {
    Phrase(id: "hari pertama, \(day)", en: "the first day, \(day)")
  }

  static func lastDay(_ day: Day) -> Phrase {
    Phrase(id: "hari terakhir, \(day)", en: "the last day, \(day)")
  }

  static func before(_ day: Day) -> Phrase {
    Phrase(id: "sesaat sebelum \(day)", en: "just before \(day)")
  }

  static func after(_ day: Day) -> Phrase {
    Phrase(id: "sesaat sesudah \(day)", en: "just after \(day)")
  }

  static func value(_ period: String, key: String?) -> Phrase {
    let key = key.map { "[\($0)]" } ?? ""
    return Phrase(id: "nilai\(key) \(period)", en: "the value\(key) of \(period)")
  }

  static func step(_ id: String) -> Phrase {
    Phrase(id: "langkah `\(id)`", en: "step `\(id)`")
  }

  package static func kind(_ kind: CoverageReport.Goal.Kind) -> Phrase {
    switch kind {
    case .branch: Phrase(id: "cabang syarat", en: "branches of conditions")
    case .exception: Phrase(id: "pengecualian", en: "exceptions")
    case .parameter: Phrase(id: "nilai hukum", en: "legal values")
    case .boundary: Phrase(id: "batas hari", en: "boundary days")
    case .step: Phrase(id: "langkah sanksi", en: "steps of ladders")
    }
  }

  package static func state(_ state: RegulationCoverage.State) -> Phrase {
    switch state {
    case .tested: Phrase(id: "diuji", en: "tested")
    case .encoded: Phrase(id: "menjadi aturan, belum diuji", en: "encoded, not tested")
    case .declined: Phrase(id: "ditinggalkan dengan alasan", en: "declined with a reason")
    case .unclaimed: Phrase(id: "belum ditinjau", en: "unclaimed")
    }
  }

  package static let title = Phrase(id: "Cakupan uji buku aturan", en: "Coverage of the rulebook")
  /// Of a value that no decision and no ladder reads.
  static let onlyShown = Phrase(
    id: "hanya dibaca pesan atau surat, tidak menentukan hasil",
    en: "read by messages or letters alone, decides nothing")
  package static let uncounted = Phrase(
    id: "Tidak dihitung, dengan alasan", en: "Not counted, with the reason")

  static func stale(_ goal: String) -> Phrase {
    Phrase(
      id: "alasan usang: `\(goal)` tidak ada atau sudah dicapai sebuah kasus",
      en: "a stale reason: `\(goal)` is not there, or a case reaches it")
  }

  package static let missed = Phrase(id: "belum tercapai", en: "not reached")
  package static let all = Phrase(id: "seluruhnya", en: "all")
  package static let articles = Phrase(id: "pasal", en: "articles")

  package static func below(_ share: String, _ threshold: String) -> Phrase {
    Phrase(
      id: "cakupan \(share) di bawah ambang \(threshold)",
      en: "coverage \(share) is below the threshold \(threshold)")
  }
}
