/// How sure a statement of law is; the best is ``a``.
public enum Grade: Int, Sendable, Hashable, Comparable, CaseIterable {
  /// Compared with the gazette by two named officers.
  case a
  /// Compared with the gazette by one named officer.
  case b
  /// Seen in a copy of the text that somebody else made.
  case c
  /// Reported by a summary, the news, a program.
  case d
  /// Not seen.
  case e

  /// `A` … `E`.
  public var letter: String {
    switch self {
    case .a: "A"
    case .b: "B"
    case .c: "C"
    case .d: "D"
    case .e: "E"
    }
  }

  /// Reads `A` … `E`.
  public init?(letter: String) {
    guard let grade = Grade.allCases.first(where: { $0.letter == letter }) else { return nil }
    self = grade
  }

  /// Better is smaller.
  public static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }

  /// The grade of something that rests on all of them; nil when it rests on none.
  public static func worst(of grades: some Sequence<Grade>) -> Grade? { grades.max() }
}
