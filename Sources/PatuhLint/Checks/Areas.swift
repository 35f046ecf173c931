internal import PatuhDiagnostics
internal import PatuhRules
internal import PatuhYAML

/// Reading orders that leave a rule out or name one that isn't there.
enum Areas {
  static func run(_ context: LintContext, into bag: inout DiagnosticBag) {
    var rules: [String: [(name: String, file: LintFile)]] = [:]
    for file in context.files {
      guard case .rule(let id) = file.kind, let slash = id.lastIndex(of: "/") else { continue }
      rules[String(id[..<slash]), default: []].append(
        (String(id[id.index(after: slash)...]), file))
    }
    for file in context.files {
      guard case .area(let area) = file.kind, let order = file.node["order"] else { continue }
      let found = rules[area] ?? []
      for word in order.words where !found.contains(where: { $0.name == word.text }) {
        let nearest = NearestName.of(word.text, among: found.map(\.name))
        bag.append(.noSuchRuleInOrder(word.text, nearest: nearest, word.range))
      }
      for (name, rule) in found where !order.words.contains(where: { $0.text == name }) {
        bag.append(
          .missingInOrder(
            name, area: area, rule.range(of: "title"), order: order.range,
            fix: addition(name, to: order, file)))
      }
    }
  }

  private static func addition(_ name: String, to order: Node, _ file: LintFile) -> Fix? {
    guard let last = order.words.last, order.sequence != nil,
      file.source.bytes[order.range.upperBound - 1] == UInt8(ascii: "]")
    else { return nil }
    let end = last.range.upperBound
    return Fix(
      SourceRange(source: file.source, end..<end), replacement: ", " + name, applicability: .safe)
  }
}
