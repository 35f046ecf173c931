import Mustache
import PatuhDiagnostics
import PatuhEngine
import PatuhRules

/// The page an inspector opens: what was found in short, by rule, and subject by subject.
///
/// One file without anything fetched from elsewhere; it prints on paper. Everything that comes from
/// records is escaped by the template engine.
struct HTMLReport {
  let report: CheckReport
  let privacy: Privacy
  let language: Language
  /// The files that were checked, with their rows.
  let sources: [String]

  /// Subjects shown in full, the worst first.
  static let subjectLimit = 400
  /// Subjects behind them that have a line each; the rest is counted and stands in `findings.csv`.
  static let lineLimit = 5_000
  /// Evidence rows shown for one finding.
  static let evidenceLimit = 12

  func render() throws -> [UInt8] {
    let template = try MustacheTemplate(string: Self.template)
    return Array(template.render(context()).utf8)
  }

  private func context() -> [String: Any] {
    let groups = SubjectGroup.all(of: report)
    let shown = groups.prefix(Self.subjectLimit)
    let others = groups.dropFirst(shown.count).prefix(Self.lineLimit)
    let omitted = groups.count - shown.count - others.count + report.beyond.subjects
    let violators = groups.count(where: \.violates) + report.beyond.violators
    return [
      "lang": language.rawValue,
      "style": Self.style,
      "script": Self.script,
      "title": ReportWords.title(language),
      "asOf": ReportWords.asOf(language),
      "day": IndonesianText.day(report.day, language),
      "sourcesTitle": ReportWords.sources(language),
      "sources": sources.joined(separator: "; "),
      "recommendation": ReportWords.recommendation(language),
      "cards": cards(violators: violators),
      "figuresTitle": ReportWords.figures(language),
      "hasFigures": !MeasureText.lines(report, language).isEmpty,
      "figures": MeasureText.lines(report, language).map { ["title": $0.title, "text": $0.text] },
      "byRule": ReportWords.byRule(language),
      "ruleHeadings": [
        ReportWords.code, ReportWords.rule, ReportWords.violators, ReportWords.unknowns,
        ReportWords.passes, ReportWords.notConcerned, ReportWords.count, ReportWords.amount,
      ].map { $0(language) },
      "rules": ruleRows(),
      "bySubject": ReportWords.bySubject(language),
      "filter": ReportWords.filter(language),
      "noFindings": PageText(groups.isEmpty ? ReportWords.noFindings(language) : ""),
      "subjects": shown.map(subject),
      "hasOthers": !others.isEmpty,
      "othersTitle": ReportWords.others(others.count, language)(language),
      "otherHeadings": [
        ReportWords.subject, ReportWords.code, ReportWords.violations, ReportWords.unknowns,
      ].map { $0(language) },
      "others": others.map(line),
      "omitted": PageText(
        omitted > 0 ? ReportWords.omitted(omitted, "findings.csv", language)(language) : ""),
      "gradesTitle": ReportWords.gradesTitle(language),
      "grades": [Grade.a, .b, .c, .d, .e].map(gradeRow),
      "draftNotice": ReportWords.draftNotice(language),
    ]
  }

  private func gradeRow(_ grade: Grade) -> [String: String] {
    ["grade": grade.letter, "words": ReportWords.grade(grade)(language)]
  }

  private func cards(violators: Int) -> [[String: String]] {
    var cards = report.subjects.map { subject in
      [
        "number": number(Int64(subject.count)),
        "words": subject.type.replacing("_", with: " ") + " " + ReportWords.checked(language),
        "class": "",
      ]
    }
    cards.append([
      "number": number(Int64(violators)), "words": ReportWords.violators(language), "class": "bad",
    ])
    cards.append([
      "number": number(Int64(report.summary(.violation))),
      "words": ReportWords.violations(language), "class": "bad",
    ])
    cards.append([
      "number": number(Int64(report.summary(.unknown))), "words": ReportWords.unknowns(language),
      "class": "gap",
    ])
    if report.summary(.waived) > 0 {
      cards.append([
        "number": number(Int64(report.summary(.waived))),
        "words": Outcome.waived.title(language), "class": "gap",
      ])
    }
    if report.summary(.error) > 0 {
      cards.append([
        "number": number(Int64(report.summary(.error))), "words": ReportWords.failures(language),
        "class": "bad",
      ])
    }
    return cards
  }

  private func ruleRows() -> [[String: String]] {
    zip(report.rules, report.summaries).filter { !$1.outcomes.isEmpty }
      .map { rule, summary in
        [
          "category": rule.category, "title": rule.title, "id": rule.id,
          "violations": number(Int64(summary[.violation])),
          "unknowns": number(Int64(summary[.unknown])),
          "passes": number(Int64(summary[.pass])),
          "others": number(
            Int64(summary[.notApplicable] + summary[.exempt] + summary[.notInForce])),
          "count": summary.count == 0
            ? "" : number(summary.count) + " " + (rule.countUnit ?? ""),
          "amount": summary.amount == 0 ? "" : number(summary.amount),
          "class": summary[.violation] > 0 ? "bad" : summary[.unknown] > 0 ? "gap" : "",
        ]
      }
  }

  private func subject(_ group: SubjectGroup) -> [String: Any] {
    let label = privacy.label(of: group.subject)
    let violations = group.findings.count { $0.outcome == .violation }
    let unknowns = group.findings.count { $0.outcome == .unknown }
    return [
      "name": label ?? group.subject.id,
      "id": label == nil ? "" : group.subject.id,
      "type": group.subject.type.replacing("_", with: " "),
      "violations": PageText(
        violations > 0 ? "\(violations) " + ReportWords.violations(language) : ""),
      "unknowns": PageText(
        unknowns > 0 ? "\(unknowns) " + ReportWords.unknowns(language) : ""),
      "open": violations > 0,
      "findings": group.findings.sorted(by: isEarlier).map(finding),
    ]
  }

  /// A subject in one line: who, and the codes of what is violated or else unknown.
  private func line(_ group: SubjectGroup) -> [String: String] {
    let label = privacy.label(of: group.subject)
    let violations = group.findings.filter { $0.outcome == .violation }
    var codes: [String] = []
    for finding in violations.isEmpty ? group.findings : violations {
      let code = report.rules[finding.rule].category
      if !codes.contains(code) { codes.append(code) }
    }
    return [
      "name": label ?? group.subject.id, "id": label == nil ? "" : group.subject.id,
      "codes": codes.joined(separator: ", "), "violations": number(Int64(violations.count)),
      "unknowns": number(Int64(group.findings.count { $0.outcome == .unknown })),
    ]
  }

  /// Violations first, then by severity, then as the report has them.
  private func isEarlier(_ left: Finding, _ right: Finding) -> Bool {
    func weight(_ finding: Finding) -> Int {
      (finding.outcome == .violation ? 10 : 0)
        + SubjectGroup.weight(report.rules[finding.rule].severity)
    }
    let (a, b) = (weight(left), weight(right))
    return a != b ? a > b : left.rule < right.rule
  }

  private func finding(_ finding: Finding) -> [String: Any] {
    let rule = report.rules[finding.rule]
    let isViolation = finding.outcome == .violation
    return [
      "class": isViolation ? "bad" : "gap",
      "outcome": finding.outcome.title(language),
      "category": rule.category,
      "severity": PageText(isViolation ? ReportWords.severity(rule.severity)(language) : ""),
      "title": rule.title,
      "message": privacy.text(finding.message),
      "waiver": PageText(finding.waiver.map { ReportWords.waiver($0, language) } ?? ""),
      "fault": PageText(finding.fault?(language) ?? ""),
      "count": PageText(quantity(finding.count, rule.countUnit) ?? ""),
      "amount": PageText(money(finding.amount) ?? ""),
      "grade": finding.grade.letter,
      "gradeWords": ReportWords.grade(finding.grade)(language),
      "howSure": ReportWords.howSure(language),
      "needsTitle": ReportWords.toFetch(language),
      "hasNeeds": !finding.needs.isEmpty,
      "needs": finding.needs.map { ReportWords.need($0, language) },
      "remedyTitle": ReportWords.whatToDo(language),
      "remedy": PageText(isViolation ? finding.remedy : ""),
      "discretionTitle": ReportWords.discretion(language),
      "discretion": PageText(isViolation ? rule.discretion ?? "" : ""),
      "basisTitle": ReportWords.basis(language),
      "basis": rule.basis.map {
        [
          "cite": $0.citation, "grade": $0.grade.letter, "says": PageText($0.says ?? ""),
        ] as [String: Any]
      },
      "parametersTitle": ReportWords.parameters(language),
      "hasParameters": !finding.parameters.isEmpty,
      "parameters": finding.parameters.map(parameter),
      "readingsTitle": ReportWords.contested(language),
      "readings": PageText(finding.readings.joined(separator: ", ")),
      "assumedTitle": ReportWords.assumed(language),
      "assumptions": PageText(finding.assumptions.joined(separator: ", ")),
      "evidenceTitle": ReportWords.evidence(language),
      "hasEvidence": !finding.evidence.isEmpty,
      "evidence": evidence(finding),
      "evidenceMore": PageText(
        finding.evidenceCount > Self.evidenceLimit
          ? "… " + ReportWords.more(language) + " (\(finding.evidenceCount))" : ""),
    ]
  }

  private func parameter(_ use: ParameterUse) -> String {
    let period = use.from + " – " + (use.to ?? "…")
    let citations = use.citations.joined(separator: "; ")
    let unit = use.unit.map { " " + $0 } ?? ""
    return "\(use.title): \(use.value)\(unit) (\(period)); \(citations); \(use.grade.letter)"
  }

  /// One line an evidence row: the fields that have something to say.
  private func evidence(_ finding: Finding) -> [String] {
    finding.evidence.prefix(Self.evidenceLimit).map { row in
      row.fields.compactMap { field in
        privacy.value(of: field).map { value in
          field.title.isEmpty ? value : "\(field.title): \(value)"
        }
      }.joined(separator: " · ")
    }
  }

  private func number(_ value: Int64) -> String { IndonesianText.number(value, language) }

  private func quantity(_ quantity: Quantity?, _ unit: String?) -> String? {
    guard let quantity, quantity.value != 0 else { return nil }
    return (quantity.isPartial ? ReportWords.atLeast(language) + " " : "")
      + number(quantity.value) + (unit.map { " " + $0 } ?? "")
  }

  private func money(_ quantity: Quantity?) -> String? {
    guard let quantity, quantity.value != 0 else { return nil }
    return (quantity.isPartial ? ReportWords.atLeast(language) + " " : "")
      + IndonesianText.rupiah(quantity.value, language)
  }
}
