public import PatuhDiagnostics
import PatuhLint

extension GapsRun {
  /// The analysis in words: what is open, what was accepted, what was not analysed.
  public func text(_ language: Language, width: Int = 100, showAll: Bool = false) -> String {
    var text = ""
    for item in report.items where showAll || accepted[item.id] == nil {
      text += "\(GapsWords.kind(item.kind)(language)): \(item.message(language))\n"
      text += "  --> \(item.range.source.name):\(item.range.start.line)\n"
      if item.rules.count > 1, item.kind != .gap {
        text += "  " + item.rules.joined(separator: ", ") + "\n"
      }
      text += "  " + GapsWords.witness(language) + ": " + item.witness.line + "\n"
      for part in item.box where part.isAny || part.values.count > 1 {
        let values =
          part.isAny ? GapsWords.any(language) : part.values.prefix(8).joined(separator: ", ")
        text += "    \(part.field): \(values)\n"
      }
      text += "  id: \(item.id)\n"
      if let why = accepted[item.id] {
        text += "  " + GapsWords.accepted(language) + ": \(why)\n"
      }
    }
    for (id, range) in stale {
      text += GapsWords.stale(language) + ": \(id)\n"
      text += "  --> \(range.source.name):\(range.start.line)\n"
    }
    if !report.notAnalysed.isEmpty {
      text += GapsWords.notAnalysed(language) + ":\n"
      for (rule, range, reason) in report.notAnalysed {
        let place = range.map { " (\($0.source.name):\($0.start.line))" } ?? ""
        text += "  \(rule)\(place): \(reason(language))\n"
      }
    }
    let counts = (open.count, accepted.count, report.trials, report.notAnalysed.count)
    return text
      + GapsWords.total(counts.0, counts.1, counts.2, counts.3, report.complete)(language) + "\n"
  }
}

private enum GapsWords {
  static func kind(_ kind: GapItem.Kind) -> Phrase {
    switch kind {
    case .gap: Phrase(id: "celah", en: "gap")
    case .conflict: Phrase(id: "pertentangan", en: "conflict")
    case .readings: Phrase(id: "tafsir", en: "readings")
    case .exceptions: Phrase(id: "pengecualian", en: "exceptions")
    case .overlap: Phrase(id: "tumpang tindih", en: "overlap")
    }
  }

  static let witness = Phrase(id: "contoh terkecil", en: "smallest example")
  static let any = Phrase(id: "semua nilai", en: "any value")
  static let accepted = Phrase(id: "diterima", en: "accepted")
  static let stale = Phrase(
    id: "penerimaan yang tidak lagi ditemukan", en: "an acceptance of what is no longer found")
  static let notAnalysed = Phrase(id: "Tidak dianalisis", en: "Not analysed")

  static func total(
    _ open: Int, _ accepted: Int, _ trials: Int, _ not: Int, _ complete: Int
  ) -> Phrase {
    Phrase(
      id: "\(open) terbuka, \(accepted) diterima; \(trials) subjek dicoba, \(complete) analisis "
        + "menyeluruh, \(not) bagian tidak dianalisis",
      en: "\(open) open, \(accepted) accepted; \(trials) subjects tried, \(complete) analyses "
        + "complete, \(not) parts not analysed")
  }
}
