public import PatuhCEL
public import PatuhColumns
public import PatuhDiagnostics

/// Why a rulebook can't be frozen as asked.
public struct FreezeError: Error, Sendable {
  public let phrase: Phrase
}

/// A rulebook on one day, under one choice of readings, perhaps with other values than the law's.
///
/// Making one is cheap: the rules are compiled already, only the values of the day are looked up.
public final class FrozenRulebook: Sendable {
  public let rulebook: Rulebook
  public let day: Day
  /// Every reading and the option chosen.
  public let choices: [String: String]
  /// Values put in the place of the law's, as they were given.
  public let overrides: [String: LegalValue]
  let state: LawState

  init(_ rulebook: Rulebook, _ state: LawState, overrides: [String: LegalValue]) {
    self.rulebook = rulebook
    self.day = state.day
    self.state = state
    self.overrides = overrides
    self.choices = Dictionary(
      zip(rulebook.table.readings, state.choices).map { ($0.name, $0.options[$1]) },
      uniquingKeysWith: { first, _ in first })
  }

  /// A context for one rule: the law, the day and the `let` names are set. Per subject, call
  /// `reset()` and set the rule's subject slot.
  public func makeContext(
    for rule: LinkedRule, budget: Int = 10_000_000
  ) -> EvaluationContext {
    makeContext(for: rule, lets: rule.lets, budget: budget)
  }

  /// A context whose `let` names run other programs of the same rule, for example traced ones.
  public func makeContext(
    for rule: LinkedRule, lets: [RulePrograms.Let], budget: Int = 10_000_000
  ) -> EvaluationContext {
    let context = EvaluationContext(rule.environment, budget: budget, attachment: state)
    context.set(rule.daySlot, .date(day))
    for item in lets { context.set(item.slot, lazily: item.program) }
    return context
  }

  /// What a number that an evaluation noted stands for; nil for a number nobody gave out.
  public func provenance(_ number: Int) -> ProvenanceSource? {
    rulebook.table.sources.indices.contains(number) ? rulebook.table.sources[number] : nil
  }

  /// The grade of the value or calendar behind a number; nil when it carries none.
  public func grade(of number: Int) -> Grade? {
    rulebook.table.grades.indices.contains(number) ? rulebook.table.grades[number] : nil
  }

  /// The same rulebook under each other option of one reading, in the order of its options.
  public func alternatives(of reading: String) -> [FrozenRulebook] {
    guard let index = rulebook.table.readingIndexes[reading] else { return [] }
    return rulebook.table.readings[index].options.indices.compactMap { option in
      guard option != state.choices[index] else { return nil }
      return FrozenRulebook(
        rulebook, state.choosing(option, of: index), overrides: overrides)
    }
  }

  /// The columns that rules read, by record type. Children count as fields of their parent, and their
  /// record types are there even when none of their fields is read.
  ///
  /// - Parameter namesRows: also what shows a row to people.
  public func neededFields(
    of rules: some Sequence<LinkedRule>, namesRows: Bool = true
  ) -> [String: Set<String>] {
    var result: [String: Set<String>] = [:]
    for rule in rules {
      result[rule.subject.name, default: []].formUnion([])
      for (record, fields) in rule.usedFields {
        result[record, default: []].formUnion(fields)
        guard let type = rulebook.vocabulary[record] else { continue }
        for child in type.children where fields.contains(child.name) {
          result[child.record, default: []].formUnion([])
        }
      }
    }
    for (name, fields) in result {
      guard let type = rulebook.vocabulary[name] else { continue }
      var all = fields.union(type.key)
      if namesRows {
        if let label = type.label { all.insert(label) }
        for field in type.fields where field.personal == .nik { all.insert(field.name) }
      }
      for case .absentWhenBlank(let other) in type.fields.filter({ fields.contains($0.name) })
        .map(\.blank)
      { all.insert(other) }
      result[name] = all
    }
    return result
  }
}

extension Rulebook {
  /// The rulebook on a day.
  ///
  /// - Parameters:
  ///   - readings: options that differ from the defaults, by the name of the reading.
  ///   - parameters: values in the place of the law's on every day, by id; one key of a keyed
  ///     parameter is written `upah_minimum.umk[61.01]`.
  public func frozen(
    on day: Day, readings: [String: String] = [:], parameters: [String: LegalValue] = [:]
  ) throws(FreezeError) -> FrozenRulebook {
    var choices = table.readings.map(\.standard)
    for (name, option) in readings.sorted(by: { $0.key < $1.key }) {
      guard let index = table.readingIndexes[name] else {
        throw .noSuchReading(name, nearest: NearestName.of(name, among: table.readings.map(\.name)))
      }
      let options = table.readings[index].options
      guard let choice = options.firstIndex(of: option) else {
        throw .noSuchOption(option, of: name, known: options)
      }
      choices[index] = choice
    }
    var overrides: [Int: LawState.Override] = [:]
    for (name, value) in parameters.sorted(by: { $0.key < $1.key }) {
      try override(name, value, &overrides)
    }
    let state = LawState(table, on: day, choices: choices, overrides: overrides)
    return FrozenRulebook(self, state, overrides: parameters)
  }

  private func override(
    _ name: String, _ value: LegalValue, _ overrides: inout [Int: LawState.Override]
  ) throws(FreezeError) {
    let parts = name.split(separator: "[", maxSplits: 1).map(String.init)
    guard let id = parts.first, let index = table.parameterIndexes[id] else {
      let known = self.parameters.map(\.id)
      throw .noSuchParameter(name, nearest: NearestName.of(parts.first ?? name, among: known))
    }
    let parameter = self.parameters[index]
    let value = parameter.type.converted(value)
    guard let value else { throw .wrongType(name, parameter.type) }
    if parts.count == 2, parts[1].hasSuffix("]"), parameter.keyedBy != nil {
      var keyed: [String: Value] = [:]
      if case .keyed(let before)? = overrides[index] { keyed = before }
      keyed[String(parts[1].dropLast())] = Value(value)
      overrides[index] = .keyed(keyed)
    } else if parts.count == 1, parameter.keyedBy == nil {
      overrides[index] = .single(Value(value))
    } else {
      throw .wrongKey(name, isKeyed: parameter.keyedBy != nil)
    }
  }
}

extension Parameter.ValueType {
  /// The value as this type holds it; a whole number is a decimal too. Nil when it isn't of the type.
  fileprivate func converted(_ value: LegalValue) -> LegalValue? {
    switch (self, value) {
    case (.integer, .integer), (.decimal, .decimal), (.rupiah, .decimal), (.text, .text): value
    case (.decimal, .integer(let number)), (.rupiah, .integer(let number)):
      .decimal(ExactDecimal(number))
    default: nil
    }
  }
}

extension FreezeError {
  private static func perhaps(_ nearest: String?) -> (String, String) {
    nearest.map { ("; mungkin maksudnya `\($0)`", "; perhaps `\($0)` is meant") } ?? ("", "")
  }

  fileprivate static func noSuchReading(_ name: String, nearest: String?) -> FreezeError {
    let (id, en) = perhaps(nearest)
    return FreezeError(
      phrase: Phrase(
        id: "bacaan `\(name.printable)` tidak ada" + id,
        en: "there is no reading `\(name.printable)`" + en))
  }

  fileprivate static func noSuchOption(
    _ option: String, of reading: String, known: [String]
  ) -> FreezeError {
    let list = known.map { "`\($0)`" }.joined(separator: ", ")
    return FreezeError(
      phrase: Phrase(
        id: "bacaan `\(reading)` tidak mempunyai pilihan `\(option.printable)`; pilihan: \(list)",
        en: "the reading `\(reading)` has no option `\(option.printable)`; options: \(list)"))
  }

  fileprivate static func noSuchParameter(_ name: String, nearest: String?) -> FreezeError {
    let (id, en) = perhaps(nearest)
    return FreezeError(
      phrase: Phrase(
        id: "parameter `\(name.printable)` tidak ada" + id,
        en: "there is no parameter `\(name.printable)`" + en))
  }

  fileprivate static func wrongType(_ name: String, _ type: Parameter.ValueType) -> FreezeError {
    FreezeError(
      phrase: Phrase(
        id: "nilai `\(name.printable)` harus bertipe \(type.rawValue)",
        en: "the value of `\(name.printable)` must be of type \(type.rawValue)"))
  }

  fileprivate static func wrongKey(_ name: String, isKeyed: Bool) -> FreezeError {
    FreezeError(
      phrase: isKeyed
        ? Phrase(
          id: "parameter `\(name.printable)` mempunyai kunci; tulis `…[kunci]`",
          en: "the parameter `\(name.printable)` is keyed; write `…[key]`")
        : Phrase(
          id: "parameter `\(name.printable)` tidak mempunyai kunci",
          en: "the parameter `\(name.printable)` isn't keyed"))
  }
}
