import PatuhDiagnostics

/// What can be wrong with files and folders, in words.
enum FileDiagnostics {
  enum Fault {
    case missing(String, nearest: String?)
    case cannotRead(String, reason: Phrase)
    case cannotWrite(String, reason: Phrase)
    case tooLarge(String, limit: Int)
    case noRulebook(String)
    case noRules(String)
    case emptyFolder(String)
    case unknownRecordType(String, known: [String], nearest: String?)
    case unknownAssumption(String)
    case skipped(String, nearest: String?)
  }

  static func error(_ fault: Fault) -> DiagnosticsError {
    var bag = DiagnosticBag()
    bag.append(diagnostic(fault))
    guard let error = DiagnosticsError(bag) else {
      // INVARIANT: every file fault is an error, see `diagnostic(_:)`.
      preconditionFailure("a file fault is an error")
    }
    return error
  }

  static func diagnostic(_ fault: Fault) -> Diagnostic {
    switch fault {
    case .missing(let path, let nearest):
      make(
        "FIL0001", path,
        Phrase(id: "tidak ada berkas atau folder `\(path)`", en: "no file or folder `\(path)`"),
        help: nearest.map { Phrase(id: "maksudnya `\($0)`?", en: "did you mean `\($0)`?") })
    case .cannotRead(let path, let reason):
      make(
        "FIL0002", path,
        Phrase(
          id: "`\(path)` tidak dapat dibaca: \(reason.indonesian)",
          en: "cannot read `\(path)`: \(reason.english)"))
    case .cannotWrite(let path, let reason):
      make(
        "FIL0003", path,
        Phrase(
          id: "`\(path)` tidak dapat ditulis: \(reason.indonesian)",
          en: "cannot write `\(path)`: \(reason.english)"),
        help: Phrase(
          id: "pilih folder lain dengan --out; tidak ada berkas yang diubah",
          en: "choose another folder with --out; no file was changed"))
    case .tooLarge(let path, let limit):
      make(
        "FIL0004", path,
        Phrase(
          id: "`\(path)` lebih besar dari batas \(limit) bita",
          en: "`\(path)` is larger than the limit of \(limit) bytes"))
    case .noRulebook(let path):
      make(
        "FIL0005", path,
        Phrase(
          id: "tidak ada folder Rules dan Regulations di `\(path)` atau di atasnya",
          en: "no Rules and Regulations folders in `\(path)` or above it"),
        help: Phrase(
          id: "sebutkan dengan --rules FOLDER dan --regulations FOLDER",
          en: "name them with --rules FOLDER and --regulations FOLDER"))
    case .noRules(let path):
      make(
        "FIL0006", path,
        Phrase(
          id: "folder `\(path)` tidak memuat satu berkas .yaml pun",
          en: "folder `\(path)` holds no .yaml file"))
    case .emptyFolder(let path):
      make(
        "FIL0007", path,
        Phrase(
          id: "folder `\(path)` tidak memuat catatan yang dikenal",
          en: "folder `\(path)` holds no records that are known"),
        help: Phrase(
          id: "namai berkas menurut jenisnya, misalnya pemberi_kerja.csv",
          en: "name each file for its type, pemberi_kerja.csv for example"))
    case .unknownRecordType(let path, let known, let nearest):
      make(
        "FIL0008", path,
        Phrase(
          id: "jenis catatan `\(path)` tidak dikenal dari namanya",
          en: "the record type of `\(path)` cannot be told from its name"),
        notes: [
          Phrase(
            id: "yang dikenal: " + known.joined(separator: ", "),
            en: "known: " + known.joined(separator: ", "))
        ],
        help: Phrase(
          id: "tulis JENIS=BERKAS, misalnya \(nearest ?? "pekerja")=\(path)",
          en: "write TYPE=FILE, for example \(nearest ?? "pekerja")=\(path)"))
    case .skipped(let path, let nearest): skipped(path, nearest: nearest)
    case .unknownAssumption(let field):
      make(
        "FIL0009", field,
        Phrase(
          id: "tidak ada kolom `\(field)` untuk dianggap", en: "no field `\(field)` to assume"),
        help: Phrase(
          id: "tulis --assume JENIS.KOLOM=NILAI, misalnya --assume jenis=badan_usaha",
          en: "write --assume TYPE.FIELD=VALUE, for example --assume jenis=badan_usaha"))
    }
  }

  /// A file of a folder whose name says nothing; not an error, because the folder may hold others.
  private static func skipped(_ path: String, nearest: String?) -> Diagnostic {
    Diagnostic(
      code: "FIL0010", severity: .warning,
      message: Phrase(
        id: "`\(path)` dilewati: namanya bukan jenis catatan",
        en: "`\(path)` was skipped: its name is no record type"),
      at: Label(.file(path)),
      help: Phrase(
        id: "bila isinya catatan, tulis \(nearest ?? "JENIS")=\(path)",
        en: "if it holds records, write \(nearest ?? "TYPE")=\(path)"))
  }

  private static func make(
    _ code: String, _ path: String, _ message: Phrase, notes: [Phrase] = [], help: Phrase? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: code, severity: .error, message: message, at: Label(.file(path)), notes: notes,
      help: help)
  }
}
