package import PatuhRecords
package import PatuhRules

extension RecordSchema {
  /// The schemas that the reader needs, from the vocabulary of a rulebook.
  package static func all(of vocabulary: Vocabulary) -> [RecordSchema] {
    vocabulary.records.map { type in
      RecordSchema(
        name: type.name, title: type.title, key: type.key, label: type.label,
        aliases: type.aliases, fields: type.fields.map(field),
        children: type.children.map { child in
          Child(
            child.name, record: child.record,
            on: child.on.map { Join(child: $0.child, parent: $0.parent) })
        })
    }
  }

  private static func field(_ field: PatuhRules.Field) -> RecordSchema.Field {
    RecordSchema.Field(
      field.name, type(field.type), title: field.title, aliases: field.aliases,
      allowed: field.values.map { Allowed($0.name, title: $0.title, aliases: $0.aliases) },
      blank: blank(field.blank), assumed: field.assumed,
      personal: field.personal, digits: field.digits)
  }

  private static func type(_ type: PatuhRules.Field.FieldType)
    -> PatuhRecords.RecordSchema.FieldType
  {
    switch type {
    case .text: .text
    case .integer: .integer
    case .decimal: .decimal
    case .rupiah: .rupiah
    case .date: .date
    case .month: .month
    case .boolean: .boolean
    case .symbol: .symbol
    case .symbols: .symbols
    }
  }

  private static func blank(_ blank: PatuhRules.Field.Blank) -> BlankMeaning {
    switch blank {
    case .unknown: .unknown
    case .absent: .absent
    case .empty: .empty
    case .absentWhenBlank(let other): .absentWhenBlank(other)
    }
  }
}
