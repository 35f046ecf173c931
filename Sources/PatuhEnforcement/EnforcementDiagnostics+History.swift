internal import PatuhColumns
internal import PatuhDiagnostics

/// Why an event is refused: ENF02xx.
extension Diagnostic {
  static func notOpened(at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0201", place, id: "riwayat harus dimulai dengan `dibuka`",
      en: "a history begins with `dibuka`")
  }

  static func openedTwice(_ day: Day, at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0202", place, id: "perkara sudah dibuka pada \(day)", en: "the case was opened on \(day)")
  }

  static func outOfOrder(_ day: Day, _ last: Day, at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0203", place, id: "\(day) mendahului peristiwa sebelumnya, \(last)",
      en: "\(day) lies before the event before it, \(last)",
      help: Phrase(
        id: "tulis peristiwa menurut urutan harinya", en: "write events in the order of their days")
    )
  }

  static func stepNotOnLadder(
    _ name: String, known: [String], at place: SourceRange?
  ) -> Diagnostic {
    enforcement(
      "ENF0204", place, id: "langkah `\(name)` tidak ada dalam tangga ini",
      en: "this ladder has no step `\(name)`", help: choices(name, among: known))
  }

  static func notFromHere(
    _ step: String, state: String, at place: SourceRange?
  ) -> Diagnostic {
    enforcement(
      "ENF0205", place, id: "`\(step)` tidak dapat diambil dari keadaan `\(state)`",
      en: "`\(step)` can't be taken from the state `\(state)`")
  }

  static func predecessorMissing(
    _ step: String, needs: String, at place: SourceRange?
  ) -> Diagnostic {
    enforcement(
      "ENF0205", place, id: "`\(step)` harus didahului `\(needs)`",
      en: "`\(step)` must be preceded by `\(needs)`")
  }

  static func conditionFails(
    _ step: String, _ reason: String?, at place: SourceRange?
  ) -> Diagnostic {
    enforcement(
      "ENF0205", place, id: "syarat `\(step)` tidak terpenuhi",
      en: "the condition of `\(step)` doesn't hold",
      notes: reason.map { [Phrase(verbatim: $0)] } ?? [])
  }

  static func premature(
    _ step: String, after: String, ends: Day, on day: Day, at place: SourceRange?
  ) -> Diagnostic {
    enforcement(
      "ENF0206", place,
      id: "`\(step)` pada \(day) terlalu dini: waktu `\(after)` baru berakhir pada \(ends)",
      en: "`\(step)` on \(day) is premature: the term of `\(after)` ends on \(ends)",
      help: Phrase(id: "paling awal sehari sesudahnya", en: "the day after is the earliest"))
  }

  static func notPrepared(_ step: String, at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0207", place, id: "`\(step)` belum disiapkan, atau sudah ditandatangani",
      en: "`\(step)` wasn't prepared, or is signed already")
  }

  static func signedByPreparer(_ name: String, at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0208", place, id: "yang menyiapkan surat tidak boleh menandatanganinya: `\(name)`",
      en: "who prepared the letter may not sign it: `\(name)`")
  }

  static func notSigned(_ step: String, at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0209", place, id: "`\(step)` disampaikan sebelum disiapkan dan ditandatangani",
      en: "`\(step)` was delivered before it was prepared and signed")
  }

  static func letterUnderWay(_ step: String, at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0210", place, id: "surat `\(step)` masih berjalan",
      en: "the letter `\(step)` is still under way",
      help: Phrase(
        id: "sampaikan atau batalkan surat itu dahulu", en: "deliver or cancel that letter first"))
  }

  static func noDeadline(_ step: String, at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0211", place, id: "`\(step)` harus menyebut tenggatnya sendiri",
      en: "`\(step)` has to name its own deadline",
      help: Phrase(id: "tambahkan `tenggat: YYYY-MM-DD`", en: "add `tenggat: YYYY-MM-DD`"))
  }

  static func deadlineTooEarly(_ deadline: Day, _ day: Day, at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0212", place, id: "tenggat \(deadline) tidak sesudah penyampaian pada \(day)",
      en: "the deadline \(deadline) isn't after the delivery on \(day)")
  }

  static func notDelivered(_ step: String, at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0213", place, id: "`\(step)` belum disampaikan", en: "`\(step)` wasn't delivered yet")
  }

  static func objectionLate(_ last: Day, _ day: Day, at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0214", place, id: "keberatan pada \(day) melewati waktunya, \(last)",
      en: "the objection on \(day) is past its time, \(last)")
  }

  static func noOpenObjection(at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0215", place, id: "tidak ada keberatan yang menunggu keputusan",
      en: "no objection waits for a decision")
  }

  static func waiverBackwards(_ from: Day, _ to: Day, at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0216", place, id: "penangguhan berakhir (\(to)) sebelum dimulai (\(from))",
      en: "the waiver ends (\(to)) before it begins (\(from))")
  }

  static func noLiveWaiver(at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0217", place, id: "tidak ada penangguhan yang masih berlaku", en: "no waiver is live")
  }

  static func alreadyClosed(_ day: Day, at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0218", place, id: "perkara sudah ditutup pada \(day)", en: "the case was closed on \(day)"
    )
  }

  static func notALetter(_ step: String, at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0219", place, id: "`\(step)` dilakukan pejabat lain; catat dengan `dilaksanakan`",
      en: "another body takes `\(step)`; record it with `dilaksanakan`")
  }

  static func isALetter(_ step: String, at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0219", place, id: "`\(step)` ialah surat; siapkan, tandatangani, lalu sampaikan",
      en: "`\(step)` is a letter; prepare, sign and deliver it")
  }

  static func needNotMet(
    _ step: String, _ need: LadderState.Need, at place: SourceRange?
  ) -> Diagnostic {
    enforcement(
      "ENF0220", place,
      id: "`\(step)` baru dapat diambil setelah "
        + (need == .duty ? "kewajiban dipenuhi" : "denda lunas"),
      en: "`\(step)` waits until the "
        + (need == .duty ? "duty is fulfilled" : "fine is settled"))
  }

  static func endNotKnown(_ step: String, year: Int, at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0221", place,
      id: "akhir waktu `\(step)` tidak diketahui: kalender \(year) belum ada",
      en: "the end of the term of `\(step)` is not known: there is no calendar of \(year)",
      help: Phrase(
        id: "tambahkan Rules/kalender/\(year).yaml", en: "add Rules/kalender/\(year).yaml"))
  }

  static func endNotKnown(_ step: String, value: String, at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0221", place, id: "akhir waktu `\(step)` tidak diketahui: `\(value)` belum ada nilainya",
      en: "the end of the term of `\(step)` is not known: `\(value)` has no value")
  }

  static func amountNotPositive(at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0222", place, id: "jumlah pembayaran harus lebih dari nol",
      en: "a payment has to be more than nought")
  }

  static func nothingOwed(at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0222", place, id: "belum ada denda yang dikenakan",
      en: "no fine has been imposed",
      help: Phrase(
        id: "catat pelunasan iuran sebagai `dipenuhi`",
        en: "record the payment of contributions as `dipenuhi`"))
  }

  static func nothingToCancel(_ step: String, at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0223", place, id: "tidak ada surat `\(step)` yang dapat dibatalkan",
      en: "there is no letter `\(step)` to cancel")
  }

  static func missingText(_ name: String, at place: SourceRange?) -> Diagnostic {
    enforcement("ENF0224", place, id: "`\(name)` harus diisi", en: "`\(name)` has to be filled in")
  }

  static func nobodyCompetent(_ step: String, _ day: Day, at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0225", place, id: "tidak ada pejabat yang berwenang atas `\(step)` pada \(day)",
      en: "nobody is competent for `\(step)` on \(day)")
  }

  static func waiverLives(until day: Day, at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0226", place, id: "perkara sedang ditangguhkan sampai \(day)",
      en: "the case is waived until \(day)")
  }

  static func objectionGranted(at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0227", place, id: "keberatan dikabulkan; langkah berikutnya tidak dapat diambil",
      en: "an objection was granted; no further step can be taken")
  }

  static func objectionDeemedGranted(at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0228", place, id: "waktu memutus sudah lewat; keberatan dianggap dikabulkan",
      en: "the time to decide has passed; the objection counts as granted")
  }

  static func objectionOpen(at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0229", place, id: "keberatan atas langkah ini sudah ada dan belum diputus",
      en: "an objection to this step is open already")
  }

  static func notEnded(_ state: String, at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0230", place, id: "perkara belum selesai, keadaannya `\(state)`",
      en: "the case hasn't ended, its state is `\(state)`",
      help: Phrase(
        id: "catat pemenuhannya dahulu, atau tutup dengan alasan lain",
        en: "record what settled it first, or close it for another reason"))
  }

  static func noGrantedObjection(at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0230", place, id: "tidak ada keberatan yang dikabulkan",
      en: "no objection was granted")
  }

  static func eventInFuture(_ day: Day, _ today: Day, at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0231", place, id: "\(day) sesudah hari ini, \(today)",
      en: "\(day) lies behind today, \(today)")
  }

  static func noAppeals(at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0233", place, id: "tangga ini tidak mengatur banding",
      en: "this ladder has no rules for appeals")
  }

  static func noRejectedObjection(at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0234", place, id: "tidak ada keberatan atas langkah ini yang ditolak dan belum dibanding",
      en: "no objection to this step was rejected and not yet appealed against")
  }

  static func appealLate(_ last: Day, _ day: Day, at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0235", place, id: "banding pada \(day) melewati waktunya, \(last)",
      en: "the appeal on \(day) is past its time, \(last)")
  }

  static func noObjections(at place: SourceRange?) -> Diagnostic {
    enforcement(
      "ENF0232", place, id: "tangga ini tidak mengatur keberatan",
      en: "this ladder has no rules for objections")
  }
}
