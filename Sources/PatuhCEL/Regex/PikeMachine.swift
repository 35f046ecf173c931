/// Runs a program by following all its threads at once, one code point after the other.
///
/// Time is O(text × instructions), memory O(instructions × slots). It finds the leftmost match that
/// a backtracking matcher would prefer, with the positions of the groups.
struct PikeMachine {
  private struct ThreadList {
    /// Instructions that wait for a code point, in order of preference.
    var threads: [Int32] = []
    /// `slots` positions for each thread.
    var captures: [Int32] = []
    /// The step at which an instruction was last visited.
    var visited: [UInt32]
    var step: UInt32 = 0

    init(_ size: Int) { visited = [UInt32](repeating: 0, count: size) }

    mutating func clear() {
      threads.removeAll(keepingCapacity: true)
      captures.removeAll(keepingCapacity: true)
      if step == UInt32.max {
        for index in visited.indices { visited[index] = 0 }
        step = 0
      }
      step += 1
    }
  }

  /// An instruction to visit, or a slot to set back after its branch.
  private struct Pending {
    var instruction: Int32
    var slot: Int32 = -1
    var old: Int32 = 0
  }

  /// Walks from an instruction to those that wait for a code point.
  private struct Follower {
    let code: [Instruction]
    let slots: Int
    var stack: [Pending] = []
    var scratch: [Int32]
    var steps = 0

    init(code: [Instruction], slots: Int) {
      self.code = code
      self.slots = slots
      scratch = [Int32](repeating: -1, count: slots)
    }

    /// Adds every waiting instruction that can be reached without taking a code point.
    mutating func follow(
      from first: Int, _ position: Int, _ flags: PlaceFlags, into list: inout ThreadList
    ) {
      stack.append(Pending(instruction: Int32(first)))
      while let pending = stack.popLast() {
        if pending.slot >= 0 {
          scratch[Int(pending.slot)] = pending.old
          continue
        }
        let index = Int(pending.instruction)
        if list.visited[index] == list.step { continue }
        list.visited[index] = list.step
        steps += 1
        switch code[index] {
        case .jump(let offset): stack.append(Pending(instruction: pending.instruction + offset))
        case .split(let preferred, let other):
          stack.append(Pending(instruction: pending.instruction + other))
          stack.append(Pending(instruction: pending.instruction + preferred))
        case .assert(let assertion):
          if flags.allows(assertion) { stack.append(Pending(instruction: pending.instruction + 1)) }
        case .save(let slot):
          if slot < slots {
            stack.append(Pending(instruction: 0, slot: slot, old: scratch[Int(slot)]))
            scratch[Int(slot)] = Int32(truncatingIfNeeded: position)
          }
          stack.append(Pending(instruction: pending.instruction + 1))
        case .set, .match:
          list.threads.append(pending.instruction)
          if slots > 0 { list.captures.append(contentsOf: scratch) }
        }
      }
    }
  }

  private let program: RegexProgram
  private let slots: Int
  private var current: ThreadList
  private var upcoming: ThreadList
  private var follower: Follower

  /// Instructions visited so far: the measure of work that tests compare.
  var steps: Int { follower.steps }

  /// With `slots` 0 only whether there is a match is found, and the run ends as soon as there is.
  init(_ program: RegexProgram, slots: Int) {
    self.program = program
    self.slots = slots
    current = ThreadList(program.code.count)
    upcoming = ThreadList(program.code.count)
    follower = Follower(code: program.code, slots: slots)
  }

  /// The noted positions of the match, -1 where a group took no part; nil without a match.
  mutating func run(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> [Int32]? {
    var found: [Int32]?
    var position = start
    var previous = ScalarReader.previous(bytes, start)
    current.clear()
    while true {
      let decoded = position < bytes.count ? ScalarReader.next(bytes, position) : nil
      if found == nil {
        for slot in 0..<slots { follower.scratch[slot] = -1 }
        follower.follow(
          from: 0, position, PlaceFlags(previous: previous, next: decoded?.scalar), into: &current)
      }
      if current.threads.isEmpty, found != nil { break }

      upcoming.clear()
      let next = decoded?.next ?? position
      var flags: PlaceFlags?
      for index in current.threads.indices {
        follower.steps += 1
        let instruction = Int(current.threads[index])
        switch program.code[instruction] {
        case .match:
          found = Array(current.captures[index * slots..<(index + 1) * slots])
        case .set(let number):
          guard let decoded, program.sets[Int(number)].contains(decoded.scalar) else { continue }
          if flags == nil {
            let after = next < bytes.count ? ScalarReader.next(bytes, next).scalar : nil
            flags = PlaceFlags(previous: decoded.scalar, next: after)
          }
          for slot in 0..<slots {
            follower.scratch[slot] = current.captures[index * slots + slot]
          }
          if let flags { follower.follow(from: instruction + 1, next, flags, into: &upcoming) }
          continue
        default: continue
        }
        // A match cuts off every less preferred thread.
        break
      }
      if found != nil, slots == 0 { break }
      guard let decoded else { break }
      swap(&current, &upcoming)
      previous = decoded.scalar
      position = decoded.next
    }
    return found
  }
}
