public import PatuhColumns
public import PatuhDiagnostics

/// What can be said of people and bodies: record types, their fields, what blanks mean.
public struct Vocabulary: Sendable {
  /// In the order of the file.
  public let records: [RecordType]
  private let indexes: [String: Int]

  init(_ records: [RecordType]) {
    self.records = records
    self.indexes = Dictionary(
      records.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public subscript(name: String) -> RecordType? { indexes[name].map { records[$0] } }

  /// The shape that tables of a record type have: all its fields and children, in order.
  public func tableSchema(of record: RecordType) -> TableSchema {
    TableSchema(
      name: record.name, fields: record.fields.map(\.name), key: record.key, label: record.label,
      children: record.children.map(\.name))
  }
}

/// A record type: an employer, a worker, a village in one budget year.
public struct RecordType: Sendable {
  /// A child table and the columns that join it.
  public struct Child: Sendable, Hashable {
    public struct Join: Sendable, Hashable {
      public let child: String
      public let parent: String
    }

    public let name: String
    public let record: String
    public let on: [Join]
  }

  public let name: String
  public let title: String
  public let meaning: String?
  public let key: [String]
  /// Field shown to people beside the key.
  public let label: String?
  /// Other names of its files.
  public let aliases: [String]
  public let fields: [Field]
  public let children: [Child]
  public let range: SourceRange

  public func field(_ name: String) -> Field? { fields.first { $0.name == name } }

  public func child(_ name: String) -> Child? { children.first { $0.name == name } }
}

/// A field of a record type.
public struct Field: Sendable {
  public enum FieldType: String, Sendable, CaseIterable {
    case text
    case integer
    case decimal
    case rupiah
    case date
    case month
    case boolean
    case symbol = "enum"
    case symbols = "set of enum"
  }

  /// What a blank cell says. A column that isn't there is unknown whatever this is.
  public enum Blank: Sendable, Hashable {
    case unknown
    case absent
    /// Known to be the empty set.
    case empty
    /// Absent when another field of the row is absent, otherwise unknown.
    case absentWhenBlank(String)
  }

  /// A value that an enumeration allows.
  public struct Allowed: Sendable, Hashable {
    public let name: String
    public let title: String
    public let aliases: [String]
  }

  public let name: String
  public let type: FieldType
  public let title: String
  public let unit: String?
  public let meaning: String?
  /// Other headings of its column.
  public let aliases: [String]
  /// For enumerations, in order; empty otherwise.
  public let values: [Allowed]
  public let blank: Blank
  /// Value taken, and shown as assumed, where the cell is blank or the column missing.
  public let assumed: String?
  public let personal: PersonalData?
  public let digits: Int?
  /// What the field is kept for although no rule reads it; nil when rules are reason enough.
  public let purpose: String?
  public let source: ResolvedCitation?
  public let range: SourceRange
}
