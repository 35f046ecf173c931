package import PatuhDiagnostics

/// What can be wrong with what a user asked for, in words.
package enum OptionDiagnostics {
  package static func error(_ diagnostic: Diagnostic) -> DiagnosticsError {
    var bag = DiagnosticBag()
    bag.append(diagnostic)
    guard let error = DiagnosticsError(bag) else {
      // INVARIANT: every diagnostic made here is an error.
      preconditionFailure("an option fault is an error")
    }
    return error
  }

  package static func cannotFreeze(_ reason: Phrase) -> Diagnostic {
    Diagnostic(code: "CLI0001", severity: .error, message: reason, at: nil)
  }

  package static func noSuchRule(_ pattern: String, nearest: String?) -> Diagnostic {
    Diagnostic(
      code: "CLI0002", severity: .error,
      message: Phrase(
        id: "tidak ada aturan yang cocok dengan `\(pattern)`",
        en: "no rule matches `\(pattern)`"),
      at: nil,
      help: nearest.map { Phrase(id: "maksudnya `\($0)`?", en: "did you mean `\($0)`?") }
        ?? Phrase(
          id: "tulis id atau kode temuan, misalnya 'jamsostek/*' atau PDS-TK",
          en: "write an id or a category, for example 'jamsostek/*' or PDS-TK"))
  }

  package static func noSuchSubject(_ id: String, nearest: String?) -> Diagnostic {
    Diagnostic(
      code: "CLI0003", severity: .error,
      message: Phrase(
        id: "tidak ada subjek `\(id)` dalam catatan", en: "no subject `\(id)` in the records"),
      at: nil,
      help: nearest.map { Phrase(id: "maksudnya `\($0)`?", en: "did you mean `\($0)`?") })
  }

  package static func pageFailed(_ reason: String) -> Diagnostic {
    Diagnostic(
      code: "CLI0004", severity: .error,
      message: Phrase(
        id: "halaman laporan tidak dapat dibuat: \(reason)",
        en: "the report page cannot be made: \(reason)"),
      at: nil)
  }

  package static func chooseRecord(_ names: [String]) -> Diagnostic {
    Diagnostic(
      code: "CLI0005", severity: .error,
      message: Phrase(
        id: "pilih satu jenis catatan: " + names.joined(separator: ", "),
        en: "choose one record type: " + names.joined(separator: ", ")),
      at: nil,
      help: Phrase(id: "tulis --record JENIS", en: "write --record TYPE"))
  }

  package static func noSuchFamily(
    _ name: String, nearest: String?, known: [String]
  ) -> Diagnostic {
    Diagnostic(
      code: "CLI0030", severity: .error,
      message: Phrase(id: "tidak ada folder aturan `\(name)`", en: "no folder of rules `\(name)`"),
      at: nil,
      help: nearest.map { Phrase(id: "maksudnya `\($0)`?", en: "did you mean `\($0)`?") }
        ?? Phrase(
          id: "yang ada: " + known.joined(separator: ", "),
          en: "there are: " + known.joined(separator: ", ")))
  }

  package static func noSuchCase(_ text: String, nearest: String?) -> Diagnostic {
    Diagnostic(
      code: "CLI0020", severity: .error,
      message: Phrase(
        id: "tidak ada kasus yang namanya memuat `\(text.printable)`",
        en: "no case has a name that contains `\(text.printable)`"),
      at: nil,
      help: nearest.map { Phrase(id: "maksudnya `\($0)`?", en: "did you mean `\($0)`?") }
        ?? Phrase(
          id: "nama kasus ada pada kunci `name` di berkas *.kasus.yaml",
          en: "names of cases stand under `name` in the files *.kasus.yaml"))
  }

  package static func noSuchLadder(
    _ id: String, nearest: String?, known: [String]
  ) -> Diagnostic {
    let list = known.joined(separator: ", ")
    return Diagnostic(
      code: "CLI0040", severity: .error,
      message: Phrase(id: "tidak ada tangga `\(id)`", en: "there is no ladder `\(id)`"),
      at: nil,
      help: nearest.map { Phrase(id: "maksudnya `\($0)`?", en: "did you mean `\($0)`?") }
        ?? Phrase(id: "yang ada: " + list, en: "there are: " + list))
  }

  package static func noSuchBody(_ id: String, known: [String]) -> Diagnostic {
    let list = known.joined(separator: ", ")
    return Diagnostic(
      code: "CLI0041", severity: .error,
      message: Phrase(
        id: "tangga ini tidak mengenal pejabat `\(id)`", en: "this ladder knows no body `\(id)`"),
      at: nil, help: Phrase(id: "yang ada: " + list, en: "there are: " + list))
  }
}
