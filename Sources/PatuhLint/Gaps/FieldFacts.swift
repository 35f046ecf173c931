import PatuhColumns
package import PatuhDiagnostics
import PatuhRules

/// A field of a record type, as the axis of a space of subjects.
package struct FieldKey: Hashable, Sendable, Comparable {
  package let record: String
  package let field: String

  package static func < (left: FieldKey, right: FieldKey) -> Bool {
    (left.record, left.field) < (right.record, right.field)
  }
}

/// What is added to a date before it is compared.
enum Shift: Hashable, Sendable, Comparable {
  case days(Int)
  case months(Int)
  /// Working days of the dated calendar, the first day not counted.
  case workingDays(Int)
}

/// What a group of fields, compared with each other, is compared with.
struct Anchors: Sendable {
  var numbers: Set<ExactDecimal> = []
  var days: Set<Day> = []
  var shifts: Set<Shift> = []
  var texts: Set<String> = []

  mutating func formUnion(_ other: Anchors) {
    numbers.formUnion(other.numbers)
    days.formUnion(other.days)
    shifts.formUnion(other.shifts)
    texts.formUnion(other.texts)
  }
}

/// A part of a rule that conditions over boxes cannot express.
package struct NotAnalysed: Sendable, Hashable {
  package let rule: String
  package let range: SourceRange
  package let reason: Phrase

  package static func == (left: NotAnalysed, right: NotAnalysed) -> Bool {
    left.rule == right.rule && left.range == right.range
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(rule)
    hasher.combine(range)
  }
}

/// What expressions read: the fields, the values they are compared with, and what is no box.
///
/// Fields that are compared with each other share one set of anchors, so that every order among
/// them is tried.
struct FieldFacts {
  private(set) var fields: Set<FieldKey> = []
  /// Child lists of the subject, by name.
  var children: Set<String> = []
  private(set) var opaque: [NotAnalysed] = []
  private var parent: [FieldKey: FieldKey] = [:]
  private var anchors: [FieldKey: Anchors] = [:]

  mutating func read(_ key: FieldKey) { fields.insert(key) }

  mutating func isNoBox(_ rule: String, _ range: SourceRange, _ reason: Phrase) {
    let item = NotAnalysed(rule: rule, range: range, reason: reason)
    if !opaque.contains(item) { opaque.append(item) }
  }

  /// Puts fields in one group and adds what they are compared with.
  mutating func compare(_ keys: Set<FieldKey>, with found: Anchors) {
    let sorted = keys.sorted()
    guard let first = sorted.first else { return }
    var all = found
    let root = root(of: first)
    for key in sorted {
      let other = self.root(of: key)
      if let more = anchors.removeValue(forKey: other) { all.formUnion(more) }
      if other != root { parent[other] = root }
    }
    anchors[root, default: Anchors()].formUnion(all)
  }

  private func root(of key: FieldKey) -> FieldKey {
    var key = key
    while let next = parent[key] { key = next }
    return key
  }

  func anchors(of key: FieldKey) -> Anchors { anchors[root(of: key)] ?? Anchors() }

  /// The fields whose order matters to each other.
  func isGrouped(_ left: FieldKey, _ right: FieldKey) -> Bool {
    root(of: left) == root(of: right)
  }
}
