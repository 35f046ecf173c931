internal import PatuhColumns

/// The type of an expression, as the checker sees it.
public indirect enum Type: Hashable, Sendable {
  /// Not known before run time; agrees with every type.
  case dyn
  case null, bool, int, uint, double, string, bytes, timestamp, duration
  /// A calendar day, a calendar month, an exact decimal, a number of days, a number of months.
  case date, month, decimal, days, months
  case list(Type)
  case map(Type, Type)
  case optional(Type)
  /// The type of a type: `type(1)` is `type(int)`.
  case type(Type)
  /// A row of a table, by the name of its record type.
  case record(String)
  /// A type known by its name only: `net.IP`, or one that a declaration brings along.
  case opaque(String, [Type])
  /// A type parameter of a declaration: `A` in `list(A)`.
  case parameter(String)
  /// A type that inference has yet to find. Only inside the checker.
  case variable(Int)
}

extension Type: CustomStringConvertible {
  /// The type as messages and conformance tests write it.
  public var description: String {
    switch self {
    case .dyn: "dyn"
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .date: "date"
    case .month: "month"
    case .decimal: "decimal"
    case .days: "days"
    case .months: "months"
    case .list(let element): "list(\(element))"
    case .map(let key, let value): "map(\(key), \(value))"
    case .optional(let value): "optional_type(\(value))"
    case .type(.dyn): "type"
    case .type(let type): "type(\(type))"
    case .record(let name): name
    case .opaque(let name, []): name
    case .opaque(let name, let parameters):
      name + "(" + parameters.map(\.description).joined(separator: ", ") + ")"
    case .parameter(let name): name
    case .variable(let number): "_\(number)"
    }
  }

  /// The types that this one is made of.
  var parameters: [Type] {
    switch self {
    case .list(let type), .optional(let type), .type(let type): [type]
    case .map(let key, let value): [key, value]
    case .opaque(_, let parameters): parameters
    default: []
    }
  }

  /// The same type over changed parts.
  func mapParameters(_ change: (Type) -> Type) -> Type {
    switch self {
    case .list(let type): .list(change(type))
    case .optional(let type): .optional(change(type))
    case .type(let type): .type(change(type))
    case .map(let key, let value): .map(change(key), change(value))
    case .opaque(let name, let parameters): .opaque(name, parameters.map(change))
    default: self
    }
  }

  /// Null stands in for these as well.
  var takesNull: Bool {
    switch self {
    case .timestamp, .duration, .opaque, .optional, .null: true
    default: false
    }
  }

  /// True when a value of this kind may be passed where this type is declared.
  ///
  /// Looks at the outermost kind only, as overloads of one function never differ deeper.
  func accepts(_ value: Value) -> Bool {
    switch (self, value) {
    case (.dyn, _), (.parameter, _), (.variable, _): true
    case (.null, .null), (.bool, .bool), (.int, .int), (.uint, .uint), (.double, .double),
      (.string, .string), (.bytes, .bytes), (.timestamp, .timestamp), (.duration, .duration),
      (.date, .date), (.month, .month), (.decimal, .decimal), (.days, .days),
      (.months, .months), (.list, .list), (.map, .map), (.optional, .optional), (.type, .type):
      true
    case (.record(let name), .record(let record)):
      record.dataset.tables[Int(record.table)].schema.name == name
    case (.opaque(let name, _), .opaque(let object)): object.typeName == name
    default: false
    }
  }
}

/// A type as a value: `type(1)`. Types are compared by name; a list is a list whatever it holds.
public struct TypeName: Hashable, Sendable {
  /// The name as `type()` prints it.
  public let name: String

  public init(_ name: String) { self.name = name }

  public static func == (left: TypeName, right: TypeName) -> Bool {
    Strings.equal(left.name, right.name)
  }

  public func hash(into hasher: inout Hasher) { Strings.hash(name, into: &hasher) }

  /// The names that stand for types in expressions, and the types they stand for.
  static let denotations: [String: (TypeName, Type)] = {
    let simple: [(String, Type)] = [
      ("bool", .bool), ("int", .int), ("uint", .uint), ("double", .double), ("string", .string),
      ("bytes", .bytes), ("null_type", .null), ("list", .list(.dyn)), ("map", .map(.dyn, .dyn)),
      ("type", .type(.dyn)), ("optional_type", .optional(.dyn)),
      ("google.protobuf.Timestamp", .timestamp), ("google.protobuf.Duration", .duration),
      ("net.IP", .opaque("net.IP", [])), ("net.CIDR", .opaque("net.CIDR", [])),
      ("date", .date), ("month", .month), ("decimal", .decimal), ("days", .days),
      ("months", .months),
    ]
    return Dictionary(
      uniqueKeysWithValues: simple.map { ($0.0, (TypeName($0.0), Type.type($0.1))) })
  }()
}
