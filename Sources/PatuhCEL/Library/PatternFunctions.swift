/// Texts against patterns: `matches`, and what `regex.` takes out of a text or puts into it.
///
/// > Source: RE2 syntax; names and meaning of the `regex.` functions as in cel-go's `ext/regex`.
extension StandardLibrary {
  static func addPatterns(_ table: inout FunctionTable) {
    let s = Type.string
    for isReceiver in [true, false] {
      table.pattern("matches", [s, s], .bool, isReceiver: isReceiver) { text, pattern, _, _ in
        .bool(pattern.matches(text))
      }
    }
    table.pattern("regex.extract", [s, s], .optional(s)) {
      text, pattern, _, _ throws(LibraryFault) in
      let found = try RegexFunctions.extract(text, pattern)
      return .optional(OptionalValue(found.map(Value.string)))
    }
    table.pattern("regex.extractAll", [s, s], .list(s)) {
      text, pattern, _, context throws(LibraryFault) in
      let found = try RegexFunctions.extractAll(text, pattern) { context.spend($0) }
      return .list(found.map(Value.string))
    }
    table.pattern("regex.replace", [s, s, s], s) {
      text, pattern, rest, context throws(LibraryFault) in
      guard case .string(let new) = rest[2] else { return wrongKind }
      return .string(
        try RegexFunctions.replace(text, pattern, new) { context.spend($0) })
    }
    table.pattern("regex.replace", [s, s, s, .int], s) {
      text, pattern, rest, context throws(LibraryFault) in
      guard case .string(let new) = rest[2], case .int(let limit) = rest[3] else {
        return wrongKind
      }
      return .string(
        try RegexFunctions.replace(text, pattern, new, limit: limit) { context.spend($0) })
    }
  }
}

extension FunctionTable {
  /// A function of a text, a pattern and whatever else, which pays for one search beforehand and
  /// for more as they happen.
  fileprivate mutating func pattern(
    _ name: String, _ parameters: [Type], _ result: Type, isReceiver: Bool = false,
    _ body:
      @escaping @Sendable (
        String, RegularExpression, ArraySlice<Value>, EvaluationContext
      ) throws(LibraryFault) -> Value
  ) {
    let implementation: Overload.Body = { values, context in
      guard case .string(let text) = values[0], case .string(let pattern) = values[1] else {
        return wrongKind
      }
      guard context.spend(pattern.utf8.count * (1 + text.utf8.count >> 2)) else {
        return .error(.budgetExceeded)
      }
      return attempt { () throws(LibraryFault) in
        try body(text, try context.pattern(pattern), values.dropFirst(2), context)
      }
    }
    add(
      name,
      Overload(
        parameters, result, isReceiver: isReceiver, implementation: .general(implementation)))
  }
}
