import PatuhCEL
public import PatuhColumns
import PatuhRules

/// A figure of a rule summed over subjects. What is unknown is counted, not guessed.
public struct MeasureSum: Sendable, Equatable {
  public private(set) var value = ExactDecimal.zero
  /// What ``value`` is a part of; nil when the figure is no share.
  public private(set) var whole: ExactDecimal?
  /// Subjects that were counted.
  public private(set) var subjects = 0
  /// Subjects of which value or whole is unknown; they are in neither sum.
  public private(set) var unknown = 0
  /// Subjects whose figures failed or no longer fit; a sum with such is not to be trusted.
  public private(set) var failed = 0
  /// The same by group, where the rule breaks the figure down.
  public private(set) var groups: [String: MeasureSum] = [:]

  public init() {}

  /// Percent with two decimals, rounded half up; nil when there is nothing to divide by.
  public var percent: ExactDecimal? {
    guard let whole, let hundredfold = value.multiplied(by: ExactDecimal(100)) else { return nil }
    return hundredfold.divided(by: whole, places: 2, .halfUp)
  }

  mutating func add(_ measure: RulePrograms.Measure, in context: EvaluationContext) {
    switch measure.when.map({ Answer($0.evaluate(context)) }) ?? .yes {
    case .yes: break
    case .no: return
    case .unknown:
      unknown += 1
      return
    case .failed:
      failed += 1
      return
    }
    let part = measure.value.evaluate(context)
    let base = measure.whole?.evaluate(context)
    add(part, of: base)
    guard let group = measure.group?.evaluate(context) else { return }
    let name = group.stringValue ?? (group.isUnknown ? "?" : ValueText.text(group))
    guard groups[name] != nil || groups.count < Self.groupLimit else { return }
    groups[name, default: MeasureSum()].add(part, of: base)
  }

  /// Groups kept; those that come later are only in the total.
  static let groupLimit = 1_000

  private mutating func add(_ part: Value, of base: Value?) {
    if part.isUnknown || base?.isUnknown == true {
      unknown += 1
      return
    }
    guard let partNumber = part.decimalValue, let sum = value.adding(partNumber) else {
      failed += 1
      return
    }
    if let base {
      guard let baseNumber = base.decimalValue, let wholeSum = (whole ?? .zero).adding(baseNumber)
      else {
        failed += 1
        return
      }
      whole = wholeSum
    }
    value = sum
    subjects += 1
  }

  mutating func merge(_ other: MeasureSum) {
    unknown += other.unknown
    failed += other.failed
    for (name, sum) in other.groups { groups[name, default: MeasureSum()].merge(sum) }
    guard let sum = value.adding(other.value) else {
      failed += other.subjects
      return
    }
    value = sum
    subjects += other.subjects
    if let theirs = other.whole { whole = (whole ?? .zero).adding(theirs) ?? whole }
  }
}
