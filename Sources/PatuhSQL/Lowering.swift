import PatuhCEL
import PatuhColumns
import PatuhDiagnostics
import PatuhRules

/// Turns checked expressions of one rule into SQL, under one choice of readings.
///
/// Each expression becomes a ``Scalar`` or a ``ListForm``: its value and, beside it, what is missing
/// and whether it fails, so that SQL's NULL never decides. Names are resolved as the checker did:
/// macro variables hide `let` names, which hide nothing.
final class Lowering {
  /// What a macro variable stands for.
  enum Binding {
    case row(Scope)
    case scalar(Scalar)
    case list(ListForm.Nested)
    /// The position in a list.
    case position(ListForm)
  }

  /// What holds around an expression.
  struct Surroundings {
    var locals: [String: Binding] = [:]
    /// The scope under which a list has to be joined at least.
    var under: Scope
    /// The scope under which the list of the innermost loop around was joined.
    var loop: Scope?
    /// Fields known to have a value.
    var guards: Set<String> = []
  }

  let workspace: Workspace
  let facts: FactRegistry
  let frozen: FrozenRulebook
  let linked: LinkedRule
  let input: InputShape
  var target: SQLTarget { workspace.target }
  private let lets: [String: CheckedExpression]
  private var scalars: [String: Scalar] = [:]
  private var lists: [String: ListForm] = [:]
  private var open: Set<String> = []
  /// A message shows a text from the records, in which a number of sixteen digits may stand.
  var showsTexts = false
  /// Names columns after the part of the rule that asks for them.
  var hint: String
  private var lineages: Lineages
  let tables: WorkingDayTables
  /// The grade of the rule's own citations; nil where nobody asks how sure the law is that was read.
  var grade: Grade?

  /// Gives out numbers for lists; shared by all lowerings of a workspace.
  final class Lineages {
    private var last = 0

    func next() -> Int {
      last += 1
      return last
    }
  }

  init(
    _ linked: LinkedRule, frozen: FrozenRulebook, workspace: Workspace, facts: FactRegistry,
    input: InputShape, lineages: Lineages, tables: WorkingDayTables
  ) {
    self.tables = tables
    self.linked = linked
    self.frozen = frozen
    self.workspace = workspace
    self.facts = facts
    self.input = input
    self.lineages = lineages
    var lets: [String: CheckedExpression] = [:]
    for item in linked.expressions {
      if case .named(let name) = item.part { lets[name] = item.expression }
    }
    self.lets = lets
    hint = linked.rule.id.split(separator: "/").last.map { $0.identifier } ?? "aturan"
  }

  var atRoot: Surroundings { Surroundings(under: workspace.root) }

  func nextLineage() -> Int { lineages.next() }

  func expression(named name: String) -> Expr? { lets[name]?.expression.root }

  /// A `let` name's value; each is lowered once.
  func scalar(named name: String, _ range: SourceRange) throws(Refusal) -> Scalar {
    if let known = scalars[name] { return known }
    guard let expression = lets[name], open.insert(name).inserted else {
      throw Refusal(.operation(name), at: range)
    }
    let outer = hint
    hint = name.identifier
    var value = try scalar(expression.expression.root, atRoot)
    value = kept(value)
    hint = outer
    open.remove(name)
    scalars[name] = value
    return value
  }

  func list(named name: String, _ around: Surroundings, _ range: SourceRange)
    throws(Refusal) -> ListForm
  {
    let key = "\(name)@\(around.under.number)"
    if let known = lists[key] { return known }
    guard let expression = lets[name], open.insert(key).inserted else {
      throw Refusal(.operation(name), at: range)
    }
    let outer = hint
    hint = name.identifier
    let value = try list(expression.expression.root, Surroundings(under: around.under))
    hint = outer
    open.remove(key)
    lists[key] = value
    return value
  }

  // MARK: Expressions

  /// The value of an expression; a long one becomes a column, so that nesting stays within what the
  /// parsers of engines bear.
  func scalar(_ node: Expr, _ around: Surroundings) throws(Refusal) -> Scalar {
    let value = try lowered(node, around)
    let texts = [
      value.limbs?.high ?? value.sql, value.limbs?.low, value.gap?.number, value.gap?.names,
      value.fault, value.known, value.bounds?.high,
      value.reads?.sql(target),
    ]
    return texts.contains { ($0?.utf8.count ?? 0) > Self.longest } ? kept(value) : value
  }

  private static let longest = 240

  private func lowered(_ node: Expr, _ around: Surroundings) throws(Refusal) -> Scalar {
    switch node.kind {
    case .literal(let value): return try constant(value, node.range)
    case .constant(let value, _): return try constant(value, node.range)
    case .identifier(let name, _):
      switch around.locals[name] {
      case .scalar(let value)?: return value
      case .row?, .list?, .position?: throw Refusal(.operation(name), at: node.range)
      case nil: break
      }
      if name == "hari_periksa" { return constant(.day(frozen.day)) }
      return try scalar(named: name, node.range)
    case .select(let base, let field, isOptional: false):
      return try self.field(field, of: row(base, around), around, node.range)
    case .presence(let base, let field):
      return try presence(field, of: row(base, around), around, node.range)
    case .unary(.not, let operand): return try negated(condition(operand, around))
    case .unary(.negate, let operand):
      return try arithmetic(.subtract, constant(.int(0)), scalar(operand, around), node.range)
    case .and(let terms): return try conjunction(terms, around)
    case .or(let terms): return try disjunction(terms, around)
    case .conditional(let test, let yes, let no): return try choice(test, yes, no, around)
    case .binary(.in, let left, let right):
      let value = kept(try scalar(left, around))
      var inner = around
      let home = workspace.home(of: value.sql)
      if home !== workspace.root {
        let list = try list(right, around)
        if let found = try probe(value, in: list, from: home) { return found }
        if home.depth > inner.under.depth { inner.under = home }
      }
      return try membership(value, list(right, inner), node.range)
    case .binary(let op, let left, let right) where op.isRelation:
      return try comparison(op, left, right, around, node.range)
    case .binary(let op, let left, let right):
      return try arithmetic(op, scalar(left, around), scalar(right, around), node.range)
    case .comprehension(let loop): return try fold(loop, around, node.range)
    case .bind(let name, let value, let body):
      var inner = around
      var bound = kept(try scalar(value, around))
      let reads = bound.reads
      bound.reads = nil
      inner.locals[name] = .scalar(bound)
      var result = try scalar(body, inner)
      result.reads = Reads.union([reads, result.reads])
      return result
    case .known(let operand): return try known(operand, around)
    case .index(let base, let index, isOptional: false):
      return try element(of: base, at: index, around, node.range)
    case .call(let name, let receiver, let arguments):
      return try call(name, receiver, arguments, around, node.range)
    default: throw Refusal(.operation(node.printed), at: node.range)
    }
  }

  /// A condition; anything else is refused.
  func condition(_ node: Expr, _ around: Surroundings) throws(Refusal) -> Scalar {
    let value = try scalar(node, around)
    guard value.kind == .bool else { throw Refusal(.operation(node.printed), at: node.range) }
    return value
  }

  /// The row that an expression names.
  func row(_ node: Expr, _ around: Surroundings) throws(Refusal) -> Scope {
    if case .identifier(let name, _) = node.kind {
      if case .row(let scope)? = around.locals[name] { return scope }
      if around.locals[name] == nil, name == linked.subject.name { return workspace.root }
    }
    throw Refusal(.operation(node.printed), at: node.range)
  }
}

extension StringProtocol {
  /// The text as the name of a column, whose letters SQL does not tell apart by case.
  var identifier: String {
    String(
      decoding: utf8.map { byte in
        (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
          ? (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) : UInt8(ascii: "_")
      }, as: UTF8.self)
  }
}
