import PatuhRules

/// Reads which sanctions a draft lays down, on whom and by whom.
struct SanctionReader {
  let text: NormText

  private static let village = PhraseTable<Bool>([
    (
      "pemerintah desa|kepala desa|desa|pemerintahan desa|perangkat desa|aparatur desa|pemerintah kampung",
      true
    )
  ])
  private static let employer = PhraseTable<Bool>([
    (
      "pemberi kerja|perusahaan|badan usaha|pelaku usaha|pengusaha|penyedia jasa|kontraktor|badan hukum",
      true
    )
  ])
  private static let person = PhraseTable<Bool>([
    ("setiap orang|perorangan|orang perseorangan|peserta", true)
  ])
  private static let laying: WordSet = [
    "dikenai", "dikenakan", "sanksi", "berupa", "diberi", "diberikan", "dijatuhi", "dijatuhkan",
    "didenda", "membayar", "dapat", "dihentikan", "dicabut", "dibekukan", "disegel", "mengenakan",
    "menjatuhkan", "memberikan", "diumumkan", "ditolak", "wajib", "tidak", "mencabut", "membekukan",
    "menutup", "ditutup", "menghentikan", "menyegel", "menunda", "memotong", "menolak",
    "membatalkan",
    "berwenang",
  ]
  private static let late: WordSet = ["keterlambatan", "terlambat"]

  func add(to rows: inout DraftRows) {
    for unit in text.units.indices where !text.units[unit].isDefinition {
      let span = text.window(of: text.units[unit])
      guard text.words[span].contains(where: { Self.laying.contains($0) }) else { continue }
      for clause in text.clauses(of: unit) { add(clause, span, to: &rows) }
    }
  }

  private func add(_ clause: NormClause, _ span: Range<Int>, to rows: inout DraftRows) {
    let words = text.words
    let leads = text.leads(of: clause)
    for match in AlignmentWords.sanctions.matches(in: words, clause.words) {
      // Fines for late contributions are the law's own and are read as percentages.
      if match.meaning == "denda",
        words[clause.words].contains(where: { Self.late.contains($0) })
      {
        continue
      }
      // `Penghentian pelayanan` denies by its own words; a sanction that is not laid down is none.
      let isDenied = Polarity.isDenied(
        match.words, in: clause.words, leads: leads, words, ofSanction: true)
      if isDenied { continue }
      guard laysDown(match.words, clause, leads) else { continue }
      rows.add(
        .sanksi, at: text.source(of: match.words),
        [
          "tempat": .text(text.place(of: clause)), "tulisan": .text(text.text(of: match.words)),
          "jenis": .symbol(match.meaning),
          "sasaran": .set(targets(clause), AlignmentSets.targets),
          "oleh_bpjs": .flag(mentions(span, clause.unit, Self.byFund)),
          "atas_permintaan": .flag(mentions(span, clause.unit, Self.onRequest)),
          "merujuk": .flag(mentions(span, clause.unit, Self.higherLaw)),
        ])
    }
  }

  /// Whether words of laying down stand before or around the sanction.
  private func laysDown(_ match: Range<Int>, _ clause: NormClause, _ leads: [Range<Int>]) -> Bool {
    ([clause.words] + leads).contains { range in
      text.words[range].contains { Self.laying.contains($0) }
    }
  }

  private static let byFund = PhraseTable<Bool>([
    (
      "oleh bpjs|bpjs ketenagakerjaan mengenakan|bpjs mengenakan|dikenakan bpjs|oleh badan penyelenggara jaminan sosial|bpjs ketenagakerjaan berwenang|kewenangan bpjs",
      true
    )
  ])
  private static let onRequest = PhraseTable<Bool>([
    (
      "atas permintaan bpjs|atas permintaan tertulis bpjs|permintaan bpjs|permohonan bpjs|rekomendasi bpjs|permintaan dari bpjs|permintaan badan penyelenggara|atas permintaan badan penyelenggara|surat permohonan bpjs|permintaan tertulis dari bpjs",
      true
    )
  ])
  private static let higherLaw = PhraseTable<Bool>([
    (
      "peraturan perundang-undangan|undang-undang nomor 24|peraturan pemerintah nomor 86|peraturan pemerintah tentang tata cara pengenaan sanksi",
      true
    )
  ])

  /// Looks in the unit, in what it refers to, and in what refers to it within the article.
  private func mentions(_ span: Range<Int>, _ unit: Int, _ phrases: PhraseTable<Bool>) -> Bool {
    let article = text.neighbours(of: text.units[unit])
    return ([unit] + text.referred(by: unit) + article).contains {
      phrases.contains(text.words, text.window(of: text.units[$0]))
    }
  }

  private func targets(_ clause: NormClause) -> Set<String> {
    text.nearest(to: clause) { range in
      var found: Set<String> = []
      if Self.village.contains(text.words, range), isTarget(Self.village, range) {
        found.insert("desa")
      }
      if Self.employer.contains(text.words, range) { found.insert("pemberi_kerja") }
      if Self.person.contains(text.words, range) { found.insert("perorangan") }
      return found
    }
  }

  /// `oleh Pemerintah Desa` imposes, it is not hit.
  private func isTarget(_ phrases: PhraseTable<Bool>, _ range: Range<Int>) -> Bool {
    phrases.matches(in: text.words, range).contains { match in
      match.words.lowerBound == range.lowerBound
        || !["oleh", "dari", "dana", "belanja", "berkedudukan"].contains(
          text.words[match.words.lowerBound - 1].text)
    }
  }
}
