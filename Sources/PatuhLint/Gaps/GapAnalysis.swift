public import PatuhColumns
import PatuhDiagnostics
import PatuhEngine
public import PatuhRules

/// Looks for subjects that no rule covers, rules that cannot both be obeyed, readings that judge
/// differently, exceptions that hold at once, and rules that say the same.
///
/// Every subject tried is judged by the interpreter, so what is found is real; when all parts of
/// the rules are conditions over boxes, what is not found is not there (for subjects whose facts
/// are all known and that have at most one row in each child list).
public struct GapAnalysis: Sendable {
  public let rulebook: Rulebook
  public let day: Day
  /// Most subjects tried in one analysis.
  public var limit = 100_000

  var items: [GapItem] = []
  var notAnalysed: [(rule: String, range: SourceRange?, reason: Phrase)] = []
  var seenOpaque: Set<NotAnalysed> = []
  var trials = 0
  var complete = 0

  public init(_ rulebook: Rulebook, on day: Day) {
    self.rulebook = rulebook
    self.day = day
  }

  /// Runs all analyses over the families (folders of rules) that the filter takes.
  public mutating func run(families: (String) -> Bool = { _ in true }) throws(FreezeError)
    -> GapReport
  {
    let frozen = try rulebook.frozen(on: day)
    let chosen = rulebook.rules.filter { families(Self.family(of: $0)) }
    for family in Set(chosen.map(Self.family(of:))).sorted() {
      let members = chosen.filter { Self.family(of: $0) == family }
      for subject in Set(members.map(\.subject.name)).sorted() {
        uncovered(family, members.filter { $0.subject.name == subject }, frozen)
      }
    }
    for linked in chosen {
      exceptionsAtOnce(linked, frozen)
      for reading in linked.usedReadings { judgedDifferently(linked, reading, frozen) }
    }
    for (index, first) in chosen.enumerated() {
      for second in chosen[(index + 1)...] where first.subject.name == second.subject.name {
        pair(first, second, frozen)
      }
    }
    return GapReport(
      day: day, items: items, notAnalysed: notAnalysed, trials: trials, complete: complete)
  }

  static func family(of linked: LinkedRule) -> String {
    linked.rule.id.split(separator: "/").dropLast().joined(separator: "/")
  }

  // MARK: What analyses share

  /// The facts that parts of some rules read; whether all of them are conditions over boxes.
  mutating func facts(
    _ rules: [LinkedRule], _ wanted: (RuleExpression.Part) -> Bool
  ) -> (facts: FieldFacts, isExact: Bool) {
    var facts = FieldFacts()
    for linked in rules {
      var reader = FieldReader(linked, rulebook, on: day, into: facts)
      reader.read(wanted)
      facts = reader.facts
    }
    for item in facts.opaque where seenOpaque.insert(item).inserted {
      notAnalysed.append((item.rule, item.range, item.reason))
    }
    return (facts, facts.opaque.isEmpty)
  }

  /// Tries all subjects of a space. False when there were too many.
  mutating func trySubjects(
    _ space: CellSpace, of rules: [LinkedRule], _ visit: (Trial, Dataset) -> Void
  ) -> Bool {
    guard space.leastCount <= limit else {
      tooMany(rules)
      return false
    }
    var count = 0
    let finished = space.forEach(limit: limit) { cells, present in
      count += 1
      let record = space.record(cells, present)
      visit(Trial(cells: cells, present: present), record.dataset(rulebook.vocabulary))
      return true
    }
    trials += count
    if !finished { tooMany(rules) }
    return finished
  }

  private mutating func tooMany(_ rules: [LinkedRule]) {
    guard let first = rules.first else { return }
    notAnalysed.append(
      (rules.map(\.rule.id).joined(separator: " + "), first.rule.range, GapWords.tooManyCells))
  }

  /// Drops the cells of a witness that are not needed to show it.
  func shrunk(
    _ trial: Trial, _ space: CellSpace, _ stillShows: (CaseRecord) -> Bool
  ) -> CaseRecord {
    var cells = trial.cells
    for index in cells.indices.reversed() where cells[index] != nil {
      var fewer = cells
      fewer[index] = nil
      if stillShows(space.record(fewer, trial.present)) { cells = fewer }
    }
    return space.record(cells, trial.present)
  }

  mutating func add(
    _ kind: GapItem.Kind, _ rules: [LinkedRule], _ message: Phrase, _ box: Boxes.Box?,
    _ space: CellSpace, _ witness: Witness, reading: String? = nil
  ) {
    guard let first = rules.first else { return }
    var description: [(field: String, values: [String], isAny: Bool)] = []
    if let box {
      for (index, axis) in space.axes.enumerated() {
        let texts = box.cells[index].map { $0.map(Witness.text) ?? "-" }
        guard box.witness.cells[index] != nil else { continue }
        let all = space.candidates(axis, Array(box.witness.cells[..<index]))
        description.append(
          ((axis.child.map { $0 + "." } ?? "") + axis.field.name, texts, texts.count >= all.count))
      }
    }
    let ids = rules.map(\.rule.id)
    let about = kind == .gap ? Self.family(of: first) : ids.joined(separator: "+")
    let id = kind.rawValue + ":" + about + ":" + Self.mark(witness.undated)
    items.append(
      GapItem(
        id: id, kind: kind, family: Self.family(of: first), rules: ids, reading: reading,
        message: message,
        range: first.rule.range, box: description, witness: witness))
  }

  /// A short mark of a text (FNV-1a, 32 bits), the same on every machine.
  private static func mark(_ text: String) -> String {
    var hash: UInt32 = 2_166_136_261
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
