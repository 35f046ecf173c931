import PatuhColumns
import PatuhDiagnostics
import PatuhEngine

/// The figures of a check as people read them: what, how many of how many, what share.
enum MeasureText {
  /// One line a figure, in the order of the rules; figures without any subject are left out.
  static func lines(_ report: CheckReport, _ language: Language) -> [(title: String, text: String)]
  {
    zip(report.rules, report.summaries).flatMap { rule, summary in
      zip(rule.measures, summary.measures).filter { $1.subjects + $1.unknown > 0 }
        .flatMap { measure, sum in
          [(title: measure.title, text: text(sum, measure.unit, language))]
            + sum.groups.sorted { $0.key < $1.key }.map { name, part in
              (title: "– " + name.printable, text: text(part, measure.unit, language))
            }
        }
    }
  }

  private static func text(_ sum: MeasureSum, _ unit: String?, _ language: Language) -> String {
    var text = number(sum.value, language)
    if let whole = sum.whole {
      text += Phrase(id: " dari ", en: " of ")(language) + number(whole, language)
    }
    if let unit { text += " " + unit }
    if let percent = sum.percent { text += " = " + number(percent, language) + " %" }
    if sum.unknown > 0 {
      text += Phrase(
        id: " (\(sum.unknown) belum diketahui, tidak dihitung)",
        en: " (\(sum.unknown) unknown, not counted)")(language)
    }
    if sum.failed > 0 {
      text += Phrase(id: " (\(sum.failed) gagal dihitung)", en: " (\(sum.failed) failed)")(language)
    }
    return text
  }

  private static func number(_ value: ExactDecimal, _ language: Language) -> String {
    let parts = value.description.split(separator: ".", maxSplits: 1)
    let whole = Int64(parts[0]).map { IndonesianText.number($0, language) } ?? String(parts[0])
    guard parts.count > 1 else { return whole }
    return whole + (language == .indonesian ? "," : ".") + parts[1]
  }
}
