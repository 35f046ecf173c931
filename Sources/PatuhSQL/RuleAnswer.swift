import PatuhCEL
import PatuhColumns
import PatuhDiagnostics
import PatuhEngine
import PatuhRules

/// What a rule says of a subject, as columns of the last relation of subjects.
struct RuleAnswer {
  /// A number of ``Code``.
  var outcome: String
  /// NULL where there is none.
  var count: String?
  var amount: String?
  /// Conditions: only a part of count or amount is known.
  var countIsPart: String?
  var amountIsPart: String?
  /// The facts that an unknown hangs on.
  var needs: Mask?
  /// How sure the law is that deciding has read.
  var reads: Reads?

  enum Code: Int, CaseIterable {
    case pass, violation, unknown, notApplicable, exempt, error, notInForce

    var outcome: Outcome {
      switch self {
      case .pass: .pass
      case .violation: .violation
      case .unknown: .unknown
      case .notApplicable: .notApplicable
      case .exempt: .exempt
      case .error: .error
      case .notInForce: .notInForce
      }
    }
  }
}

extension Lowering {
  /// Decides in the order of outcomes: does the rule apply, does an exception hold, is the
  /// requirement met.
  func answer() throws(Refusal) -> RuleAnswer {
    let rule = hint
    var applies: Scalar?
    var exceptions: [Scalar] = []
    var require: Scalar?
    var figures: [Scalar?] = [nil, nil]
    for item in linked.expressions {
      let root = item.expression.expression.root
      switch item.part {
      case .applies: applies = kept(try condition(root, atRoot))
      case .exception: exceptions.append(kept(try condition(root, atRoot)))
      case .require: require = kept(try condition(root, atRoot))
      case .count:
        hint = rule + "_banyak"
        figures[0] = kept(try scalar(root, atRoot))
      case .amount:
        hint = rule + "_rupiah"
        figures[1] = kept(try scalar(root, atRoot))
      default: continue
      }
      hint = rule
    }
    guard let require else { throw Refusal(.operation("require")) }
    var arms: [String] = []
    func arm(_ condition: String?, _ code: RuleAnswer.Code) {
      if let condition, condition != "FALSE" {
        arms.append("WHEN \(condition) THEN \(code.rawValue)")
      }
    }
    if let applies {
      arm(applies.fault, .error)
      arm(applies.gap?.isSet, .unknown)
      arm("NOT \(applies.sql)", .notApplicable)
    }
    let doubt = Mask.union(exceptions.map(\.gap)).map(keep)
    arm(anyOf(exceptions.map(\.fault)), .error)
    arm(anyOf(exceptions.map(\.sql)), .exempt)
    arm(require.sql, .pass)
    arm(require.fault, .error)
    arm(require.gap?.isSet, .unknown)
    arm(doubt?.isSet, .unknown)
    let count = try quantity(figures[0])
    let amount = try quantity(figures[1])
    arm(anyOf([count?.fault, amount?.fault]), .error)
    let outcome = workspace.column(
      "CASE \(arms.joined(separator: " ")) ELSE \(RuleAnswer.Code.violation.rawValue) END",
      named: rule + "_hasil", comment: linked.rule.id)
    var answer = RuleAnswer(outcome: outcome)
    let reached = allOf([applies?.sql, doubt?.isClear])
    answer.count = count.map { figure($0, outcome, reached, rule + "_banyak") }
    answer.amount = amount.map { figure($0, outcome, reached, rule + "_rupiah") }
    answer.countIsPart = count?.gap?.isSet
    answer.amountIsPart = amount?.gap?.isSet
    var needs = Mask.union([doubt, require.gap])
    if let applies, let gap = applies.gap {
      needs = Mask.choice([(gap.isSet, gap)], otherwise: needs)
    }
    answer.needs = needs.map(keep)
    answer.reads = reads(applies, exceptions, require, count, amount)
    return answer
  }

  /// What is evaluated in turn, until an error or an outcome ends it.
  private func reads(
    _ applies: Scalar?, _ exceptions: [Scalar], _ require: Scalar, _ count: Scalar?,
    _ amount: Scalar?
  ) -> Reads? {
    var all: [Reads?] = [applies?.reads]
    var reached = [applies?.sql]
    for exception in exceptions {
      all.append(exception.reads?.onlyIf(allOf(reached), target))
      reached.append(exception.fault.map { "NOT \($0)" })
    }
    reached += exceptions.map { "NOT \($0.sql)" }
    all.append(require.reads?.onlyIf(allOf(reached), target))
    reached += ["NOT \(require.sql)", require.fault.map { "NOT \($0)" }]
    all.append(count?.reads?.onlyIf(allOf(reached), target))
    if let fault = count?.fault {
      // Only a violation whose count fails ends there.
      let isOpen = Mask.union(exceptions.map(\.gap) + [require.gap])?.isSet
      reached.append(anyOf(["NOT \(fault)", isOpen]))
    }
    all.append(amount?.reads?.onlyIf(allOf(reached), target))
    return Reads.union(all).map(keep)
  }

  /// The letter of the worst grade of what a finding rests on: the citations, and the legal values
  /// and calendars that were read to decide it and to word it.
  func gradeText(of answer: RuleAnswer, _ basis: Grade) throws(Refusal) -> String {
    guard grade != nil else { return target.literal(basis.letter) }
    let isViolation = "\(answer.outcome) = \(RuleAnswer.Code.violation.rawValue)"
    let isUnknown = "\(answer.outcome) = \(RuleAnswer.Code.unknown.rawValue)"
    var all: [Reads?] = [answer.reads]
    // The message is worded for violations alone, the remedy always.
    var messages =
      linked.messageParts?.count { if case .expression = $0 { true } else { false } } ?? 0
    for item in linked.expressions {
      let root = item.expression.expression.root
      switch item.part {
      case .evidence:
        let reads = isList(root, atRoot) ? try list(root, atRoot).reads : nil
        all.append(reads?.onlyIf("(\(isViolation) OR \(isUnknown))", target))
      case .text:
        guard linked.each == nil, linked.suggest == nil else { throw Refusal(.grade) }
        let reads =
          isList(root, atRoot) ? try list(root, atRoot).reads : try scalar(root, atRoot).reads
        all.append(messages > 0 ? reads?.onlyIf(isViolation, target) : reads)
        messages -= 1
      default: continue
      }
    }
    guard let worst = Reads.union(all) else { return target.literal(basis.letter) }
    let found = workspace.column(worst.sql(target), named: hint + "_tingkat")
    let arms = Grade.allCases.filter { $0 > basis }.map {
      "WHEN \($0.rawValue) THEN \(target.literal($0.letter))"
    }
    return "CASE \(found) \(arms.joined(separator: " ")) ELSE \(target.literal(basis.letter)) END"
  }

  /// Counts and amounts are whole numbers; a fraction is an error.
  private func quantity(_ value: Scalar?) throws(Refusal) -> Scalar? {
    guard let value else { return nil }
    guard value.kind.isNumber else { throw Refusal(.operation("count")) }
    guard value.kind.scale > 0 else {
      var whole = value
      whole.sql = limited(value.sql, value.digits)
      whole.known = value.known.map { limited($0, value.digits) }
      return whole
    }
    var whole = value
    let own = quotient(value.sql, value.limbs, value)
    whole.sql = own.sql
    whole.fault = anyOf([value.fault, "COALESCE(\(own.isOff), FALSE)"])
    whole.known = value.known.map { part in
      let part = quotient(part, value.knownLimbs, value)
      return "CASE WHEN \(part.isWhole) THEN \(part.sql) END"
    }
    return whole
  }

  /// The whole number in a decimal, and whether that is all of it.
  private func quotient(
    _ sql: String, _ limbs: Limbs?, _ value: Scalar
  ) -> (sql: String, isWhole: String, isOff: String) {
    if let cut = self.limbs(limbs, of: sql, digits: value.digits, by: value.kind.scale)?
      .cut(value.kind.scale)
    {
      let whole = checked(cut.quotient, digits: value.digits)
      return (whole, "NOT \(cut.isOff)", cut.isOff)
    }
    let unit = "1" + String(repeating: "0", count: value.kind.scale)
    return (
      limited(target.quotient(sql, unit), value.digits), "\(sql) % \(unit) = 0",
      "\(sql) % \(unit) <> 0"
    )
  }

  private func limited(_ sql: String, _ digits: Int) -> String {
    digits > 18 ? "CAST(\(sql) AS \(target.integerType))" : sql
  }

  /// Of a violation the figure, or the part of it that is known; of an unknown only such a part,
  /// when no exception is in doubt.
  private func figure(
    _ value: Scalar, _ outcome: String, _ reached: String?, _ name: String
  ) -> String {
    let violation = "\(outcome) = \(RuleAnswer.Code.violation.rawValue)"
    var arms = "WHEN \(violation) THEN \(value.known ?? value.sql)"
    if let known = value.known, let gap = value.gap {
      let unknown = "\(outcome) = \(RuleAnswer.Code.unknown.rawValue)"
      let certain = allOf([unknown, gap.isSet, reached, value.fault.map { "NOT \($0)" }])
      arms += " WHEN \(certain ?? unknown) THEN \(known)"
    }
    return workspace.column("CASE \(arms) END", named: name + "_nilai")
  }
}

extension RuleAnswer {
  /// A condition: an officer would see another result under this answer; nil when never.
  func differs(from other: RuleAnswer) -> String? {
    func differ(_ a: String?, _ b: String?) -> String? {
      guard a != b else { return nil }
      let (x, y) = (a ?? "NULL", b ?? "NULL")
      return "(COALESCE(\(x), 0) <> COALESCE(\(y), 0) OR (\(x) IS NULL) <> (\(y) IS NULL))"
    }
    let part: (String?, String?) -> String? = { a, b in
      a == b ? nil : "(\(a ?? "FALSE") <> \(b ?? "FALSE"))"
    }
    return anyOf([
      outcome == other.outcome ? nil : "\(outcome) <> \(other.outcome)",
      differ(count, other.count), differ(amount, other.amount),
      count == nil
        ? nil
        : part(countIsPart, other.countIsPart).map { "(\($0) AND \(count ?? "") IS NOT NULL)" },
      amount == nil
        ? nil
        : part(amountIsPart, other.amountIsPart).map { "(\($0) AND \(amount ?? "") IS NOT NULL)" },
    ])
  }
}
