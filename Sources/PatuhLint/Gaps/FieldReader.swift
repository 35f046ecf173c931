import PatuhCEL
import PatuhColumns
import PatuhDiagnostics
import PatuhRules

/// Reads rules as conditions over boxes: which fields, compared with which values.
///
/// A condition is a box condition when it is built with `&&`, `||`, `!`, `?:` and macros over one
/// child list from fields with finitely many values, `has`, `known`, and comparisons of a field,
/// perhaps moved by a constant, with a constant or another field. Everything else is noted as not
/// analysed, with its place.
struct FieldReader {
  /// What a name stands for.
  enum Binding {
    case row(RecordType)
    indirect case value(Expr, [String: Binding])
  }

  typealias Scope = [String: Binding]

  let linked: LinkedRule
  let rulebook: Rulebook
  let day: Day
  private(set) var facts: FieldFacts
  /// Work left; a rule that needs more is not analysed.
  private var budget = 20_000

  init(_ linked: LinkedRule, _ rulebook: Rulebook, on day: Day, into facts: FieldFacts) {
    self.linked = linked
    self.rulebook = rulebook
    self.day = day
    self.facts = facts
  }

  /// Reads the parts of the rule that are asked for; what they name by `let` is read with them.
  mutating func read(_ wanted: (RuleExpression.Part) -> Bool) {
    var scope: Scope = [linked.subject.name: .row(linked.subject)]
    for item in linked.expressions {
      let root = item.expression.expression.root
      if case .named(let name) = item.part {
        scope[name] = .value(root, scope)
      } else if wanted(item.part) {
        condition(root, scope)
      }
    }
  }

  // MARK: Conditions

  private mutating func condition(_ node: Expr, _ scope: Scope) {
    guard spend(node) else { return }
    switch node.kind {
    case .and(let terms), .or(let terms):
      for term in terms { condition(term, scope) }
    case .unary(.not, let operand): condition(operand, scope)
    case .conditional(let test, let first, let second):
      condition(test, scope)
      condition(first, scope)
      condition(second, scope)
    case .presence(let operand, let field): presence(operand, field, scope)
    case .known(let operand): known(operand, scope)
    case .binary(_, let left, let right):
      comparison(node, left, right, scope)
    case .bind(let name, let value, let body):
      var inner = scope
      inner[name] = .value(value, scope)
      condition(body, inner)
    case .comprehension(let loop): quantifier(loop, node, scope)
    case .identifier(let name, _):
      if case .value(let value, let outer)? = scope[name] { condition(value, outer) }
    default: finite(node, scope)
    }
  }

  private mutating func presence(_ operand: Expr, _ field: String, _ scope: Scope) {
    guard let type = rowType(operand, scope), type.field(field) != nil else {
      finite(operand, scope)
      return
    }
    facts.read(FieldKey(record: type.name, field: field))
  }

  /// Whether something is known says nothing of its value.
  private mutating func known(_ operand: Expr, _ scope: Scope) {
    for key in fieldsRead(operand, scope) { facts.read(key) }
  }

  /// `all`, `exists`, `filter` over the rows of a child list: one row stands for each.
  private mutating func quantifier(_ loop: Comprehension, _ node: Expr, _ scope: Scope) {
    guard let inner = loopScope(loop, scope) else {
      finite(node, scope)
      return
    }
    list(loop.range, scope)
    if let test = loop.condition { condition(test, inner) }
    switch loop.macro {
    case .all, .exists, .filter: condition(loop.body, inner)
    default: notBox(node, GapWords.wholeList)
    }
  }

  /// A list of child rows, perhaps filtered.
  private mutating func list(_ node: Expr, _ scope: Scope) {
    guard spend(node) else { return }
    switch node.kind {
    case .comprehension(let loop): quantifier(loop, node, scope)
    case .identifier(let name, _):
      if case .value(let value, let outer)? = scope[name] { list(value, outer) }
    case .select(let operand, let name, _):
      if let type = rowType(operand, scope), type.child(name) != nil {
        facts.children.insert(name)
      }
    default: finite(node, scope)
    }
  }

  // MARK: Comparisons

  private mutating func comparison(
    _ node: Expr, _ left: Expr, _ right: Expr, _ scope: Scope
  ) {
    if sizeTest(left, right, scope) || sizeTest(right, left, scope) { return }
    var reader = ComparisonReader(rulebook: rulebook, linked: linked, day: day)
    let first = reader.side(left, scope, self)
    let second = reader.side(right, scope, self)
    for test in reader.tests { condition(test.node, test.scope) }
    let fields = reader.fields
    for key in fields { facts.read(key) }
    for key in reader.finite { facts.read(key) }
    for list in reader.lists { self.list(list.node, list.scope) }
    if first && second {
      facts.compare(fields, with: reader.anchors)
    } else {
      notBox(node, reader.reason ?? GapWords.arithmetic)
      facts.compare(fields, with: reader.anchors)
    }
  }

  /// `list.size() == 0` and its kin ask whether there is a row.
  private mutating func sizeTest(_ side: Expr, _ other: Expr, _ scope: Scope) -> Bool {
    guard case .call("size", let receiver, let arguments) = side.kind,
      let operand = receiver ?? arguments.first,
      case .literal(let literal) = other.kind, let number = literal.intValue,
      (0...1).contains(number)
    else { return false }
    if rowsType(operand, scope) != nil {
      list(operand, scope)
      return true
    }
    return false
  }

  // MARK: What is finite

  /// An expression that no box condition covers is still decided by trying all values, when every
  /// field that it reads has finitely many.
  private mutating func finite(_ node: Expr, _ scope: Scope) {
    for key in fieldsRead(node, scope) {
      facts.read(key)
      if !isFinite(key) { notBox(node, GapWords.valueOutside) }
    }
    if readsRows(node, scope) { notBox(node, GapWords.wholeList) }
  }

  func isFinite(_ key: FieldKey) -> Bool {
    guard let field = rulebook.vocabulary[key.record]?.field(key.field) else { return true }
    switch field.type {
    case .symbol, .boolean: return true
    case .symbols: return field.values.count <= CellSpace.largestSet
    default: return false
    }
  }

  private mutating func notBox(_ node: Expr, _ reason: Phrase) {
    facts.isNoBox(linked.rule.id, node.range, reason)
  }

  private mutating func spend(_ node: Expr) -> Bool {
    budget -= 1
    if budget == 0 { notBox(node, GapWords.tooLarge) }
    return budget > 0
  }
}
