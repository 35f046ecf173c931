internal import PatuhCEL
internal import PatuhColumns

/// Cells of rows.
extension ExpressionMachineCompiler {
  func select(
    _ field: String, of owner: Expr, _ scope: Scope, _ locals: [Operand]
  ) throws(Unsupported) -> Operand {
    let row = try operand(owner, scope, locals)
    guard case .row(let level) = row, let member = scope.checked.member(field, of: owner),
      let table = table(of: level)
    else { throw Self.noInstruction(owner) }
    switch member {
    case .child(let child):
      guard level == .subject else {
        throw Unsupported(
          id: "daftar di dalam daftar anak `\(field)`",
          en: "a list within the child list `\(field)`")
      }
      return .list(RowList(child: child, mask: nil, element: .row))
    case .field(let index):
      let column = dataset.tables[table].columns[index]
      if let cell = cell(column, index, level) { return cell }
      throw Unsupported(
        id: "teks `\(field)` di luar perbandingan dengan teks tetap",
        en: "the text `\(field)` outside a comparison with a fixed text")
    }
  }

  /// A cell that registers can hold; nil for texts, words and sets.
  func cell(_ column: Column, _ field: Int, _ level: Level) -> Operand? {
    func narrow(_ kind: NumberKind) -> Operand {
      .number(
        Number(register: emit(.load(field: field), level, .narrow), kind: kind, pending: nil))
    }
    switch column.storage {
    case .integer: return narrow(.integer)
    case .date: return narrow(.date)
    case .month: return narrow(.month)
    case .decimal(_, let scale):
      return .number(
        Number(
          register: emit(.load(field: field), level, .wide), kind: .decimal(scale: scale),
          pending: nil))
    case .boolean: return .truth(emit(.flag(field: field), level, .truth))
    case .text, .symbol, .symbols, .none: return nil
    }
  }

  func presence(
    of field: String, in owner: Expr, _ scope: Scope, _ locals: [Operand]
  ) throws(Unsupported) -> Register {
    let row = try operand(owner, scope, locals)
    guard case .row(let level) = row,
      case .field(let index)? = scope.checked.member(field, of: owner)
    else { throw Self.noInstruction(owner) }
    return emit(.presence(field: index), level, .truth)
  }

  /// Whether a cell of any type is known; nil for everything that is no cell. Reading an absent cell
  /// fails.
  func knownCell(
    _ e: Expr, _ scope: Scope, _ locals: [Operand]
  ) throws(Unsupported) -> Register? {
    guard case .select(let owner, let field, isOptional: false) = e.kind,
      scope.checked.meaning(of: e) == nil, let level = scope.row(owner, locals),
      case .field(let index)? = scope.checked.member(field, of: owner)
    else { return nil }
    let presence = emit(.presence(field: index), level, .truth)
    let yes = emit(.truth(Status.yes), level, .truth)
    let no = emit(.truth(Status.no), level, .truth)
    let failing = emit(.truth(Status.error), level, .truth)
    let isTold = emit(.known(presence), level, .truth)
    return try choose(isTold, choose(presence, yes, failing, .truth), no, .truth)
  }
}
