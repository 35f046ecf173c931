import PatuhRules

/// All relations of one subject type, and the columns in them, each computed once.
final class Workspace {
  let target: SQLTarget
  let root: Scope
  private(set) var scopes: [Scope]
  var byName: [String: (scope: Scope, column: Scope.Column)] = [:]
  private var byText: [String: String] = [:]
  private var byShape: [String: Scope] = [:]
  private var names: Set<String> = []
  /// All columns; each stands behind those that it uses.
  var order: [String] = []

  /// What has to hold of every subject, or the program's answers do not.
  private(set) var demands: [(condition: String, name: String)] = []

  func demand(_ condition: String, named name: String) {
    if !demands.contains(where: { $0.condition == condition }) { demands.append((condition, name)) }
  }

  init(target: SQLTarget, subject: RecordType) {
    self.target = target
    root = Scope(number: 0, name: subject.name, parent: nil, source: .subjects, record: subject)
    scopes = [root]
    names = Set([subject.name] + WorkingDayTables.reserved)
    addRowName(root)
  }

  // MARK: Scopes

  func rows(
    of child: RecordType, named name: String, under parent: Scope,
    on keys: [(field: String, column: String)], probe: (field: String, column: String)? = nil
  ) -> Scope {
    let shape = "\(parent.number)/\(name)"
    if let scope = byShape[shape] { return scope }
    let scope = add(name, parent, .rows(on: keys), child, shape)
    scope.probe = probe
    return scope
  }

  /// The field that a column of a scope holds as it is.
  func fieldName(_ column: String, of scope: Scope) -> String? {
    guard let entry = byName[column], entry.scope === scope, case .field = entry.column.origin
    else { return nil }
    return entry.column.sql
  }

  func months(_ first: String, _ last: String, under parent: Scope) -> Scope {
    let shape = "\(parent.number)/months/\(first)/\(last)"
    if let scope = byShape[shape] { return scope }
    let scope = add("bulan", parent, .months(first: first, last: last), nil, shape)
    let name = scope.name + "_nomor"
    register(
      .init(name: name, sql: "k.bulan", origin: .field, round: 0, level: 0, comment: nil), scope)
    return scope
  }

  /// The column that holds the month of a scope of months.
  func monthColumn(of scope: Scope) -> String { scope.name + "_nomor" }

  private func add(
    _ name: String, _ parent: Scope, _ source: Scope.Source, _ record: RecordType?, _ shape: String
  ) -> Scope {
    let scope = Scope(
      number: scopes.count, name: fresh(name), parent: parent, source: source, record: record)
    scopes.append(scope)
    byShape[shape] = scope
    addRowName(scope)
    return scope
  }

  private func addRowName(_ scope: Scope) {
    register(
      .init(
        name: scope.rowName, sql: scope.rowName, origin: .field, round: 0, level: 0, comment: nil),
      scope)
  }

  /// A name that nothing has yet.
  private func fresh(_ name: String) -> String {
    var candidate = name
    var number = 2
    while !names.insert(candidate).inserted {
      candidate = "\(name)_\(number)"
      number += 1
    }
    return candidate
  }

  // MARK: Columns

  /// A field of a scope's record type, or what is said of it.
  func field(_ name: String, of scope: Scope) -> String {
    let column = scope.name + "_" + name
    if byName[column] == nil {
      register(
        .init(name: column, sql: name, origin: .field, round: 0, level: 0, comment: nil), scope)
    }
    return column
  }

  /// A column for an expression that is used more than once; plain names and numbers stay as
  /// they are.
  ///
  /// - Parameter isWritten: one that names no column becomes a column of the subjects; else it stays
  ///   as it is.
  func column(
    _ sql: String, named hint: String, comment: String? = nil, isWritten: Bool = false
  ) -> String {
    if byName[sql] != nil || Self.isLiteral(sql) { return sql }
    let used = columns(in: sql)
    guard
      let home = used.map(\.scope).max(by: { $0.depth < $1.depth }) ?? (isWritten ? root : nil)
    else { return sql }
    let key = "\(home.number):\(sql)"
    if let name = byText[key] { return name }
    let round = used.map(\.column.round).max() ?? 0
    let level =
      used.filter { $0.scope === home && $0.column.round == round }
      .map(\.column.level).max() ?? 0
    let name = fresh(hint)
    byText[key] = name
    register(
      .init(
        name: name, sql: sql, origin: .computed, round: round, level: level + 1, comment: comment),
      home)
    return name
  }

  /// An aggregate over the rows of a scope, as a column of the scope above.
  func aggregate(_ sql: String, over scope: Scope, named hint: String, standard: String) -> String {
    guard let parent = scope.parent else { return sql }
    let key = "\(scope.number)>\(sql)"
    if let name = byText[key] { return name }
    let used = columns(in: sql) + sourceColumns(of: scope).compactMap { byName[$0] }
    let round = (used.map(\.column.round).max() ?? 0) + 1
    let name = fresh(hint)
    byText[key] = name
    register(
      .init(
        name: name, sql: sql, origin: .aggregate(of: scope.number, standard: standard),
        round: round, level: 0, comment: nil), parent)
    return name
  }

  /// The columns that say which rows a scope has.
  func sourceColumns(of scope: Scope) -> [String] {
    var names: [String] = []
    var next: Scope? = scope
    while let current = next {
      switch current.source {
      case .subjects: break
      case .rows(let keys): names += keys.map(\.column) + [current.probe?.column].compactMap { $0 }
      case .months(let first, let last):
        names += columns(in: first + " " + last).map(\.column.name)
      }
      next = current.parent
    }
    return names
  }

  /// Whether any column reads the value of a field, and not only whether it has one.
  func reads(_ column: String) -> Bool {
    byName.values.contains { entry in
      guard case .field = entry.column.origin else {
        var text = entry.column.sql
        guard Self.words(text).contains(column) else { return false }
        for test in ["\(column) IS NULL", "\(column) IS NOT NULL"] {
          text = text.replacing(test, with: "")
        }
        return Self.words(text).contains(column)
      }
      return false
    }
  }

  private func register(_ column: Scope.Column, _ scope: Scope) {
    names.insert(column.name)
    order.append(column.name)
    byName[column.name] = (scope, column)
    scope.add(column)
  }

  /// The scope in which an expression can be computed: the deepest of its columns'.
  func home(of sql: String) -> Scope {
    columns(in: sql).map(\.scope).max { $0.depth < $1.depth } ?? root
  }

  /// The columns that an expression names.
  func columns(in sql: String) -> [(scope: Scope, column: Scope.Column)] {
    var found: [(scope: Scope, column: Scope.Column)] = []
    var seen: Set<String> = []
    for word in Self.words(sql) where seen.insert(word).inserted {
      if let column = byName[word] { found.append(column) }
    }
    return found
  }

  private static func isLiteral(_ sql: String) -> Bool {
    sql.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } || sql == "TRUE" || sql == "FALSE"
  }

  /// The names in a text, without what stands in quotes.
  static func words(_ sql: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var isQuoted = false
    func end() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word = []
    }
    for byte in sql.utf8 {
      if byte == UInt8(ascii: "'") {
        end()
        isQuoted.toggle()
      } else if isQuoted {
        continue
      } else if byte == UInt8(ascii: "_") || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
        || (byte >= 0x30 && byte <= 0x39)
      {
        word.append(byte)
      } else {
        end()
      }
    }
    end()
    return words
  }
}
