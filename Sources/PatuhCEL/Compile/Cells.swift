internal import PatuhColumns

/// Reads cells of records as values.
enum Cells {
  /// The value of a field: an absent cell is an error, like a missing key of a map.
  static func value(
    _ record: Record, field: Int, name: String, assumption: Int?, _ context: EvaluationContext
  ) -> Value {
    value(
      in: record.dataset, Int(record.table), Int(record.row), field: field, name: name,
      assumption: assumption, context)
  }

  static func value(
    in dataset: Dataset, _ table: Int, _ row: Int, field: Int, name: String, assumption: Int?,
    _ context: EvaluationContext
  ) -> Value {
    // Each part of the column is reached from the dataset anew: a column in a variable would be
    // a copy, and its arrays would be counted by every thread at once.
    if let assumption, dataset.tables[table].columns[field].isAssumed(row) {
      context.note(assumption)
    }
    switch dataset.tables[table].columns[field].states[row] {
    case .value: break
    case .absent: return .error(.absentField(name))
    case .unknown:
      return .unknown(Facts(record: Record(dataset: dataset, table: table, row: row), field: field))
    }
    switch dataset.tables[table].columns[field].storage {
    case .integer(let values): return .int(values[row])
    case .decimal(let unscaled, let scale):
      if let number = DecimalValue(unscaled: unscaled[row], scale: scale) {
        return .decimal(number)
      }
    case .date(let numbers):
      if let day = Day(number: Int(numbers[row])) { return .date(day) }
    case .month(let numbers):
      if let month = Month(number: Int(numbers[row])) { return .month(month) }
    case .boolean(let flags): return .bool(flags[row])
    case .symbol(let codes, let names):
      let code = Int(codes[row])
      if code < names.count { return .string(names[code]) }
    case .text(let texts): return .string(texts[row])
    case .symbols, .none:
      if case .symbols(let names) = dataset.tables[table].columns[field][row] {
        return .list(ListValue(whole: names.map(Value.string)))
      }
    }
    return .unknown(Facts(record: Record(dataset: dataset, table: table, row: row), field: field))
  }

  /// The rows of a child table; unknown when the table was not given, or when nobody knows what the
  /// record joins to.
  static func children(_ record: Record, child: Int) -> Value {
    guard child < record.dataset.relations[Int(record.table)].count,
      let relation = record.dataset.relations[Int(record.table)][child],
      relation.isKnown(Int(record.row))
    else {
      let schema = record.dataset.tables[Int(record.table)].schema
      let name = child < schema.children.count ? schema.children[child] : "?"
      return .unknown(Fact(.table, name, of: record))
    }
    return .list(
      ListValue(
        record.dataset, table: relation.table, rows: relation.children(of: Int(record.row))))
  }

  static func presence(_ record: Record, field: Int, _ context: EvaluationContext) -> Truth {
    presence(in: record.dataset, Int(record.table), Int(record.row), field: field, context)
  }

  static func presence(
    in dataset: Dataset, _ table: Int, _ row: Int, field: Int, _ context: EvaluationContext
  ) -> Truth {
    switch dataset.tables[table].columns[field].states[row] {
    case .value: return .yes
    case .absent: return .no
    case .unknown:
      return context.unknown(
        Facts(record: Record(dataset: dataset, table: table, row: row), field: field))
    }
  }
}
