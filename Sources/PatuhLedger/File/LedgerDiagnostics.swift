package import PatuhDiagnostics

/// What can be wrong with a ledger or with what is asked of it, in words.
///
/// LED00xx is about the file, LED01xx about a command, LED02xx is what the audit finds.
package enum LedgerDiagnostics {
  /// What keeps a ledger file from being used.
  package enum FileFault: Sendable {
    case missing(String)
    case notALedger(String)
    case foreign(String)
    case newer(String, version: Int, known: Int)
    case older(String)
    case cannotWrite(String)
    case cannotCreate(String)
    case cannotOpen(String)
    case busy(String, seconds: Int)
    case corrupted(String, String)
    case full(String)
    case failed(String, reason: String)
    case noActor
  }

  package static func error(_ fault: FileFault) -> DiagnosticsError {
    error(diagnostic(fault))
  }

  /// The error that carries one diagnostic.
  package static func error(_ diagnostic: Diagnostic) -> DiagnosticsError {
    var bag = DiagnosticBag()
    bag.append(diagnostic)
    guard let error = DiagnosticsError(bag) else {
      // INVARIANT: every diagnostic that is thrown is an error.
      preconditionFailure("a ledger fault is an error")
    }
    return error
  }

  private static func diagnostic(_ fault: FileFault) -> Diagnostic {
    switch fault {
    case .missing(let path):
      file(
        "LED0001", path, id: "buku perkara `\(path)` tidak ada",
        en: "the ledger `\(path)` does not exist",
        help: Phrase(
          id: "buat dengan patuh case open --from HASIL/findings.json --ledger \(path)",
          en: "make it with patuh case open --from OUT/findings.json --ledger \(path)"))
    case .notALedger(let path):
      file(
        "LED0002", path, id: "`\(path)` bukan buku perkara", en: "`\(path)` is no ledger",
        help: Phrase(
          id: "sebutkan berkas yang dibuat oleh patuh case open",
          en: "name a file that patuh case open made"))
    case .foreign(let path):
      file(
        "LED0003", path, id: "`\(path)` adalah basis data program lain",
        en: "`\(path)` is the database of another program",
        help: Phrase(
          id: "sebutkan berkas yang dibuat oleh patuh case open; berkas ini tidak diubah",
          en: "name a file that patuh case open made; this one was left alone"))
    case .newer(let path, let version, let known):
      file(
        "LED0004", path, id: "buku perkara `\(path)` ditulis oleh Patuh yang lebih baru",
        en: "the ledger `\(path)` was written by a newer Patuh",
        notes: [
          Phrase(
            id: "versi berkas \(version), yang dikenal sampai \(known)",
            en: "the file has version \(version), known are those up to \(known)")
        ], help: Phrase(id: "pasang Patuh yang terbaru", en: "install the newest Patuh"))
    case .older(let path):
      file(
        "LED0005", path, id: "buku perkara `\(path)` ditulis oleh Patuh yang lebih lama",
        en: "the ledger `\(path)` was written by an older Patuh",
        help: Phrase(
          id:
            "jalankan satu perintah yang menulis, misalnya patuh case open; berkas akan diperbarui",
          en:
            "run a command that writes, patuh case open for example; it brings the file up to date"
        ))
    case .cannotWrite(let path):
      file(
        "LED0006", path, id: "buku perkara `\(path)` hanya dapat dibaca",
        en: "the ledger `\(path)` is read-only",
        help: Phrase(
          id: "beri Anda izin menulis berkas dan foldernya",
          en: "give yourself permission to write the file and its folder"))
    case .cannotCreate(let path):
      file(
        "LED0007", path, id: "buku perkara tidak dapat dibuat di `\(path)`",
        en: "no ledger can be made at `\(path)`",
        help: Phrase(
          id: "pilih folder yang ada dan dapat ditulis",
          en: "choose a folder that is there and can be written"))
    case .cannotOpen(let path):
      file(
        "LED0008", path, id: "buku perkara `\(path)` tidak dapat dibuka",
        en: "the ledger `\(path)` cannot be opened",
        help: Phrase(
          id: "SQLite membuat berkas di sampingnya; folder itu harus dapat ditulis",
          en: "SQLite keeps files beside it, so the folder has to be writable"))
    case .busy(let path, let seconds):
      file(
        "LED0009", path, id: "buku perkara `\(path)` sedang ditulis oleh perintah lain",
        en: "another command is writing the ledger `\(path)`",
        notes: [
          Phrase(
            id: "sudah ditunggu \(seconds) detik; tidak ada yang diubah",
            en: "waited for \(seconds) seconds; nothing was changed")
        ],
        help: Phrase(id: "ulangi setelah perintah itu selesai", en: "try again when it has ended"))
    case .corrupted(let path, let detail):
      file(
        "LED0010", path, id: "buku perkara `\(path)` rusak", en: "the ledger `\(path)` is damaged",
        notes: [Phrase(verbatim: detail)],
        help: Phrase(
          id: "pakai cadangan terakhir, lalu periksa dengan patuh case audit",
          en: "take the last backup, then look at it with patuh case audit"))
    case .full(let path):
      file(
        "LED0011", path, id: "tidak ada tempat lagi untuk buku perkara `\(path)`",
        en: "there is no room left for the ledger `\(path)`",
        notes: [Phrase(id: "tidak ada yang diubah", en: "nothing was changed")],
        help: Phrase(id: "kosongkan tempat, lalu ulangi", en: "make room, then try again"))
    case .failed(let path, let reason):
      file(
        "LED0012", path, id: "buku perkara `\(path)` gagal dipakai",
        en: "the ledger `\(path)` failed", notes: [Phrase(verbatim: reason)])
    case .noActor:
      Diagnostic(
        code: "LED0101", severity: .error,
        message: Phrase(
          id: "siapa yang bertindak tidak disebut", en: "nobody is named as the one who acts"),
        at: nil,
        help: Phrase(
          id: "sebutkan dengan --by 'Nama Petugas'", en: "name them with --by 'Name of officer'"))
    }
  }

  private static func file(
    _ code: String, _ path: String, id: String, en: String, notes: [Phrase] = [],
    help: Phrase? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: code, severity: .error, message: Phrase(id: id, en: en), at: Label(.file(path)),
      notes: notes, help: help)
  }
}
