internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhEnforcement
internal import PatuhRules
internal import PatuhYAML

/// A case of a ladder as it stands in its file, and the small changes that can be made in it.
struct LadderCaseText {
  struct Change {
    let edits: [TextEdit]
    /// For the name of the case: `pada 2025-04-09`.
    let words: String

    init(_ edits: [TextEdit], _ words: String) {
      self.edits = edits
      self.words = words
    }

    /// The part of the file that is changed.
    var range: Range<Int> {
      let lower = edits.map(\.range.lowerBound).min() ?? 0
      return lower..<(edits.map(\.range.upperBound).max() ?? lower)
    }
  }

  let changes: [Change]
  private let node: Node
  private let range: Range<Int>

  /// - Parameter hints: days worth trying: those of the change itself.
  init(_ node: Node, _ ladder: Ladder, _ rulebook: Rulebook, hints: [Day]) {
    self.node = node
    let source = node.range.source
    let last = source.position(of: Removal.lastOffset(node)).line
    let end = last < source.lineCount ? source.offset(ofLine: last + 1) : source.bytes.count
    self.range = source.offset(ofLine: node.range.start.line)..<end
    self.changes =
      Self.beginnings(node, hints) + Self.days(node) + Self.events(node)
      + Self.additions(node, ladder) + Self.finding(node, ladder, rulebook)
      + Self.fields(node, ladder, rulebook) + Self.facts(node)
      + Self.readings(node, ladder, rulebook)
  }

  // MARK: Changes

  /// The day of the question and of each event, a little earlier and later.
  private static func days(_ node: Node) -> [Change] {
    let events = node["history"]?.sequence ?? []
    let eventDays = events.compactMap { $0["day"] }
    func moved(_ node: Node, _ steps: [Int]) -> [Change] {
      guard let day = node.text.flatMap({ Day(iso: $0) }) else { return [] }
      return steps.compactMap { day.adding(days: $0) }.map {
        Change([TextEdit(node.range, $0.description)], "pada \($0)")
      }
    }
    let far = [1, -1, 2, -2, 5, -5, 10, -10, 20, -20, 30, -30, 31, 45, 60, 90, -90, 365]
    return (node["day"].map { moved($0, far) } ?? [])
      + eventDays.flatMap { moved($0, [1, -1, 2, -2, 7, -7, 30, -30]) }
  }

  /// Each event but the first left out.
  private static func events(_ node: Node) -> [Change] {
    let events = node["history"]?.sequence ?? []
    return events.dropFirst().compactMap { event in
      Removal.edit(ofItem: event).map {
        let name = event["letter"]?.text ?? event["event"]?.text ?? ""
        return Change([$0], "tanpa \(name)")
      }
    }
  }

  /// The case at its very beginning, on one of the days worth trying.
  private static func beginnings(_ node: Node, _ hints: [Day]) -> [Change] {
    guard let day = node["day"], let events = node["history"]?.sequence, let first = events.first,
      let opened = first["day"]
    else { return [] }
    let later = events.dropFirst().compactMap { Removal.edit(ofItem: $0) }
    return hints.map { hint in
      let days = [day, opened].map { TextEdit($0.range, hint.description) }
      return Change(days + later, "baru dibuka pada \(hint)")
    }
  }

  /// One more event on the day of the question: a step, a cure, a payment, an objection.
  private static func additions(_ node: Node, _ ladder: Ladder) -> [Change] {
    guard let day = node["day"]?.text, let last = node["history"]?.sequence?.last else { return [] }
    let source = last.range.source
    let line = last.range.start.line
    let head = source.bytes[source.offset(ofLine: line)..<last.range.lowerBound]
    let end = source.position(of: Removal.lastOffset(last)).line
    guard end < source.lineCount else { return [] }
    let offset = source.offset(ofLine: end + 1)
    func add(_ words: String, _ events: String...) -> Change {
      let text = events.map {
        String(decoding: head, as: UTF8.self) + "{ day: \(day), " + $0 + " }\n"
      }.joined()
      return Change(
        [TextEdit(SourceRange(source: source, offset..<offset), text)], words)
    }
    func event(_ name: String, _ rest: String) -> String { "event: \(name), by: Andi, \(rest)" }
    var changes = [
      add("kewajiban dipenuhi", event("dipenuhi", "proof: bukti")),
      add("denda lunas", event("dibayar", "amount: 1000, proof: kuitansi, settles: true")),
    ]
    for step in ladder.steps {
      let id = CaseText.quoted(step.id)
      if step.isLetter {
        changes.append(add("\(step.id) disampaikan", "letter: \(id)"))
        changes.append(
          add(
            "\(step.id) baru ditandatangani", event("disiapkan", "step: \(id)"),
            "event: ditandatangani, by: Budi, step: \(id)"))
      } else {
        changes.append(
          add("\(step.id) dilaksanakan", event("dilaksanakan", "step: \(id), proof: surat")))
      }
      changes.append(
        add("keberatan atas \(step.id)", event("keberatan", "step: \(id), reason: keberatan")))
    }
    return changes
  }

  private static func finding(
    _ node: Node, _ ladder: Ladder, _ rulebook: Rulebook
  ) -> [Change] {
    guard let category = node["finding"]?["category"] else { return [] }
    let all = rulebook.rules.filter { $0.rule.ladder == ladder.id }.map(\.rule.category)
    return unique(all).filter { $0 != category.text }.map {
      Change([TextEdit(category.range, $0)], "dengan \($0)")
    }
  }

  private static func fields(
    _ node: Node, _ ladder: Ladder, _ rulebook: Rulebook
  ) -> [Change] {
    let type = node["subject"]?["type"]?.text ?? ladder.subject ?? ""
    return (node["subject"]?["fields"]?.mapping ?? []).flatMap { pair -> [Change] in
      let values = rulebook.vocabulary[type]?.field(pair.key.text)?.values.map(\.name) ?? []
      let numbers = pair.value.text.flatMap { Int64($0) }.map { ["\($0 + 1)", "\($0 - 1)"] } ?? []
      return (values + numbers + ["~"]).filter { $0 != pair.value.text }.map {
        Change(
          [TextEdit(pair.value.range, $0)],
          "dengan \(pair.key.text) \($0 == "~" ? "kosong" : $0)")
      }
    }
  }

  private static func facts(_ node: Node) -> [Change] {
    (node["facts"]?.mapping ?? []).flatMap { pair -> [Change] in
      guard let number = pair.value.text.flatMap({ Int64($0) }) else {
        let flags = ["true": "false", "false": "true"]
        return (flags[pair.value.text ?? ""].map { [$0] } ?? []).map {
          Change([TextEdit(pair.value.range, $0)], "dengan \(pair.key.text) \($0)")
        }
      }
      return [0, 1, number - 1, number + 1, number + 500, number * 2, number / 3].map {
        Change([TextEdit(pair.value.range, "\($0)")], "dengan \(pair.key.text) \($0)")
      }
    }
  }

  /// Another option of one reading; a case that chooses some keeps those.
  private static func readings(
    _ node: Node, _ ladder: Ladder, _ rulebook: Rulebook
  ) -> [Change] {
    guard let history = node.mapping?.first(where: { $0.key.text == "history" })?.key.range
    else { return [] }
    let chosen = node["readings"]
    return ladder.readings.flatMap { name -> [Change] in
      guard let reading = rulebook.reading(name), chosen?[name] == nil else { return [] }
      return reading.options.filter { $0.id != reading.defaultOption }.map { option in
        let choice = "\(name): \(option.id)"
        let edit: TextEdit
        if let chosen, chosen.range.text.hasPrefix("{") {
          edit = TextEdit(
            SourceRange(
              source: history.source, chosen.range.lowerBound..<chosen.range.lowerBound + 1),
            "{ " + choice + ",")
        } else {
          edit = TextEdit(
            SourceRange(source: history.source, history.lowerBound..<history.lowerBound),
            "readings: { " + choice + " }\n    ")
        }
        return Change([edit], "menurut tafsir \(option.id)")
      }
    }
  }

  // MARK: Text

  /// The case with changes made, in the order of the file.
  func text(_ changes: [Change]) -> String { replaced(changes.flatMap(\.edits)) }

  /// The case with changes made, a name that says so, and what it has to expect so that it passes
  /// on one ladder and fails on the other.
  func text(
    _ changes: [Change], expecting found: LadderObservation, notAs other: LadderObservation
  ) -> String {
    var edits = changes.flatMap(\.edits)
    if let name = node["name"] {
      let words = changes.map(\.words).joined(separator: " dan ")
      let text = (name.text ?? "") + (words.isEmpty ? " (lengkap)" : ", tetapi " + words)
      edits.append(TextEdit(name.range, CaseText.quoted(text)))
    }
    if let expect = node.mapping?.first(where: { $0.key.text == "expect" }) {
      let range = expect.key.range.upperBound..<Removal.lastOffset(expect.value)
      edits.append(
        TextEdit(
          SourceRange(source: node.range.source, range),
          ": " + Self.expectation(found, other)))
    }
    return replaced(edits)
  }

  private static func expectation(
    _ found: LadderObservation, _ other: LadderObservation
  ) -> String {
    let names: [LadderObservation.Aspect: String] = [.daysOff: "days_off"]
    let lists: Set<LadderObservation.Aspect> = [.daysOff, .blocks, .items, .readings]
    let parts = LadderObservation.Aspect.allCases.compactMap { aspect -> String? in
      guard let words = found.values[aspect],
        aspect == .action || aspect == .refused || words != other.values[aspect]
      else { return nil }
      let key = names[aspect] ?? aspect.rawValue
      guard lists.contains(aspect) else { return key + ": " + (words.first ?? "") }
      return key + ": [" + words.map(CaseText.quoted).joined(separator: ", ") + "]"
    }
    return "{ " + parts.joined(separator: ", ") + " }"
  }

  private func replaced(_ edits: [TextEdit]) -> String {
    let source = node.range.source
    var bytes = Array(source.bytes[range])
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      let lower = edit.range.lowerBound - range.lowerBound
      let upper = edit.range.upperBound - range.lowerBound
      guard lower >= 0, upper <= bytes.count else { continue }
      bytes.replaceSubrange(lower..<upper, with: Array(edit.replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
