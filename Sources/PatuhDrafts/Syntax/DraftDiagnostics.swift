public import PatuhDiagnostics

/// What keeps a text from being read as a regulation, and what was read otherwise than it is
/// written. The parser itself never reports.
public enum DraftDiagnostics {
  /// More of a text is control characters than this: it is no text.
  private static let mostControls = 0.05

  /// DRF0001 when the text is binary, DRF0002 when it has neither article nor chapter, DRF0003 when
  /// it has more parts than are read, DRF0004 for numbers that a scanner misread. O(length).
  public static func check(_ draft: Draft) -> DiagnosticBag {
    var bag = DiagnosticBag()
    let whole = SourceRange(source: draft.source, 0..<min(1, draft.source.bytes.count))
    if isBinary(draft.source.bytes) {
      bag.append(notText(whole))
      return bag
    }
    if !draft.nodes.contains(where: { $0.kind == .pasal || $0.kind == .bab }) {
      bag.append(noArticles(whole))
    }
    if draft.isCut { bag.append(tooManyParts(whole)) }
    for (index, node) in draft.nodes.enumerated() where node.kind == .pasal {
      guard let written = node.written, written.lowercased() != node.number.lowercased() else {
        continue
      }
      bag.append(readOtherwise(written, node.number, draft.range(of: index), node.marker))
    }
    return bag
  }

  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    var controls = 0
    for byte in bytes
    where byte < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains(byte) || byte == 0x7F {
      controls += 1
    }
    return controls > 16 && Double(controls) > Double(bytes.count) * mostControls
  }

  private static func notText(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "DRF0001", severity: .error,
      message: Phrase(id: "berkas ini bukan teks", en: "this file is no text"), at: Label(range),
      help: Phrase(
        id: "simpan naskah sebagai teks biasa (UTF-8) atau Markdown",
        en: "save the draft as plain text (UTF-8) or Markdown"))
  }

  private static func noArticles(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "DRF0002", severity: .error,
      message: Phrase(
        id: "naskah ini tidak memuat bab atau pasal", en: "this text has no chapter and no article"),
      at: Label(range),
      help: Phrase(
        id: "tulis `Pasal 1` dan seterusnya pada barisnya sendiri",
        en: "write `Pasal 1` and so on in lines of their own"))
  }

  private static func tooManyParts(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "DRF0003", severity: .warning,
      message: Phrase(
        id: "naskah ini memuat lebih banyak bagian daripada yang dibaca; sisanya menjadi teks",
        en: "this text has more parts than are read; the rest is plain text"),
      at: Label(range),
      help: Phrase(
        id: "bagi naskah menjadi beberapa berkas", en: "cut the draft into several files"))
  }

  private static func readOtherwise(
    _ written: String, _ number: String, _ range: SourceRange, _ marker: Range<Int>?
  ) -> Diagnostic {
    let place = marker.map { SourceRange(source: range.source, $0) } ?? range
    return Diagnostic(
      code: "DRF0004", severity: .advice,
      message: Phrase(
        id: "`Pasal \(written.printable)` dibaca sebagai Pasal \(number)",
        en: "`Pasal \(written.printable)` is read as Pasal \(number)"),
      at: Label(place),
      help: Phrase(id: "tulis `Pasal \(number)`", en: "write `Pasal \(number)`"),
      fix: Fix(place, replacement: "Pasal \(number)", applicability: .needsReview))
  }
}
