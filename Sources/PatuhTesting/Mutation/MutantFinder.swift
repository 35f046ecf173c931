internal import PatuhCEL
internal import PatuhColumns
internal import PatuhDiagnostics
package import PatuhRules
internal import PatuhYAML

/// Finds the mutants of rules, legal values and readings from the texts of their files.
package struct MutantFinder {
  private let rulebook: Rulebook
  private let options: [String: [String]]

  package init(_ rulebook: Rulebook) {
    self.rulebook = rulebook
    self.options = Dictionary(
      rulebook.readings.map { ($0.identifier, $0.options.map(\.id)) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func root(_ source: Source) -> Node? {
    var bag = DiagnosticBag()
    return YAMLReader.read(source, into: &bag)
  }

  // MARK: Rules

  /// - Parameter names: the `let` names that decide; mutants of others would change messages only.
  package func mutants(of linked: LinkedRule, deciding names: Set<String>) -> [Mutant] {
    guard let root = Self.root(linked.rule.range.source) else { return [] }
    var list = MutantList(.rule(linked.rule.id))
    for pair in root["let"]?.mapping ?? [] where names.contains(pair.key.text) {
      add(pair.value, "let." + pair.key.text, to: &list)
    }
    add(root["applies"], "applies", to: &list)
    for item in root["exceptions"]?.sequence ?? [] {
      let id = item["id"]?.text ?? ""
      add(item["when"], "exceptions." + id, to: &list)
      if let when = item["when"], let edit = Self.removal(of: item) {
        let reach = expression(when).map { CaseCoverage.Node($0.root.range) }
        list.add(.exception, "exceptions: " + id + " → ", edit, reach: reach)
      }
    }
    add(root["require"], "require", to: &list)
    add(root["evidence"], "evidence", to: &list)
    add(root["count"]?["value"], "count", to: &list)
    add(root["amount"]?["value"], "amount", to: &list)
    for end in ["from", "to"] {
      for (edit, day, other) in Self.days(root["in_force"]?[end]) {
        list.add(.date, "in_force.\(end): \(day) → \(other)", edit, reach: nil)
      }
    }
    return list.mutants
  }

  private func expression(_ node: Node) -> Expression? {
    guard let scalar = node.scalar else { return nil }
    var bag = DiagnosticBag()
    return rulebook.environment.parse(scalar.text, map: scalar.sourceMap, into: &bag)
  }

  func add(_ node: Node?, _ place: String, to list: inout MutantList) {
    guard let node, let scalar = node.scalar, let parsed = expression(node) else { return }
    for item in ExpressionMutants(parsed.root, readings: options).found {
      list.add(
        item.kind, place + ": " + Self.name(item),
        Self.quoted(item.edit, in: scalar), reach: CaseCoverage.Node(item.reach))
    }
  }

  /// `a >= b → a > b`, on one line.
  private static func name(_ item: ExpressionMutants.Found) -> String {
    let before = item.shown.text
    let bytes = item.shown.source.bytes
    let head = bytes[item.shown.lowerBound..<max(item.shown.lowerBound, item.edit.range.lowerBound)]
    let tail = bytes[min(item.edit.range.upperBound, item.shown.upperBound)..<item.shown.upperBound]
    let after = String(
      decoding: head + Array(item.edit.replacement.utf8) + tail, as: UTF8.self)
    return oneLine(before) + " → " + oneLine(after)
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A plain scalar whose text would begin or read otherwise after the edit is quoted as a whole.
  private static func quoted(_ edit: TextEdit, in scalar: Scalar) -> TextEdit {
    guard scalar.style == .plain else { return edit }
    let range = scalar.range
    let bytes = range.source.bytes
    let text = String(
      decoding: bytes[range.lowerBound..<edit.range.lowerBound] + Array(edit.replacement.utf8)
        + bytes[edit.range.upperBound..<range.upperBound], as: UTF8.self)
    let first = text.first { !$0.isWhitespace } ?? " "
    guard "!'\"[{&*#|>%@`?-:,]}".contains(first) else { return edit }
    return TextEdit(range, "'" + text.replacing("'", with: "''") + "'")
  }

  /// Takes an exception out of a list: its lines when it has its own, else it never holds.
  private static func removal(of item: Node) -> TextEdit? {
    Removal.edit(ofItem: item) ?? item["when"].map { TextEdit($0.range, "false") }
  }

  /// A day one later and one earlier.
  static func days(_ node: Node?) -> [(TextEdit, Day, Day)] {
    guard let node, let day = node.text.flatMap({ Day(iso: $0) }) else { return [] }
    return [day.adding(days: 1), day.adding(days: -1)].compactMap { other in
      other.map { (TextEdit(node.range, $0.description), day, $0) }
    }
  }

  // MARK: Legal values

  /// Mutants of a parameter that some decision reads; days whose change nothing could show are left
  /// out.
  ///
  /// - Parameter forces: the days of the ladders that name it.
  func mutants(
    of parameter: Parameter, reads: [CaseCoverage.Read], forces: [Period] = []
  ) -> [Mutant] {
    guard let root = Self.root(parameter.range.source) else { return [] }
    let users = rulebook.rules.filter { $0.usedParameters.contains(parameter.id) }
    let observable = ObservableDays(reads: reads, forces: users.map(\.rule.force) + forces)
    var list = MutantList(.parameter(parameter.id))
    let texts = Self.texts(parameter)
    for item in root["values"]?.sequence ?? [] {
      let index = parameter.values.firstIndex { $0.range == item.range }
      let from = item["from"]?.text ?? "?"
      if let value = item["value"] {
        for pair in value.mapping ?? [] {
          add(pair.value, "\(from) [\(pair.key.text)]", parameter.type, texts, index, to: &list)
        }
        add(value, from, parameter.type, texts, index, to: &list)
      }
      if let node = item["from"], let day = node.text.flatMap({ Day(iso: $0) }) {
        for other in observable.shifts(ofFirst: day) {
          list.add(
            .date, "from: \(day) → \(other)", TextEdit(node.range, other.description), reach: nil)
        }
      }
      if let node = item["to"], let day = node.text.flatMap({ Day(iso: $0) }) {
        for other in observable.shifts(ofLast: day) {
          list.add(
            .date, "to: \(day) → \(other)", TextEdit(node.range, other.description), reach: nil)
        }
      }
    }
    return list.mutants
  }

  private func add(
    _ node: Node, _ place: String, _ type: Parameter.ValueType, _ texts: [String],
    _ index: Int?, to list: inout MutantList
  ) {
    guard let text = node.text, node.scalar != nil else { return }
    let others: [String]
    switch type {
    case .text:
      let next = texts.firstIndex(of: text).map { texts[($0 + 1) % texts.count] } ?? text
      others = [next == text ? text + "x" : next]
    case .integer, .decimal, .rupiah:
      guard let number = ExactDecimal(text) else { return }
      let scale = text.split(separator: ".").dropFirst().first?.count ?? 0
      others = [Int128(1), -1].compactMap { unit in
        var unscaled = number.unscaled
        for _ in Int(number.scale)..<max(scale, Int(number.scale)) { unscaled *= 10 }
        return ExactDecimal(unscaled: unscaled + unit, scale: scale)?.description
      }
    }
    for other in others {
      list.add(
        .parameter, "\(place): \(text) → \(other)", TextEdit(node.range, other), reach: nil,
        value: index)
    }
  }

  /// The texts that a parameter knows, in order.
  private static func texts(_ parameter: Parameter) -> [String] {
    let all = parameter.values.flatMap { value in
      (value.single.map { [$0] } ?? []) + value.keyed.values
    }
    return Set(all.map(\.description)).sorted()
  }

  // MARK: Readings

  /// The other options as the one that holds unless a user chooses.
  package func mutants(of reading: Reading) -> [Mutant] {
    guard let root = Self.root(reading.range.source), let node = root["default"] else { return [] }
    var list = MutantList(.reading(reading.name))
    for option in reading.options where option.id != reading.defaultOption {
      list.add(
        .reading, "default: \(reading.defaultOption) → \(option.id)",
        TextEdit(node.range, option.id), reach: nil)
    }
    return list.mutants
  }
}

/// Mutants of one file; equal names get a number.
struct MutantList {
  let owner: Mutant.Owner
  private(set) var mutants: [Mutant] = []
  private var counts: [String: Int] = [:]

  init(_ owner: Mutant.Owner) {
    self.owner = owner
  }

  mutating func add(
    _ kind: Mutant.Kind, _ name: String, _ edit: TextEdit, reach: CaseCoverage.Node?,
    value: Int? = nil
  ) {
    let count = counts[name, default: 0] + 1
    counts[name] = count
    mutants.append(
      Mutant(
        kind: kind, owner: owner, name: count == 1 ? name : "\(name) (\(count))", edit: edit,
        reach: reach, value: value))
  }
}

extension ObservableDays {
  /// Other first days that would show: one day off, or one month where only months are asked for.
  func shifts(ofFirst day: Day) -> [Day] {
    var shifts: [Day] = []
    if let later = day.adding(days: 1), shows(day) { shifts.append(later) }
    if let earlier = day.adding(days: -1), shows(earlier) { shifts.append(earlier) }
    guard asksForMonths, !asksForDates, !asksForToday else { return shifts }
    // Of a month only its first day is asked for.
    let later = Self.firstMonth(from: day)?.adding(days: 1)
    return [later, Self.lastMonth(before: day)].compactMap { $0 }
  }

  /// The same for a last day.
  func shifts(ofLast day: Day) -> [Day] {
    var shifts: [Day] = []
    if let later = day.adding(days: 1), shows(later) { shifts.append(later) }
    if let earlier = day.adding(days: -1), shows(day) { shifts.append(earlier) }
    guard asksForMonths, !asksForDates, !asksForToday else { return shifts }
    let next = day.adding(days: 1)
    let later = next.flatMap { Self.firstMonth(from: $0) }
    let earlier = next.flatMap { Self.lastMonth(before: $0) }?.adding(days: -1)
    return [later, earlier].compactMap { $0 }
  }
}
