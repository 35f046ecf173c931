import PatuhCEL
public import PatuhColumns
public import PatuhDiagnostics
public import PatuhRules

/// Rules as people look them up: a list, and one rule with all that it rests on.
public struct RuleBrowser: Sendable {
  public let rulebook: Rulebook
  /// The day whose legal values are shown.
  public let day: Day
  public let language: Language

  public init(_ rulebook: Rulebook, on day: Day, language: Language) {
    self.rulebook = rulebook
    self.day = day
    self.language = language
  }

  /// The rules whose id, former ids, category, title, paraphrase or citations hold every word.
  public func rules(matching search: [String]) -> [LinkedRule] {
    rulebook.rules.filter { linked in
      let rule = linked.rule
      let text =
        ([rule.id, rule.category, rule.title, rule.says ?? ""] + rule.formerly
        + rule.basis.map(\.citation.text)).joined(separator: "\n").lowercased()
      return search.allSatisfy { text.contains($0.lowercased()) }
    }
  }

  /// The one rule that a word names: its id, a former id, or a category that only it has.
  public func rule(named name: String) -> LinkedRule? {
    if let found = rulebook.rule(name) { return found }
    let found = rulebook.rules.filter { $0.rule.category == name }
    return found.count == 1 ? found[0] : nil
  }

  public func list(_ rules: [LinkedRule], width: Int) -> String {
    var table = TextTable(columns: [
      .init(words("id", "id")), .init(words("kode", "code")), .init(words("berat", "weight")),
      .init(words("judul", "title"), flexible: true),
    ])
    for linked in rules {
      table.append([
        linked.rule.id, linked.rule.category, linked.rule.severity.rawValue, linked.rule.title,
      ])
    }
    return table.render(width: width, dropping: [2])
      + words("\(rules.count) aturan", "\(rules.count) rules") + "\n"
  }

  /// Everything about one rule: law, days, conditions, values of the day, readings, cases.
  public func page(of linked: LinkedRule) -> String {
    let rule = linked.rule
    var text = "\(rule.id) · \(rule.category) · \(rule.severity.rawValue)\n\(rule.title)\n"
    if let says = rule.says { text += "\n\(says)\n" }
    section(&text, "berlaku", "in force", [rule.force.description])
    if !rule.formerly.isEmpty { section(&text, "dahulu", "formerly", rule.formerly) }
    section(
      &text, "dasar hukum", "basis",
      rule.basis.map { "\($0.citation.text) (\($0.role.rawValue), \($0.citation.grade.letter))" })
    for part in linked.expressions {
      guard let name = Self.name(of: part.part, rule) else { continue }
      section(&text, name, name, [part.expression.expression.text])
    }
    section(
      &text, "pengecualian", "exceptions",
      rule.exceptions.map { item in item.id + (item.citation.map { " (\($0.text))" } ?? "") })
    section(
      &text, "nilai hukum pada \(day)", "legal values on \(day)",
      linked.usedParameters.compactMap { id in
        rulebook.parameter(id).map { id + " = " + Self.value($0, on: day) }
      })
    section(
      &text, "bacaan", "readings",
      linked.usedReadings.compactMap { name in
        rulebook.reading(name).map { "\(name) = \($0.defaultOption): \($0.title)" }
      })
    if let discretion = rule.discretion {
      section(&text, "ditimbang orang", "judged by people", [discretion])
    }
    if let note = rule.interpretation {
      section(&text, "tafsir", "interpretation", ["\(note.by), \(note.day): \(note.says)"])
    }
    if let ladder = rule.ladder { section(&text, "tangga sanksi", "ladder", [ladder]) }
    let count = rulebook.cases(of: rule.id).count
    section(&text, "kasus", "cases", ["\(count)"])
    let start = rule.range.source.name
    section(&text, "berkas", "file", [start])
    return text
  }

  static func value(_ parameter: Parameter, on day: Day) -> String {
    guard let index = parameter.index(on: day) else { return "?" }
    let value = parameter.values[index]
    let unit = parameter.unit.map { " " + $0 } ?? ""
    let shown =
      value.single?.description
      ?? value.keyed.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
      .joined(separator: ", ")
    return shown + unit + " (\(value.period), \(value.grade.letter))"
  }

  static func name(of part: RuleExpression.Part, _ rule: Rule) -> String? {
    switch part {
    case .named(let name): "let " + name
    case .applies: "applies"
    case .exception(let index): "exceptions." + rule.exceptions[index].id
    case .require: "require"
    case .evidence, .count, .amount, .measure, .whole, .measured, .group, .metAt, .text: nil
    }
  }

  private func section(_ text: inout String, _ id: String, _ en: String, _ lines: [String]) {
    guard !lines.isEmpty else { return }
    text += "\n" + words(id, en) + "\n"
    for line in lines { text += "  " + line + "\n" }
  }

  private func words(_ id: String, _ en: String) -> String { Phrase(id: id, en: en)(language) }
}
