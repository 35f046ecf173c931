import Foundation
import PatuhColumns
public import PatuhDiagnostics
import PatuhLedger
import PatuhNotices

/// A letter that was made from what the ledger keeps of it.
public struct ArchivedLetter: Sendable {
  public let number: Int64
  public let files: [(name: String, bytes: [UInt8])]
  /// Says so when the letter is not the same as the first one, byte for byte.
  public let diagnostics: DiagnosticBag

  /// Writes the files into a folder: all of them, or none.
  ///
  /// - Returns: their paths.
  public func write(to path: String) throws(DiagnosticsError) -> [String] {
    var folder = try OutputFolder(path: path)
    do throws(DiagnosticsError) {
      for (name, bytes) in files { try folder.stage(name, bytes) }
      try folder.commit()
    } catch {
      folder.discard()
      throw error
    }
    return files.map { path + "/" + $0.name }
  }
}

extension CaseBook {
  /// The last letter of a case, or of one of its steps, made again from what the ledger keeps: its
  /// record and the templates of then.
  public func letter(_ name: String, step: String?) throws(DiagnosticsError) -> ArchivedLetter {
    let (number, archive, templates) = try ledger.read { database in
      let number = try CaseSearch.one(name, database).file.id
      guard let archive = try LetterArchive.last(of: number, step: step, database),
        let templates = try LetterTemplates.fetch(database, digest: archive.templates)
      else {
        throw LedgerDiagnostics.error(CaseDiagnostics.noArchivedLetter(number, step: step))
      }
      return (number, archive, templates)
    }
    let kept = Array(templates.content.utf8)
    let keptName = KeptTemplates.fileName(templates.digest)
    let bytes = Array(archive.record.utf8)
    let recordName = archive.name.replacing("/", with: "_") + ".json"
    let record = try NoticeReplay.record(bytes, recordName)
    let made = try NoticeReplay.remake(record, with: LetterFiles(kept: kept, name: keptName))
      // A name that leads out of the folder can only come from a file that was tampered with.
      .filter { !$0.name.contains("/") }
    let changed = record.files.filter { file in
      made.first { $0.name == file.name }.map { Digest.hex($0.bytes) } != file.sha256
    }
    var bag = DiagnosticBag()
    if !changed.isEmpty {
      bag.append(CaseDiagnostics.letterDiffers(number, changed.map(\.name)))
    }
    return ArchivedLetter(
      number: number,
      files: made + [(keptName, kept), (recordName, bytes)], diagnostics: bag)
  }
}
