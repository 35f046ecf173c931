import PatuhColumns
import PatuhRules

/// What a draft as a whole is: kind, number, days, and what it is about.
struct DraftSubject {
  let text: NormText
  let covered: Set<String>
  let paysContributions: Bool

  /// The cells of the record `rancangan`, without the budget year.
  func cells(id: String) -> [String: CaseCell] {
    let title = text.draft.title
    return [
      "id": .text(id), "jenis": .symbol(kind(title)), "nomor": .text(title?.number),
      "tahun": .integer(title?.year), "judul": .text(title?.subject),
      "perubahan": .flag(text.draft.isAmendment),
      "ditetapkan": .date(day(in: .ditetapkan)), "diundangkan": .date(day(in: .diundangkan)),
      "mulai_berlaku": .date(entryIntoForce()),
      "pokok": .set(topics(title), Self.topicOrder),
    ]
  }

  private static let topicOrder = [
    "aparatur_desa", "pekerja_rentan", "pekerja_sawit", "pemberi_kerja", "pegawai_daerah",
    "bantuan_iuran", "iuran", "pengganti",
  ]

  private func kind(_ title: DraftTitle?) -> String {
    let rank = (title?.rank ?? "").uppercased()
    if rank.contains("BUPATI") { return "peraturan_bupati" }
    if rank.contains("WALI") { return "peraturan_wali_kota" }
    return title == nil ? "peraturan_bupati" : "lain"
  }

  // MARK: Topics

  private static let aid = PhraseTable<Bool>([
    (
      "bantuan iuran|bantuan pembayaran iuran|bantuan pembiayaan iuran|subsidi iuran|penerima bantuan|pemberian bantuan jaminan|pemerintah daerah membayar iuran|pemerintah daerah membayarkan iuran|pemerintah daerah menanggung iuran|iuran ditanggung pemerintah daerah",
      true
    )
  ])
  private static let employers = PhraseTable<Bool>([
    ("pemberi kerja|perusahaan|badan usaha|pelaku usaha", true)
  ])
  private static let replacing = PhraseTable<Bool>([
    (
      "perlu diganti|sudah tidak sesuai|tidak sesuai lagi|perlu dicabut|perlu disesuaikan kembali|perlu mengganti|menggantikan|sebagai pengganti|perlu ditinjau kembali|perlu mencabut|dipandang tidak sesuai",
      true
    )
  ])

  private func topics(_ title: DraftTitle?) -> Set<String> {
    var found: Set<String> = []
    let title = (title?.subject ?? "").lowercased()
    let isPalmTitle = title.contains("sawit")
    let village = covered.intersection(AlignmentSets.village)
    if !isPalmTitle,
      !village.isDisjoint(with: ["kades", "perangkat", "bpd"])
        || title.contains("desa") && !title.contains("satu desa") && !title.contains("1 desa")
          && (title.contains("aparatur") || title.contains("perangkat")
            || title.contains("kepala desa") || title.contains("pemerintah desa")
            || title.contains("pemerintahan desa"))
    {
      found.insert("aparatur_desa")
    }
    if covered.contains("sawit") { found.insert("pekerja_sawit") }
    if !covered.isDisjoint(with: ["pekerja_rentan", "keagamaan", "bukan_penerima_upah"]) {
      found.insert("pekerja_rentan")
    }
    if covered.contains("non_asn") { found.insert("pegawai_daerah") }
    if paysContributions { found.insert("iuran") }
    let norms = text.units.filter { !$0.isDefinition }.map { text.span(of: $0) }
    if norms.contains(where: { Self.aid.contains(text.words, $0) }) {
      found.insert("bantuan_iuran")
    }
    if norms.contains(where: { Self.employers.contains(text.words, $0) }) {
      found.insert("pemberi_kerja")
    }
    if replacesOther() { found.insert("pengganti") }
    return found
  }

  /// Whether the considerations say that an older regent's regulation gives way.
  private func replacesOther() -> Bool {
    guard !text.draft.isAmendment,
      let node = text.draft.nodes.firstIndex(where: { $0.kind == .menimbang })
    else { return false }
    return (node..<text.draft.nodes[node].end).contains { part in
      let words = text.ownWords(of: part)
      let spoken = text.text(of: words).lowercased()
      return Self.replacing.contains(text.words, words)
        && (spoken.contains("peraturan bupati") || spoken.contains("peraturan wali"))
    }
  }

  // MARK: Days

  /// The day written in a part: `pada tanggal 5 Januari 2026`.
  private func day(in kind: DraftKind) -> Day? {
    guard let node = text.draft.nodes.firstIndex(where: { $0.kind == kind }) else { return nil }
    return day(in: text.ownWords(of: node)) ?? day(in: node)
  }

  private func day(in node: Int) -> Day? {
    (node..<text.draft.nodes[node].end).lazy.compactMap { day(in: text.ownWords(of: $0)) }.first
  }

  static let months = [
    "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september",
    "oktober", "november", "desember",
  ]

  private func day(in range: Range<Int>) -> Day? {
    for here in range where here + 2 < range.upperBound {
      guard let day = Int(text.words[here].text),
        let month = Self.months.firstIndex(of: text.words[here + 1].text),
        let year = Int(text.words[here + 2].text)
      else { continue }
      return Day(year, month + 1, day)
    }
    return nil
  }

  /// The day that the provision on entry into force names; nil when it names none.
  private func entryIntoForce() -> Day? {
    for unit in text.units.reversed() where !unit.isDefinition {
      let span = text.span(of: unit)
      guard text.words[span].contains(where: { $0.text == "berlaku" }),
        text.words[span].contains(where: { ["ini", "perbup"].contains($0.text) }),
        !text.words[span].contains(where: { $0.text == "dicabut" }),
        let place = span.first(where: { text.words[$0].text == "berlaku" })
      else { continue }
      if let day = day(in: place..<min(span.upperBound, place + 10)) { return day }
    }
    return nil
  }

  /// The budget years that the draft names, ascending.
  func budgetYears() -> [Int] {
    var found: Set<Int> = []
    for here in text.words.indices.dropLast(2)
    where text.words[here].text == "tahun" && text.words[here + 1].text == "anggaran" {
      if let year = Int(text.words[here + 2].text), (2014...2100).contains(year) {
        found.insert(year)
      }
    }
    return found.sorted()
  }
}
