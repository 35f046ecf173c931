import Foundation
public import PatuhDiagnostics
package import PatuhRecords
public import PatuhRules

/// Which files hold which records, found from what the user named.
public struct RecordFiles: Sendable {
  /// A file and the record type whose rows it holds.
  public struct File: Sendable {
    public let path: String
    public let record: String
  }

  public let files: [File]
  package let schemas: [RecordSchema]
  /// Files of a folder whose names say nothing; they are told to the user, never read in silence.
  public let diagnostics: DiagnosticBag

  /// - Parameters:
  ///   - arguments: each a folder (`<type>.csv` in it), a file named after its type, or
  ///     `type=path`.
  ///   - assumptions: `field=value` or `type.field=value`.
  public init(
    _ arguments: [String], vocabulary: Vocabulary,
    assumptions: [(field: String, value: String)] = []
  ) throws(DiagnosticsError) {
    var schemas = RecordSchema.all(of: vocabulary)
    for (field, value) in assumptions {
      guard let assumed = schemas.assuming(field, value) else {
        throw FileDiagnostics.error(.unknownAssumption(field))
      }
      schemas = assumed
    }
    var files: [File] = []
    var bag = DiagnosticBag()
    for argument in arguments {
      if FileReading.isFolder(argument) {
        try files.append(contentsOf: Self.folder(argument, schemas, &bag))
      } else {
        try files.append(Self.file(argument, schemas))
      }
    }
    self.files = files
    self.schemas = schemas
    self.diagnostics = bag
  }

  /// What files call themselves, which most often is the name of their record type. Nothing is said
  /// of arguments that cannot be read.
  static func names(_ arguments: [String]) -> Set<String> {
    let files = arguments.flatMap { argument in
      FileReading.isFolder(argument) ? (try? FileReading.names(in: argument)) ?? [] : [argument]
    }
    return Set(
      files.map { file in
        if let mark = file.firstIndex(of: "=") { return String(file[..<mark]) }
        return ((file as NSString).lastPathComponent as NSString).deletingPathExtension
      })
  }

  private static let endings = [".csv", ".tsv", ".txt"]

  private static func folder(
    _ path: String, _ schemas: [RecordSchema], _ bag: inout DiagnosticBag
  ) throws(DiagnosticsError) -> [File] {
    var files: [File] = []
    for name in try FileReading.names(in: path) {
      guard let ending = endings.first(where: { name.lowercased().hasSuffix($0) }) else { continue }
      let full = path.hasSuffix("/") ? path + name : path + "/" + name
      let stem = String(name.dropLast(ending.utf8.count))
      if let schema = schemas.record(named: stem) {
        files.append(File(path: full, record: schema.name))
      } else {
        bag.append(FileDiagnostics.diagnostic(.skipped(full, nearest: nearest(stem, schemas))))
      }
    }
    guard !files.isEmpty else { throw FileDiagnostics.error(.emptyFolder(path)) }
    return files
  }

  private static func file(
    _ argument: String, _ schemas: [RecordSchema]
  ) throws(DiagnosticsError) -> File {
    if let mark = argument.firstIndex(of: "="),
      let schema = schemas.record(named: String(argument[..<mark]))
    {
      return File(path: String(argument[argument.index(after: mark)...]), record: schema.name)
    }
    let name = (argument as NSString).lastPathComponent
    let stem = (name as NSString).deletingPathExtension
    guard let schema = schemas.record(named: stem) else {
      guard FileManager.default.fileExists(atPath: argument) else {
        // Opening it words the fault, with the nearest name in the folder.
        _ = try FileReading.bytes(argument, limit: 0)
        throw FileDiagnostics.error(.missing(argument, nearest: nil))
      }
      throw FileDiagnostics.error(
        .unknownRecordType(
          argument, known: schemas.map(\.name), nearest: nearest(stem, schemas)))
    }
    return File(path: argument, record: schema.name)
  }

  private static func nearest(_ stem: String, _ schemas: [RecordSchema]) -> String? {
    NearestName.of(stem, among: schemas.flatMap { [$0.name] + $0.aliases })
  }

  /// The files with their bytes, each read once.
  package func load() throws(DiagnosticsError) -> [RecordFile] {
    try loaded { path throws(DiagnosticsError) in FileBytes(try FileReading.bytes(path)) }
  }

  /// The files with their bytes, large ones where they lie: whoever takes them asks at the end whether
  /// they are what they were.
  func look() throws(DiagnosticsError) -> [RecordFile] {
    try loaded { path throws(DiagnosticsError) in try FileReading.content(path) }
  }

  private func loaded(
    _ bytes: (String) throws(DiagnosticsError) -> FileBytes
  ) throws(DiagnosticsError) -> [RecordFile] {
    var loaded: [RecordFile] = []
    for file in files {
      loaded.append(RecordFile(name: file.path, record: file.record, bytes: try bytes(file.path)))
    }
    return loaded
  }
}
