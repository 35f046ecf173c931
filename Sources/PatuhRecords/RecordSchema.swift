package import PatuhColumns

/// What the reader has to know of a record type: plain data, converted from the vocabulary.
package struct RecordSchema: Sendable, Hashable {
  /// The words of the act: `pekerja`. Also the name of the file that holds such rows.
  package var name: String
  package var title: String
  /// Fields that together name a row; empty for rows that only exist under a parent.
  package var key: [String]
  /// Field shown to people beside the key.
  package var label: String?
  /// Other file names that hold this record type.
  package var aliases: [String]
  package var fields: [Field]
  package var children: [Child]

  package init(
    name: String, title: String, key: [String] = [], label: String? = nil, aliases: [String] = [],
    fields: [Field], children: [Child] = []
  ) {
    self.name = name
    self.title = title
    self.key = key
    self.label = label
    self.aliases = aliases
    self.fields = fields
    self.children = children
  }

  /// What kind of value a field holds.
  package enum FieldType: String, Sendable, Hashable, CaseIterable {
    case text
    case integer
    case decimal
    /// Exact money, with sen where the source has them.
    case rupiah
    case date
    case month
    case boolean
    /// One of the allowed values.
    case symbol
    /// Any number of the allowed values.
    case symbols
  }

  /// What a blank cell says. A column that is not in the file is unknown whatever stands here.
  package enum BlankMeaning: Sendable, Hashable {
    /// A gap.
    case unknown
    /// A fact: there is none.
    case absent
    /// The empty set is known.
    case empty
    /// Absent when another field of the row is absent, a gap otherwise.
    case absentWhenBlank(String)
  }

  /// An allowed value of a `symbol` or `symbols` field.
  package struct Allowed: Sendable, Hashable {
    package var value: String
    package var title: String
    package var aliases: [String]

    package init(_ value: String, title: String = "", aliases: [String] = []) {
      self.value = value
      self.title = title
      self.aliases = aliases
    }
  }

  package struct Field: Sendable, Hashable {
    package var name: String
    package var type: FieldType
    package var title: String
    /// Other headings of the column in real files.
    package var aliases: [String]
    package var allowed: [Allowed]
    package var blank: BlankMeaning
    /// Taken, and marked as assumed, for a blank cell or a missing column; as it is written in
    /// files.
    package var assumed: String?
    package var personal: PersonalData?
    /// The text consists of exactly this many digits: 16 for a NIK.
    package var digits: Int?

    package init(
      _ name: String, _ type: FieldType, title: String = "", aliases: [String] = [],
      allowed: [Allowed] = [], blank: BlankMeaning = .unknown, assumed: String? = nil,
      personal: PersonalData? = nil, digits: Int? = nil
    ) {
      self.name = name
      self.type = type
      self.title = title
      self.aliases = aliases
      self.allowed = allowed
      self.blank = blank
      self.assumed = assumed
      self.personal = personal
      self.digits = digits
    }
  }

  /// Rows of another (or the same) record type that belong to a row of this one.
  package struct Child: Sendable, Hashable {
    /// The name rules use: `pekerja`.
    package var name: String
    /// The record type of the child rows.
    package var record: String
    /// Equal fields, child's first; at least one pair.
    package var on: [Join]

    package init(_ name: String, record: String, on: [Join]) {
      self.name = name
      self.record = record
      self.on = on
    }
  }

  package struct Join: Sendable, Hashable {
    package var child: String
    package var parent: String

    package init(child: String, parent: String) {
      self.child = child
      self.parent = parent
    }
  }

  package func field(_ name: String) -> Field? { fields.first { $0.name == name } }
}

extension [RecordSchema] {
  /// The record type that a file name (without folder and extension) or the left side of
  /// `type=path` means: by name, then by alias; case, spaces and punctuation are ignored. Nil when
  /// none does, or when an alias belongs to two.
  package func record(named name: String) -> RecordSchema? {
    let wanted = Heading.key(name)
    if let found = first(where: { Heading.key($0.name) == wanted }) { return found }
    let found = filter { $0.aliases.contains { Heading.key($0) == wanted } }
    return found.count == 1 ? found.first : nil
  }

  /// These schemas with one more standing assumption, for `--assume FIELD=VALUE`.
  ///
  /// - Parameter field: `jenis`, which means every record type that has it, or
  ///   `pemberi_kerja.jenis`.
  /// - Returns: nil when no record type has the field.
  package func assuming(_ field: String, _ value: String) -> [RecordSchema]? {
    let parts = field.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let record = parts.count == 2 ? parts.first.map(String.init) : nil
    let name = parts.last.map(String.init) ?? field
    var result = self
    var found = false
    for index in result.indices where record == nil || result[index].name == record {
      for position in result[index].fields.indices
      where result[index].fields[position].name == name {
        result[index].fields[position].assumed = value
        found = true
      }
    }
    return found ? result : nil
  }
}
