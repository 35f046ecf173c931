import PatuhColumns
import PatuhDiagnostics
import PatuhRules

/// References, terms and spelled numbers of a draft as rows.
struct ReadingRows {
  let reading: DraftReading

  private var draft: Draft { reading.draft }

  func add(to rows: inout DraftRows) {
    for reference in reading.references { add(reference, to: &rows) }
    addTerms(to: &rows)
    for number in reading.spelledNumbers { add(number, to: &rows) }
  }

  private func bytes(_ range: SourceRange) -> Range<Int> { range.lowerBound..<range.upperBound }

  private func add(_ reference: InternalReference, to rows: inout DraftRows) {
    let exists: Bool? =
      switch reference.target {
      case .part: true
      case .missing: false
      case .undecidable: nil
      }
    rows.add(
      .rujukan, at: bytes(reference.range),
      [
        "tempat": .text(draft.name(of: reference.node)),
        "tulisan": .text(reference.range.text.oneLine), "sasaran": .text(reference.full.text),
        "ada": .flag(exists),
      ])
  }

  private func addTerms(to rows: inout DraftRows) {
    var uses = [Int](repeating: 0, count: reading.definitions.count)
    for use in reading.uses { uses[use.definition] += 1 }
    var seen: [String: Int] = [:]
    for definition in reading.definitions {
      for name in Set(definition.names) { seen[name.lowercased(), default: 0] += 1 }
    }
    for (index, definition) in reading.definitions.enumerated() {
      guard let name = definition.names.first else { continue }
      rows.add(
        .istilah, at: bytes(definition.termRange),
        [
          "tempat": .text(draft.name(of: definition.node)), "nama": .text(name),
          "didefinisikan": .flag(true),
          "ganda": .flag(definition.names.contains { (seen[$0.lowercased()] ?? 0) > 1 }),
          "dipakai": .integer(uses[index]),
          "definisi": .text(definition.meaning.isEmpty ? nil : definition.meaning),
        ])
    }
    for term in reading.undefinedTerms {
      guard let first = term.ranges.first else { continue }
      rows.add(
        .istilah, at: bytes(first),
        [
          "tempat": .text(draft.name(of: term.node)), "nama": .text(term.phrase),
          "didefinisikan": .flag(false), "ganda": .flag(false),
          "dipakai": .integer(term.ranges.count), "definisi": .blank,
        ])
    }
  }

  /// `0.2` → `0,2`.
  private static func indonesian(_ number: String) -> String {
    String(number.map { $0 == "." ? "," : $0 })
  }

  private func add(_ number: SpelledNumber, to rows: inout DraftRows) {
    rows.add(
      .bilangan, at: bytes(number.range),
      [
        "tempat": .text(draft.name(of: number.node)), "tulisan": .text(number.range.text.oneLine),
        "cocok": .flag(number.agrees),
        "huruf": .text(number.spelled.map { Self.indonesian($0.description) }),
      ])
  }
}
