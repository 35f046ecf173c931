/// A record type: the fields and child tables that expressions may select on its rows.
///
/// Fields and children stand in the order of the table schema, whose indexes they share.
public struct RecordDeclaration: Sendable {
  /// A field: a cell of each row.
  public struct Field: Sendable {
    public let name: String
    public let type: Type
    /// A row may be known to have no value here; reading it unguarded is then a warning.
    public let canBeAbsent: Bool
    /// For texts and lists of texts: the only values that occur.
    public let allowedValues: [String]?
    /// What a program notes as provenance when it reads an assumed cell of this field.
    public let assumption: Int?

    public init(
      name: String, type: Type, canBeAbsent: Bool = false, allowedValues: [String]? = nil,
      assumption: Int? = nil
    ) {
      self.name = name
      self.type = type
      self.canBeAbsent = canBeAbsent
      self.allowedValues = allowedValues
      self.assumption = assumption
    }
  }

  /// A child table, joined to each row.
  public struct Child: Sendable {
    public let name: String
    /// Name of the record type of the child table's rows.
    public let record: String

    public init(name: String, record: String) {
      self.name = name
      self.record = record
    }
  }

  /// What a name selects.
  enum Member {
    case field(Int)
    case child(Int)
  }

  public let name: String
  public let fields: [Field]
  public let children: [Child]
  private let members: [String: (isChild: Bool, index: Int)]

  public init(name: String, fields: [Field], children: [Child] = []) {
    self.name = name
    self.fields = fields
    self.children = children
    let own = fields.enumerated().map { ($1.name, (isChild: false, index: $0)) }
    let below = children.enumerated().map { ($1.name, (isChild: true, index: $0)) }
    self.members = Dictionary(own + below, uniquingKeysWith: { first, _ in first })
  }

  func member(_ name: String) -> Member? {
    members[name].map { $0.isChild ? .child($0.index) : .field($0.index) }
  }

  /// All names that may be selected.
  var memberNames: [String] { fields.map(\.name) + children.map(\.name) }

  func type(of member: Member) -> Type {
    switch member {
    case .field(let index): fields[index].type
    case .child(let index): .list(.record(children[index].record))
    }
  }
}
