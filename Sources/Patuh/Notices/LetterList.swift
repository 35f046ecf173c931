import Foundation
import PatuhDiagnostics
import PatuhNotices

/// The lists of letters that stand beside them, `surat.csv` and `index.html`, written a line at a time.
struct LetterList {
  private let folder: LetterFolder
  private let table: Int32
  private let page: Int32

  private static let tableName = "surat.csv"
  private static let pageName = "index.html"

  init(_ folder: LetterFolder) throws(DiagnosticsError) {
    self.folder = folder
    self.table = try folder.create(Self.tableName)
    self.page = try folder.create(Self.pageName)
    var header = CSVText()
    for name in [
      "file", "kind", "subject_type", "subject_id", "findings", "requests", "grade", "draft",
      "reason",
    ] { header.text(name) }
    header.endRow()
    try folder.append(header.bytes, to: table, Self.tableName)
    try folder.append(Array(Self.head.utf8), to: page, Self.pageName)
  }

  func add(_ facts: NoticeFacts, files: [String]) throws(DiagnosticsError) {
    var row = CSVText()
    row.text(files.first ?? "")
    row.text(facts.kind)
    row.text(facts.subject.type)
    row.text(facts.subject.id)
    row.integer(Int64(facts.findings.count))
    row.integer(Int64(facts.requests.count))
    row.text(facts.grade)
    row.text(facts.isDraft ? "true" : "false")
    row.text("")
    row.endRow()
    try folder.append(row.bytes, to: table, Self.tableName)
    let links = files.map { file in
      let format = file.split(separator: ".").last.map(String.init) ?? file
      return "<a href=\"\(Self.escape(file))\">\(Self.escape(format))</a>"
    }
    let line =
      "<tr><td>\(Self.escape(facts.subject.name ?? facts.subject.id))</td>"
      + "<td>\(Self.escape(facts.subject.id))</td><td>\(Self.escape(facts.kind))</td>"
      + "<td>\(facts.findings.count)</td><td>\(facts.isDraft ? "KONSEP" : "resmi")</td>"
      + "<td>\(links.joined(separator: " "))</td></tr>\n"
    try folder.append(Array(line.utf8), to: page, Self.pageName)
  }

  /// A violation that no letter is about.
  func add(_ silent: SubjectLetters.Silent) throws(DiagnosticsError) {
    var row = CSVText()
    row.text("")
    row.text("")
    row.text(silent.entry.subject.type)
    row.text(silent.entry.subject.id)
    row.integer(1)
    row.integer(0)
    row.text(silent.entry.grade)
    row.text("")
    row.text(silent.entry.rule + ": " + silent.reason)
    row.endRow()
    try folder.append(row.bytes, to: table, Self.tableName)
  }

  func finish() throws(DiagnosticsError) {
    try folder.append(Array("</tbody></table></body></html>\n".utf8), to: page, Self.pageName)
  }

  func close() {
    Foundation.close(table)
    Foundation.close(page)
  }

  private static let head = """
    <!DOCTYPE html>
    <html lang="id"><head><meta charset="utf-8"><title>Daftar surat</title>
    <style>
    body { font: 11pt/1.4 Arial, sans-serif; margin: 2em; overflow-wrap: anywhere; }
    table { border-collapse: collapse; } td, th { border: 1px solid #999; padding: .2em .6em; text-align: left; }
    </style></head><body><h1>Daftar surat</h1>
    <table><thead><tr><th>Nama</th><th>Nomor</th><th>Jenis</th><th>Temuan</th><th>Keadaan</th><th>Berkas</th></tr></thead><tbody>

    """

  private static func escape(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
