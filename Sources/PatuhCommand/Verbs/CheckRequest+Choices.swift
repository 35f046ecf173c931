import ArgumentParser
import Patuh
import PatuhColumns
import PatuhDiagnostics
import PatuhEngine

/// What the options of a check come to.
extension CheckRequest {
  struct Choices {
    var options: CheckOptions
    /// What the user asked to see.
    var outcomes: OutcomeSet
    var columns: [FindingColumnChoice]
    var files: [OutputFile]
    /// Nil where all records are read at once.
    var memory: MemoryLimit?
  }

  func parseChoices() throws -> Choices {
    var options = CheckOptions(day: asOf ?? .today)
    options.only = only
    options.assumptions = assume.map { ($0.name, $0.value) }
    for choice in reading { options.readings[choice.name] = choice.value }
    options.language = shared.lang
    options.reveals = shared.reveal
    if let outcomes {
      options.outcomes = OutcomeSet(
        try Self.list(outcomes).map { name in
          guard let outcome = Outcome(rawValue: name) else {
            throw Self.unknown(name, in: Outcome.allCases.map(\.rawValue), "--outcomes")
          }
          return outcome
        })
    }
    let outcomes = options.outcomes
    // Waivers lie over violations, so they are counted also where nobody asked to see them.
    if ledger != nil { options.outcomes.insert(.violation) }
    if ledger != nil, shared.reveal, by?.contains(where: { !$0.isWhitespace }) != true {
      throw ValidationError("--reveal bersama --ledger memerlukan --by 'Nama Petugas'")
    }
    let chosen = try write.map { text in
      try Self.list(text).map { name in
        guard let file = OutputFile(rawValue: name) else {
          throw Self.unknown(name, in: OutputFile.allCases.map(\.rawValue), "--write")
        }
        return file
      }
    }
    let files = chosen ?? OutputFile.defaults
    if write != nil, out == nil {
      throw ValidationError("--write memerlukan --out FOLDER")
    }
    options.detail = try detail(files)
    options.evaluator = evaluator.evaluator
    options.hashesInputs =
      out != nil && files.contains(.receipt) || ledger != nil && shared.reveal
    return Choices(
      options: options, outcomes: outcomes, columns: try parseColumns(), files: files,
      memory: try parseMemory(options.detail))
  }

  /// Messages, evidence and readings are worked out only where something shows them, and facts that
  /// an unknown hangs on only where they are listed.
  private func detail(_ files: [OutputFile]) throws -> FindingDetail {
    let columns = try parseColumns().map(\.column)
    let isPlain = columns.allSatisfy { $0.needsNoWords || $0 == .needs }
    let shown = format == .human ? !shared.quiet : format != .csv || !isPlain
    let written =
      out != nil
      && files.contains { $0 != .summary && $0 != .receipt && ($0 != .findings || !isPlain) }
    if shown || written { return .full }
    let asksForColumns = format == .csv || out != nil && files.contains(.findings)
    // What the ledger waives is told finding by finding.
    guard ledger == nil else { return .verdict }
    return !asksForColumns || columns.allSatisfy(\.needsNoWords) ? .outcome : .verdict
  }

  private func parseColumns() throws -> [FindingColumnChoice] { try Self.columns(columns) }

  /// What `--columns` asks for.
  static func columns(_ text: String?) throws -> [FindingColumnChoice] {
    guard let text else { return FindingColumnChoice.defaults }
    return try list(text).map { text in
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard let name = parts.last, let column = FindingColumn(rawValue: name) else {
        throw unknown(
          parts.last ?? text, in: FindingColumn.allCases.map(\.rawValue), "--columns")
      }
      return FindingColumnChoice(column, heading: parts.count > 1 ? parts[0] : nil)
    }
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { part in
      var part = part[...]
      while part.first == " " { part.removeFirst() }
      while part.last == " " { part.removeLast() }
      return String(part)
    }
  }

  private static func unknown(_ name: String, in known: [String], _ option: String)
    -> ValidationError
  {
    let nearest = NearestName.of(name, among: known).map { "; maksudnya `\($0)`?" } ?? ""
    return ValidationError(
      "\(option): `\(name)` tidak dikenal\(nearest) (yang ada: \(known.joined(separator: ", ")))")
  }
}
