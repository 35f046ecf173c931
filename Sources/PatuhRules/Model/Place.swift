/// A place in a regulation: `Pasal 6 ayat (1) huruf a`, `Lampiran II angka 117`, `Penjelasan Pasal 10`.
public struct Place: Sendable, Hashable {
  public enum Part: String, Sendable, CaseIterable {
    case explanation = "Penjelasan"
    case appendix = "Lampiran"
    case chapter = "BAB"
    case section = "Bagian"
    case article = "Pasal"
    case paragraph = "ayat"
    case letter = "huruf"
    case number = "angka"
    case dictum = "diktum"
    case item = "butir"
  }

  public struct Step: Sendable, Hashable {
    public let part: Part
    /// `6`, `1`, `a`, `KESATU`; empty for an appendix or explanation without a number.
    public let label: String

    public init(_ part: Part, _ label: String) {
      self.part = part
      self.label = label
    }

    /// `Pasal 6`, `ayat (1)`, `huruf a`.
    public var text: String {
      if label.isEmpty { return part.rawValue }
      return part == .paragraph ? "ayat (\(label))" : part.rawValue + " " + label
    }
  }

  /// From the whole to the part; empty for a regulation as a whole.
  public let steps: [Step]

  public init(_ steps: [Step] = []) {
    self.steps = steps
  }

  /// As a lawyer writes it.
  public var text: String { steps.map(\.text).joined(separator: " ") }

  public var isWhole: Bool { steps.isEmpty }

  /// True when the other place lies within this one, or is the same.
  public func encloses(_ other: Place) -> Bool { other.steps.starts(with: steps) }
}
