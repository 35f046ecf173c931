import PatuhRules

/// Reads the deadlines that higher law sets too: sending to the governor, paying contributions.
struct DeadlineReader {
  let text: NormText

  private static let governor = PhraseTable<Bool>([("gubernur|wakil pemerintah pusat", true)])
  private static let sending: WordSet = [
    "disampaikan", "menyampaikan", "dikirim", "dikirimkan", "mengirim", "mengirimkan",
    "penyampaian", "diserahkan", "menyerahkan", "melaporkan", "dilaporkan",
  ]
  private static let paying: WordSet = [
    "disetor", "disetorkan", "dibayar", "dibayarkan", "menyetor", "menyetorkan", "membayar",
    "membayarkan", "penyetoran", "pembayaran", "pelunasan", "dilunasi",
  ]
  private static let calendarDays: [String: Int] = [
    "minggu": 7, "pekan": 7, "bulan": 30, "tahun": 365,
  ]

  func add(to rows: inout DraftRows) {
    for unit in text.units.indices where !text.units[unit].isDefinition {
      for clause in text.clauses(of: unit) {
        addGovernor(clause, to: &rows)
        addPayment(clause, to: &rows)
      }
    }
  }

  private func addGovernor(_ clause: NormClause, to rows: inout DraftRows) {
    let words = text.words
    let near = [clause.words] + text.leads(of: clause)
    guard near.contains(where: { Self.governor.contains(words, $0) }),
      words[clause.words].contains(where: { Self.sending.contains($0) }),
      near.contains(where: { range in isAboutRegulation(range) })
    else { return }
    for here in clause.words {
      guard let (days, end) = duration(here, clause.words) else { continue }
      rows.add(
        .tenggat, at: text.source(of: here..<end),
        [
          "tempat": .text(text.place(of: clause)), "tulisan": .text(text.text(of: here..<end)),
          "tentang": .symbol("kirim_gubernur"), "hari": .integer(days), "tanggal": .blank,
        ])
    }
  }

  /// `Peraturan Bupati ini`, not a report about how it is carried out.
  private func isAboutRegulation(_ range: Range<Int>) -> Bool {
    let words = text.words
    if words[range].contains(where: {
      ["laporan", "pelaporan", "melaporkan", "usulan", "hasil"].contains($0.text)
    }) {
      return false
    }
    return range.contains { here in
      here + 1 < range.upperBound
        && (words[here].text == "peraturan"
          && ["bupati", "wali", "walikota", "ini"].contains(words[here + 1].text)
          || ["perbup", "perwali"].contains(words[here].text))
    }
  }

  /// `7 (tujuh) hari kerja` at a word: how many working days it takes at least, and where it ends.
  ///
  /// > Source: UU 23/2014 Pasal 1 angka 50: `hari` alone is a working day.
  private func duration(_ here: Int, _ range: Range<Int>) -> (days: Int, end: Int)? {
    guard let count = Int(text.words[here].text) ?? Self.spelled[text.words[here].text],
      (0...100_000).contains(count)
    else { return nil }
    // `Nomor 23 Tahun 2014` is no time.
    if here > range.lowerBound, ["(", "nomor", "no", "pasal"].contains(text.words[here - 1].text) {
      return nil
    }
    var next = here + 1
    if next < range.upperBound, text.words[next].text == "(" {
      while next < range.upperBound, text.words[next].text != ")" { next += 1 }
      next += 1
    }
    guard next < range.upperBound else { return nil }
    let unit = text.words[next].text
    if let days = Self.calendarDays[unit] {
      return (Self.workingDays(inCalendarDays: count * days), next + 1)
    }
    guard unit == "hari" else { return nil }
    let kind = next + 1 < range.upperBound ? text.words[next + 1].text : ""
    if kind == "kalender" { return (Self.workingDays(inCalendarDays: count), next + 2) }
    return (count, kind == "kerja" ? next + 2 : next + 1)
  }

  /// The working days that any stretch of so many days holds at least: two of each week are free.
  private static func workingDays(inCalendarDays days: Int) -> Int {
    days / 7 * 5 + max(0, days % 7 - 2)
  }

  private static let spelled: [String: Int] = [
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8,
    "sembilan": 9, "sepuluh": 10, "sebulan": 1, "empatbelas": 14,
  ]

  private func addPayment(_ clause: NormClause, to rows: inout DraftRows) {
    let words = text.words
    let near = [clause.words] + text.leads(of: clause)
    guard words[clause.words].contains(where: { Self.paying.contains($0) }),
      near.contains(where: { AlignmentWords.contribution.contains(words, $0) })
    else { return }
    for here in clause.words
    where words[here].text == "tanggal" && here + 1 < clause.words.upperBound {
      guard let day = Int(words[here + 1].text), (1...31).contains(day) else { continue }
      let rest = here + 2..<min(clause.words.upperBound, here + 10)
      // A day of a named month is no monthly day.
      guard words[rest].contains(where: { ["bulan", "bulannya"].contains($0.text) }) else {
        continue
      }
      rows.add(
        .tenggat, at: text.source(of: here..<here + 2),
        [
          "tempat": .text(text.place(of: clause)),
          "tulisan": .text(text.text(of: here..<here + 2)), "tentang": .symbol("setor_iuran"),
          "hari": .blank, "tanggal": .integer(day),
        ])
    }
  }
}
