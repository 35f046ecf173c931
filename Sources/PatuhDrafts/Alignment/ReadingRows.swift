import PatuhColumns
import PatuhDiagnostics
import PatuhRules

/// References and spelled numbers of a draft as rows.
struct ReadingRows {
  let reading: DraftReading

  private var draft: Draft { reading.draft }

  func add(to rows: inout DraftRows) {
    for reference in reading.references { add(reference, to: &rows) }
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
