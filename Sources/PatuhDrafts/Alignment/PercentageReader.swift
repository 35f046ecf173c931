import PatuhColumns
import PatuhRules

/// Reads percentages and what they measure: a contribution rate, a share of the palm revenue, a fine.
struct PercentageReader {
  let text: NormText
  let funding: FundingReader

  private struct Percentage {
    /// The number and its sign.
    let words: Range<Int>
    let value: ExactDecimal
  }

  func add(to rows: inout DraftRows) {
    for unit in text.units.indices where !text.units[unit].isDefinition {
      var inherited: Set<String> = []
      for clause in text.clauses(of: unit) {
        let found = percentages(clause.words)
        for (index, percentage) in found.enumerated() {
          let start = index > 0 ? found[index - 1].words.upperBound : clause.words.lowerBound
          let end =
            index + 1 < found.count ? found[index + 1].words.lowerBound : clause.words.upperBound
          let before = start..<percentage.words.lowerBound
          let behind = percentage.words.upperBound..<end
          var programmes = programmes(clause, before, behind, index, found.count)
          if programmes.isEmpty { programmes = inherited } else { inherited = programmes }
          add(percentage, clause, before, behind, programmes, to: &rows)
        }
      }
    }
  }

  private func add(
    _ percentage: Percentage, _ clause: NormClause, _ before: Range<Int>, _ behind: Range<Int>,
    _ programmes: Set<String>, to rows: inout DraftRows
  ) {
    let topic = topic(clause, before, behind, programmes)
    let isRate = topic == "iuran"
    rows.add(
      .persentase, at: text.source(of: percentage.words),
      [
        "tempat": .text(text.place(of: clause)),
        "tulisan": .text(text.text(of: percentage.words)),
        "nilai": .value(Cell.decimal(percentage.value)), "tentang": .symbol(topic),
        "program": .set(isRate ? programmes : [], AlignmentSets.programmes),
        "kelompok_risiko": .symbol(isRate ? risk(before, behind) : nil),
        "beban": .symbol(isRate ? bearer(before, behind) : nil),
      ])
  }

  /// Numbers before `%`, `persen` or `per seratus`, with the number in words between them left out.
  private func percentages(_ range: Range<Int>) -> [Percentage] {
    let words = text.words
    var found: [Percentage] = []
    for here in range {
      guard here >= (found.last?.words.upperBound ?? 0),
        let number = DraftNumber.read(words[here].text)
      else { continue }
      var next = here + 1
      if next < range.upperBound, words[next].text == "(" {
        // `0,24 (nol koma dua empat) persen`.
        while next < range.upperBound, words[next].text != ")" { next += 1 }
        next += 1
      }
      guard next < range.upperBound, ["%", "persen"].contains(words[next].text),
        let value = hundredth(number)
      else { continue }
      found.append(Percentage(words: here..<next + 1, value: value))
    }
    return found
  }

  private func hundredth(_ number: ExactDecimal) -> ExactDecimal? {
    ExactDecimal(unscaled: number.unscaled, scale: Int(number.scale) + 2)
  }

  private func named(_ range: Range<Int>) -> Set<String> {
    Set(AlignmentWords.programmes.matches(in: text.words, range).flatMap(\.meaning))
  }

  private func programmes(
    _ clause: NormClause, _ before: Range<Int>, _ behind: Range<Int>, _ index: Int, _ count: Int
  ) -> Set<String> {
    // `JKK dan JKM masing-masing 0,24% dan 0,30%` gives each its own.
    let all = AlignmentWords.programmes.matches(in: text.words, clause.words)
    let isRespective = text.words[clause.words].contains {
      ["masing-masing", "berturut-turut"].contains($0.text)
    }
    if isRespective, all.count == count, index < all.count { return Set(all[index].meaning) }
    let near = named(before)
    if !near.isEmpty { return near }
    // `0,24% untuk JKK`: what stands behind belongs here only where nothing stood before.
    if index == 0
      || text.words[behind].contains(where: { ["untuk", "bagi", "program"].contains($0.text) })
    {
      let after = named(behind)
      if !after.isEmpty { return after }
    }
    for lead in text.leads(of: clause) {
      let above = named(lead)
      if !above.isEmpty { return above }
    }
    return []
  }

  private static let late = PhraseTable<Bool>([("denda|keterlambatan|terlambat", true)])
  private static let road = PhraseTable<Bool>([("jalan|infrastruktur|jembatan", true)])
  private static let palmUse = PhraseTable<Bool>([
    (
      "kegiatan lain|kegiatan lainnya|iuran|perlindungan|jaminan sosial|jaminan|jamsostek|bpjs",
      true
    )
  ])
  private static let wage = PhraseTable<Bool>([
    (
      "upah|gaji|penghasilan|penghasilan tetap|siltap|tunjangan|insentif|iuran|tarif|besaran iuran",
      true
    )
  ])

  private func topic(
    _ clause: NormClause, _ before: Range<Int>, _ behind: Range<Int>, _ programmes: Set<String>
  ) -> String {
    let words = text.words
    let near = [clause.words] + text.leads(of: clause)
    let palm = near + text.referred(by: clause.unit).map { text.window(of: text.units[$0]) }
    if near.contains(where: { Self.late.contains(words, $0) }) { return "denda" }
    if palm.contains(where: { range in funding.matches(range).contains { $0.source == "DBH_SAWIT" }
    }) {
      let isRoad = Self.road.contains(words, before) || Self.road.contains(words, behind)
      let isUse = Self.palmUse.contains(words, before) || Self.palmUse.contains(words, behind)
      if isRoad, !isUse { return "dbh_sawit_jalan" }
      if isRoad, isUse {
        // The nearer one of the two, behind the number first.
        return Self.road.contains(words, behind) && !Self.palmUse.contains(words, behind)
          ? "dbh_sawit_jalan" : "dbh_sawit_iuran"
      }
      if near.contains(where: { Self.palmUse.contains(words, $0) }) { return "dbh_sawit_iuran" }
    }
    if !programmes.isEmpty,
      near.contains(where: { Self.wage.contains(words, $0) }) || isRateUnit(clause)
    {
      return "iuran"
    }
    return "lain"
  }

  private func isRateUnit(_ clause: NormClause) -> Bool {
    Self.wage.contains(text.words, text.window(of: text.units[clause.unit]))
  }

  private static let risks = PhraseTable<String>([
    ("sangat rendah", "sangat_rendah"), ("rendah", "rendah"), ("sedang", "sedang"),
    ("tinggi", "tinggi"), ("sangat tinggi", "sangat_tinggi"),
  ])

  private func risk(_ before: Range<Int>, _ behind: Range<Int>) -> String? {
    let words = text.words
    let mentionsRisk = { (range: Range<Int>) in
      words[range].contains { ["risiko", "resiko"].contains($0.text) }
    }
    if let found = Self.risks.matches(in: words, before).last, mentionsRisk(before) {
      return found.meaning
    }
    guard mentionsRisk(behind) else { return nil }
    return Self.risks.matches(in: words, behind).first?.meaning
  }

  private static let bearers = PhraseTable<String>([
    (
      "pemberi kerja|pemerintah desa|pemerintah daerah|pemerintah kabupaten|perusahaan|apbdes|apbd|pengusaha",
      "pemberi_kerja"
    ),
    (
      "pekerja|peserta|kepala desa|perangkat desa|tenaga kerja|yang bersangkutan|kepala desa dan perangkat desa",
      "pekerja"
    ),
  ])
  private static let bearing: WordSet = [
    "ditanggung", "dibayar", "beban", "dibebankan", "dari", "oleh", "tanggungan", "dipotong",
    "menanggung", "menjadi",
  ]

  private func bearer(_ before: Range<Int>, _ behind: Range<Int>) -> String? {
    let words = text.words
    let near = behind.lowerBound..<min(behind.upperBound, behind.lowerBound + 10)
    guard
      let match = Self.bearers.matches(in: words, near).first(where: { match in
        words[near.lowerBound..<match.words.lowerBound].contains {
          ["ditanggung", "dibayar", "beban", "dibebankan", "oleh", "tanggungan", "dipotong"]
            .contains($0.text)
        }
      })
    else {
      // `pemberi kerja sebesar 3,7%`, `pekerja menanggung 2%`.
      let close = max(before.lowerBound, before.upperBound - 5)..<before.upperBound
      return Self.bearers.matches(in: words, close).last?.meaning
    }
    return match.meaning
  }
}
