import PatuhCEL
import PatuhDiagnostics
import PatuhRules

/// Cells of records, and child tables.
extension Lowering {
  static func guardName(_ scope: Scope, _ field: String) -> String { "\(scope.number).\(field)" }

  private func form(
    _ name: String, of scope: Scope, _ range: SourceRange
  ) throws(Refusal) -> (record: RecordType, form: FieldForm) {
    guard let record = scope.record, let field = record.field(name) else {
      throw Refusal(.operation(name), at: range)
    }
    return (record, FieldForm(field, of: record.name, input))
  }

  func field(
    _ name: String, of scope: Scope, _ around: Surroundings, _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    let (record, form) = try form(name, of: scope, range)
    if form.field.type == .symbols { throw Refusal(.operation(name), at: range) }
    let column = workspace.field(name, of: scope)
    let gap = try self.gap(form, record, column, scope)
    var value = Scalar(form.kind, column, gap: gap, digits: form.digits)
    if form.kind == .bool { value.sql = "COALESCE(\(column), FALSE)" }
    if form.mayBeAbsent, !around.guards.contains(Self.guardName(scope, name)) {
      value.fault = isAbsent(form, column, scope)
    }
    return value
  }

  private func isAbsent(_ form: FieldForm, _ column: String, _ scope: Scope) -> String {
    form.hasFlag
      ? workspace.field(FieldForm.flag(form.field.name), of: scope) : "(\(column) IS NULL)"
  }

  private func gap(
    _ form: FieldForm, _ record: RecordType, _ column: String, _ scope: Scope
  ) throws(Refusal) -> Mask? {
    guard form.mayBeUnknown, !isKey(form.field.name, of: scope) else { return nil }
    let fact = try facts.mask(record.name + "." + form.field.name)
    guard input.has(form.field, of: record.name) || form.field.assumed != nil else { return fact }
    let flag = form.hasFlag ? " AND NOT " + isAbsent(form, column, scope) : ""
    let missing = "CASE WHEN \(column) IS NULL\(flag) THEN \(fact.bits) ELSE 0 END"
    return Mask(workspace.column(missing, named: column + "_kurang"), bits: fact.bits)
  }

  /// The key of a subject always has a value: rows without are no records.
  private func isKey(_ name: String, of scope: Scope) -> Bool {
    scope === workspace.root && scope.record?.key.contains(name) == true
  }

  func presence(
    _ name: String, of scope: Scope, _ around: Surroundings, _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    if let child = scope.record?.child(name) {
      let gap = try childRows(child, of: scope, around).gap
      return Scalar(.bool, gap?.isClear ?? "TRUE", gap: gap)
    }
    let (record, form) = try form(name, of: scope, range)
    let column = workspace.field(name, of: scope)
    let gap = try self.gap(form, record, column, scope)
    guard form.mayBeAbsent || gap != nil else { return constant(.bool(true)) }
    return Scalar(.bool, "(\(column) IS NOT NULL)", gap: gap)
  }

  // MARK: Lists in records

  /// The names in a field that holds a set, in the order of the vocabulary.
  func set(
    _ name: String, of scope: Scope, _ range: SourceRange
  ) throws(Refusal) -> ListForm {
    let (record, form) = try form(name, of: scope, range)
    guard form.field.type == .symbols else { throw Refusal(.operation(name), at: range) }
    let column = workspace.field(name, of: scope)
    let gap = try self.gap(form, record, column, scope)
    let items = form.field.values.map { allowed in
      let holds = target.holds(column, target.literal(allowed.name))
      return ListForm.Item(
        element: .scalar(constant(.text(allowed.name))),
        member: gap == nil && !form.mayBeAbsent ? holds : "COALESCE(\(holds), FALSE)", pending: nil)
    }
    var list = ListForm(content: .items(items), gap: gap, lineage: nextLineage())
    if form.mayBeAbsent { list.fault = isAbsent(form, column, scope) }
    return list
  }

  /// The rows of a child table, joined under the scope that asks for them.
  func childRows(
    _ child: RecordType.Child, of scope: Scope, _ around: Surroundings
  ) throws(Refusal) -> ListForm {
    guard let parent = scope.record, let record = frozen.rulebook.vocabulary[child.record] else {
      throw Refusal(.operation(child.name))
    }
    let under = around.under.reaches(scope) ? around.under : scope
    let fact = try facts.mask(child.name)
    // What was not given has no rows, and nobody knows them.
    let isJoined =
      input.has(record.name) && !child.on.isEmpty
      && child.on.allSatisfy { pair in
        guard let mine = parent.field(pair.parent), let theirs = record.field(pair.child) else {
          return false
        }
        return input.has(mine, of: parent.name) && input.has(theirs, of: record.name)
      }
    let keys = child.on.map { pair in
      (field: pair.child, column: workspace.field(pair.parent, of: scope))
    }
    let open = zip(child.on, keys).filter { !isKey($0.0.parent, of: scope) }
      .map { "\($0.1.column) IS NULL" }
    let rows = workspace.rows(of: record, named: child.name, under: under, on: keys)
    return ListForm(
      content: .rows(rows, .init(element: .row(rows), member: nil, pending: nil)),
      gap: isJoined ? (open.isEmpty ? nil : fact.onlyIf(open.joined(separator: " OR "))) : fact,
      lineage: nextLineage())
  }
}
