package import PatuhColumns
internal import PatuhDiagnostics
package import PatuhRules
internal import PatuhYAML

/// Writes into a regulation's file that an officer compared a place with the gazette, and raises its
/// grade: one officer makes B, two different ones A. Comments and all other lines stay.
package enum VerificationWriter {
  package enum Refusal: Error, Sendable, Equatable {
    case noSuchPlace(nearest: String?)
    /// Several versions of the place; a day chooses.
    case severalVersions([String])
    case sameOfficer(String)
    case blank(String)
    /// The layout of the file is none that can be changed safely.
    case cannotWrite
  }

  /// The new text of the file, and the grade that the place has in it.
  ///
  /// - Parameters:
  ///   - place: nil for the title and days of the regulation itself.
  ///   - day: chooses between versions of a place; nil when there is only one.
  package static func verify(
    _ regulation: Regulation, _ place: Place?, on day: Day?, _ verification: Verification
  ) throws(Refusal) -> (text: [UInt8], grade: Grade) {
    for (name, text) in [("--by", verification.officer), ("--against", verification.against)]
    where text.allSatisfy(\.isWhitespace) {
      throw .blank(name)
    }
    let source = regulation.range.source
    var ignored = DiagnosticBag()
    guard let root = YAMLReader.read(source, into: &ignored) else { throw .cannotWrite }
    var node = root
    var verified = regulation.verified
    var current = regulation.grade
    if let place {
      let index = try find(place, in: regulation, on: day)
      let article = regulation.articles[index]
      let item = root["articles"]?.sequence?.first {
        $0["cite"]?.range.lowerBound == article.range.lowerBound
      }
      guard let item else { throw .cannotWrite }
      node = item
      verified = article.verified
      current = article.grade
    }
    guard !verified.contains(where: { $0.officerKey == verification.officerKey }) else {
      throw .sameOfficer(verification.officer)
    }
    guard let earned = Verification.grade(of: verified + [verification]) else { throw .cannotWrite }
    let grade = min(earned, current)
    let edits = edits(node, grade, verification, source)
    let text = FixWriter.apply(edits).texts.first?.bytes
    guard let text, holds(text, regulation, place, grade, verified.count + 1) else {
      throw .cannotWrite
    }
    return (text, grade)
  }

  private static func find(
    _ place: Place, in regulation: Regulation, on day: Day?
  ) throws(Refusal) -> Int {
    let found = regulation.articles.indices.filter { regulation.articles[$0].place == place }
    let chosen =
      day.map { day in
        found.filter { regulation.articles[$0].force.contains(day) }
      } ?? found
    if let only = chosen.first, chosen.count == 1 { return only }
    if chosen.isEmpty {
      let names = regulation.articles.map(\.place.text)
      throw .noSuchPlace(nearest: NearestName.of(place.text, among: names))
    }
    throw .severalVersions(chosen.map { regulation.articles[$0].force.description })
  }

  // MARK: Edits

  private static func insertion(_ text: String, at offset: Int, _ source: Source) -> Fix {
    Fix(
      SourceRange(source: source, offset..<offset), replacement: text, applicability: .needsReview)
  }

  /// The grade in its place, the officer at the end of the list; keys that aren't there yet stand
  /// behind the first one.
  private static func edits(
    _ node: Node, _ grade: Grade, _ verification: Verification, _ source: Source
  ) -> [Fix] {
    var edits: [Fix] = []
    var keys: [String] = []
    if let given = node["grade"] {
      if given.scalar?.text != grade.letter {
        edits.append(Fix(given.range, replacement: grade.letter, applicability: .needsReview))
      }
    } else {
      keys.append("grade: " + grade.letter)
    }
    let entry =
      "{ by: \(quoted(verification.officer)), day: \(verification.day), "
      + "against: \(quoted(verification.against)) }"
    let isFlow = source.bytes[node.range.lowerBound] == UInt8(ascii: "{")
    if let list = node["verified"], let last = list.sequence?.last {
      let isBracket = source.bytes[list.range.lowerBound] == UInt8(ascii: "[")
      let text =
        isBracket ? ", " + entry : "\n" + blanks(list.range.start.column - 1) + "- " + entry
      edits.append(insertion(text, at: last.range.upperBound, source))
    } else if isFlow {
      keys.append("verified: [\(entry)]")
    } else {
      keys.append("verified:\n" + indent(node, source) + "  - " + entry)
    }
    return edits + addition(keys, to: node, isFlow: isFlow, source)
  }

  private static func addition(
    _ keys: [String], to node: Node, isFlow: Bool, _ source: Source
  ) -> [Fix] {
    guard !keys.isEmpty, let first = node.mapping?.first else { return [] }
    if isFlow {
      let text = keys.map { ", " + $0 }.joined()
      return [insertion(text, at: first.value.range.upperBound, source)]
    }
    guard let second = node.mapping?.dropFirst().first else { return [] }
    let text = keys.map { $0 + "\n" + indent(node, source) }.joined()
    return [insertion(text, at: second.key.range.lowerBound, source)]
  }

  private static func indent(_ node: Node, _ source: Source) -> String {
    blanks((node.mapping?.first?.key.range.start.column ?? 1) - 1)
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// Always in double quotes, so that no name is read as something else.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{0}"..<"\u{20}", "\u{7F}", "\u{85}", "\u{2028}", "\u{2029}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// The new text says what was meant, and says all else as before.
  private static func holds(
    _ text: [UInt8], _ before: Regulation, _ place: Place?, _ grade: Grade, _ count: Int
  ) -> Bool {
    var bag = DiagnosticBag()
    let file = RulebookInput.File(
      path: before.id + ".yaml", source: Source(name: before.range.source.name, bytes: text))
    let draft = RulebookDraft.load(RulebookInput(rules: [], regulations: [file]), into: &bag)
    let rulebook = Rulebook.link(draft, into: &bag)
    guard let after = rulebook.regulations.first,
      after.articles.count == before.articles.count, after.title == before.title,
      zip(after.articles, before.articles).allSatisfy({ $0.says == $1.says && $0.place == $1.place }
      )
    else { return false }
    guard let place else { return after.grade == grade && after.verified.count == count }
    return after.articles.contains {
      $0.place == place && $0.grade == grade && $0.verified.count == count
    }
  }
}
