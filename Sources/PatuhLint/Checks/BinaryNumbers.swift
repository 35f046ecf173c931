internal import PatuhCEL
internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhRules

/// Binary floating point in a rule. Money and rates are exact decimals; 0.1 + 0.2 is not 0.3 in
/// binary, and a rupiah is then missing somewhere.
enum BinaryNumbers {
  static func run(_ context: LintContext, into bag: inout DiagnosticBag) {
    for file in context.files {
      guard case .rule = file.kind else { continue }
      for item in RuleTexts(file).items {
        item.expression.walk { node in
          switch node.kind {
          case .literal(.double):
            bag.append(.binaryNumber(node.range.text, node.range, fix: decimal(node)))
          case .call("double", nil, _), .call("math.sqrt", nil, _):
            bag.append(.binaryNumber(node.printed, node.range, fix: nil))
          default: break
          }
        }
      }
    }
  }

  /// `0.02` as `decimal('0.02')`, quoted so that the text around it stays YAML.
  private static func decimal(_ node: Expr) -> Fix? {
    let text = node.range.text
    guard ExactDecimal(text) != nil, text.contains(".") else { return nil }
    let bytes = node.range.source.bytes
    let line = node.range.source.line(node.range.start.line)
    // A scalar in single quotes would end at ours.
    let quote = line.contains(UInt8(ascii: "'")) && !bytes.isEmpty ? "\"" : "'"
    guard !line.contains(UInt8(ascii: "\"")) || quote == "'" else { return nil }
    return Fix(
      node.range, replacement: "decimal(\(quote)\(text)\(quote))", applicability: .safe)
  }
}
