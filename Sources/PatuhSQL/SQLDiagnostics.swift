import PatuhDiagnostics
import PatuhRules

/// The words for rules that a program leaves out. Family `SQL`.
enum SQLDiagnostics {
  static func refused(_ linked: LinkedRule, _ refusal: Refusal) -> Diagnostic {
    let rule = linked.rule.id
    let (code, message, help) = words(rule, refusal.reason)
    return Diagnostic(
      code: code, severity: .error, message: message, at: Label(refusal.range ?? linked.rule.range),
      help: help)
  }

  private static func words(_ rule: String, _ reason: Refusal.Reason) -> (String, Phrase, Phrase) {
    switch reason {
    case .operation(let name):
      (
        "SQL0001",
        Phrase(
          id: "aturan `\(rule)`: `\(name.printable)` tidak mempunyai padanan SQL",
          en: "rule `\(rule)`: `\(name.printable)` has no SQL of the same meaning"),
        check
      )
    case .order(let name):
      (
        "SQL0002",
        Phrase(
          id:
            "aturan `\(rule)`: urutan daftar `\(name.printable)` tidak dapat dinyatakan dalam SQL",
          en: "rule `\(rule)`: the order of the list `\(name.printable)` can't be said in SQL"),
        check
      )
    case .tooManyFacts:
      (
        "SQL0004",
        Phrase(
          id: "aturan `\(rule)`: lebih dari 61 macam fakta yang mungkin belum diketahui",
          en: "rule `\(rule)`: more than 61 kinds of facts that may be unknown"),
        Phrase(
          id: "susun lebih sedikit aturan sekaligus dengan --only",
          en: "compile fewer rules at a time with --only")
      )
    case .grade:
      (
        "SQL0005",
        Phrase(
          id:
            "aturan `\(rule)`: tingkat kepastian temuannya bergantung pada baris yang dibaca sebelum perulangan berhenti",
          en:
            "rule `\(rule)`: the grade of its findings hangs on the rows that are read before a loop ends"
        ),
        check
      )
    case .subject(let name):
      (
        "SQL0006",
        Phrase(
          id: "aturan `\(rule)`: subjeknya, `\(name)`, bukan tabel catatan",
          en: "rule `\(rule)`: its subject, `\(name)`, is no table of records"),
        check
      )
    }
  }

  private static let check = Phrase(
    id: "periksa aturan ini dengan `patuh check`, atau lewati dengan --only",
    en: "check this rule with `patuh check`, or leave it out with --only")
}
