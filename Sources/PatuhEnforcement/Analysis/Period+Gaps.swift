internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhRules

extension Period {
  /// A day that something is missing on; nil stands for the time before any day.
  struct Gap {
    let day: Day?

    var text: Phrase {
      day.map { Phrase(verbatim: $0.description) }
        ?? Phrase(id: "hari-hari awalnya", en: "its earliest days")
    }
  }

  /// The first day of this period that lies in none of the others; nil when they cover it.
  func firstDay(notIn others: [Period]) -> Gap? {
    var open = others
    var day = from
    while true {
      let isInside = { (period: Period) in
        day.map { period.contains($0) } ?? (period.from == nil)
      }
      guard let index = open.firstIndex(where: isInside) else {
        if let day, let to, to < day { return nil }
        return Gap(day: day)
      }
      guard let end = open[index].to else { return nil }
      open.remove(at: index)
      guard let next = end.adding(days: 1) else { return nil }
      if let to, to < next { return nil }
      day = day.map { max($0, next) } ?? next
    }
  }
}
