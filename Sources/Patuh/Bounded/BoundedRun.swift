public import PatuhDiagnostics
import PatuhEngine
import PatuhRecords

/// A check that was done in parts: its sums, and its findings on disk until they are written.
public struct BoundedRun {
  /// The sums; of the findings only those of the subjects that people should see first.
  public let run: CheckRun
  let frames: FindingFrames
  let columns: [FindingColumnChoice]

  /// Gives the bytes of an output file a piece at a time.
  public func stream(
    _ file: OutputFile, _ take: ([UInt8]) throws(DiagnosticsError) -> Void
  ) throws(DiagnosticsError) {
    switch file {
    case .findings:
      try take(
        FindingsCSV(report: run.report, columns: columns, privacy: run.privacy).headings())
      try frames.runs.merge { (frame) throws(DiagnosticsError) in
        try take(frame.texts[FindingFrames.row])
      }
    case .ndjson:
      try frames.runs.merge { (frame) throws(DiagnosticsError) in
        try take(frame.texts[FindingFrames.object])
      }
    case .json: try streamDocument(take)
    case .summary, .report, .receipt: try take(run.render(file))
    }
  }

  private func streamDocument(
    _ take: ([UInt8]) throws(DiagnosticsError) -> Void
  ) throws(DiagnosticsError) {
    var head = run.findingsJSON.head()
    head.key("examined")
    try take(Array((head.text + "{").utf8))
    var types = run.report.subjects[...]
    var current: [UInt8]?
    func begin(_ type: String, isFirst: Bool) -> [UInt8] {
      var name = JSONText()
      name.key(type)
      return Array(((isFirst ? "" : "],") + name.text + "[").utf8)
    }
    var opened = 0
    var left = 0
    try frames.examined?.merge { (frame) throws(DiagnosticsError) in
      let table = Array(frame.key.prefix(4))
      if table != current {
        // Types without a record have an empty list.
        repeat {
          guard let (type, count) = types.popFirst() else { break }
          try take(begin(type, isFirst: opened == 0))
          opened += 1
          left = count
        } while left == 0
        current = table
        try take(frame.texts[0])
      } else {
        try take([UInt8(ascii: ",")] + frame.texts[0])
      }
    }
    for (type, _) in types {
      try take(begin(type, isFirst: opened == 0))
      opened += 1
    }
    try take(Array(((opened > 0 ? "]" : "") + "},\"findings\":[").utf8))
    var isFirst = true
    try frames.runs.merge { (frame) throws(DiagnosticsError) in
      var text: [UInt8] = []
      for line in frame.texts[FindingFrames.object].split(separator: UInt8(ascii: "\n")) {
        if !isFirst { text.append(UInt8(ascii: ",")) }
        text.append(UInt8(ascii: "\n"))
        text += line
        isFirst = false
      }
      try take(text)
    }
    try take(Array("\n]}\n".utf8))
  }

  /// Writes files into a folder: all of them, or none.
  public func write(_ files: [OutputFile], to folder: String) throws(DiagnosticsError) {
    var output = try OutputFolder(path: folder)
    var written: [(name: String, digest: String)] = []
    do throws(DiagnosticsError) {
      for file in OutputFile.allCases where files.contains(file) {
        if file == .receipt {
          try output.stage(file.fileName, Receipt(run: run, outputs: written).render())
          continue
        }
        let digest = try output.stage(file.fileName, isHashed: files.contains(.receipt)) {
          (sink) throws(DiagnosticsError) in
          try stream(file) { (bytes) throws(DiagnosticsError) in try sink.write(bytes) }
        }
        written.append((file.fileName, digest))
      }
      try output.commit()
    } catch {
      output.discard()
      throw error
    }
  }
}
