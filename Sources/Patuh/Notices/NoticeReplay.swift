import Foundation
public import PatuhColumns
public import PatuhDiagnostics
import PatuhNotices

/// Makes a letter again from its record, and says whether it is still the same and would be issued.
///
/// Needs no records of employers: the facts stand in the record of the letter, the templates beside
/// it.
public struct NoticeReplay: Sendable {
  public let record: NoticeRecord
  /// Made anew, by name.
  public let files: [(name: String, bytes: [UInt8])]
  /// What was changed since the letter was made; empty when every byte is the same.
  public let differences: [Phrase]
  /// What is worth knowing and changes no byte.
  public let notes: [Phrase]
  /// Why the letter would not be issued today.
  public let reasons: [Phrase]
  /// What cannot be told: when there are no ``reasons`` either, it would be issued.
  public let doubts: [Phrase]
  /// True when the letter's rules were run again over records.
  public let isRechecked: Bool

  /// - Parameters:
  ///   - path: the record, `<name>.json`, or another file of the letter.
  ///   - rulebook: the rulebook of today.
  ///   - office: another file of offices; nil: `kantor.yaml` among the templates.
  ///   - day: today.
  ///   - recheck: the letter's rules over today's records; nil: the facts are taken as they were.
  ///   - ledger: the ledger of the letter's case; nil: what has happened since is not asked.
  /// - Throws: when the record can't be read, or nothing is left to make the letter with.
  public init(
    path: String, rulebook: RulebookFiles, office: String? = nil, day: Day,
    recheck: RuleRecheck? = nil, ledger: CaseBook? = nil
  ) throws(DiagnosticsError) {
    let path = Self.recordPath(path)
    let folder = (path as NSString).deletingLastPathComponent
    let record = try Self.record(at: path)
    self.record = record
    var differences: [Phrase] = []
    var notes: [Phrase] = []
    let facts = try NoticeRecord.encoding(path) {
      try NoticeRecord.digest(of: record.facts, record.grounds)
    }
    if facts != record.trace.facts {
      differences.append(Self.hash("fakta", "facts", record.trace.facts, facts))
    }
    let today = try LetterFiles(rules: rulebook.rulesFolder, office: office)
    let letters = try Self.templates(record, folder, today, &differences)
    self.files = Self.remake(record, with: letters)
    for file in record.files {
      guard let made = files.first(where: { $0.name == file.name }) else {
        differences.append(
          Phrase(
            id: "\(file.name.printable): tidak dapat dibuat ulang",
            en: "\(file.name.printable): cannot be made again"))
        continue
      }
      Self.compare(file, made.bytes, folder, &differences)
    }
    let program = Receipt.programDigest ?? PatuhVersion.number
    if program != record.trace.program {
      notes.append(
        Phrase(
          id: "program lain daripada yang menulis surat (\(record.program.printable))",
          en: "another program than the one that wrote the letter (\(record.program.printable))"))
    }
    if rulebook.digest != record.trace.rulebook {
      notes.append(
        Phrase(
          id: "buku aturan berubah sejak surat ditulis",
          en: "the rulebook has changed since the letter was written"))
    }
    if today.digest != record.trace.templates {
      notes.append(
        Phrase(
          id: "naskah surat di Rules/naskah berubah sejak surat ditulis",
          en: "the templates in Rules/naskah have changed since the letter was written"))
    }
    let sender = today.offices.office(of: record.facts.step?.body, kind: record.facts.kind)
    if sender != record.facts.office {
      notes.append(
        Phrase(
          id: "kepala surat atau penanda tangan kantor berubah sejak surat ditulis",
          en: "the office's letterhead or signer has changed since the letter was written"))
    }
    if let recheck, !record.grounds.inputs.isEmpty {
      notes.append(
        recheck.isSame(as: record.grounds.inputs)
          ? Phrase(
            id: "catatan yang diperiksa ulang sama dengan catatan surat",
            en: "the records checked again are those of the letter")
          : Phrase(
            id: "catatan yang diperiksa ulang lain daripada catatan surat",
            en: "the records checked again are not those of the letter"))
    }
    let standing = try LetterStanding(
      record, rulebook: rulebook, day: day, recheck: recheck)
    self.differences = differences
    let since = try ledger.map { book throws(DiagnosticsError) in
      try LedgerStanding(record, in: book)
    }
    self.notes = notes + standing.notes + (since?.notes ?? [])
    self.reasons = standing.reasons + (since?.reasons ?? [])
    self.doubts = standing.doubts
    self.isRechecked = recheck != nil
  }

  /// The files that a record names, made again; one that no template makes is left out.
  static func remake(
    _ record: NoticeRecord, with letters: LetterFiles
  ) -> [(name: String, bytes: [UInt8])] {
    record.files.compactMap { file in
      guard let format = format(of: file.name),
        let bytes = letters.writer.render(record.facts, format, trace: record.trace)
      else { return nil }
      return (file.name, bytes)
    }
  }

  /// A name beside the record's: a letter leads to its record too.
  private static func recordPath(_ path: String) -> String {
    for ending in [".html", ".txt", ".pdf"] where path.hasSuffix(ending) {
      return String(path.dropLast(ending.count)) + ".json"
    }
    return path
  }

  /// The record of a letter.
  ///
  /// - Parameter path: of the record, or of another file of the letter.
  public static func record(at path: String) throws(DiagnosticsError) -> NoticeRecord {
    let path = recordPath(path)
    return try record(try FileReading.bytes(path, limit: FileReading.ruleLimit), path)
  }

  static func record(
    _ bytes: [UInt8], _ path: String
  ) throws(DiagnosticsError) -> NoticeRecord {
    do {
      let record = try JSONDecoder().decode(NoticeRecord.self, from: Data(bytes))
      guard record.version == NoticeRecord.current else {
        throw NoticeDiagnostics.error(NoticeDiagnostics.notRecord(path, "version"))
      }
      return record
    } catch let error as DiagnosticsError {
      throw error
    } catch {
      throw NoticeDiagnostics.error(
        NoticeDiagnostics.notRecord(path, NoticeDiagnostics.place(of: error)))
    }
  }

  /// The templates the letter was made with: kept beside it, or today's when they are the same.
  private static func templates(
    _ record: NoticeRecord, _ folder: String, _ today: LetterFiles,
    _ differences: inout [Phrase]
  ) throws(DiagnosticsError) -> LetterFiles {
    if today.digest == record.trace.templates { return today }
    let name = KeptTemplates.fileName(record.trace.templates)
    let path = (folder.isEmpty ? "" : folder + "/") + name
    let bytes = try FileReading.bytes(path, limit: FileReading.ruleLimit)
    let letters = try LetterFiles(kept: bytes, name: path)
    if letters.digest != record.trace.templates {
      differences.append(hash("naskah", "templates", record.trace.templates, letters.digest))
    }
    return letters
  }

  private static func compare(
    _ file: NoticeRecord.File, _ bytes: [UInt8], _ folder: String,
    _ differences: inout [Phrase]
  ) {
    let made = Digest.hex(bytes)
    if made != file.sha256 {
      differences.append(
        hash(
          "\(file.name.printable) (dibuat ulang)", "\(file.name.printable) (made again)",
          file.sha256, made))
    }
    // Only names beside the record: a record can't lead out of its folder.
    guard !file.name.contains("/") else { return }
    let path = (folder.isEmpty ? "" : folder + "/") + file.name
    guard let present = try? FileReading.bytes(path, limit: FileReading.ruleLimit) else {
      differences.append(
        Phrase(
          id: "\(file.name.printable): berkasnya tidak ada",
          en: "\(file.name.printable): the file is not there"))
      return
    }
    let found = Digest.hex(present)
    if found != file.sha256 {
      differences.append(
        hash(
          "\(file.name.printable) (berkas)", "\(file.name.printable) (the file)", file.sha256,
          found))
    }
  }

  private static func format(of name: String) -> NoticeFormat? {
    NoticeFormat.allCases.first { name.hasSuffix("." + $0.rawValue) }
  }

  private static func hash(
    _ indonesian: String, _ english: String, _ expected: String, _ found: String
  ) -> Phrase {
    let (old, new) = (expected.prefix(16), found.prefix(16))
    return Phrase(
      id: "\(indonesian): sidik jari \(new)…, dalam catatan \(old)…",
      en: "\(english): hash \(new)…, on record \(old)…")
  }
}
