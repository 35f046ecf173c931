/// The call that linking puts in the place of `param.…`, read back from its name.
package struct ParameterCall {
  /// `iuran.jkm`.
  package let parameter: String
  /// True when the first argument is a day or a month.
  package let isOnDay: Bool

  /// Nil when the function is no parameter's.
  package init?(_ function: String) {
    guard function.hasPrefix(Self.prefix) else { return nil }
    let name = function.dropFirst(Self.prefix.count)
    isOnDay = name.hasSuffix(Self.suffix)
    parameter = String(isOnDay ? name.dropLast(Self.suffix.count) : name)
  }

  static let prefix = "param."
  static let suffix = ".on"
}
