/// What a program runs in: values of variables, local variables, step budget, provenance.
///
/// One for each worker, reused from record to record; not shared between threads.
public final class EvaluationContext {
  private enum State: UInt8 {
    case plain, waiting, running, done
  }

  /// How a lazy variable gets its value.
  private struct Definition {
    let program: Program
    var provenance = Provenance()
  }

  /// What functions from outside need: a calendar, dated parameters, the day of the check.
  public let attachment: AnyObject?
  /// Steps that an evaluation may take until it ends in an error.
  public let budget: Int
  /// What the evaluations since the last ``reset()`` have read.
  public var provenance = Provenance() {
    didSet { holdsMore = true }
  }
  /// Set together with programs planned for tracing.
  public var recorder: TraceRecorder?

  // SAFETY: all point to memory of this object, allocated in `init` or `enter` and freed in
  // `deinit`; slots below `count`, locals below the frame's end and the one scratch cell are
  // always initialised.
  private let scratch: UnsafeMutablePointer<Value>
  private let globals: UnsafeMutablePointer<Value>
  private let states: UnsafeMutablePointer<State>
  private let count: Int
  var locals: UnsafeMutablePointer<Value>

  /// By slot; nil for variables that are given plainly.
  private var definitions: [Definition?]
  /// Slots that have ever had a definition.
  private var lazySlots: [Int] = []
  /// Whether a lazy value or provenance may have to be forgotten: most resets have only steps to
  /// give back.
  private var holdsMore = false
  private var stack: UnsafeMutableBufferPointer<Value>
  private var top = 0
  private var retired: [UnsafeMutableBufferPointer<Value>] = []
  private(set) var stepsLeft: Int
  /// The unknown or the error behind the last ``Truth`` that was one.
  var outcome = Value.null
  private var patterns: [String: RegularExpression] = [:]

  public init(
    _ environment: Environment, budget: Int? = nil, attachment: AnyObject? = nil
  ) {
    self.budget = budget ?? Limits.steps
    self.stepsLeft = self.budget
    self.attachment = attachment
    self.count = environment.slotCount
    self.definitions = Array(repeating: nil, count: count)
    self.scratch = .allocate(capacity: 1)
    self.scratch.initialize(to: .null)
    self.globals = .allocate(capacity: max(1, count))
    self.states = .allocate(capacity: max(1, count))
    self.states.initialize(repeating: .plain, count: max(1, count))
    for (index, name) in environment.variableNames.enumerated() {
      (globals + index).initialize(to: .error(.unset(name)))
    }
    self.stack = .allocate(capacity: 64)
    self.stack.initialize(repeating: .null)
    // INVARIANT: a buffer of 64 values has a base address.
    self.locals = stack.baseAddress!
  }

  deinit {
    scratch.deinitialize(count: 1)
    scratch.deallocate()
    globals.deinitialize(count: count)
    globals.deallocate()
    states.deallocate()
    for buffer in retired + [stack] {
      buffer.deinitialize()
      buffer.deallocate()
    }
  }

  // MARK: Variables

  /// Gives a variable its value. Slots of another environment are ignored.
  public func set(_ slot: Slot, _ value: consuming Value) {
    guard slot.index < count else { return }
    globals[slot.index] = value
    states[slot.index] = .plain
  }

  /// Lets a program give the value when it is first read. It is run at most once between two
  /// resets; whoever reads the variable also notes the provenance of its value.
  public func set(_ slot: Slot, lazily program: Program) {
    guard slot.index < count else { return }
    if definitions[slot.index] == nil { lazySlots.append(slot.index) }
    definitions[slot.index] = Definition(program: program)
    holdsMore = true
    states[slot.index] = .waiting
  }

  /// Forgets lazy values, provenance and spent steps. Plain values stay until they are set anew.
  ///
  /// - Parameter more: steps beyond the budget, for a record with uncommonly many rows.
  public func reset(allowing more: Int = 0) {
    stepsLeft = budget + more
    guard holdsMore else { return }
    for index in lazySlots where states[index] != .plain { states[index] = .waiting }
    provenance.removeAll()
    holdsMore = !lazySlots.isEmpty
  }

  /// Notes that a parameter or an assumption was read.
  public func note(_ number: Int) { provenance.insert(number) }

  @inline(__always)
  func variable(_ slot: Int) -> Value {
    guard slot < count else { return .error(.undeclaredName("")) }
    return states[slot] == .plain ? globals[slot] : lazyVariable(slot)
  }

  /// Where the value of a variable lies; see ``Node/place(_:)``.
  @inline(__always)
  func variablePlace(_ slot: Int) -> UnsafePointer<Value> {
    guard slot < count, states[slot] == .plain else { return keep(variable(slot)) }
    return UnsafePointer(globals + slot)
  }

  /// Puts a value into the scratch cell, where it stays until the next one comes.
  @inline(__always)
  func keep(_ value: consuming Value) -> UnsafePointer<Value> {
    scratch.pointee = value
    return UnsafePointer(scratch)
  }

  private func lazyVariable(_ slot: Int) -> Value {
    switch states[slot] {
    case .plain: return globals[slot]
    case .running: return .error(.cyclicDefinition(String(slot)))
    case .done:
      if let read = definitions[slot]?.provenance, !read.isEmpty { provenance.formUnion(read) }
      return globals[slot]
    case .waiting:
      guard let program = definitions[slot]?.program else { return globals[slot] }
      states[slot] = .running
      let before = provenance
      provenance = Provenance()
      let value = program.evaluate(self)
      definitions[slot]?.provenance = provenance
      provenance.formUnion(before)
      globals[slot] = value
      states[slot] = .done
      return value
    }
  }

  // MARK: Frames and steps

  /// Makes room for a program's local variables, behind what it keeps, and returns what ``leave(_:)``
  /// needs. Nothing is kept yet.
  func enter(_ locals: Int, invariants: Int) -> Frame {
    let frame = Frame(locals: self.locals, stack: stack, top: top)
    let size = locals + invariants
    if top + size > stack.count {
      retired.append(stack)
      stack = .allocate(capacity: max(size, stack.count * 2))
      stack.initialize(repeating: .null)
      top = 0
    }
    if let base = stack.baseAddress { self.locals = base + top + invariants }
    top += size
    for number in 0..<invariants { forget(invariant: number) }
    return frame
  }

  /// Where a running program keeps a value; see ``InvariantNode``.
  @inline(__always)
  func invariant(_ number: Int) -> UnsafeMutablePointer<Value> { locals - 1 - number }

  @inline(__always)
  func forget(invariant number: Int) { invariant(number).pointee = .null }

  func leave(_ frame: Frame) {
    locals = frame.locals
    // A larger stack stays in use; the frames of the smaller one end here.
    if frame.stack.baseAddress == stack.baseAddress { top = frame.top } else { top = 0 }
  }

  struct Frame {
    fileprivate let locals: UnsafeMutablePointer<Value>
    fileprivate let stack: UnsafeMutableBufferPointer<Value>
    fileprivate let top: Int
  }

  /// Counts steps; false when there are none left.
  @inline(__always)
  func spend(_ steps: Int) -> Bool {
    stepsLeft -= steps
    return stepsLeft >= 0
  }

  /// Whether an evaluation since the last ``reset(allowing:)`` has ended for want of steps.
  package var isExhausted: Bool { stepsLeft < 0 }

  // MARK: Truths

  /// A value as the outcome of a condition.
  @inline(__always)
  func truth(of value: Value) -> Truth {
    if case .bool(let flag) = value { return Truth(flag) }
    return otherTruth(of: value)
  }

  private func otherTruth(of value: Value) -> Truth {
    switch value {
    case .unknown:
      outcome = value
      return .unknown
    case .error:
      outcome = value
      return .error
    default:
      outcome = .error(.notBool(value))
      return .error
    }
  }

  /// The outcome of a condition as a value.
  @inline(__always)
  func value(of truth: Truth) -> Value {
    switch truth {
    case .yes: .bool(true)
    case .no: .bool(false)
    case .unknown, .error: outcome
    }
  }

  /// The truth of an agreement.
  @inline(__always)
  func truth(of agreement: Agreement) -> Truth {
    switch agreement {
    case .yes: return .yes
    case .no: return .no
    case .unknown(let facts):
      outcome = .unknown(facts)
      return .unknown
    }
  }

  func unknown(_ facts: Facts) -> Truth {
    outcome = .unknown(facts)
    return .unknown
  }

  func failure(_ error: EvaluationError) -> Truth {
    outcome = .error(error)
    return .error
  }

  // MARK: Patterns

  /// A pattern that is known at run time only, compiled once while it is in use.
  func pattern(_ text: String) throws(LibraryFault) -> RegularExpression {
    if let known = patterns[text], known.pattern.utf8.elementsEqual(text.utf8) { return known }
    let compiled = try RegularExpression(text)
    if patterns.count >= 64 { patterns.removeAll() }
    patterns[text] = compiled
    return compiled
  }
}
