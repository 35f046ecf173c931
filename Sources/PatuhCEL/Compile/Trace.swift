internal import PatuhDiagnostics

/// Identifies a program in a recording.
final class TraceToken: Sendable {}

/// Remembers the value of every node while a program planned for tracing runs.
///
/// Set it as ``EvaluationContext/recorder``; afterwards ask for the trace of each program,
/// programs of lazy variables included.
public final class TraceRecorder {
  final class Event {
    let token: ObjectIdentifier
    let node: Int
    let binding: [Value]
    var value = Value.null
    var children: [Event] = []

    init(_ token: ObjectIdentifier, _ node: Int, _ binding: [Value]) {
      self.token = token
      self.node = node
      self.binding = binding
    }
  }

  private var open: [Event] = []
  private var roots: [ObjectIdentifier: Event] = [:]
  private var remaining: Int
  /// True when the recording stopped growing because it became too long.
  public private(set) var isTruncated = false

  /// - Parameter limit: how many values are kept.
  public init(limit: Int = 50_000) { self.remaining = limit }

  /// What happened when the program last ran; nil when it did not run.
  public func trace(of program: Program) -> Trace? {
    roots[ObjectIdentifier(program.token)].map { Trace(program.expression.root, $0) }
  }

  func begin(_ token: TraceToken, _ node: Int, binding: [Value]) {
    open.append(Event(ObjectIdentifier(token), node, binding))
  }

  func end(_ value: Value) {
    guard let event = open.popLast() else { return }
    event.value = value
    if let parent = open.last, parent.token == event.token {
      guard remaining > 0 else {
        isTruncated = true
        return
      }
      remaining -= 1
      parent.children.append(event)
    } else {
      roots[event.token] = event
    }
  }
}

/// What an expression and its parts were worth in one evaluation.
public struct Trace: Sendable {
  /// One round of a macro.
  public struct Round: Sendable {
    /// The macro's variables and what they held.
    public let binding: [(name: String, value: Value)]
    /// The condition and the body, as far as they were evaluated.
    public let parts: [Trace]
  }

  /// The part of the expression that this is about.
  public let expression: Expr
  /// Nil when this part was not evaluated, because something else had decided.
  public let value: Value?
  /// The direct parts in the order of the text; for a macro only what it runs over.
  public let parts: [Trace]
  /// For a macro: what happened for each element.
  public let rounds: [Round]

  /// False when something else had decided before.
  public var wasEvaluated: Bool { value != nil }

  init(_ e: Expr, _ event: TraceRecorder.Event?) {
    expression = e
    value = event?.value
    guard case .comprehension(let c) = e.kind else {
      var parts: [Trace] = []
      e.kind.forEachChild { child in
        parts.append(Trace(child, event?.children.last { $0.node == child.id }))
      }
      self.parts = parts
      self.rounds = []
      return
    }
    parts = [Trace(c.range, event?.children.first { $0.node == c.range.id })]
    var rounds: [Round] = []
    let inner = event?.children.filter { $0.node != c.range.id } ?? []
    var next = 0
    while next < inner.count {
      let first = inner[next]
      var found: [Trace] = []
      if let condition = c.condition, first.node == condition.id {
        found.append(Trace(condition, first))
        next += 1
        if next < inner.count, inner[next].node == c.body.id {
          found.append(Trace(c.body, inner[next]))
          next += 1
        } else {
          found.append(Trace(c.body, nil))
        }
      } else {
        found.append(Trace(c.body, first))
        next += 1
      }
      let binding = zip(c.variables, first.binding).map { (name: $0, value: $1) }
      rounds.append(Round(binding: binding, parts: found))
    }
    self.rounds = rounds
  }
}

/// Stands before a node and tells the recorder what it was worth.
final class TracedNode: Node {
  let inner: any Node
  let id: Int
  let token: TraceToken
  /// Local variables to show.
  let binding: [Int]

  init(_ inner: any Node, _ id: Int, _ token: TraceToken, binding: [Int]) {
    self.inner = inner
    self.id = id
    self.token = token
    self.binding = binding
  }

  func evaluate(_ context: EvaluationContext) -> Value {
    guard let recorder = context.recorder else { return inner.evaluate(context) }
    recorder.begin(token, id, binding: binding.map { context.locals[$0] })
    let value = inner.evaluate(context)
    recorder.end(value)
    return value
  }

  func truth(_ context: EvaluationContext) -> Truth {
    guard let recorder = context.recorder else { return inner.truth(context) }
    recorder.begin(token, id, binding: binding.map { context.locals[$0] })
    let truth = inner.truth(context)
    recorder.end(context.value(of: truth))
    return truth
  }
}
