public import PatuhDiagnostics
public import PatuhEngine

/// Words for who decides each rule of a check: the columnar machine, or the interpreter and why.
public enum EvaluationPlanText {
  /// One paragraph a subject type, one line a rule.
  public static func render(_ plans: [EvaluationPlan], _ language: Language) -> String {
    guard !plans.isEmpty else {
      return Phrase(
        id: "Tidak ada catatan yang kena aturan.\n", en: "No records that rules apply to.\n")(
          language)
    }
    return plans.map { plan in paragraph(plan, language) }.joined(separator: "\n")
  }

  private static func paragraph(_ plan: EvaluationPlan, _ language: Language) -> String {
    var lines = [
      Phrase(
        id: "\(plan.subject): mesin kolom memutuskan \(plan.machine.count) aturan dengan "
          + "\(plan.instructions) langkah dan \(plan.aggregates) agregat; "
          + "penafsir memutuskan \(plan.interpreter.count)",
        en: "\(plan.subject): the columnar machine decides \(plan.machine.count) rules with "
          + "\(plan.instructions) instructions and \(plan.aggregates) aggregates; "
          + "the interpreter decides \(plan.interpreter.count)")(language)
    ]
    let machine = Phrase(id: "mesin", en: "machine")(language)
    let interpreter = Phrase(id: "penafsir", en: "interpreter")(language)
    let figures = Dictionary(plan.figures, uniquingKeysWith: { first, _ in first })
    var rows: [(rule: String, words: String)] = plan.machine.map { id in
      guard let reason = figures[id] else { return (id, machine) }
      return (
        id,
        Phrase(
          id: "mesin; hitungan pelanggarnya oleh penafsir: \(reason(.indonesian))",
          en: "machine; figures of violations by the interpreter: \(reason(.english))")(language)
      )
    }
    rows += plan.interpreter.map { ($0.rule, interpreter + ": " + $0.reason(language)) }
    rows.sort { $0.rule < $1.rule }
    lines += rows.map { "  " + $0.rule + "  " + $0.words }
    return lines.joined(separator: "\n") + "\n"
  }
}
