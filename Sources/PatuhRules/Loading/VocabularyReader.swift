internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhYAML

/// Reads `Rules/kosakata.yaml`.
struct VocabularyReader {
  private(set) var records: [RecordType] = []
  /// Citations of fields, to be looked up later: record, field, citation.
  private(set) var sources: [(record: String, field: String, cited: CitedText)] = []

  static func read(_ node: Node, into bag: inout DiagnosticBag) -> VocabularyReader {
    var result = VocabularyReader()
    guard var reader = MappingReader(node, into: &bag) else { return result }
    if let node = reader.required("records", into: &bag),
      let inner = MappingReader(node, into: &bag)
    {
      for (name, value) in zip(inner.keys, node.mapping ?? []) {
        guard name.readIdentifier(into: &bag) != nil else { continue }
        result.readRecord(name, value.value, into: &bag)
      }
    }
    reader.finish(into: &bag)
    result.reportJoins(into: &bag)
    return result
  }

  private mutating func readRecord(_ name: Scalar, _ node: Node, into bag: inout DiagnosticBag) {
    guard var reader = MappingReader(node, into: &bag) else { return }
    let title = reader.requiredWords("title", into: &bag)
    let meaning = reader.words("meaning", into: &bag)
    let key = reader.texts("key", into: &bag)
    let label = reader.text("label", into: &bag)
    let aliases = reader.texts("aliases", into: &bag).map(\.text)
    var fields: [Field] = []
    if let node = reader.required("fields", into: &bag), MappingReader(node, into: &bag) != nil {
      for pair in node.mapping ?? [] {
        guard pair.key.readIdentifier(into: &bag) != nil else { continue }
        if let field = readField(pair.key, pair.value, of: name.text, into: &bag) {
          fields.append(field)
        }
      }
    }
    var children: [RecordType.Child] = []
    if let node = reader.optional("children"), MappingReader(node, into: &bag) != nil {
      for pair in node.mapping ?? [] {
        guard pair.key.readIdentifier(into: &bag) != nil else { continue }
        if fields.contains(where: { $0.name == pair.key.text }) {
          bag.append(.nameTwice(pair.key.text, pair.key.range))
        } else if let child = readChild(pair.key, pair.value, into: &bag) {
          children.append(child)
        }
      }
    }
    reader.finish(into: &bag)
    let names = fields.map(\.name)
    for scalar in key + [label].compactMap({ $0 }) where !names.contains(scalar.text) {
      bag.append(.noSuchField(scalar.text, of: name.text, known: names, scalar.range))
    }
    for field in fields {
      if case .absentWhenBlank(let other) = field.blank, !names.contains(other) {
        bag.append(.noSuchField(other, of: name.text, known: names, field.range))
      }
    }
    records.append(
      RecordType(
        name: name.text, title: title ?? name.text, meaning: meaning, key: key.map(\.text),
        label: label?.text, aliases: aliases, fields: fields, children: children,
        range: name.range))
  }

  private mutating func readField(
    _ name: Scalar, _ node: Node, of record: String, into bag: inout DiagnosticBag
  ) -> Field? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let type = reader.required("type", into: &bag)?
      .oneOf(Field.FieldType.allCases.map { ($0.rawValue, $0) }, into: &bag)
    let title = reader.words("title", into: &bag)
    let unit = reader.words("unit", into: &bag)
    let meaning = reader.words("meaning", into: &bag)
    let aliases = reader.texts("aliases", into: &bag).map(\.text)
    let values = readValues(&reader, into: &bag)
    let blank = reader.optional("blank").flatMap { Self.readBlank($0, into: &bag) }
    let assumed = reader.text("assume", into: &bag)
    let personal = reader.optional("personal")?
      .oneOf(PersonalData.allCases.map { ($0.rawValue, $0) }, into: &bag)
    let digits = reader.integer("digits", into: &bag)
    let purpose = reader.words("purpose", into: &bag)
    if let cited = reader.citation("source", into: &bag) {
      sources.append((record, name.text, cited))
    }
    reader.finish(into: &bag)
    guard let type else { return nil }
    let isEnumeration = type == .symbol || type == .symbols
    if isEnumeration == values.isEmpty || values.count > 64 {
      bag.append(.enumerationValues(name.text, isEnumeration: isEnumeration, name.range))
    }
    if blank == .empty, type != .symbols { bag.append(.blankEmpty(name.text, name.range)) }
    if let assumed, isEnumeration, !values.contains(where: { $0.name == assumed.text }) {
      bag.append(.notOneOf(assumed, words: values.map(\.name)))
    }
    return Field(
      name: name.text, type: type, title: title ?? name.text, unit: unit, meaning: meaning,
      aliases: aliases, values: values, blank: blank ?? .unknown, assumed: assumed?.text,
      personal: personal, digits: digits.flatMap { Int(exactly: $0) }, purpose: purpose,
      source: nil,
      range: name.range)
  }

  private func readValues(
    _ reader: inout MappingReader, into bag: inout DiagnosticBag
  ) -> [Field.Allowed] {
    guard let node = reader.optional("values"), MappingReader(node, into: &bag) != nil else {
      return []
    }
    return (node.mapping ?? []).compactMap { pair in
      guard !pair.value.isNull else {
        return Field.Allowed(name: pair.key.text, title: pair.key.text, aliases: [])
      }
      guard var inner = MappingReader(pair.value, into: &bag) else { return nil }
      let title = inner.words("title", into: &bag)
      let aliases = inner.texts("aliases", into: &bag).map(\.text)
      inner.finish(into: &bag)
      return Field.Allowed(name: pair.key.text, title: title ?? pair.key.text, aliases: aliases)
    }
  }

  /// `absent`, `unknown`, `empty`, or `{ absent_when_blank: field }`.
  private static func readBlank(_ node: Node, into bag: inout DiagnosticBag) -> Field.Blank? {
    if node.scalar != nil {
      return node.oneOf(
        [("unknown", .unknown), ("absent", .absent), ("empty", .empty)], into: &bag)
    }
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let other = reader.requiredWords("absent_when_blank", into: &bag)
    reader.finish(into: &bag)
    return other.map(Field.Blank.absentWhenBlank)
  }

  private func readChild(
    _ name: Scalar, _ node: Node, into bag: inout DiagnosticBag
  ) -> RecordType.Child? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let record = reader.requiredWords("record", into: &bag)
    var joins: [RecordType.Child.Join] = []
    if let on = reader.required("on", into: &bag), MappingReader(on, into: &bag) != nil {
      for pair in on.mapping ?? [] {
        let parent = pair.value.read(.text, into: &bag) { $0.text }
        if let parent { joins.append(.init(child: pair.key.text, parent: parent)) }
      }
    }
    reader.finish(into: &bag)
    guard let record, !joins.isEmpty else { return nil }
    return RecordType.Child(name: name.text, record: record, on: joins)
  }

  /// Children name record types and columns that exist.
  private func reportJoins(into bag: inout DiagnosticBag) {
    for parent in records {
      for child in parent.children {
        guard let record = records.first(where: { $0.name == child.record }) else {
          bag.append(.noSuchRecord(child.record, known: records.map(\.name), parent.range))
          continue
        }
        for join in child.on {
          if record.field(join.child) == nil {
            let known = record.fields.map(\.name)
            bag.append(.noSuchField(join.child, of: record.name, known: known, parent.range))
          }
          if parent.field(join.parent) == nil {
            let known = parent.fields.map(\.name)
            bag.append(.noSuchField(join.parent, of: parent.name, known: known, parent.range))
          }
        }
      }
    }
  }
}
