internal import PatuhDiagnostics
internal import PatuhRules
internal import PatuhYAML

/// Choices without a reason: a default option that nobody explains, an option or an exception
/// without an article.
enum Reasons {
  static func run(_ context: LintContext, into bag: inout DiagnosticBag) {
    for file in context.files {
      switch file.kind {
      case .reading(let name):
        if file.node["why"] == nil {
          bag.append(.readingWithoutReason(name, file.range(of: "default")))
        }
        for option in file.node["options"]?.sequence ?? [] {
          guard let id = option["id"]?.scalar, option["cite"]?.words.isEmpty ?? true else {
            continue
          }
          bag.append(.optionWithoutArticle(id.text, id.range))
        }
      case .rule:
        for exception in file.node["exceptions"]?.sequence ?? [] {
          guard let id = exception["id"]?.scalar, exception["cite"] == nil else { continue }
          bag.append(.exceptionWithoutArticle(id.text, id.range))
        }
      default: continue
      }
    }
  }
}
