import PatuhCEL
import PatuhColumns
import PatuhDiagnostics

/// What the fuzz targets and the replay of their corpus do with one input.
///
/// Every function gives nil when all that has to hold for any input holds, and otherwise a
/// sentence that says what did not. A text stands for itself; an input that begins with a zero
/// byte is a row of decisions from which ``FuzzWriter`` writes an expression.
package enum FuzzEntry {
  static let longest = 4096

  static func text(_ bytes: [UInt8]) -> String {
    if bytes.first == 0 {
      var writer = FuzzWriter(decisions: Array(bytes.dropFirst()))
      return writer.expression()
    }
    return String(decoding: bytes.prefix(longest), as: UTF8.self)
  }

  // MARK: Lexer, parser and printer

  package static func parse(_ bytes: [UInt8]) -> String? {
    let text = text(bytes)
    for macros in [MacroOptions(), .none, MacroOptions(block: true)] {
      if let fault = parse(text, Environment(macros: macros)) { return fault }
    }
    return nil
  }

  private static func parse(_ text: String, _ environment: Environment) -> String? {
    let (parsed, bag) = environment.parse(text)
    if let fault = ranges(bag, text) { return fault }
    guard let parsed else { return bag.hasErrors ? nil : "refused without a reason" }
    if bag.hasErrors { return "accepted with errors" }
    var outside: String?
    parsed.walk { node in
      if node.range.lowerBound > node.range.upperBound || node.range.upperBound > text.utf8.count {
        outside = "a node outside the text: \(node.range.lowerBound)..\(node.range.upperBound)"
      }
    }
    if let outside { return outside }
    let printed = parsed.printed
    let (again, faults) = environment.parse(printed)
    guard let again else {
      // Printing spells escapes out, so a text at the limit may grow beyond it.
      if printed.unicodeScalars.count > 100_000 { return nil }
      return "printed text is refused: \(printed): \(faults.entries.first?.message.english ?? "")"
    }
    if treeText(again.root) != treeText(parsed.root) { return "printing changes: \(printed)" }
    if again.printed != printed { return "printing is not stable: \(printed)" }
    let copy = parsed.rewritten { _, _ in nil }
    return treeText(copy.root) == treeText(parsed.root) ? nil : "copying changes: \(printed)"
  }

  /// Everything that is said points into the text.
  private static func ranges(_ bag: DiagnosticBag, _ text: String) -> String? {
    for diagnostic in bag.entries {
      guard case .range(let range)? = diagnostic.primary?.location else { continue }
      if range.lowerBound > range.upperBound || range.upperBound > text.utf8.count {
        return "\(diagnostic.code) points outside the text"
      }
    }
    return nil
  }

  // MARK: Checker

  package static func check(_ bytes: [UInt8]) -> String? {
    let text = text(bytes)
    let environment = Scene.environment
    guard let parsed = environment.parse(text).0 else { return nil }
    var bag = DiagnosticBag()
    let checked = environment.check(parsed, into: &bag)
    if let fault = ranges(bag, text) { return fault }
    if (checked == nil) != bag.hasErrors { return "the verdict and the errors disagree" }
    let resolved = environment.resolve(parsed)
    if let checked, checked.type != resolved.type { return "resolving gives another type" }
    var second = DiagnosticBag()
    guard let again = environment.parse(parsed.printed).0 else { return "printed text is refused" }
    let other = environment.check(again, into: &second)
    if other?.type != checked?.type { return "the printed text has another type" }
    if other?.fields != checked?.fields || other?.variables != checked?.variables
      || other?.functions != checked?.functions
    {
      return "the printed text uses something else"
    }
    if let checked {
      // A condition that guards itself, and a definition by itself, must not confuse the check.
      var third = DiagnosticBag()
      let guarded = environment.check(
        parsed, expecting: checked.type, guards: [checked], definitions: ["daftar": checked],
        into: &third)
      if guarded == nil { return "its own type is refused: \(checked.type)" }
    }
    _ = environment.check(parsed, expecting: .bool, into: &second)
    _ = environment.plan(resolved)
    return nil
  }

  // MARK: Evaluator

  static let budget = 100_000

  package static func evaluate(_ bytes: [UInt8]) -> String? {
    let text = text(bytes)
    let environment = Scene.environment
    guard let parsed = environment.parse(text).0 else { return nil }
    let resolved = environment.resolve(parsed)
    let plain = run(environment.plan(resolved), FuzzWorld.partial)
    let traced = run(environment.plan(resolved, options: PlanOptions(trace: true)), .partial)
    if plain.isExhausted || traced.isExhausted { return nil }
    if shownWhole(traced) != shownWhole(plain) {
      return "traced: \(shownWhole(traced)), untraced: \(shownWhole(plain)), of \(text)"
    }
    guard let again = environment.parse(parsed.printed).0 else { return "printed text is refused" }
    let second = run(environment.plan(environment.resolve(again)), .partial)
    if shownWhole(second) != shownWhole(plain) {
      return "printed: \(shownWhole(second)), written: \(shownWhole(plain)), of \(text)"
    }
    var bag = DiagnosticBag()
    if let checked = environment.check(parsed, into: &bag),
      let fault = FuzzTypes.mismatch(plain, checked.type)
    {
      return "\(fault), of \(text)"
    }
    return sound(plain, resolved, text)
  }

  /// What is certain with gaps stays so, whatever fills the gaps.
  private static func sound(_ value: Value, _ checked: CheckedExpression, _ text: String)
    -> String?
  {
    var asksForKnowledge = false
    checked.expression.walk { if case .known = $0.kind { asksForKnowledge = true } }
    if asksForKnowledge { return nil }
    let program = Scene.environment.plan(checked)
    for world in FuzzWorld.complete {
      let whole = run(program, world)
      if whole.isExhausted { continue }
      if whole.isUnknown { return "unknown although all is known, of \(text)" }
      // An unknown element stays an element, whatever becomes of it: also an error.
      if whole.isError { continue }
      let agrees: Bool
      switch value {
      case .error: agrees = false
      case .unknown(let unknown):
        guard let bounds = unknown.bounds, let size = whole.intValue else { continue }
        agrees = bounds.low <= size && size <= bounds.high
      default: agrees = hasGaps(value) || shownWhole(whole) == shownWhole(value)
      }
      if !agrees {
        return "with gaps \(shownWhole(value)), in \(world.name) \(shownWhole(whole)), of \(text)"
      }
    }
    return nil
  }

  private static func run(_ program: Program, _ world: FuzzWorld) -> Value {
    let context = world.context(budget: budget)
    context.recorder = TraceRecorder(limit: 2000)
    return program.evaluate(context)
  }

  static func hasGaps(_ value: Value) -> Bool {
    switch value {
    case .unknown: true
    case .list(let list): list.gaps != nil
    case .map(let map): map.values.contains { hasGaps($0) }
    case .optional(let optional): optional.wrapped.map(hasGaps) ?? false
    default: false
    }
  }

  /// A value with its facts, bounds and known part; of an error only the kind.
  static func shownWhole(_ value: Value) -> String {
    switch value {
    case .error(let error): return "error " + error.code.rawValue
    case .unknown(let unknown):
      let facts = unknown.facts.sorted.map { "\($0.name)#\($0.record?.row ?? 0)" }
      let bounds = unknown.bounds.map { " \($0.low)…\($0.high)" } ?? ""
      return "unknown \(facts)\(bounds) \(unknown.knownPart.map(\.description) ?? "")"
    default: return value.description
    }
  }
}

extension Value {
  fileprivate var isExhausted: Bool { errorValue?.code == .budgetExceeded }
}

/// Values against the types that the checker promised.
enum FuzzTypes {
  /// A sentence when a value is not of its type.
  static func mismatch(_ value: Value, _ type: Type) -> String? {
    holds(value, type, depth: 4) ? nil : "\(value) is no \(type)"
  }

  private static func holds(_ value: Value, _ type: Type, depth: Int) -> Bool {
    guard depth > 0 else { return true }
    switch (value, type) {
    case (.error, _), (.unknown, _), (_, .dyn), (_, .parameter), (_, .variable): return true
    // The sum of nothing is the int 0, whatever would have been added.
    case (.int(0), .decimal), (.int(0), .uint), (.int(0), .double), (.int(0), .duration),
      (.int(0), .days), (.int(0), .months):
      return true
    case (.null, .timestamp), (.null, .duration), (.null, .opaque), (.null, .optional),
      (.null, .null), (.null, .record), (.null, .date), (.null, .month), (.null, .decimal),
      (.null, .days), (.null, .months):
      return true
    case (.list(let list), .list(let element)):
      return list.elements.prefix(20).allSatisfy { holds($0, element, depth: depth - 1) }
    case (.map(let map), .map(let key, let element)):
      return map.keys.prefix(20).allSatisfy { holds($0, key, depth: depth - 1) }
        && map.values.prefix(20).allSatisfy { holds($0, element, depth: depth - 1) }
    case (.optional(let optional), .optional(let inner)):
      return optional.wrapped.map { holds($0, inner, depth: depth - 1) } ?? true
    case (.type, .type), (.opaque, .opaque): return true
    case (.record(let record), .record(let name)):
      return record.dataset.tables[Int(record.table)].schema.name == name
    case (.date, .date), (.month, .month), (.decimal, .decimal), (.days, .days),
      (.months, .months), (.bool, .bool), (.int, .int), (.uint, .uint), (.double, .double),
      (.string, .string), (.bytes, .bytes), (.timestamp, .timestamp), (.duration, .duration):
      return true
    default: return false
    }
  }
}
