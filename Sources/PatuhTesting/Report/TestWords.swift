package import PatuhDiagnostics

/// The words of test runs, coverage and mutation.
package enum TestWords {
  package static let expected = Phrase(id: "diharapkan", en: "expected")
  package static let found = Phrase(id: "ditemukan", en: "found")
  package static let trace = Phrase(id: "jejak", en: "trace")
  package static let none = Phrase(
    id: "tidak ada kasus yang dijalankan", en: "no case was run")
  package static let notNeeded = Phrase(id: "(tidak perlu dinilai)", en: "(not needed)")

  package static func lacks(_ kinds: [Phrase]) -> Phrase {
    Phrase(
      id: "belum ada kasus " + kinds.map(\.indonesian).joined(separator: "; "),
      en: "has no case for " + kinds.map(\.english).joined(separator: "; "))
  }

  package static let folderWithoutCases = Phrase(
    id: "folder tanpa satu kasus pun", en: "a folder without a single case")

  package static func total(_ report: TestReport) -> Phrase {
    let (count, failed, rules) = (report.points.count, report.failures, report.ruleCount)
    let open = report.complaints.count
    return Phrase(
      id: "\(count) kasus dari \(rules) aturan: \(count - failed) lulus, \(failed) gagal"
        + (open > 0 ? "; \(open) kekurangan" : ""),
      en: "\(count) cases of \(rules) rules: \(count - failed) passed, \(failed) failed"
        + (open > 0 ? "; \(open) lacking" : ""))
  }

  package static func role(_ role: String) -> Phrase {
    switch role {
    case "applies": Phrase(id: "berlaku bila", en: "applies when")
    case "require": Phrase(id: "disyaratkan", en: "required")
    case "count": Phrase(id: "jumlah", en: "count")
    case "amount": Phrase(id: "rupiah", en: "amount")
    case "evidence": Phrase(id: "bukti", en: "evidence")
    default: Phrase(verbatim: role)
    }
  }

  package static func variable(_ name: String) -> Phrase {
    Phrase(id: "dengan \(name)", en: "let \(name)")
  }

  package static func exception(_ id: String) -> Phrase {
    Phrase(id: "kecuali \(id)", en: "except \(id)")
  }
}
