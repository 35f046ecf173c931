public import PatuhEngine
public import PatuhRules

/// Whether personal data may be read by people.
///
/// Human output, HTML and logs mask NIK, KPJ, names and wages (UU 27/2022) unless revealing was
/// asked for; the ids of subjects stay readable, because a finding without its subject is useless.
public struct Privacy: Sendable {
  public let reveals: Bool
  /// Record types whose label names a person.
  private let personalLabels: Set<String>

  public init(reveals: Bool, personalLabels: Set<String> = []) {
    self.reveals = reveals
    self.personalLabels = personalLabels
  }

  /// The subject's name as people may see it.
  public func label(of subject: Subject) -> String? {
    guard let label = subject.label else { return nil }
    return reveals || !personalLabels.contains(subject.type)
      ? label : Self.mask(label, .name)
  }

  /// An evidence value as people may see it.
  public func value(of field: Evidence.Field) -> String? {
    guard let value = field.value, !reveals, let kind = field.personal else { return field.value }
    return Self.mask(value, kind)
  }

  /// Hides all but what is needed to tell two rows apart.
  public static func mask(_ value: String, _ kind: Personal) -> String {
    switch kind {
    case .nik, .kpj:
      let shown = value.unicodeScalars.suffix(4)
      let hidden = max(0, value.unicodeScalars.count - 4)
      return String(repeating: "*", count: hidden) + String(String.UnicodeScalarView(shown))
    case .name:
      return value.split(separator: " ").map { part in
        part.prefix(1) + String(repeating: "*", count: max(0, min(part.count - 1, 5)))
      }.joined(separator: " ")
    case .wage:
      return "***"
    }
  }
}
