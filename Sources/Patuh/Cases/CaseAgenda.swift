import PatuhColumns
import PatuhDiagnostics
import PatuhEnforcement
import PatuhLedger

/// What falls due within some days, the earliest first.
public struct CaseAgenda: Sendable {
  /// One thing that falls due.
  struct Item: Sendable {
    let day: Day
    let file: LedgerCase
    let what: String
    let isOverdue: Bool
  }

  let items: [Item]
  let options: CaseOptions
  private let until: Day

  init(list: CaseList, days: Int, options: CaseOptions) {
    let until = options.day.adding(days: max(0, days)) ?? options.day
    let words = CaseWords(language: options.language)
    var items: [Item] = []
    for line in list.lines {
      let file = line.dossier.file
      func add(_ day: Day?, _ what: String) {
        guard let day, day <= until else { return }
        items.append(Item(day: day, file: file, what: what, isOverdue: day < options.day))
      }
      if let next = line.recommendation {
        let sentence = next.sentence(options.language)
        switch next.action {
        case .wait: add(next.earliest, sentence)
        case .prepare, .sign, .deliver, .record:
          if let latest = next.latest {
            add(latest, sentence)
          } else if next.action == .sign || next.action == .deliver {
            add(line.dossier.history.events.last?.day, sentence)
          } else {
            add(next.earliest.flatMap { $0 >= options.day ? $0 : nil }, sentence)
          }
        case .hold, .close, .none: break
        }
      }
      for event in line.dossier.history.events {
        if case .waived(let waiver) = event.kind, waiver.to >= options.day {
          add(waiver.to, words.phrase("penangguhan berakhir", "the waiver ends"))
        }
      }
    }
    self.items = items.sorted { ($0.day, $0.file.id, $0.what) < ($1.day, $1.file.id, $1.what) }
    self.until = until
    self.options = options
  }

  public func text(width: Int) -> String {
    let words = CaseWords(language: options.language)
    guard !items.isEmpty else {
      return words.phrase(
        "Tidak ada yang jatuh tempo sampai \(words.day(until)).\n",
        "Nothing falls due until \(words.day(until)).\n")
    }
    var table = TextTable(columns: [
      TextTable.Column(words.phrase("jatuh tempo", "due")),
      TextTable.Column(words.phrase("Perkara", "Case"), right: true),
      TextTable.Column(words.phrase("Subjek", "Subject")),
      TextTable.Column(words.phrase("Apa", "What"), flexible: true),
    ])
    for item in items {
      let late = item.isOverdue ? words.phrase(" [LEWAT]", " [OVERDUE]") : ""
      table.append([
        item.day.description, String(item.file.id), item.file.subjectID, item.what + late,
      ])
    }
    return table.render(width: width, dropping: [])
  }

  public func csv() -> [UInt8] {
    var csv = CSVText()
    for heading in ["due", "overdue", "number", "subject_type", "subject_id", "what"] {
      csv.text(heading)
    }
    csv.endRow()
    for item in items {
      csv.text(item.day.description)
      csv.text(item.isOverdue ? "true" : "false")
      csv.integer(item.file.id)
      csv.text(item.file.subjectType)
      csv.text(item.file.subjectID)
      csv.text(item.what)
      csv.endRow()
    }
    return csv.bytes
  }
}
