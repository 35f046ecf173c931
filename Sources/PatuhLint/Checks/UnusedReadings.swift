internal import PatuhDiagnostics
internal import PatuhRules
internal import PatuhYAML

/// Readings that neither a rule nor a ladder asks for.
enum UnusedReadings {
  static func run(_ context: LintContext, into bag: inout DiagnosticBag) {
    guard context.isComplete, !context.rulebook.rules.isEmpty else { return }
    var used = Set(context.rulebook.rules.flatMap(\.usedReadings))
    var ladderText = ""
    for file in context.files {
      if case .ladder = file.kind {
        ladderText += String(decoding: file.source.bytes, as: UTF8.self)
      }
      if case .rule = file.kind {
        used.formUnion(file.node["readings"]?.words.map(\.text) ?? [])
      }
    }
    for file in context.files {
      guard case .reading(let name) = file.kind, !used.contains(name),
        let reading = context.rulebook.reading(name), !ladderText.contains(name),
        !ladderText.contains(reading.identifier), reading.purpose == nil
      else { continue }
      bag.append(.unusedReading(name, file.range(of: "title")))
    }
  }
}
