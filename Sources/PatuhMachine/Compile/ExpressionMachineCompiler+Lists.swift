internal import PatuhCEL
internal import PatuhColumns

/// Child rows: filters become masks, what is made of them becomes an aggregate.
extension ExpressionMachineCompiler {
  func comprehension(
    _ c: Comprehension, _ scope: Scope, _ locals: [Operand]
  ) throws(Unsupported) -> Operand {
    guard c.secondVariable == nil, case .list(let list) = try operand(c.range, scope, locals),
      case .row = list.element, !list.isDistinct
    else {
      throw Unsupported(
        id: "`\(c.spelling)` atas yang bukan baris anak",
        en: "`\(c.spelling)` over something other than child rows")
    }
    let level = Level.child(list.child)
    guard table(of: level) != nil else { return try missing(c, list) }
    let inner = locals + [.row(level)]
    switch c.macro {
    case .filter:
      let test = try lifted(truth(operand(c.body, scope, inner)), to: level)
      return .list(RowList(child: list.child, mask: try narrowed(list, by: test), element: .row))
    case .exists, .all:
      let test = try lifted(truth(operand(c.body, scope, inner)), to: level)
      let kind: Aggregate.Kind = c.macro == .exists ? .exists(test) : .all(test)
      return .truth(aggregate(list, kind, .truth, .truth))
    case .sum:
      let body = try number(c.body, scope, inner)
      return try sum(list, body)
    case .map, .transformList:
      guard c.condition == nil else { break }
      return .list(try mapped(list, c.body, scope, inner))
    default: break
    }
    throw Unsupported(id: "`\(c.spelling)` atas baris anak", en: "`\(c.spelling)` over child rows")
  }

  // MARK: Tables that nobody gave

  private static let missing = Unsupported(
    id: "tabel anak tidak diberikan", en: "the child table was not given")

  /// Of an unknown list everything is unknown, whatever is asked of its elements.
  private func missing(_ c: Comprehension, _ list: RowList) throws(Unsupported) -> Operand {
    switch c.macro {
    case .filter, .map, .transformList: return .list(RowList(child: list.child, element: .row))
    case .exists, .all: return .truth(emit(.truth(Status.unknown), .subject, .truth))
    default: throw Self.missing
    }
  }

  /// The size of an unknown list: none for certain, and nobody knows how many more.
  private var missingSize: Number {
    Number(
      register: emit(.narrow(0, status: Status.partialUnknown), .subject, .narrow),
      kind: .integer, pending: emit(.narrow(-1, status: Status.value), .subject, .narrow))
  }

  /// Whether a register is the number of pending elements of such a list.
  func isOfMissingList(_ pending: Register?) -> Bool {
    pending.map { builder.instruction(of: $0) == .narrow(-1, status: Status.value) } ?? false
  }

  // MARK: Filters, sums, mappings

  /// A filter behind a filter: what was pending stays pending.
  private func narrowed(_ list: RowList, by test: Register) throws(Unsupported) -> Register {
    guard let mask = list.mask else { return test }
    let no = emit(.truth(Status.no), .subject, .truth)
    return try choose(mask, test, no, .truth)
  }

  private func sum(_ list: RowList, _ body: Number) throws(Unsupported) -> Operand {
    guard body.kind != .date, body.kind != .month else {
      throw Unsupported(id: "jumlah dari tanggal", en: "a sum of days of the calendar")
    }
    let register = try lifted(body.register, to: .child(list.child))
    return .number(
      Number(
        register: aggregate(list, .sum(register), .total, body.kind.shape), kind: body.kind,
        pending: nil))
  }

  private func mapped(
    _ list: RowList, _ body: Expr, _ scope: Scope, _ locals: [Operand]
  ) throws(Unsupported) -> RowList {
    var list = list
    if case .select(let owner, let field, isOptional: false) = body.kind,
      scope.row(owner, locals) == .child(list.child),
      case .field(let index)? = scope.checked.member(field, of: owner)
    {
      list.element = .field(index)
      return list
    }
    let value = try operand(body, scope, locals)
    switch value {
    case .number(var number):
      number = Number(
        register: try lifted(number.register, to: .child(list.child)), kind: number.kind,
        pending: nil)
      list.element = .number(number)
    case .truth(let truth): list.element = .truth(try lifted(truth, to: .child(list.child)))
    default: throw Self.noInstruction(body)
    }
    return list
  }

  // MARK: Calls on lists

  func listCall(
    _ name: String, _ e: Expr, _ scope: Scope, _ locals: [Operand]
  ) throws(Unsupported) -> Operand {
    guard case .list(var list) = try operand(e, scope, locals) else { throw Self.noInstruction(e) }
    guard table(of: .child(list.child)) != nil else {
      switch name {
      case "distinct": return .list(list)
      case "sum": throw Self.missing
      default: return .number(missingSize)
      }
    }
    switch name {
    case "distinct":
      list.isDistinct = true
      return .list(list)
    case "sum":
      if list.isDistinct { break }
      if case .number(let number) = list.element { return try sum(list, number) }
      guard case .field(let field) = list.element, let table = table(of: .child(list.child)),
        case .number(let cell)? = cell(
          dataset.tables[table].columns[field], field, .child(list.child))
      else { break }
      return try sum(list, cell)
    default:
      if list.isDistinct {
        guard case .field(let field) = list.element else { break }
        return .number(sized(list, .distinct(field: field)))
      }
      list.mask = try sizing(list)
      return .number(sized(list, .size))
    }
    throw Unsupported(id: "`\(name)` atas daftar ini", en: "`\(name)` of this list")
  }

  private func sized(_ list: RowList, _ kind: Aggregate.Kind) -> Number {
    Number(
      register: aggregate(list, kind, .total, .narrow), kind: .integer,
      pending: aggregate(list, kind, .pending, .narrow))
  }

  /// The mask with which elements are counted: making an element of a row may fail.
  private func sizing(_ list: RowList) throws(Unsupported) -> Register? {
    let level = Level.child(list.child)
    let yes = emit(.truth(Status.yes), level, .truth)
    let test: Register
    switch list.element {
    case .row: return list.mask
    case .field(let field):
      // Reading an absent cell fails; an unknown one is an element all the same.
      let presence = emit(.presence(field: field), level, .truth)
      let failing = emit(.truth(Status.error), level, .truth)
      let isKnown = emit(.known(presence), level, .truth)
      test = try choose(isKnown, choose(presence, yes, failing, .truth), yes, .truth)
    case .number(let number):
      let isKnown = emit(.known(number.register), level, .truth)
      test = try choose(isKnown, yes, yes, .truth)
    case .truth(let register):
      let isKnown = emit(.known(register), level, .truth)
      test = try choose(isKnown, yes, yes, .truth)
    }
    return try narrowed(list, by: test)
  }

  private func aggregate(
    _ list: RowList, _ kind: Aggregate.Kind, _ part: AggregatePart, _ shape: Shape
  ) -> Register {
    let index = builder.aggregate(Aggregate(child: list.child, kind: kind, mask: list.mask))
    return emit(.aggregate(index, part), .subject, shape)
  }
}
