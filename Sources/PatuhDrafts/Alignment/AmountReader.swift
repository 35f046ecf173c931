import PatuhColumns
import PatuhRules

/// Reads amounts of rupiah and what they measure: fixed income, a contribution, a benefit.
struct AmountReader {
  let text: NormText
  let funding: FundingReader
  let mentions: [FundingReader.Mention]
  /// The sources that pay contributions anywhere in the draft.
  let payers: Set<String>

  init(text: NormText, funding: FundingReader, mentions: [FundingReader.Mention]) {
    self.text = text
    self.funding = funding
    self.mentions = mentions
    self.payers = funding.payers(mentions)
  }

  func add(to rows: inout DraftRows) {
    for unit in text.units.indices where !text.units[unit].isDefinition {
      for clause in text.clauses(of: unit) {
        var last = clause.words.lowerBound
        for here in clause.words
        where text.words[here].text == "rp" && here + 1 < text.words.count {
          // `Rp. 16.800,-` has a mark behind the sign.
          let place = text.words[here + 1].text == "." ? here + 2 : here + 1
          guard place < text.words.count, let amount = DraftNumber.read(text.words[place].text)
          else { continue }
          add(amount, here..<place + 1, last..<here, clause, to: &rows)
          last = place + 1
        }
      }
    }
  }

  private func add(
    _ amount: ExactDecimal, _ words: Range<Int>, _ before: Range<Int>, _ clause: NormClause,
    to rows: inout DraftRows
  ) {
    let behind = words.upperBound..<nextAmount(words.upperBound, clause)
    let topic = topic(before, behind, clause)
    let isContribution = topic == "iuran_bpu"
    rows.add(
      .nilai, at: text.source(of: words),
      [
        "tempat": .text(text.place(of: clause)), "tulisan": .text(text.text(of: words)),
        "rupiah": .value(Cell.decimal(amount)), "tentang": .symbol(topic),
        "program": .set(
          isContribution ? programmes(before, behind, clause) : [], AlignmentSets.programmes),
        "sumber_dana": .set(
          isContribution ? funding.payers(clause, among: mentions, otherwise: payers) : [],
          AlignmentSets.funding),
        "menyesuaikan": .flag(isContribution && adapts(clause)),
      ])
  }

  private func nextAmount(_ start: Int, _ clause: NormClause) -> Int {
    guard start < clause.words.upperBound else { return start }
    return (start..<clause.words.upperBound).first { text.words[$0].text == "rp" }
      ?? clause.words.upperBound
  }

  private static let fixedIncome = PhraseTable<Bool>([
    ("penghasilan tetap|siltap|penghasilan tetap bulanan", true)
  ])
  private static let benefit = PhraseTable<Bool>([
    ("santunan|manfaat|beasiswa|biaya pemakaman|penggantian biaya|santunan kematian", true)
  ])
  private static let fine = PhraseTable<Bool>([("denda|didenda|sanksi", true)])
  private static let contribution = PhraseTable<Bool>([("iuran|premi|besaran iuran|tarif", true)])
  private static let village = PhraseTable<String>([
    ("kepala desa|kades", "siltap_kades"), ("sekretaris desa|sekdes", "siltap_sekdes"),
    (
      "perangkat desa|perangkat desa lain|perangkat desa lainnya|perangkat lainnya|kepala dusun|kepala urusan|kepala seksi|kaur|kadus|perangkat desa selain sekretaris desa|pelaksana kewilayahan",
      "siltap_perangkat"
    ),
  ])

  private func topic(_ before: Range<Int>, _ behind: Range<Int>, _ clause: NormClause) -> String {
    let words = text.words
    let near = [clause.words] + text.leads(of: clause)
    let wide = near + [text.window(of: text.units[clause.unit])]
    func says(_ phrases: PhraseTable<Bool>) -> Bool {
      near.contains { phrases.contains(words, $0) }
    }
    if says(Self.fine) { return "denda" }
    if wide.contains(where: { Self.fixedIncome.contains(words, $0) }) {
      // A share of the income is no income.
      if words[before].suffix(6).contains(where: { $0.text == "iuran" }) { return "lain" }
      let own =
        Self.village.matches(in: words, before).last
        ?? Self.village.matches(in: words, behind).first
      let match =
        own ?? Self.village.matches(in: words, clause.words).first
        ?? text.leads(of: clause).lazy.compactMap { Self.village.matches(in: words, $0).last }.first
      return match?.meaning ?? "lain"
    }
    if says(Self.benefit) { return "santunan" }
    guard says(Self.contribution) || wide.contains(where: { Self.contribution.contains(words, $0) })
    else { return "lain" }
    let isMonthly = (words[behind] + words[before]).contains {
      ["bulan", "perbulan", "sebulan", "per-bulan", "bulannya", "per"].contains($0.text)
    }
    let isPerson = words[clause.words].contains {
      ["orang", "peserta", "jiwa", "pekerja", "penerima"].contains($0.text)
    }
    return isMonthly || isPerson || !programmesNamed(clause).isEmpty ? "iuran_bpu" : "lain"
  }

  private func named(_ range: Range<Int>) -> Set<String> {
    Set(AlignmentWords.programmes.matches(in: text.words, range).flatMap(\.meaning))
  }

  private func programmesNamed(_ clause: NormClause) -> Set<String> {
    named(text.window(of: text.units[clause.unit]))
  }

  private static let total: WordSet = [
    "total", "jumlah", "keseluruhan", "seluruhnya", "sehingga",
  ]

  /// The programmes an amount pays: those named since the last amount, else those of its clause, of
  /// what introduces it, of its unit; both of the basic ones where none is named.
  private func programmes(
    _ before: Range<Int>, _ behind: Range<Int>, _ clause: NormClause
  ) -> Set<String> {
    if text.words[before].contains(where: { Self.total.contains($0) }) {
      let all = programmesNamed(clause)
      return all.isEmpty ? ["JKK", "JKM"] : all
    }
    let since = named(before)
    if !since.isEmpty { return since }
    let after = named(behind)
    if !after.isEmpty { return after }
    for range in text.leads(of: clause) {
      let found = named(range)
      if !found.isEmpty { return found }
    }
    let found = text.nearest(to: clause) { named($0) }
    return found.isEmpty ? ["JKK", "JKM"] : found
  }

  private static let adapting = PhraseTable<Bool>([
    (
      "penyesuaian|menyesuaikan|disesuaikan|keringanan|peraturan pemerintah nomor 50 tahun 2025|pp nomor 50 tahun 2025|perubahan tarif|perubahan besaran|perubahan iuran|tarif yang berlaku|besaran yang berlaku|peraturan perundang-undangan|relaksasi|potongan iuran|pengurangan iuran",
      true
    )
  ])

  /// Whether the provision, or another of its article, follows changes of the tariff.
  private func adapts(_ clause: NormClause) -> Bool {
    return text.neighbours(of: text.units[clause.unit]).contains {
      Self.adapting.contains(text.words, text.window(of: text.units[$0]))
    }
  }
}
