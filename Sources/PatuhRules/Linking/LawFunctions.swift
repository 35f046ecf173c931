internal import PatuhCEL
internal import PatuhColumns
internal import PatuhDiagnostics

/// Declares what the law adds to expressions: parameters, readings, working days.
///
/// Rules write `param.iuran.jkm` and `reading.tenggat`; ``LawRewriter`` turns that into calls of the
/// functions declared here.
enum LawFunctions {
  /// The function of a parameter on the day of the check.
  static func name(ofParameter id: String) -> String { ParameterCall.prefix + id }

  /// The function of a parameter on another day.
  static func dayName(ofParameter id: String) -> String {
    ParameterCall.prefix + id + ParameterCall.suffix
  }

  static func name(ofReading identifier: String) -> String { "reading." + identifier }

  static let workingDayNames: Set<String> = [
    "hari_kerja", "tambah_hari_kerja", "hari_kerja_berikut",
  ]

  static func declare(
    parameters: [Parameter], readings: [Reading], in environment: inout Environment
  ) {
    for (index, parameter) in parameters.enumerated() {
      declare(parameter, index, in: &environment)
    }
    for (index, reading) in readings.enumerated() {
      let overload = Overload(parameters: [], result: .string) { _, context in
        guard let state = LawState.of(context) else { return Self.noLaw }
        return state.option(of: index, context)
      }
      environment.declare(
        function: FunctionDeclaration(
          name: name(ofReading: reading.identifier), overloads: [overload]))
    }
    declareWorkingDays(in: &environment)
  }

  private static func declare(
    _ parameter: Parameter, _ index: Int, in environment: inout Environment
  ) {
    let result = type(of: parameter.type)
    let isKeyed = parameter.keyedBy != nil
    let keyTypes: [Type] = isKeyed ? [.string] : []
    let today = Overload(parameters: keyTypes, result: result) { arguments, context in
      guard let state = LawState.of(context) else { return Self.noLaw }
      return state.value(of: index, on: nil, key: arguments.first?.stringValue, context)
    }
    let onDay = Overload(parameters: [.date] + keyTypes, result: result) { arguments, context in
      guard let state = LawState.of(context), let day = arguments.first?.dateValue else {
        return Self.noLaw
      }
      let key = isKeyed ? arguments.last?.stringValue : nil
      return state.value(of: index, on: day, key: key, context)
    }
    let onMonth = Overload(parameters: [.month] + keyTypes, result: result) { arguments, context in
      guard let state = LawState.of(context), let month = arguments.first?.monthValue else {
        return Self.noLaw
      }
      let key = isKeyed ? arguments.last?.stringValue : nil
      return state.value(of: index, on: month.firstDay, key: key, context)
    }
    environment.declare(
      function: FunctionDeclaration(name: name(ofParameter: parameter.id), overloads: [today]))
    environment.declare(
      function: FunctionDeclaration(
        name: dayName(ofParameter: parameter.id), overloads: [onDay, onMonth]))
  }

  private static func declareWorkingDays(in environment: inout Environment) {
    let isWorking = Overload(parameters: [.date], result: .bool) { arguments, context in
      guard let state = LawState.of(context), let day = arguments.first?.dateValue else {
        return Self.noLaw
      }
      return state.isWorkingDay(day, context)
    }
    let next = Overload(parameters: [.date], result: .date) { arguments, context in
      guard let state = LawState.of(context), let day = arguments.first?.dateValue else {
        return Self.noLaw
      }
      return state.workingDay(from: day, context)
    }
    let add = Overload(parameters: [.date, .int], result: .date) { arguments, context in
      guard let state = LawState.of(context), let day = arguments.first?.dateValue,
        let count = arguments.last?.intValue
      else { return Self.noLaw }
      return state.adding(count, workingDaysTo: day, context)
    }
    for (name, overload) in [
      ("hari_kerja", isWorking), ("hari_kerja_berikut", next), ("tambah_hari_kerja", add),
    ] {
      environment.declare(function: FunctionDeclaration(name: name, overloads: [overload]))
    }
  }

  /// The program was run in a context that ``FrozenRulebook`` didn't make.
  private static let noLaw = Value.error(
    EvaluationError(
      .unset,
      .init(
        id: "hukum pada hari pemeriksaan belum ditetapkan",
        en: "the law of the day of the check isn't set")))

  static func type(of type: Parameter.ValueType) -> Type {
    switch type {
    case .integer: .int
    case .decimal, .rupiah: .decimal
    case .text: .string
    }
  }

  static func type(of field: Field) -> Type {
    switch field.type {
    case .text, .symbol: .string
    case .integer: .int
    case .decimal, .rupiah: .decimal
    case .date: .date
    case .month: .month
    case .boolean: .bool
    case .symbols: .list(.string)
    }
  }

  /// The record types of a vocabulary for the checker; the order is that of the table schemas.
  static func declaration(of record: RecordType, _ law: LawTable) -> RecordDeclaration {
    RecordDeclaration(
      name: record.name,
      fields: record.fields.map { field in
        let canBeAbsent =
          switch field.blank {
          case .absent, .absentWhenBlank: true
          case .unknown, .empty: false
          }
        return RecordDeclaration.Field(
          name: field.name, type: type(of: field), canBeAbsent: canBeAbsent,
          allowedValues: field.values.isEmpty ? nil : field.values.map(\.name),
          assumption: law.assumption(record: record.name, field: field.name))
      },
      children: record.children.map { .init(name: $0.name, record: $0.record) })
  }
}
