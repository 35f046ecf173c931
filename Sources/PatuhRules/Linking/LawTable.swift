public import PatuhCEL
internal import PatuhColumns

/// Where a value that an evaluation has read came from.
public enum ProvenanceSource: Sendable, Hashable {
  /// A parameter's value; `period` is an index into its values.
  case parameter(id: String, period: Int)
  /// A value that a user or a case put in the place of a parameter's.
  case override(parameter: String)
  case reading(name: String)
  case calendar(year: Int)
  /// A cell that was assumed, not read.
  case assumption(record: String, field: String)
}

/// The dated law in the form that evaluation reads: parameters, readings, calendars, each with the
/// numbers that evaluations note when they read them.
final class LawTable: Sendable {
  struct ParameterTable: Sendable {
    struct Slice: Sendable {
      let from: Int32
      let to: Int32
      let single: Value
      let keyed: [String: Value]
    }

    let id: String
    let isKeyed: Bool
    let slices: [Slice]
    /// Number of the first slice's provenance; the others follow.
    let base: Int
    let overrideNumber: Int

    /// O(log periods).
    func slice(on day: Day) -> Int? {
      var low = 0
      var high = slices.count
      while low < high {
        let middle = (low + high) / 2
        if slices[middle].from > day.number { high = middle } else { low = middle + 1 }
      }
      return low > 0 && slices[low - 1].to >= day.number ? low - 1 : nil
    }
  }

  struct ReadingTable: Sendable {
    let name: String
    let options: [String]
    let standard: Int
    let number: Int
  }

  struct Calendar: Sendable {
    let holidays: [Int32]
    let jointLeave: [Int32]
    let number: Int
  }

  let parameters: [ParameterTable]
  let parameterIndexes: [String: Int]
  let readings: [ReadingTable]
  let readingIndexes: [String: Int]
  let calendars: [Int: Calendar]
  /// By number.
  let sources: [ProvenanceSource]
  let grades: [Grade?]
  private let assumptions: [String: Int]

  init(
    parameters: [Parameter], readings: [Reading], calendars: [HolidayCalendar],
    vocabulary: Vocabulary
  ) {
    var sources: [ProvenanceSource] = []
    var grades: [Grade?] = []
    func number(_ source: ProvenanceSource, _ grade: Grade?) -> Int {
      sources.append(source)
      grades.append(grade)
      return sources.count - 1
    }
    self.parameters = parameters.map { parameter in
      let base = sources.count
      let slices = parameter.values.enumerated().map { index, value in
        _ = number(.parameter(id: parameter.id, period: index), value.grade)
        return ParameterTable.Slice(
          from: value.period.from?.number ?? .min, to: value.period.to?.number ?? .max,
          single: value.single.map(Value.init) ?? .null,
          keyed: value.keyed.mapValues(Value.init))
      }
      return ParameterTable(
        id: parameter.id, isKeyed: parameter.keyedBy != nil, slices: slices, base: base,
        overrideNumber: number(.override(parameter: parameter.id), nil))
    }
    self.parameterIndexes = Dictionary(
      parameters.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.readings = readings.map { reading in
      ReadingTable(
        name: reading.name, options: reading.options.map(\.id),
        standard: reading.options.firstIndex { $0.id == reading.defaultOption } ?? 0,
        number: number(.reading(name: reading.name), nil))
    }
    self.readingIndexes = Dictionary(
      readings.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.calendars = Dictionary(
      calendars.map { calendar in
        (
          calendar.year,
          Calendar(
            holidays: calendar.holidays.map(\.day.number),
            jointLeave: calendar.jointLeave.map(\.day.number),
            number: number(.calendar(year: calendar.year), calendar.grade))
        )
      }, uniquingKeysWith: { first, _ in first })
    var assumptions: [String: Int] = [:]
    for record in vocabulary.records {
      for field in record.fields {
        assumptions[record.name + "." + field.name] = number(
          .assumption(record: record.name, field: field.name), nil)
      }
    }
    self.assumptions = assumptions
    self.sources = sources
    self.grades = grades
  }

  func assumption(record: String, field: String) -> Int? { assumptions[record + "." + field] }
}

extension Value {
  init(_ value: LegalValue) {
    switch value {
    case .integer(let number): self = .int(number)
    case .decimal(let number): self = .decimal(number)
    case .text(let text): self = .string(text)
    }
  }
}

extension ParameterValue {
  /// The value as expressions see it; nil when the parameter is keyed.
  public var value: Value? { single.map(Value.init) }
}
