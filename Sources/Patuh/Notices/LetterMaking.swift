import PatuhColumns
package import PatuhDiagnostics
package import PatuhNotices

/// Makes the files of one letter: what is read, and the record by which it can be made again.
package enum LetterMaking {
  package struct Made {
    /// Letters as they are read, by format.
    package let files: [(name: String, bytes: [UInt8])]
    /// The HTML even when it isn't among ``files``.
    package let html: [UInt8]
    /// The record, `<name>.json`.
    package let record: [UInt8]
    package let trace: NoticeTrace
  }

  /// - Parameters:
  ///   - grounds: what led to it.
  ///   - name: of the files, without what tells their format.
  ///   - rulebook: hash of the rulebook.
  ///   - program: hash of the program.
  package static func make(
    _ facts: NoticeFacts, _ grounds: NoticeGrounds, name: String, letters: LetterFiles,
    outputs: [NoticeOptions.Output], rulebook: String, program: String
  ) throws(DiagnosticsError) -> Made {
    let trace = NoticeTrace(
      facts: try NoticeRecord.encoding(name) { try NoticeRecord.digest(of: facts, grounds) },
      rulebook: rulebook, program: program, templates: letters.digest)
    func render(_ format: NoticeFormat) throws(DiagnosticsError) -> [UInt8] {
      guard let bytes = letters.writer.render(facts, format, trace: trace) else {
        throw NoticeDiagnostics.error(
          NoticeDiagnostics.noSuchKind(facts.kind, known: letters.writer.templates.kinds))
      }
      return bytes
    }
    let html = try render(.html)
    var files: [(name: String, bytes: [UInt8])] = []
    if outputs.contains(.html) { files.append((name + ".html", html)) }
    if outputs.contains(.text) { files.append((name + ".txt", try render(.text))) }
    let record = NoticeRecord(
      facts: facts, grounds: grounds, trace: trace,
      files: files.map { NoticeRecord.File(name: $0.name, sha256: Digest.hex($0.bytes)) })
    return Made(
      files: files, html: html, record: try NoticeRecord.encoding(name) { try record.bytes() },
      trace: trace)
  }
}

extension NoticeRecord {
  /// Encoding fails only for numbers that JSON doesn't have, and no record holds one.
  static func encoding<Value>(
    _ name: String, _ body: () throws -> Value
  ) throws(DiagnosticsError) -> Value {
    do {
      return try body()
    } catch {
      throw NoticeDiagnostics.error(
        NoticeDiagnostics.notRecord(name, String(describing: error)))
    }
  }
}
