import PatuhColumns
import PatuhDiagnostics
import PatuhRules

/// The terms of a draft as rows, its definitions compared with those of higher law.
///
/// Only terms are compared that the rulebook holds a definition of; of the others nothing is said.
struct TermRows {
  let reading: DraftReading
  /// The definitions in force, by term in lower case.
  private let official: [String: [Official]]

  private struct Official {
    let citation: String
    let article: Article
  }

  init(reading: DraftReading, rulebook: Rulebook, day: Day) {
    self.reading = reading
    var found: [String: [Official]] = [:]
    for regulation in rulebook.regulations {
      for article in regulation.articles where article.force.contains(day) {
        let citation = regulation.citation + " " + article.place.text
        for term in article.terms {
          found[term.lowercased(), default: []].append(
            Official(citation: citation, article: article))
        }
      }
    }
    official = found
  }

  private var draft: Draft { reading.draft }

  func add(to rows: inout DraftRows) {
    var uses = [Int](repeating: 0, count: reading.definitions.count)
    for use in reading.uses { uses[use.definition] += 1 }
    var seen: [String: Int] = [:]
    for definition in reading.definitions {
      for name in Set(definition.names) { seen[name.lowercased(), default: 0] += 1 }
    }
    for (index, definition) in reading.definitions.enumerated() {
      guard let name = definition.names.first else { continue }
      let compared = compare(definition)
      rows.add(
        .istilah, at: definition.termRange.lowerBound..<definition.termRange.upperBound,
        [
          "tempat": .text(draft.name(of: definition.node)), "nama": .text(name),
          "didefinisikan": .flag(true),
          "ganda": .flag(definition.names.contains { (seen[$0.lowercased()] ?? 0) > 1 }),
          "dipakai": .integer(uses[index]),
          "definisi": .text(definition.meaning.isEmpty ? nil : definition.meaning),
          "definisi_hukum": .text(compared?.official.citation),
          "isi_hukum": .text(compared?.official.article.says),
          "unsur_hilang": .text(compared.flatMap { $0.missing.isEmpty ? nil : $0.missing }),
        ])
    }
    for term in reading.undefinedTerms {
      guard let first = term.ranges.first else { continue }
      rows.add(
        .istilah, at: first.lowerBound..<first.upperBound,
        [
          "tempat": .text(draft.name(of: term.node)), "nama": .text(term.phrase),
          "didefinisikan": .flag(false), "ganda": .flag(false),
          "dipakai": .integer(term.ranges.count), "definisi": .blank, "definisi_hukum": .blank,
          "isi_hukum": .blank, "unsur_hilang": .blank,
        ])
    }
  }

  /// The definition of higher law that comes nearest, and what the draft's own leaves out; nil when
  /// no law is known to define the term, or the draft only says which one it means (`Desa adalah
  /// desa di Daerah`).
  private func compare(_ definition: Definition) -> (official: Official, missing: String)? {
    let meaning = definition.meaning.lowercased()
    let names = definition.names.map { $0.lowercased() }
    guard !meaning.isEmpty, !names.contains(where: meaning.hasPrefix) else { return nil }
    let compared = names.flatMap { official[$0] ?? [] }.map { official in
      (official, missing: official.article.elements.filter { !Self.says(meaning, $0) })
    }
    guard let nearest = compared.min(by: { $0.missing.count < $1.missing.count }) else {
      return nil
    }
    let words = nearest.missing.map { $0.split(separator: "|").joined(separator: " atau ") }
    return (nearest.0, words.joined(separator: "; "))
  }

  private static func says(_ meaning: String, _ element: String) -> Bool {
    element.split(separator: "|").contains { meaning.contains($0) }
  }
}
