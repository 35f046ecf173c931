internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhYAML

/// Reads `Rules/kalender/<year>.yaml`.
enum CalendarReader {
  static func read(_ node: Node, into bag: inout DiagnosticBag) -> HolidayCalendar? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let year = reader.required("year", into: &bag)?
      .read(.integer, into: &bag) { $0.integer.flatMap { Int(exactly: $0) } }
    let hasSource = reader.required("source", into: &bag) != nil
    let source = hasSource ? reader.source("source", into: &bag) : nil
    let grade = reader.required("grade", into: &bag)?.readGrade(into: &bag)
    _ = reader.required("holidays", into: &bag)
    let holidays = days("holidays", of: &reader, year: year, into: &bag)
    let jointLeave = days("cuti_bersama", of: &reader, year: year, into: &bag)
    _ = reader.words("note", into: &bag)
    reader.finish(into: &bag)
    guard let year, let source, let grade else { return nil }
    return HolidayCalendar(
      year: year, holidays: holidays, jointLeave: jointLeave, grade: grade, source: source,
      range: node.range)
  }

  private static func days(
    _ key: String, of reader: inout MappingReader, year: Int?, into bag: inout DiagnosticBag
  ) -> [HolidayCalendar.DayOff] {
    var result: [HolidayCalendar.DayOff] = []
    for item in reader.items(key, into: &bag) {
      guard var inner = MappingReader(item, into: &bag) else { continue }
      let day = inner.requiredDay("day", into: &bag)
      let name = inner.requiredWords("name", into: &bag)
      inner.finish(into: &bag)
      guard let day, let name else { continue }
      if let year, day.components.year != year {
        bag.append(.dayOfOtherYear(day.description, year: year, item["day"]?.range ?? item.range))
      } else if result.contains(where: { $0.day == day }) {
        bag.append(.dayTwice(day.description, item["day"]?.range ?? item.range))
      } else {
        result.append(HolidayCalendar.DayOff(day: day, name: name))
      }
    }
    return result
  }
}
