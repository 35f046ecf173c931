public import PatuhDiagnostics
import PatuhEngine

/// The impact as JSON. Small cells are suppressed as in the text: where they stand, there is null.
public struct ImpactJSON: Sendable {
  public static let version = 1

  public let run: ImpactRun
  public let language: Language

  public init(_ run: ImpactRun, _ language: Language) {
    self.run = run
    self.language = language
  }

  public func render() -> String {
    var json = JSONText()
    json.beginObject()
    json.key("version")
    json.value(Self.version)
    json.member("kind", "patuh-impact")
    json.key("subjects")
    json.value(run.subjectCount)
    json.key("changed")
    write(run.changedCount, to: &json)
    json.key("smallestCell")
    json.value(ImpactRun.smallestCell)
    json.key("causes")
    json.beginArray()
    for cause in run.causes where run.changes.contains(where: { $0.rule == cause.rule }) {
      json.beginObject()
      json.member("rule", cause.rule)
      json.member("why", cause.words(language))
      json.endObject()
    }
    json.endArray()
    json.key("changes")
    json.beginArray()
    for change in run.changes { write(change, to: &json) }
    json.endArray()
    json.endObject()
    return json.text + "\n"
  }

  private func write(_ change: ImpactRun.Change, to json: inout JSONText) {
    json.beginObject()
    json.member("rule", change.rule)
    for (name, outcome) in [("before", change.before), ("after", change.after)] {
      json.key(name)
      if let outcome { json.value(outcome.rawValue) } else { json.null() }
    }
    json.key("subjects")
    write(change.count, to: &json)
    if change.count >= ImpactRun.smallestCell {
      json.key("count")
      json.value(change.countChange)
      json.key("amount")
      json.value(change.amountChange)
      write("byRegency", change.byRegency, to: &json)
      write("bySize", change.bySize, to: &json)
    }
    json.endObject()
  }

  private func write(_ name: String, _ cells: [String: Int], to json: inout JSONText) {
    json.key(name)
    json.beginObject()
    for cell in SmallCells(cells).shown {
      json.key(cell.name)
      if let count = cell.count { json.value(count) } else { json.null() }
    }
    json.endObject()
  }

  /// Nought is no cell: it says nothing of anybody.
  private func write(_ count: Int, to json: inout JSONText) {
    if count == 0 || count >= ImpactRun.smallestCell { json.value(count) } else { json.null() }
  }
}
