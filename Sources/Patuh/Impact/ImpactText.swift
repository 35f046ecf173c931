import PatuhDiagnostics
import PatuhEngine

extension ImpactRun {
  /// Cells with fewer subjects than this are not shown: they could name somebody.
  public static let smallestCell = 5

  /// The impact in words: for each rule what changes, why, and where.
  public func text(_ language: Language) -> String {
    func words(_ id: String, _ en: String) -> String { Phrase(id: id, en: en)(language) }
    var text = ""
    for rule in Self.unique(changes.map(\.rule)) {
      text += rule + "\n"
      let reasons = causes.filter { $0.rule == rule }
      for reason in reasons { text += "  ← " + reason.words(language) + "\n" }
      if reasons.isEmpty {
        text +=
          "  ← " + words("kosakata atau cara membaca catatan", "vocabulary or reading of records")
          + "\n"
      }
      for change in changes where change.rule == rule {
        let before = change.before?.title(language) ?? words("(tidak ada)", "(none)")
        let after = change.after?.title(language) ?? words("(tidak ada)", "(none)")
        let arrow =
          change.before == change.after
          ? "\(after) " + words("(jumlahnya berubah)", "(figures change)") : "\(before) → \(after)"
        text += "  \(arrow): \(Self.cell(change.count))\n"
        guard change.count >= Self.smallestCell else { continue }
        if change.countChange != 0 || change.amountChange != 0 {
          text +=
            "    " + words("jumlah", "count") + " \(Self.signed(change.countChange)), "
            + words("nilai", "amount") + " \(Self.signed(change.amountChange))\n"
        }
        text += Self.row(words("kabupaten", "regency"), change.byRegency)
        text += Self.row(words("skala", "size"), change.bySize)
      }
      text += "\n"
    }
    return text
      + words(
        "\(Self.total(changedCount)) dari \(subjectCount) subjek berubah",
        "\(Self.total(changedCount)) of \(subjectCount) subjects change")
      + "\n"
      + (hasSmallCells
        ? words(
          "<\(Self.smallestCell): tidak dirinci, agar tidak menunjuk seorang pun",
          "<\(Self.smallestCell): not detailed, so that nobody can be told") + "\n" : "")
  }

  private var hasSmallCells: Bool {
    changes.contains { change in
      change.count < Self.smallestCell
        || [change.byRegency, change.bySize].contains { cells in
          cells.values.contains { $0 < Self.smallestCell }
        }
    }
  }

  private static func row(_ title: String, _ cells: [String: Int]) -> String {
    guard cells.keys.contains(where: { $0 != "?" }) else { return "" }
    let list = SmallCells(cells).shown.map { cell in
      "\(cell.name) "
        + (cell.count.map(String.init) ?? (cell.isSmall ? "<" : "≥") + "\(smallestCell)")
    }
    return "    " + title + ": " + list.joined(separator: " · ") + "\n"
  }

  private static func cell(_ count: Int) -> String {
    count < smallestCell ? "<\(smallestCell)" : String(count)
  }

  /// Nought is no cell: it says nothing of anybody.
  private static func total(_ count: Int) -> String { count == 0 ? "0" : cell(count) }

  private static func signed(_ number: Int64) -> String { number > 0 ? "+\(number)" : "\(number)" }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
