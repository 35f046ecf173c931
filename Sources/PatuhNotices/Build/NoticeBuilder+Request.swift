public import PatuhEngine
import PatuhRules

extension NoticeBuilder {
  /// What is missing for one rule that could not be decided.
  public struct Open: Sendable {
    public let finding: NoticeFinding
    public let needs: [Need]

    public init(_ finding: NoticeFinding, needs: [Need]) {
      self.finding = finding
      self.needs = needs
    }
  }

  /// The letter that asks a subject for what its unknowns hang on.
  ///
  /// Legal values and calendars that are missing are the office's own to fetch: they stand in the
  /// cautions, and a rule that hangs on nothing else is left out.
  ///
  /// - Returns: nil when nothing is to be asked of the subject.
  public func request(_ open: [Open], subject: NoticeSubject) -> NoticeFacts? {
    let asked = open.filter { $0.needs.contains(where: Self.isAsked) }
    guard !asked.isEmpty else { return nil }
    let grades = asked.compactMap { Grade(letter: $0.finding.grade) }
    var facts = empty(
      "permintaan-data", subject, body: nil, grade: Grade.worst(of: grades) ?? .e)
    // What is certain of an unknown is no matter for a request: nothing is held against anybody.
    facts.findings = asked.map { item in
      var finding = item.finding
      finding.count = nil
      finding.amount = nil
      finding.evidence = []
      finding.evidenceTotal = 0
      finding.basis = finding.basis.filter { $0.role != "sanction" }
      return finding
    }
    facts.requests = requests(asked)
    var missing: [String] = []
    for need in open.flatMap(\.needs) where !Self.isAsked(need) && !missing.contains(need.name) {
      missing.append(need.name)
    }
    facts.cautions = missing.sorted().map {
      "nilai hukum atau kalender \($0) belum ada dalam buku aturan; dilengkapi kantor sendiri"
    }
    return facts
  }

  /// One entry a fact: those that settle most rules alone come first, then those on which most rules
  /// hang, then by name.
  public func requests(_ open: [Open]) -> [NoticeRequest] {
    var found: [String: NoticeRequest] = [:]
    for item in open {
      let names = Set(item.needs.map(\.name))
      for need in item.needs where Self.isAsked(need) {
        var entry = found[need.name] ?? request(need)
        if need.count > entry.rows {
          entry.rows = need.count
          entry.lines = need.lines
        }
        if !entry.rules.contains(item.finding.title) { entry.rules.append(item.finding.title) }
        if names == [need.name] { entry.settlesAlone += 1 }
        found[need.name] = entry
      }
    }
    return found.values.sorted { left, right in
      (right.settlesAlone, right.rules.count, left.name)
        < (left.settlesAlone, left.rules.count, right.name)
    }
  }

  private static func isAsked(_ need: Need) -> Bool {
    need.kind == .field || need.kind == .table
  }

  /// Named as the vocabulary names it; by its plain name where it doesn't.
  private func request(_ need: Need) -> NoticeRequest {
    let vocabulary = frozen.rulebook.vocabulary
    let parts = need.name.split(separator: ".", maxSplits: 1).map(String.init)
    let record = vocabulary[parts[0]]
    let field = parts.count > 1 ? record?.field(parts[1]) : nil
    var title = field?.title ?? record.map { "Daftar " + $0.title.lowercased() } ?? need.name
    if let field, let record, need.kind == .field {
      title = field.title + " (" + record.title.lowercased() + ")"
    }
    return NoticeRequest(
      title: title, meaning: field?.meaning ?? (field == nil ? record?.meaning : nil),
      name: need.name, rows: need.count, lines: need.lines, rules: [], settlesAlone: 0)
  }
}
