internal import PatuhCEL
package import PatuhColumns
internal import PatuhDiagnostics
package import PatuhRules

/// Compiles the rules of one subject type for one dataset.
package enum MachineCompiler {
  /// A plan for what the machine can decide, with the reasons for what it leaves to the interpreter.
  ///
  /// - Parameter rules: rules of any subject; those of others are passed over.
  package static func plan(
    _ rules: [LinkedRule], frozen: FrozenRulebook, dataset: Dataset, table: Int
  ) -> MachinePlan {
    let builder = PlanBuilder()
    let compiler = ExpressionMachineCompiler(
      builder: builder, frozen: frozen, dataset: dataset, subject: table)
    let name = dataset.tables[table].schema.name
    var compiled: [MachinePlan.CompiledRule] = []
    var refusals: [MachinePlan.Refusal] = []
    for (index, linked) in rules.enumerated() where linked.subject.name == name {
      do throws(Unsupported) {
        compiled.append(try compiler.rule(linked, index))
      } catch {
        refusals.append(MachinePlan.Refusal(rule: index, reason: error.reason))
      }
    }
    return MachinePlan(
      rules: rules, compiled: compiled, refusals: refusals, frozen: frozen, dataset: dataset,
      table: table, instructions: builder.instructions, registerShapes: builder.shapes,
      aggregates: builder.aggregates, interpreted: builder.interpreted,
      stages: builder.makeStages(compiled.flatMap(\.registers)),
      dictionaries: builder.dictionaries)
  }
}

extension ExpressionMachineCompiler {
  /// The registers that a rule ends in.
  fileprivate func rule(
    _ linked: LinkedRule, _ index: Int
  ) throws(Unsupported) -> MachinePlan.CompiledRule {
    guard linked.rule.force.contains(frozen.day) else {
      throw Unsupported(
        id: "aturan tidak berlaku pada hari itu", en: "the rule has no force on that day")
    }
    guard linked.measures.isEmpty else {
      throw Unsupported(id: "aturan menjumlahkan angka", en: "the rule sums up figures")
    }
    let scope = RuleScope(linked, index: index, frozen: frozen)
    var applies: Register?
    var exceptions: [Register] = []
    var require: Register?
    var count: MachinePlan.Quantity?
    var amount: MachinePlan.Quantity?
    var refusal: Phrase?
    for item in linked.expressions where item.part == .applies {
      let test = try atSubject(condition(item.expression, scope))
      guard builder.instruction(of: test) == .truth(Status.unknown) else { continue }
      // Whether the rule applies to anybody is not known, and nothing else is asked.
      return MachinePlan.CompiledRule(
        rule: index, applies: test, exceptions: [], require: test, count: nil, amount: nil,
        figures: nil)
    }
    for item in linked.expressions {
      switch item.part {
      case .applies: applies = try condition(item.expression, scope)
      case .exception: exceptions.append(try condition(item.expression, scope))
      case .require: require = try condition(item.expression, scope)
      case .count: count = figure(item.expression, scope, &refusal)
      case .amount: amount = figure(item.expression, scope, &refusal)
      default: break
      }
    }
    guard let require else {
      throw Unsupported(id: "aturan tanpa syarat", en: "a rule without a requirement")
    }
    return MachinePlan.CompiledRule(
      rule: index, applies: try applies.map(atSubject), exceptions: try exceptions.map(atSubject),
      require: try atSubject(require), count: count, amount: amount, figures: refusal)
  }

  /// A figure that has no instructions leaves those subjects to the interpreter for which it is asked
  /// for: whoever complies has none.
  private func figure(
    _ checked: CheckedExpression, _ scope: RuleScope, _ refusal: inout Phrase?
  ) -> MachinePlan.Quantity {
    do throws(Unsupported) {
      return try quantity(checked, scope)
    } catch {
      refusal = refusal ?? error.reason
      let open = emit(.narrow(0, status: Status.bail), .subject, .narrow)
      return MachinePlan.Quantity(register: open, scale: 0)
    }
  }

  /// Only rows of subjects have outcomes.
  private func atSubject(_ register: Register) throws(Unsupported) -> Register {
    guard register.level == .subject else {
      throw Unsupported(id: "syarat atas baris anak", en: "a condition on child rows")
    }
    return register
  }

  private func quantity(
    _ checked: CheckedExpression, _ scope: RuleScope
  ) throws(Unsupported) -> MachinePlan.Quantity {
    guard case .number(let number) = try compile(checked, scope), let scale = number.scale else {
      throw Unsupported(id: "hitungan yang bukan bilangan", en: "a count that is no number")
    }
    return MachinePlan.Quantity(register: try atSubject(number.register), scale: scale)
  }
}

extension MachinePlan.CompiledRule {
  /// Every register that the outcome needs.
  var registers: [Register] {
    [applies].compactMap { $0 } + exceptions + [require]
      + [count?.register, amount?.register].compactMap { $0 }
  }
}
