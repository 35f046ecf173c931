internal import PatuhDiagnostics
internal import PatuhRules
internal import PatuhYAML

/// Grades that nobody gave, and grades that are better than what they rest on.
enum Grades {
  static func run(_ context: LintContext, into bag: inout DiagnosticBag) {
    for file in context.files {
      switch file.kind {
      case .regulation(let id):
        guard let regulation = context.rulebook.regulation(id) else { continue }
        report(file.node, regulation.grade, regulation.verified, into: &bag)
        for item in file.node["articles"]?.sequence ?? [] {
          guard let cite = item["cite"]?.scalar,
            let article = regulation.articles.first(where: {
              $0.range.lowerBound == cite.range.lowerBound
            })
          else { continue }
          if item["grade"] != nil { report(item, article.grade, article.verified, into: &bag) }
          reportTwice(item["verified"], into: &bag)
        }
        reportTwice(file.node["verified"], into: &bag)
      case .parameter(let id):
        guard let parameter = context.rulebook.parameter(id) else { continue }
        for item in file.node["values"]?.sequence ?? [] {
          reportValue(item, parameter, into: &bag)
        }
      default: continue
      }
    }
  }

  /// A and B need officers who compared the text.
  private static func report(
    _ node: Node, _ grade: Grade, _ verified: [Verification], into bag: inout DiagnosticBag
  ) {
    guard grade <= .b, let range = node["grade"]?.range else { return }
    let allowed = Verification.grade(of: verified)
    if allowed.map({ grade < $0 }) ?? true {
      bag.append(
        .gradeWithoutOfficers(
          grade, range,
          fix: Fix(
            range, replacement: (allowed ?? .c).letter, applicability: .safe)))
    }
  }

  private static func reportTwice(_ node: Node?, into bag: inout DiagnosticBag) {
    var seen: Set<String> = []
    for item in node?.sequence ?? [] {
      guard let name = item["by"]?.scalar else { continue }
      let key = name.text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !seen.insert(key).inserted { bag.append(.officerTwice(name.text, name.range)) }
    }
  }

  private static func reportValue(
    _ node: Node, _ parameter: Parameter, into bag: inout DiagnosticBag
  ) {
    guard let value = parameter.values.first(where: { $0.range == node.range }) else { return }
    let cited = Grade.worst(of: value.citations.map(\.grade))
    if let given = node["grade"] {
      // Only A and B claim that a citation was compared with the gazette.
      if let cited, value.grade <= .b, value.grade < cited {
        bag.append(
          .gradeBetterThanCited(
            value.grade, cited: cited, given.range,
            fix: Fix(given.range, replacement: cited.letter, applicability: .safe)))
      }
    } else if value.grade <= .c, value.citations.contains(where: { $0.articles.isEmpty }) {
      // Somebody saw the text, and so could say where the value stands in it.
      bag.append(.valueWithoutGrade(parameter.id, (node["cite"] ?? node).range))
    }
  }
}
