package import PatuhColumns
package import PatuhDiagnostics
package import PatuhYAML

/// The kinds of values that files about law share.
extension MappingReader {
  package mutating func words(_ key: String, into bag: inout DiagnosticBag) -> String? {
    text(key, into: &bag)?.text
  }

  package mutating func requiredWords(_ key: String, into bag: inout DiagnosticBag) -> String? {
    requiredText(key, into: &bag)?.text
  }

  package mutating func day(_ key: String, into bag: inout DiagnosticBag) -> Day? {
    optional(key)?.readDay(into: &bag)
  }

  package mutating func requiredDay(_ key: String, into bag: inout DiagnosticBag) -> Day? {
    required(key, into: &bag)?.readDay(into: &bag)
  }

  /// `{ from: …, to: … }` under a key; nil when the key is missing.
  package mutating func period(_ key: String, into bag: inout DiagnosticBag) -> Period? {
    guard let node = optional(key), var inner = MappingReader(node, into: &bag) else { return nil }
    let period = inner.ownPeriod(into: &bag)
    inner.finish(into: &bag)
    return period
  }

  /// `from:` and `to:` of this mapping.
  package mutating func ownPeriod(into bag: inout DiagnosticBag) -> Period {
    let from = day("from", into: &bag)
    let to = day("to", into: &bag)
    if let from, let to, to < from {
      bag.append(.endsBeforeItBegins(keyRange("to") ?? node.range))
      return Period(from: from, to: from)
    }
    return Period(from: from, to: to)
  }

  package mutating func grade(_ key: String, into bag: inout DiagnosticBag) -> Grade? {
    optional(key)?.readGrade(into: &bag)
  }

  package mutating func source(_ key: String, into bag: inout DiagnosticBag) -> LegalSource? {
    guard let node = optional(key), var inner = MappingReader(node, into: &bag) else { return nil }
    let kind = inner.required("kind", into: &bag)?
      .oneOf(LegalSource.Kind.allCases.map { ($0.rawValue, $0) }, into: &bag)
    let place = inner.words("where", into: &bag)
    let note = inner.words("note", into: &bag)
    inner.finish(into: &bag)
    return kind.map { LegalSource(kind: $0, place: place, note: note) }
  }

  /// One citation or a list of them.
  package mutating func citations(_ key: String, into bag: inout DiagnosticBag) -> [CitedText] {
    texts(key, into: &bag).compactMap { $0.readCitation(into: &bag) }
  }

  /// One citation.
  package mutating func citation(_ key: String, into bag: inout DiagnosticBag) -> CitedText? {
    text(key, into: &bag)?.readCitation(into: &bag)
  }

  package mutating func expression(_ key: String, into bag: inout DiagnosticBag) -> ExpressionText?
  {
    optional(key)?.readExpression(into: &bag)
  }
}

extension Node {
  package func readDay(into bag: inout DiagnosticBag) -> Day? {
    read(.date, into: &bag) { scalar in
      scalar.date.flatMap { Day($0.year, $0.month, $0.day) }
    }
  }

  package func readGrade(into bag: inout DiagnosticBag) -> Grade? {
    oneOf(Grade.allCases.map { ($0.letter, $0) }, into: &bag)
  }

  /// An expression; a bare `true` or a number is one too.
  package func readExpression(into bag: inout DiagnosticBag) -> ExpressionText? {
    read(.text, into: &bag) { ExpressionText($0) }
  }

  /// A value of a parameter's type.
  package func readLegalValue(_ type: Parameter.ValueType, into bag: inout DiagnosticBag)
    -> LegalValue?
  {
    switch type {
    case .integer: read(.integer, into: &bag) { $0.integer.map(LegalValue.integer) }
    case .decimal, .rupiah:
      read(.decimal, into: &bag) { scalar in
        scalar.decimal.flatMap { ExactDecimal($0) }.map(LegalValue.decimal)
      }
    case .text: read(.text, into: &bag) { LegalValue.text($0.text) }
    }
  }
}

extension Scalar {
  package func readCitation(into bag: inout DiagnosticBag) -> CitedText? {
    switch CitationParser.parse(text) {
    case .success(let citation): return CitedText(citation: citation, range: range)
    case .failure(let fault):
      bag.append(.notACitation(text, fault, at: sourceMap.range(fault.range)))
      return nil
    }
  }

  /// A name that expressions can write: `[a-z][a-z0-9_]*`.
  package func readIdentifier(into bag: inout DiagnosticBag) -> String? {
    let bytes = Array(text.utf8)
    let isLower = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    guard let first = bytes.first, isLower(first),
      bytes.allSatisfy({ isLower($0) || isDigit($0) || $0 == UInt8(ascii: "_") })
    else {
      bag.append(.wrongKind(Node(.scalar(self)), expected: .identifier))
      return nil
    }
    return text
  }
}
