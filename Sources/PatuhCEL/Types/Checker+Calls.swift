internal import PatuhDiagnostics

/// Calls of functions: which of its overloads a call may mean.
extension Checker {
  mutating func call(_ e: Expr, _ name: String, receiver: Expr?, _ arguments: [Expr]) -> Type {
    if let receiver, let parts = receiver.dottedName, !isValue(receiver, parts) {
      let qualified = (parts + [name]).joined(separator: ".")
      for candidate in environment.candidates(for: qualified, isRooted: receiver.isRooted) {
        if let overloads = environment.functions[candidate] {
          let found = arguments.map { type($0) }
          checkPattern(candidate, arguments)
          return apply(candidate, overloads, found, isReceiver: false, isNamespaced: true, e)
        }
      }
    }
    var found: [Type] = []
    if let receiver { found.append(type(receiver)) }
    for argument in arguments { found.append(type(argument)) }
    let isRooted = name.first == "."
    let plain = isRooted ? String(name.dropFirst()) : name
    let candidates =
      receiver == nil ? environment.candidates(for: plain, isRooted: isRooted) : [plain]
    for candidate in candidates {
      if let overloads = environment.functions[candidate] {
        checkPattern(candidate, arguments)
        return apply(
          candidate, overloads, found, isReceiver: receiver != nil, isNamespaced: false, e)
      }
    }
    references[e.id] = .function(plain, [], isNamespaced: false)
    report(
      CELDiagnostics.undeclaredFunction(
        plain, at: e.range, nearest: NearestName.of(plain, among: environment.functions.keys)))
    return .dyn
  }

  private mutating func apply(
    _ name: String, _ overloads: [Overload], _ arguments: [Type], isReceiver: Bool,
    isNamespaced: Bool, _ e: Expr
  ) -> Type {
    functions.insert(name)
    let shaped = overloads.filter {
      $0.isReceiver == isReceiver && $0.takes(count: arguments.count)
    }
    var matching: [Overload] = []
    var result: Type?
    for overload in shaped {
      var names: [String: Type] = [:]
      var parameters: [Type] = []
      for index in arguments.indices {
        parameters.append(
          substitution.instantiate(overload.parameter(index) ?? .dyn, &names))
      }
      guard substitution.assign(arguments, to: parameters) else { continue }
      matching.append(overload)
      let own = known(substitution.instantiate(overload.result, &names))
      result = result.map { $0 == own ? $0 : .dyn } ?? own
    }
    guard let result else {
      references[e.id] = .function(name, shaped, isNamespaced: isNamespaced)
      report(
        CELDiagnostics.noOverload(
          name, arguments.map(known), isReceiver: isReceiver, overloads: overloads, at: e.range))
      return .dyn
    }
    references[e.id] = .function(name, matching, isNamespaced: isNamespaced)
    return result
  }

  /// A literal pattern is compiled right away, so that its faults are shown while writing.
  private mutating func checkPattern(_ name: String, _ arguments: [Expr]) {
    let place: Int
    switch name {
    case "matches": place = arguments.count - 1
    case "regex.extract", "regex.extractAll", "regex.replace": place = 1
    default: return
    }
    guard arguments.indices.contains(place),
      case .literal(.string(let pattern)) = arguments[place].kind
    else { return }
    do {
      _ = try RegularExpression(pattern)
    } catch {
      report(CELDiagnostics.badPattern(error, at: arguments[place].range))
    }
  }
}
