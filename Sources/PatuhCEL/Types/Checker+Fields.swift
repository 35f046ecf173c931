internal import PatuhDiagnostics

/// Selections, indexes, and comparisons with values that a field can never have.
extension Checker {
  mutating func select(
    _ field: String, of target: Type, isOptional: Bool, in e: Expr
  ) -> Type {
    switch known(target) {
    case .optional(let inner):
      let found = plainSelect(field, of: known(inner), in: e)
      return .optional(found)
    case let other:
      let found = plainSelect(field, of: other, in: e)
      return isOptional ? .optional(found) : found
    }
  }

  private mutating func plainSelect(_ field: String, of target: Type, in e: Expr) -> Type {
    switch target {
    case .map(_, let value): return value
    case .dyn: return .dyn
    case .variable:
      _ = substitution.assign(.dyn, to: target)
      return .dyn
    case .record(let name):
      guard let record = environment.records[name] else { return .dyn }
      if let member = record.member(field) {
        let use = FieldUse(record: name, field: field)
        if !fields.contains(use) { fields.append(use) }
        return record.type(of: member)
      }
      report(
        CELDiagnostics.unknownField(
          field, of: name, at: e.range,
          nearest: NearestName.of(field, among: record.memberNames)))
      return .dyn
    default:
      report(CELDiagnostics.noFields(field, target, at: e.range))
      return .dyn
    }
  }

  mutating func element(of target: Type, at key: Type, isOptional: Bool, _ e: Expr) -> Type {
    if case .optional(let inner) = known(target) {
      return .optional(plainElement(of: known(inner), at: key, e))
    }
    let found = plainElement(of: known(target), at: key, e)
    return isOptional ? .optional(found) : found
  }

  private mutating func plainElement(of target: Type, at key: Type, _ e: Expr) -> Type {
    switch target {
    case .list(let element):
      if substitution.assign(key, to: .int) { return element }
    case .map(let keys, let value):
      if substitution.assign(key, to: keys) { return value }
    case .dyn: return .dyn
    case .variable:
      _ = substitution.assign(.dyn, to: target)
      return .dyn
    default: break
    }
    return mismatch("[]", [target, key], e)
  }

  /// `jenis == 'x'` can never hold when the vocabulary knows no `x`.
  mutating func checkAllowedValues(_ op: BinaryOperator, _ left: Expr, _ right: Expr) {
    switch op {
    case .equal, .notEqual:
      compare(left, with: [right])
      compare(right, with: [left])
    case .in:
      if case .list(let elements) = right.kind { compare(left, with: elements.map(\.value)) }
      compare(right, with: [left])
    default: break
    }
  }

  private mutating func compare(_ field: Expr, with others: [Expr]) {
    guard case .select(let operand, let name, _) = field.kind,
      case .record(let recordName) = known(types[operand.id]),
      let record = environment.records[recordName],
      case .field(let index) = record.member(name),
      let allowed = record.fields[index].allowedValues
    else { return }
    for other in others {
      guard case .literal(.string(let text)) = other.kind,
        !allowed.contains(where: { Strings.equal($0, text) })
      else { continue }
      report(
        CELDiagnostics.valueNotAllowed(
          text, field: recordName + "." + name, allowed: allowed, at: other.range,
          nearest: NearestName.of(text, among: allowed)))
    }
  }
}
