/// What inference has found for type variables so far.
///
/// Follows the rules of the language definition: `dyn` agrees with everything in both
/// directions, and of two types that agree the more general one is kept.
struct Substitution {
  private var found: [Int: Type] = [:]
  /// What stood before each change of the attempt that is under way: an attempt that fails is taken
  /// back at the cost of its own changes, however much was found before it.
  private var changes: [(variable: Int, before: Type?)] = []
  private var next = 0

  mutating func freshVariable() -> Type {
    next += 1
    return .variable(next)
  }

  /// The type with all that was found put in.
  ///
  /// - Parameter final: variables without a finding become dyn.
  func resolve(_ type: Type, final: Bool = false) -> Type {
    switch type {
    case .variable(let number):
      if let known = found[number] { return resolve(known, final: final) }
      return final ? .dyn : type
    default:
      return type.mapParameters { resolve($0, final: final) }
    }
  }

  /// True when a value of type `a` may stand where `b` is wanted. Records what that takes.
  mutating func assign(_ a: Type, to b: Type) -> Bool {
    changes.removeAll(keepingCapacity: true)
    if agree(a, b) { return true }
    takeBack()
    return false
  }

  /// All of them or none.
  mutating func assign(_ arguments: [Type], to parameters: [Type]) -> Bool {
    changes.removeAll(keepingCapacity: true)
    for (argument, parameter) in zip(arguments, parameters) where !agree(argument, parameter) {
      takeBack()
      return false
    }
    return true
  }

  private mutating func set(_ variable: Int, to type: Type) {
    changes.append((variable, found.updateValue(type, forKey: variable)))
  }

  private mutating func takeBack() {
    for (variable, before) in changes.reversed() { found[variable] = before }
    changes.removeAll(keepingCapacity: true)
  }

  private mutating func agree(_ a: Type, _ b: Type) -> Bool {
    if case .variable(let number) = b {
      switch bind(number, to: a) {
      case .done: return true
      case .conflict: return false
      case .impossible: break
      }
    }
    if case .variable(let number) = a {
      return bind(number, to: b) == .done
    }
    if a == .dyn || b == .dyn { return true }
    if a == .null { return b.takesNull }
    if b == .null { return a.takesNull }
    switch (a, b) {
    case (.type, .type): return true
    case (.list(let x), .list(let y)), (.optional(let x), .optional(let y)): return agree(x, y)
    case (.map(let k, let v), .map(let k2, let v2)): return agree(k, k2) && agree(v, v2)
    case (.opaque(let name, let p), .opaque(let other, let q)):
      guard name == other, p.count == q.count else { return false }
      for (x, y) in zip(p, q) where !agree(x, y) { return false }
      return true
    default: return a == b
    }
  }

  private enum Binding { case done, conflict, impossible }

  private mutating func bind(_ number: Int, to type: Type) -> Binding {
    if type == .variable(number) { return .done }
    if let known = found[number] {
      if type == known { return .done }
      guard agree(type, known) else { return .conflict }
      let general = Self.moreGeneral(type, known)
      if !occurs(number, in: general) { set(number, to: general) }
      return .done
    }
    guard !occurs(number, in: type) else { return .impossible }
    set(number, to: type)
    return .done
  }

  private func occurs(_ number: Int, in type: Type) -> Bool {
    switch type {
    case .variable(let other):
      if other == number { return true }
      return found[other].map { occurs(number, in: $0) } ?? false
    default: return type.parameters.contains { occurs(number, in: $0) }
    }
  }

  /// Of two types that agree, the one that says less; null says less than nothing.
  static func moreGeneral(_ a: Type, _ b: Type) -> Type {
    if b == .null, a.takesNull { return a }
    return isGeneral(a, as: b) ? a : b
  }

  private static func isGeneral(_ a: Type, as b: Type) -> Bool {
    switch (a, b) {
    case (.dyn, _), (.variable, _): return true
    case (_, .dyn), (_, .variable): return false
    case (.list(let x), .list(let y)), (.optional(let x), .optional(let y)):
      return isGeneral(x, as: y)
    case (.map(let k, let v), .map(let k2, let v2)):
      return isGeneral(k, as: k2) && isGeneral(v, as: v2)
    case (.opaque(let name, let p), .opaque(let other, let q)):
      return name == other && p.count == q.count
        && zip(p, q).allSatisfy { isGeneral($0, as: $1) }
    default: return a == b
    }
  }

  /// Replaces the type parameters of a declaration by fresh variables, the same for the same
  /// name.
  mutating func instantiate(_ type: Type, _ names: inout [String: Type]) -> Type {
    if case .parameter(let name) = type {
      if let known = names[name] { return known }
      let fresh = freshVariable()
      names[name] = fresh
      return fresh
    }
    var parts: [Type] = []
    for part in type.parameters { parts.append(instantiate(part, &names)) }
    var index = 0
    return type.mapParameters { _ in
      defer { index += 1 }
      return parts[index]
    }
  }
}
