import Foundation
import PatuhDiagnostics
package import PatuhSQL

/// Runs a program in DuckDB or Spark through their Python modules, in a process of its own.
package struct ExternalEngine {
  package let target: SQLTarget
  /// The Python interpreter that has the engine's module.
  package let python: String
  /// Folder for the program, the job and their output; owned by the caller.
  package let folder: String
  package let isQuiet: Bool

  package init(_ target: SQLTarget, python: String, folder: String, isQuiet: Bool) {
    self.target = target
    self.python = python
    self.folder = folder
    self.isQuiet = isQuiet
  }

  /// What the job says when the records are not as plain as the program needs them.
  private static let untrueStatus: Int32 = 4

  /// What the job writes before the reason when the engine fails.
  private static let failureMark = "GAGAL: "

  /// - Parameter paths: the file of each record type.
  package func run(
    _ program: SQLProgram, paths: [String: String]
  ) throws(DiagnosticsError) -> EngineResult {
    guard let job = EngineJob.text(for: target) else {
      throw EngineDiagnostics.error(EngineDiagnostics.engineFailed(target.rawValue, "-"))
    }
    var output = try OutputFolder(path: folder)
    try output.stage("program.sql", Array(program.text(paths: paths).utf8))
    try output.stage(EngineJob.fileName, Array(job.utf8))
    try output.commit()
    var arguments = [
      folder + "/" + EngineJob.fileName, folder + "/program.sql", "--out", folder,
    ]
    if target == .spark { arguments += ["--master", "local[*]"] }
    arguments.append(isQuiet ? "--quiet" : "--progress")
    let (status, errors) = try start(arguments)
    var result = EngineResult()
    if status == Self.untrueStatus {
      result.faults = errors.split(separator: "\n").compactMap { line in
        guard let mark = line.lastIndex(of: " "), let count = Int64(line[mark...].dropFirst())
        else { return nil }
        return (String(line[..<mark]), count)
      }
      if !result.faults.isEmpty { return result }
    }
    let lines = errors.split(separator: "\n")
    let failure = lines.last { $0.hasPrefix(Self.failureMark) }?.dropFirst(Self.failureMark.count)
    // The job's status is that of a check; whether there was one its files say.
    guard failure == nil, (0...3).contains(status),
      FileManager.default.fileExists(atPath: folder + "/receipt.json")
    else {
      let reason = failure ?? lines.last ?? "\(status)"
      throw EngineDiagnostics.error(
        EngineDiagnostics.engineFailed(target.rawValue, String(reason)))
    }
    result.findings = try rows(of: "findings.csv")
    result.summary = try rows(of: "summary.csv")
    return result
  }

  private func start(_ arguments: [String]) throws(DiagnosticsError) -> (Int32, String) {
    let log = folder + "/galat.txt"
    guard
      FileManager.default.createFile(
        atPath: log, contents: nil, attributes: [.posixPermissions: 0o600])
    else {
      throw EngineDiagnostics.error(EngineDiagnostics.engineFailed(target.rawValue, log))
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python] + arguments
    process.standardOutput = isQuiet ? FileHandle.nullDevice : FileHandle.standardError
    process.standardError = FileHandle(forWritingAtPath: log)
    do {
      try process.run()
    } catch {
      throw EngineDiagnostics.error(
        EngineDiagnostics.engineFailed(target.rawValue, error.localizedDescription))
    }
    process.waitUntilExit()
    let errors = String(decoding: try FileReading.bytes(log), as: UTF8.self)
    return (process.terminationStatus, errors)
  }

  private func rows(of name: String) throws(DiagnosticsError) -> [[String]] {
    Array(PlainCSV.rows(try FileReading.bytes(folder + "/" + name)).dropFirst())
  }
}

/// Reads CSV as the jobs write it: comma, LF, quotes doubled.
enum PlainCSV {
  static func rows(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var index = 0
    func endCell() {
      row.append(String(decoding: cell, as: UTF8.self))
      cell = []
    }
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        if isQuoted, index < bytes.count, bytes[index] == byte {
          cell.append(byte)
          index += 1
        } else {
          isQuoted.toggle()
        }
      case UInt8(ascii: ",") where !isQuoted: endCell()
      case UInt8(ascii: "\n") where !isQuoted:
        endCell()
        rows.append(row)
        row = []
      default: cell.append(byte)
      }
    }
    if !row.isEmpty || !cell.isEmpty {
      endCell()
      rows.append(row)
    }
    return rows
  }
}
