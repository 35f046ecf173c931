import PatuhCEL
import PatuhColumns
import PatuhDiagnostics
import PatuhRules

/// What differs between two rulebooks for each rule: its own text, a legal value of the day, a
/// reading, a calendar.
struct ImpactCauses {
  let all: [ImpactRun.Cause]

  init(_ base: Rulebook, _ changed: Rulebook, on day: Day) {
    var causes: [ImpactRun.Cause] = []
    for linked in changed.rules {
      let id = linked.rule.id
      let names = [id] + linked.rule.formerly
      guard let old = names.lazy.compactMap({ base.rule($0) }).first else {
        causes.append(.init(rule: id, words: Phrase(id: "aturan baru", en: "a new rule")))
        continue
      }
      causes += Self.texts(old, linked, id)
      for name in Set(linked.usedParameters + old.usedParameters).sorted() {
        guard let words = Self.value(name, base, changed, day) else { continue }
        causes.append(.init(rule: id, words: words))
      }
      for name in Set(linked.usedReadings + old.usedReadings).sorted() {
        let (left, right) = (
          base.reading(name)?.defaultOption, changed.reading(name)?.defaultOption
        )
        guard left != right else { continue }
        causes.append(
          .init(
            rule: id,
            words: Phrase(
              id: "bacaan \(name): \(left ?? "-") → \(right ?? "-")",
              en: "reading \(name): \(left ?? "-") → \(right ?? "-")")))
      }
      if linked.usesCalendar, Self.calendars(base) != Self.calendars(changed) {
        causes.append(
          .init(rule: id, words: Phrase(id: "kalender berubah", en: "a calendar changed")))
      }
    }
    let present = Set(changed.rules.flatMap { [$0.rule.id] + $0.rule.formerly })
    for linked in base.rules where !present.contains(linked.rule.id) {
      causes.append(
        .init(rule: linked.rule.id, words: Phrase(id: "aturan dihapus", en: "the rule is gone")))
    }
    all = causes
  }

  /// The parts of the rule whose text differs, each by its key.
  private static func texts(
    _ old: LinkedRule, _ new: LinkedRule, _ id: String
  ) -> [ImpactRun.Cause] {
    func parts(_ linked: LinkedRule) -> [String: String] {
      var result = ["in_force": linked.rule.force.description]
      for item in linked.expressions {
        let name: String? =
          switch item.part {
          case .named(let name): "let." + name
          case .applies: "applies"
          case .exception(let index): "exceptions." + linked.rule.exceptions[index].id
          case .require: "require"
          case .count: "count"
          case .amount: "amount"
          case .evidence, .measure, .whole, .measured, .group, .metAt, .text: nil
          }
        if let name { result[name] = item.expression.expression.printed }
      }
      return result
    }
    let (left, right) = (parts(old), parts(new))
    return Set(left.keys).union(right.keys).sorted().filter { left[$0] != right[$0] }.map { key in
      ImpactRun.Cause(rule: id, words: Phrase(id: "`\(key)` berubah", en: "`\(key)` changed"))
    }
  }

  private static func value(
    _ id: String, _ base: Rulebook, _ changed: Rulebook, _ day: Day
  ) -> Phrase? {
    let (old, new) = (base.parameter(id), changed.parameter(id))
    let left = old.map { RuleBrowser.value($0, on: day) } ?? "-"
    let right = new.map { RuleBrowser.value($0, on: day) } ?? "-"
    if left != right {
      return Phrase(id: "nilai \(id): \(left) → \(right)", en: "value \(id): \(left) → \(right)")
    }
    // Another day's value matters where a rule asks for the value of a month.
    func all(_ parameter: Parameter?) -> [String] {
      parameter?.values.map { value in
        value.period.description + " "
          + (value.single?.description
            ?? value.keyed.sorted { $0.key < $1.key }.map { $0.key + "=" + $0.value.description }
            .joined(separator: ","))
      } ?? []
    }
    guard all(old) != all(new) else { return nil }
    return Phrase(
      id: "nilai \(id) berubah pada hari lain", en: "the value of \(id) changed on other days")
  }

  private static func calendars(_ rulebook: Rulebook) -> [Int: [Int32]] {
    Dictionary(
      rulebook.calendars.map { calendar in
        (
          calendar.year,
          calendar.holidays.map(\.day.number).sorted()
            + calendar.jointLeave.map { -$0.day.number }.sorted()
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}
