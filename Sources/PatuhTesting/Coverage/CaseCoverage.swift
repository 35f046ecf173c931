internal import PatuhCEL
package import PatuhColumns
internal import PatuhDiagnostics
package import PatuhEngine
package import PatuhRules

/// What one case made a rule evaluate.
package struct CaseCoverage: Sendable {
  /// A node of an expression by its place in the rule's file.
  package struct Node: Hashable, Sendable {
    package let lower: Int
    package let upper: Int

    init(_ range: SourceRange) {
      lower = range.lowerBound
      upper = range.upperBound
    }
  }

  /// The answer of a condition: the part of the rule, the node in it, true or false.
  package struct Truth: Hashable, Sendable {
    let part: Int
    let node: Int
    let value: Bool
  }

  /// A legal value that was asked for.
  package struct Read: Hashable, Sendable {
    package enum Unit: Hashable, Sendable {
      /// On the day of the check.
      case today
      /// `.on(date)`.
      case date
      /// `.on(month)`.
      case month
      /// `.on(date(year, 12, 31))`: always the same day of a year.
      case yearly(month: Int, day: Int)
    }

    package let parameter: String
    package let day: Day
    package let unit: Unit
    package let key: String?
  }

  package let truths: Set<Truth>
  package let reads: Set<Read>
  /// Nodes evaluated in the decision, or under another option of a reading.
  package let nodes: Set<Node>
  package let sources: Set<ProvenanceSource>
  /// Nodes of the decision, each counted as often as it was evaluated.
  let evaluated: Int

  /// - Parameter yearly: the `let` names that stand for the same day of some year.
  init(_ trace: CaseTrace, on day: Day, yearly: [String: Read.Unit]) {
    var truths: Set<Truth> = []
    var reads: Set<Read> = []
    var nodes: Set<Node> = []
    var evaluated = 0
    for (part, root) in trace.decision {
      Self.walk(root) { trace in
        nodes.insert(Node(trace.expression.range))
        evaluated += 1
        if let value = trace.value?.boolValue {
          truths.insert(Truth(part: part, node: trace.expression.id, value: value))
        }
        if let read = Self.read(trace, today: day, yearly) { reads.insert(read) }
      }
    }
    for (_, root) in trace.alternatives {
      Self.walk(root) { nodes.insert(Node($0.expression.range)) }
    }
    self.truths = truths
    self.reads = reads
    self.nodes = nodes
    self.evaluated = evaluated
    self.sources = trace.sources
  }

  /// Visits every part that was evaluated.
  private static func walk(_ root: Trace, _ visit: (Trace) -> Void) {
    var open = [root]
    while let trace = open.popLast() {
      guard trace.wasEvaluated else { continue }
      visit(trace)
      open += trace.parts
      for round in trace.rounds { open += round.parts }
    }
  }

  /// `date(tahun, 12, 31)` with month and day written out.
  static func yearly(_ argument: Expr, _ names: [String: Read.Unit] = [:]) -> Read.Unit? {
    if case .identifier(let name, _) = argument.kind { return names[name] }
    guard case .call("date", receiver: nil, let parts) = argument.kind, parts.count == 3,
      case .literal(let month) = parts[1].kind, case .literal(let day) = parts[2].kind,
      let month = month.intValue, let day = day.intValue
    else { return nil }
    return .yearly(month: Int(month), day: Int(day))
  }

  /// `param.iuran.jkm`, `param.iuran.jkm.on(b)`, `param.upah_minimum.umk[k]` as linking left them.
  private static func read(
    _ trace: Trace, today: Day, _ yearly: [String: Read.Unit]
  ) -> Read? {
    guard case .call(let name, receiver: nil, let arguments) = trace.expression.kind,
      let call = ParameterCall(name)
    else { return nil }
    let values = trace.parts.map(\.value)
    let hasKey = arguments.count > (call.isOnDay ? 1 : 0)
    let key = hasKey ? values.last??.stringValue : nil
    guard call.isOnDay else {
      return Read(parameter: call.parameter, day: today, unit: .today, key: key)
    }
    if let day = values.first??.dateValue {
      let unit = arguments.first.flatMap { Self.yearly($0, yearly) } ?? .date
      return Read(parameter: call.parameter, day: day, unit: unit, key: key)
    }
    guard let month = values.first??.monthValue else { return nil }
    return Read(parameter: call.parameter, day: month.firstDay, unit: .month, key: key)
  }
}
