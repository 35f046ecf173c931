import PatuhColumns
public import PatuhEngine

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
      ? label : PersonalData.name.mask(label)
  }

  /// An evidence value as people may see it.
  public func value(of field: Evidence.Field) -> String? {
    guard let value = field.value, !reveals else { return field.value }
    return field.personal?.mask(value) ?? text(value)
  }

  /// A text that a rule put together, without whole identity numbers.
  public func text(_ text: String) -> String {
    reveals ? text : PersonalData.maskStray(text)
  }
}
