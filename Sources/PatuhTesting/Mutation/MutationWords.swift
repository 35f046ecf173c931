internal import PatuhDiagnostics

/// The words of mutation.
enum MutationWords {
  static let title = Phrase(id: "Mutasi buku aturan", en: "Mutation of the rulebook")
  static let survived = Phrase(id: "tidak ketahuan", en: "survived")
  static let proposal = Phrase(id: "usul kasus untuk", en: "proposed case for")
  static let noProposal = Phrase(
    id: "tidak ditemukan kasus yang membedakannya; mungkin setara: tulis alasannya di `mutants`",
    en: "no case was found that tells it apart; perhaps equivalent: write why under `mutants`")
  static let stale = Phrase(
    id: "alasan usang: mutan ini tidak ada atau sudah ketahuan",
    en: "a stale reason: there is no such mutant, or a case notices it")
  static let articles = Phrase(id: "pasal di bawah 100 %", en: "articles below 100 %")

  static func refuted(_ mutant: String, by proposal: String) -> Phrase {
    Phrase(
      id: "alasan untuk `\(mutant)` dibantah kasus ini:\n\(proposal)",
      en: "the reason for `\(mutant)` is refuted by this case:\n\(proposal)")
  }

  static func total(_ report: MutationReport) -> Phrase {
    let score = report.score
    let (equivalents, invalid) = (report.equivalents, report.invalid)
    return Phrase(
      id: "\(score.total) mutan: \(score.killed) ketahuan, \(report.survivors.count) tidak; "
        + "\(equivalents) setara dengan alasan; \(invalid) sudah ditolak pembaca",
      en: "\(score.total) mutants: \(score.killed) killed, \(report.survivors.count) survived; "
        + "\(equivalents) equivalent with a reason; \(invalid) refused by the reader")
  }

  static func unread(_ names: [String]) -> Phrase {
    let list = names.joined(separator: ", ")
    return Phrase(
      id: "tidak dimutasi, sebab tidak ada putusan yang membacanya: " + list,
      en: "not mutated, since no decision reads them: " + list)
  }
}
