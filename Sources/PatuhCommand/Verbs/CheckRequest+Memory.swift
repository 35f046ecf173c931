import ArgumentParser
import Foundation
import Patuh
import PatuhDiagnostics
import PatuhEngine

/// A check that may take only so much memory.
extension CheckRequest {
  /// What the user said, or half of the machine's memory where the records need more.
  func parseMemory(_ detail: FindingDetail) throws -> MemoryLimit? {
    guard let memory else {
      return plan ? nil : MemoryLimit.needed(for: records, needsWords: detail == .full)
    }
    guard let limit = MemoryLimit(memory) else {
      let least = MemoryLimit.least / 1_000_000
      throw ValidationError(
        "--memory: `\(memory)` bukan ukuran yang dapat dipakai; tulis misalnya 512MB atau 2GB, "
          + "paling sedikit \(least)MB")
    }
    if plan {
      throw ValidationError("--plan membaca semua catatan sekaligus; jangan pakai --memory")
    }
    return limit
  }

  /// Checks part after part.
  func run(_ choices: Choices, within memory: MemoryLimit) async throws {
    Allocator.giveFreedMemoryBack()
    let bounded: BoundedRun
    do {
      var output = BoundedCheck.Output(
        files: Set((out == nil ? [] : choices.files) + [format.file].compactMap(\.self)),
        columns: choices.columns, subjectLimit: max(0, limit))
      let rulebook = try await loadRulebook(choices)
      if let ledger {
        let waivers = try LedgerWaivers(
          ledger: ledger, on: choices.options.day, rulebook: rulebook)
        output.waivers = (waivers, choices.outcomes)
      }
      let progress = ProgressBar(
        Phrase(id: "Memeriksa", en: "Checking")(shared.lang), enabled: !shared.quiet)
      bounded = try await BoundedCheck(
        rulebook: rulebook, records: records, options: choices.options, limit: memory,
        output: output
      ).run { progress.update($0, of: $1) }
      progress.finish()
      if let ledger, shared.reveal, let by {
        try bounded.run.logShownIdentities(
          ledger: ledger, by: by, time: LedgerOptions.now, command: LedgerOptions.command)
      }
      if !shared.quiet { Terminal.showNotes(bounded.run.diagnostics, shared.lang) }
      if let out { try bounded.write(choices.files, to: out) }
      if let file = format.file {
        var buffer: [UInt8] = []
        try bounded.stream(file) { bytes in
          buffer += bytes
          guard buffer.count >= 1 << 16 else { return }
          Terminal.write(buffer)
          buffer.removeAll(keepingCapacity: true)
        }
        Terminal.write(buffer)
      } else {
        try show(bounded.run, choices.columns)
      }
    } catch let error as DiagnosticsError {
      Terminal.show(error.bag, shared.lang)
      throw ExitStatus.defectiveInput
    }
    try exit(bounded.run.report)
  }
}

extension CheckRequest.Format {
  /// The output file that has the same bytes; nil for the text that people read.
  var file: OutputFile? {
    switch self {
    case .human: nil
    case .csv: .findings
    case .json: .json
    case .ndjson: .ndjson
    case .html: .report
    }
  }
}
