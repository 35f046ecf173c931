internal import PatuhDiagnostics

/// Warns of fields that can be absent and are read where nothing says that they are there.
///
/// Knows the guards of the language: `has(x.f) && …`, `!has(x.f) || …`, `has(x.f) ? … : …`,
/// conditions of `filter` and `map` before the body, and conditions given from outside.
struct AbsenceCheck {
  /// A chain of fields on a variable: `pekerja.kpj`.
  typealias Path = String

  let checked: CheckedExpression
  var diagnostics = DiagnosticBag()
  private var scope: [String] = []
  private var fresh = 0
  private let outer: Set<Path>
  private let definitions: [String: CheckedExpression]

  init(
    checked: CheckedExpression, guards: [CheckedExpression],
    definitions: [String: CheckedExpression]
  ) {
    self.checked = checked
    self.definitions = definitions
    var outer: Set<Path> = []
    for given in guards {
      let check = AbsenceCheck(checked: given, guards: [], definitions: [:])
      outer.formUnion(check.present(when: true, given.expression.root))
    }
    self.outer = outer
  }

  mutating func run() { visit(checked.expression.root, outer) }

  private mutating func visit(_ e: Expr, _ known: Set<Path>) {
    switch e.kind {
    case .select(let operand, let field, isOptional: false):
      if case .variable? = checked.reference(of: e) { return }
      visit(operand, known)
      guard case .record(let name) = checked.type(of: operand),
        let record = checked.environment.records[name],
        case .field(let index)? = record.member(field), record.fields[index].canBeAbsent
      else { return }
      if let path = path(e), known.contains(path) { return }
      diagnostics.append(CELDiagnostics.unguardedAbsence(Printer.print(e), at: e.range))
    case .and(let terms): visit(terms, known, assuming: true)
    case .or(let terms): visit(terms, known, assuming: false)
    case .conditional(let test, let yes, let no):
      visit(test, known)
      visit(yes, known.union(present(when: true, test)))
      visit(no, known.union(present(when: false, test)))
    case .comprehension(let c): visit(c, known)
    case .bind(let name, let value, let body):
      visit(value, known)
      bind([name]) { $0.visit(body, known) }
    case .optionalMap(let operand, let name, let body, _):
      visit(operand, known)
      bind([name]) { $0.visit(body, known) }
    case .block(let values, let body):
      let before = scope.count
      for (index, value) in values.enumerated() {
        visit(value, known)
        push("@index\(index)")
      }
      visit(body, known)
      scope.removeLast(scope.count - before)
    case .binary:
      guard let chain = e.arithmeticChain else {
        e.kind.forEachChild { visit($0, known) }
        return
      }
      visit(chain.first, known)
      for link in chain.links { visit(link.right, known) }
    default: e.kind.forEachChild { visit($0, known) }
    }
  }

  /// Each term may rely on all others: one of them decides when this one has no value.
  private mutating func visit(_ terms: [Expr], _ known: Set<Path>, assuming truth: Bool) {
    let facts = terms.map { present(when: truth, $0) }
    if facts.allSatisfy(\.isEmpty) {
      for term in terms { visit(term, known) }
      return
    }
    let all = facts.reduce(into: known) { $0.formUnion($1) }
    var mentions: [Path: Int] = [:]
    for path in facts.joined() { mentions[path, default: 0] += 1 }
    for (index, term) in terms.enumerated() {
      // In very long chains a term may rely on itself; that costs a warning, not a truth.
      let own = terms.count > 200 ? [] : facts[index].filter { mentions[$0] == 1 }
      visit(term, own.isEmpty ? all : all.subtracting(own).union(known))
    }
  }

  private mutating func visit(_ c: Comprehension, _ known: Set<Path>) {
    visit(c.range, known)
    let isOverElements = c.secondVariable == nil
    bind(c.variables) { check in
      var inside = known
      let variable = check.scope[check.scope.count - c.variables.count]
      if isOverElements { inside.formUnion(check.elements(of: c.range, as: variable)) }
      if let test = c.condition {
        check.visit(test, inside)
        inside.formUnion(check.present(when: true, test))
      }
      check.visit(c.body, inside)
    }
  }

  /// What is known of the elements of a list, said of a variable that runs over them: the
  /// conditions of the filters they came through, also where the list has a definition.
  private mutating func elements(of range: Expr, as variable: String) -> Set<Path> {
    var found: Set<Path> = []
    var next = range
    while case .comprehension(let c) = next.kind, c.macro == .filter {
      found.formUnion(present(c, as: variable))
      next = c.range
    }
    if case .variable(_, let name)? = checked.reference(of: next), let list = definitions[name] {
      var others = definitions
      others[name] = nil
      var check = AbsenceCheck(checked: list, guards: [], definitions: others)
      found.formUnion(check.elements(of: list.expression.root, as: variable))
    }
    return found
  }

  /// What a filter says of its elements, said of a variable that runs over them.
  private mutating func present(_ filter: Comprehension, as variable: String) -> Set<Path> {
    // The filter's own variable takes the place of ours while its condition is read.
    scope.append(variable)
    aliases[scope.count - 1] = filter.variable
    defer {
      aliases[scope.count - 1] = nil
      scope.removeLast()
    }
    return present(when: true, filter.body)
  }

  private var aliases: [Int: String] = [:]

  /// The fields that are there when a condition is true (or false).
  private func present(when truth: Bool, _ e: Expr) -> Set<Path> {
    switch e.kind {
    case .presence(let operand, let field):
      guard truth, let base = path(operand) else { return [] }
      return [base + "." + field]
    case .unary(.not, let operand): return present(when: !truth, operand)
    case .and(let terms) where truth, .or(let terms) where !truth:
      return terms.reduce(into: []) { $0.formUnion(present(when: truth, $1)) }
    case .and(let terms), .or(let terms):
      // One of them decided, and nobody knows which.
      var common: Set<Path>?
      for term in terms {
        let own = present(when: truth, term)
        common = common?.intersection(own) ?? own
      }
      return common ?? []
    default: return []
    }
  }

  /// The path of a chain of selections, with macro variables told apart; nil for other things.
  private func path(_ e: Expr) -> Path? {
    switch e.kind {
    case .identifier(let name, let isRooted):
      if case .variable(_, let full)? = reference(of: e) { return full }
      guard !isRooted else { return name }
      for depth in scope.indices.reversed() {
        if (aliases[depth].map { $0[...] } ?? Self.plain(scope[depth])) == name {
          return scope[depth]
        }
      }
      return name
    case .select(let operand, let field, isOptional: false):
      if case .variable(_, let full)? = reference(of: e) { return full }
      return path(operand).map { $0 + "." + field }
    default: return nil
    }
  }

  private func reference(of e: Expr) -> Reference? { checked.reference(of: e) }

  // MARK: Scope

  private mutating func bind(_ names: [String], _ body: (inout AbsenceCheck) -> Void) {
    for name in names { push(name) }
    body(&self)
    scope.removeLast(names.count)
  }

  /// Bound names get a number, so that two variables of one name are two.
  private mutating func push(_ name: String) {
    fresh += 1
    scope.append(name + "#" + String(fresh))
  }

  private static func plain(_ name: String) -> Substring {
    name.prefix { $0 != "#" }
  }
}
