import PatuhDiagnostics

/// Why a case cannot be opened on a statement, in words. LED013x; permanent.
enum StatementDiagnostics {
  static func noLadder(_ ladder: String, known: [String]) -> Diagnostic {
    make(
      "LED0131", id: "tangga sanksi `\(ladder.printable)` tidak ada dalam aturan",
      en: "the rules have no ladder `\(ladder.printable)`", help: byHand(known))
  }

  static func rulesLead(to ladder: String, _ rules: [String], known: [String]) -> Diagnostic {
    let list = rules.prefix(5).joined(separator: ", ")
    return Diagnostic(
      code: "LED0132", severity: .error,
      message: Phrase(
        id: "tangga `\(ladder)` dibuka oleh temuan, bukan oleh pernyataan",
        en: "the ladder `\(ladder)` is opened by findings, not by a statement"),
      at: nil, notes: [Phrase(id: "aturannya: " + list, en: "its rules: " + list)],
      help: Phrase(
        id: "catat faktanya dalam data, lalu patuh check dan patuh case open --from; dengan "
          + "pernyataan: " + known.joined(separator: ", "),
        en: "put the fact into the records, then patuh check and patuh case open --from; by "
          + "statement: " + known.joined(separator: ", ")))
  }

  static func empty(_ option: String) -> Diagnostic {
    make(
      "LED0133", id: "\(option) tidak berisi apa pun", en: "\(option) says nothing",
      help: Phrase(
        id: "tulis apa yang dilihat petugas dan buktinya",
        en: "write what the officer saw and what shows it"))
  }

  static func otherType(_ type: String, of ladder: String, _ own: String) -> Diagnostic {
    make(
      "LED0134", id: "tangga `\(ladder)` untuk `\(own)`, bukan `\(type.printable)`",
      en: "the ladder `\(ladder)` is for `\(own)`, not `\(type.printable)`",
      help: Phrase(id: "hilangkan --type", en: "leave --type out"))
  }

  static func noType(_ type: String, known: [String]) -> Diagnostic {
    let list = known.joined(separator: ", ")
    return make(
      "LED0135", id: "tidak ada jenis subjek `\(type.printable)`",
      en: "there is no kind of subject `\(type.printable)`",
      help: Phrase(id: "yang dikenal: " + list, en: "known: " + list))
  }

  static func identityAsID() -> Diagnostic {
    make(
      "LED0136", id: "nomor subjek tampak seperti NIK atau nomor kepesertaan",
      en: "the number of the subject looks like a personal identity",
      help: Phrase(
        id: "pakai nomor agenda kantor, dan simpan NIK di tempat lain",
        en: "use a register number of the office, and keep the identity elsewhere"))
  }

  static func noField(_ name: String, of type: String, known: [String]) -> Diagnostic {
    make(
      "LED0137", id: "`\(type)` tidak mempunyai kolom `\(name.printable)`",
      en: "`\(type)` has no field `\(name.printable)`",
      help: NearestName.of(name, among: known).map {
        Phrase(id: "maksudnya `\($0)`?", en: "did you mean `\($0)`?")
      })
  }

  static func wrongField(
    _ name: String, _ value: String, type: String, known: [String]
  ) -> Diagnostic {
    let list = known.joined(separator: ", ")
    return make(
      "LED0138", id: "`\(value.printable)` tidak dapat menjadi `\(name)` (\(type)) perkara",
      en: "`\(value.printable)` cannot be the `\(name)` (\(type)) of a case",
      help: known.isEmpty ? nil : Phrase(id: "pilihannya: " + list, en: "one of: " + list))
  }

  private static func byHand(_ known: [String]) -> Phrase {
    let list = known.joined(separator: ", ")
    return Phrase(
      id: "yang dibuka dengan pernyataan: " + list, en: "opened by statement: " + list)
  }

  private static func make(
    _ code: String, id: String, en: String, help: Phrase?
  ) -> Diagnostic {
    Diagnostic(
      code: code, severity: .error, message: Phrase(id: id, en: en), at: nil, help: help)
  }
}
