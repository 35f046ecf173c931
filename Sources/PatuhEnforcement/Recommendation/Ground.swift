public import PatuhRules

/// One thing that a step of a case rests on, with how sure it is.
///
/// The grounds decide both what a letter's grade is and what blocks its issue: what is below the
/// gate makes it a KONSEP.
public struct Ground: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// What the check found, with all that its rule rests on.
    case finding
    case citation(Rule.Basis.Role)
    /// A legal value, by its id.
    case value
    /// The days off of a year, by which working days were counted.
    case calendar(year: Int)
  }

  public let kind: Kind
  /// A rule, a citation, the id of a legal value, or `kalender 2026`.
  public let name: String
  public let grade: Grade

  /// `kalender 2026 (D)`.
  public var text: String { name + " (\(grade.letter))" }

  public var isCalendar: Bool {
    if case .calendar = kind { true } else { false }
  }

  init(kind: Kind, name: String, grade: Grade) {
    self.kind = kind
    self.name = name
    self.grade = grade
  }

  init(_ basis: Ladder.Basis) {
    self.init(
      kind: .citation(basis.role), name: basis.citation.text, grade: basis.citation.grade)
  }

  /// Nil for a parameter whose value carries no grade: one that was put in the law's place.
  static func value(_ id: String, _ grade: Grade?) -> Ground? {
    grade.map { Ground(kind: .value, name: id, grade: $0) }
  }

  static func calendar(_ year: Int, _ grade: Grade) -> Ground {
    Ground(kind: .calendar(year: year), name: "kalender \(year)", grade: grade)
  }
}

extension Sequence where Element == Ground {
  /// Each once, in order; of one name the worst grade.
  func merged() -> [Ground] {
    var found: [Ground] = []
    for ground in self {
      guard let index = found.firstIndex(where: { $0.name == ground.name }) else {
        found.append(ground)
        continue
      }
      if ground.grade > found[index].grade { found[index] = ground }
    }
    return found
  }
}
