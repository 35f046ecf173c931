import Foundation
public import PatuhDiagnostics
public import PatuhNotices

/// The templates and offices of an installation, read from `Rules/naskah/`.
public struct LetterFiles: Sendable {
  public let writer: NoticeWriter
  public var offices: Offices
  /// SHA-256 over the names and contents of the templates.
  public let digest: String
  /// What was noticed; errors are thrown instead.
  public let diagnostics: DiagnosticBag

  static let folder = "naskah"
  static let officeFile = "kantor.yaml"

  /// - Parameters:
  ///   - rules: the rules folder, in which `naskah` lies.
  ///   - office: another file of offices; nil: `kantor.yaml` among the templates.
  /// - Throws: every fault of every template at once, each with its place.
  public init(rules: String, office: String? = nil) throws(DiagnosticsError) {
    let folder = rules + "/" + Self.folder
    var files: [NoticeTemplates.File] = []
    for name in try FileReading.names(in: folder) where name.hasSuffix(".mustache") {
      let path = folder + "/" + name
      let bytes = try FileReading.bytes(path, limit: FileReading.ruleLimit)
      files.append(NoticeTemplates.File(name: name, source: Source(name: path, bytes: bytes)))
    }
    let path = office ?? folder + "/" + Self.officeFile
    let bytes = try FileReading.bytes(path, limit: FileReading.ruleLimit)
    var bag = DiagnosticBag()
    let offices = OfficeReader.read(Source(name: path, bytes: bytes), into: &bag)
    try self.init(files, folder: folder, offices: offices, bag)
  }

  /// The templates that a letter's record kept, and no offices: the record has its own.
  private init(kept files: [NoticeTemplates.File], folder: String) throws(DiagnosticsError) {
    let office = Office(id: "", name: "", place: "", signer: Office.Signer(title: ""))
    try self.init(
      files, folder: folder, offices: Offices(only: office), DiagnosticBag())
  }

  /// The templates that were kept with letters, under the name `naskah-….json` or in a ledger.
  ///
  /// - Parameter name: of the file, for what is wrong with it.
  init(kept bytes: [UInt8], name: String) throws(DiagnosticsError) {
    let kept: KeptTemplates
    do {
      kept = try JSONDecoder().decode(KeptTemplates.self, from: Data(bytes))
    } catch {
      throw NoticeDiagnostics.error(
        NoticeDiagnostics.notRecord(name, NoticeDiagnostics.place(of: error)))
    }
    try self.init(
      kept: kept.files.map {
        NoticeTemplates.File(
          name: $0.name, source: Source(name: name + ":" + $0.name, text: $0.text))
      }, folder: name)
  }

  /// The templates as they are kept with letters, and the name of that file.
  func kept() throws(DiagnosticsError) -> (name: String, bytes: [UInt8]) {
    let name = KeptTemplates.fileName(digest)
    let kept = KeptTemplates(writer.templates.files)
    return (name, try NoticeRecord.encoding(name) { try kept.bytes() })
  }

  private init(
    _ files: [NoticeTemplates.File], folder: String, offices: Offices?, _ found: DiagnosticBag
  ) throws(DiagnosticsError) {
    var bag = found
    let templates = NoticeTemplates(files, folder: folder, into: &bag)
    if let error = DiagnosticsError(bag) { throw error }
    guard let templates, let offices else {
      throw FileDiagnostics.error(.missing(folder, nearest: nil))
    }
    self.writer = NoticeWriter(templates)
    self.offices = offices
    self.diagnostics = bag
    self.digest = Digest.hex(files: templates.files.map { ($0.name, $0.source.bytes) })
  }
}
