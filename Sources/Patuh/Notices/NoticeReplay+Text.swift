public import PatuhDiagnostics

extension NoticeReplay {
  /// The answer for the terminal.
  public func text(_ language: Language) -> String {
    var lines: [String] = []
    func add(_ title: Phrase, _ items: [Phrase]) {
      lines.append(title(language))
      lines += items.map { "  - " + $0(language) }
    }
    if differences.isEmpty {
      add(
        Phrase(
          id: "sama: surat dapat dibuat ulang bita demi bita",
          en: "the same: the letter can be made again byte for byte"), notes)
    } else {
      add(
        Phrase(id: "TIDAK SAMA; yang berbeda:", en: "NOT THE SAME; what differs:"), differences)
      if !notes.isEmpty { add(Phrase(id: "catatan:", en: "notes:"), notes) }
    }
    if !reasons.isEmpty {
      add(
        Phrase(
          id: "hari ini surat ini tidak akan terbit:", en: "today it would not be issued:"),
        reasons)
    }
    if !doubts.isEmpty {
      add(
        Phrase(
          id: "tidak dapat dipastikan:", en: "this cannot be told:"), doubts)
    }
    if reasons.isEmpty, doubts.isEmpty {
      lines.append(
        isRechecked
          ? Phrase(
            id: "hari ini surat ini masih akan terbit; aturannya dijalankan ulang atas catatan itu",
            en: "today it would still be issued; its rules were run again over those records")(
              language)
          : Phrase(
            id: "hari ini surat ini masih akan terbit, bila faktanya masih sama",
            en: "today it would still be issued, if the facts are still the same")(language))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Writes the files that were made again into a folder: all of them, or none.
  public func write(to folder: String) throws(DiagnosticsError) {
    var output = try OutputFolder(path: folder)
    do throws(DiagnosticsError) {
      for (name, bytes) in files where !name.contains("/") { try output.stage(name, bytes) }
      try output.commit()
    } catch {
      output.discard()
      throw error
    }
  }
}
