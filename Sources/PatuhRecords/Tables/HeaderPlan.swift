internal import PatuhDiagnostics

/// Which column of a file holds which field.
struct HeaderPlan {
  /// For each field of the schema: its column, if it has one.
  private(set) var columns: [Place?]
  /// Fields that two headings claim equally: unknown, and not to be assumed.
  private(set) var spoiled: Set<Int> = []
  /// Headings that mean no field.
  private(set) var ignored: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  struct Place {
    let column: Int
    let heading: String
    let match: HeadingMatch
  }

  init(_ dialect: Dialect, schema: RecordSchema, matcher: HeadingMatcher, file: String) {
    columns = Array(repeating: nil, count: schema.fields.count)
    let line = dialect.headerLine
    for (column, heading) in dialect.headings.enumerated() {
      switch matcher.find(heading) {
      case .field(let field, let match):
        claim(field, Place(column: column, heading: heading, match: match), schema, file, line)
      case .ambiguous(let fields):
        spoiled.formUnion(fields)
        diagnostics.append(
          RecordsDiagnostics.ambiguousHeading(
            file, line: line, heading: heading, fields: fields.map { schema.fields[$0].name }))
      case .nothing:
        guard !heading.isEmpty else { continue }
        ignored.append(heading)
        diagnostics.append(
          RecordsDiagnostics.unknownColumn(
            file, line: line, heading: heading,
            nearest: ignored.count <= Self.suggestions
              ? matcher.nearest(heading).map { schema.fields[$0].name } : nil))
      }
    }
    // A clear heading is not spoiled by an ambiguous one beside it; a tie is.
    for field in spoiled where columns[field] != nil && !ties.contains(field) {
      spoiled.remove(field)
    }
    for field in ties { columns[field] = nil }
  }

  /// Unknown headings for which the nearest field is looked for.
  private static let suggestions = 100

  private var ties: Set<Int> = []

  private mutating func claim(
    _ field: Int, _ place: Place, _ schema: RecordSchema, _ file: String, _ line: Int
  ) {
    guard let earlier = columns[field] else {
      columns[field] = place
      return
    }
    let isTie = earlier.match == place.match
    let isBetter = Self.rank(place.match) < Self.rank(earlier.match)
    let (winner, loser) = isBetter ? (place, earlier) : (earlier, place)
    columns[field] = winner
    if isTie {
      ties.insert(field)
      spoiled.insert(field)
    } else if isBetter {
      ties.remove(field)
      spoiled.remove(field)
    }
    diagnostics.append(
      RecordsDiagnostics.doubleHeading(
        file, line: line, heading: loser.heading, field: schema.fields[field].name,
        first: winner.heading, isTie: isTie))
  }

  private static func rank(_ match: HeadingMatch) -> Int {
    switch match {
    case .name: 0
    case .title: 1
    case .alias: 2
    case .ambiguous, .missing: 3
    }
  }
}
