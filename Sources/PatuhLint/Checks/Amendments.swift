internal import PatuhDiagnostics
internal import PatuhRules
internal import PatuhYAML

/// An amendment that only one of the two regulations knows of.
enum Amendments {
  static func run(_ context: LintContext, into bag: inout DiagnosticBag) {
    var files: [String: LintFile] = [:]
    for file in context.files {
      if case .regulation(let id) = file.kind, files[id] == nil { files[id] = file }
    }
    for regulation in context.rulebook.regulations {
      guard let file = files[regulation.id] else { continue }
      for word in file.node["amends"]?.words ?? [] {
        report(
          word, missing: "amended_by", of: regulation.id, in: files[word.text], into: &bag)
      }
      for word in file.node["amended_by"]?.words ?? [] {
        report(word, missing: "amends", of: regulation.id, in: files[word.text], into: &bag)
      }
    }
  }

  private static func report(
    _ word: Scalar, missing key: String, of id: String, in other: LintFile?,
    into bag: inout DiagnosticBag
  ) {
    guard let other, !(other.node[key]?.words.contains { $0.text == id } ?? false) else { return }
    bag.append(
      .oneSidedAmendment(
        id, other: word.text, key: key, word.range, fix: addition(id, to: key, in: other)))
  }

  /// Adds to the list that is there, or writes a new one before `grade`.
  private static func addition(_ id: String, to key: String, in file: LintFile) -> Fix? {
    if let list = file.node[key] {
      guard list.sequence != nil, let last = list.words.last,
        list.range.source.bytes[list.range.upperBound - 1] == UInt8(ascii: "]")
      else { return nil }
      let end = last.range.upperBound
      return Fix(
        SourceRange(source: file.source, end..<end), replacement: ", " + id, applicability: .safe)
    }
    guard let grade = file.node.pair("grade") else { return nil }
    let start = grade.key.range.lowerBound
    return Fix(
      SourceRange(source: file.source, start..<start), replacement: "\(key): [\(id)]\n",
      applicability: .safe)
  }
}
