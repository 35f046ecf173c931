import PatuhRules

/// Reads which groups a draft takes in as participants.
struct CoverageReader {
  let text: NormText
  let groups: GroupReader

  struct Mention {
    let group: String
    let words: Range<Int>
    let clause: NormClause
    let isExcluded: Bool
  }

  func mentions() -> [Mention] {
    text.units.indices.filter { !text.units[$0].isDefinition }.flatMap { unit in
      text.clauses(of: unit).flatMap { clause -> [Mention] in
        guard participates(clause) else { return [] }
        let leads = text.leads(of: clause)
        return groups.mentions(clause.words).filter { !groups.acts($0, clause.words) }
          .flatMap { mention in
            let isExcluded = Polarity.isDenied(
              mention.words, in: clause.words, leads: leads, text.words)
            return mention.groups.map {
              Mention(
                group: $0, words: mention.words, clause: clause, isExcluded: isExcluded)
            }
          }
      }
    }
  }

  /// Whether a clause is about taking part, by its own words or those that it hangs on.
  private func participates(_ clause: NormClause) -> Bool {
    let unit = text.units[clause.unit]
    let near = [clause.words] + text.leads(of: clause)
    if near.contains(where: { AlignmentWords.participation.contains(text.words, $0) }) {
      return true
    }
    return unit.headings.contains { AlignmentWords.participation.contains(text.words, $0) }
      || text.referred(by: clause.unit).contains {
        AlignmentWords.participation.contains(text.words, text.window(of: text.units[$0]))
      }
  }

  func add(_ mentions: [Mention], to rows: inout DraftRows) {
    for mention in mentions {
      rows.add(
        .cakupan, at: text.source(of: mention.words),
        [
          "tempat": .text(text.place(of: mention.clause)), "kelompok": .symbol(mention.group),
          "dikecualikan": .flag(mention.isExcluded),
        ])
    }
  }
}
