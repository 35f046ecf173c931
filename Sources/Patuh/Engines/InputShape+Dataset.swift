import PatuhColumns
import PatuhSQL

extension InputShape {
  /// What the tables of a dataset have.
  init(of dataset: Dataset) {
    var tables: [String: Set<String>] = [:]
    var widths: [String: [String: Width]] = [:]
    for table in dataset.tables {
      var fields: Set<String> = []
      for (name, column) in zip(table.schema.fields, table.columns) {
        switch column.storage {
        case .none: continue
        case .integer(let values):
          widths[table.schema.name, default: [:]][name] = Self.width(values, scale: 0)
        case .decimal(let unscaled, let scale):
          widths[table.schema.name, default: [:]][name] = Self.width(unscaled, scale: scale)
        default: break
        }
        fields.insert(name)
      }
      tables[table.schema.name] = fields
    }
    self.init(tables: tables, hasStates: true, widths: widths)
  }

  private static func width(_ values: ColumnBuffer<Int64>, scale: Int) -> Width {
    var largest: UInt64 = 0
    for index in 0..<values.count { largest = max(largest, values[index].magnitude) }
    return Width(scale: scale, digits: max(String(largest).utf8.count, scale))
  }
}
