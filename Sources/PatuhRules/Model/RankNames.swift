/// The words of the ranks of regulations, long and short.
enum RankNames {
  struct Rank {
    let long: String
    let short: String
    /// Whether the name of an office or region follows: `Peraturan Bupati Sambas`.
    let hasIssuer: Bool

    init(_ long: String, _ short: String, issuer: Bool = false) {
      self.long = long
      self.short = short
      self.hasIssuer = issuer
    }
  }

  /// Longer names stand before those they begin with.
  static let all: [Rank] = [
    Rank("Undang-Undang Dasar", "UUD"),
    Rank("Peraturan Pemerintah Pengganti Undang-Undang", "Perppu"),
    Rank("Undang-Undang", "UU"),
    Rank("Peraturan Pemerintah", "PP"),
    Rank("Peraturan Presiden", "Perpres"),
    Rank("Keputusan Presiden", "Keppres"),
    Rank("Instruksi Presiden", "Inpres"),
    Rank("Peraturan Menteri Ketenagakerjaan", "Permenaker"),
    Rank("Peraturan Menteri Tenaga Kerja dan Transmigrasi", "Permenakertrans"),
    Rank("Peraturan Menteri Tenaga Kerja", "Permenaker"),
    Rank("Peraturan Menteri Dalam Negeri", "Permendagri"),
    Rank(
      "Peraturan Menteri Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi", "Permendesa"),
    Rank("Peraturan Menteri Desa dan Pembangunan Daerah Tertinggal", "Permendesa"),
    Rank("Peraturan Menteri Keuangan", "PMK"),
    Rank("Keputusan Menteri Ketenagakerjaan", "Kepmenaker"),
    Rank("Keputusan Menteri Dalam Negeri", "Kepmendagri"),
    Rank("Keputusan Bersama", "SKB", issuer: true),
    Rank("Peraturan Daerah", "Perda", issuer: true),
    Rank("Peraturan Gubernur", "Pergub", issuer: true),
    Rank("Keputusan Gubernur", "Kepgub", issuer: true),
    Rank("Peraturan Bupati", "Perbup", issuer: true),
    Rank("Peraturan Wali Kota", "Perwali", issuer: true),
    Rank("Peraturan Walikota", "Perwali", issuer: true),
    Rank("Peraturan BKPM", "Peraturan BKPM"),
    Rank("Peraturan BPJS Ketenagakerjaan", "Peraturan BPJS Ketenagakerjaan"),
    Rank("Peraturan Menteri", "Peraturan Menteri", issuer: true),
    Rank("Keputusan Menteri", "Keputusan Menteri", issuer: true),
    Rank("Peraturan Badan", "Peraturan Badan", issuer: true),
    Rank("Peraturan Desa", "Perdes", issuer: true),
    Rank("Putusan Mahkamah Konstitusi", "Putusan MK"),
    Rank("Surat Edaran", "SE", issuer: true),
  ]

  /// What long and short names begin with.
  static let starts = WordStarts(all.flatMap { [$0.long, $0.short] } + short)

  /// Short words that begin a citation; an issuer may follow each.
  static let short: Set<String> = Set(
    all.map { String($0.short.split(separator: " ")[0]) } + ["Permen", "Kepmen", "Qanun"])

  /// `Kalbar` for `Provinsi Kalimantan Barat`; other issuers keep their words, without the kind of region.
  static func shortIssuer(_ words: [String]) -> String {
    var words = words
    while let first = words.first, ["Provinsi", "Kabupaten"].contains(first) { words.removeFirst() }
    let name = words.joined(separator: " ")
    return name == "Kalimantan Barat" ? "Kalbar" : name
  }

  /// The long name of a short rank: `Peraturan Gubernur Kalimantan Barat` for `Pergub Kalbar`.
  static func long(_ short: String) -> String {
    if let rank = all.first(where: { $0.short == short }) { return rank.long }
    let words = short.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, let rank = all.first(where: { $0.short == words[0] }) else {
      return short
    }
    return rank.long + " " + (words[1] == "Kalbar" ? "Kalimantan Barat" : words[1])
  }
}
