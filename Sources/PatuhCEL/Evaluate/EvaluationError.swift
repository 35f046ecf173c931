public import PatuhDiagnostics

/// Why an evaluation has no value. An error is a value that `||` and `&&` may absorb.
public final class EvaluationError: Sendable {
  /// What kind of failure it is; texts may change, these do not.
  public enum Code: String, Sendable {
    case noSuchOverload, noSuchKey, noSuchField, absentField, undeclaredName, undeclaredFunction
    case divisionByZero, overflow, range, invalidArgument, indexOutOfRange, duplicateKey
    case unsupportedKey, notBool, noValue, budgetExceeded, cyclicDefinition, unset
  }

  /// The kind of failure.
  public let code: Code
  /// One sentence in both languages.
  public let message: Phrase
  /// Where it happened, once an evaluated node has claimed it.
  public let range: SourceRange?

  public init(_ code: Code, _ message: Phrase, at range: SourceRange? = nil) {
    self.code = code
    self.message = message
    self.range = range
  }

  /// The same error with its place, unless it already has one.
  func located(at range: SourceRange) -> EvaluationError {
    self.range == nil ? EvaluationError(code, message, at: range) : self
  }
}

/// The words of run-time errors.
extension EvaluationError {
  convenience init(_ code: Code, id: String, en: String) {
    self.init(code, Phrase(id: id, en: en))
  }

  convenience init(_ fault: LibraryFault, code: Code = .invalidArgument) {
    self.init(code, id: fault.indonesian, en: fault.message)
  }

  static func noSuchOverload(_ name: String, _ arguments: [Value]) -> EvaluationError {
    let types = arguments.map(\.typeName.name).joined(separator: ", ")
    return EvaluationError(
      .noSuchOverload, id: "`\(name)` tidak berlaku untuk (\(types))",
      en: "no such overload: `\(name)` does not apply to (\(types))")
  }

  static func noSuchKey(_ key: Value) -> EvaluationError {
    EvaluationError(
      .noSuchKey, id: "tidak ada kunci `\(key)`", en: "no such key: `\(key)`")
  }

  static func noSuchField(_ name: String, on value: Value) -> EvaluationError {
    EvaluationError(
      .noSuchField, id: "`\(value.typeName.name)` tidak mempunyai bidang `\(name)`",
      en: "`\(value.typeName.name)` has no field `\(name)`")
  }

  static func absentField(_ name: String) -> EvaluationError {
    EvaluationError(
      .absentField, id: "bidang `\(name)` memang tidak ada pada catatan ini",
      en: "field `\(name)` is known to be absent here")
  }

  static func undeclaredName(_ name: String) -> EvaluationError {
    EvaluationError(
      .undeclaredName, id: "nama `\(name)` tidak dikenal", en: "undeclared name `\(name)`")
  }

  static func undeclaredFunction(_ name: String) -> EvaluationError {
    EvaluationError(
      .undeclaredFunction, id: "fungsi `\(name)` tidak dikenal",
      en: "undeclared function `\(name)`")
  }

  static let divisionByZero = EvaluationError(
    .divisionByZero, id: "pembagian dengan nol", en: "division by zero")

  static let remainderByZero = EvaluationError(
    .divisionByZero, id: "sisa bagi dengan nol", en: "modulus by zero")

  static let overflow = EvaluationError(
    .overflow, id: "hasil melampaui jangkauan bilangan", en: "result is out of the number's range")

  static let dateOutOfRange = EvaluationError(
    .range, id: "tanggal di luar tahun 1 sampai dengan 9999",
    en: "date is outside the years 1 to 9999")

  static func indexOutOfRange(_ index: Int64) -> EvaluationError {
    EvaluationError(
      .indexOutOfRange, id: "indeks \(index) di luar daftar", en: "index out of range: \(index)")
  }

  static func invalidIndex(_ key: Value) -> EvaluationError {
    EvaluationError(
      .invalidArgument, id: "`\(key)` bukan indeks daftar", en: "`\(key)` is not a list index")
  }

  static func duplicateKey(_ key: Value) -> EvaluationError {
    EvaluationError(
      .duplicateKey, id: "kunci `\(key)` berulang", en: "repeated key `\(key)`")
  }

  static func unsupportedKey(_ key: Value) -> EvaluationError {
    EvaluationError(
      .unsupportedKey, id: "`\(key)` tidak dapat menjadi kunci",
      en: "unsupported key type: `\(key)` cannot be a key")
  }

  static func notBool(_ value: Value) -> EvaluationError {
    EvaluationError(
      .notBool, id: "syarat harus benar atau salah, bukan `\(value.typeName.name)`",
      en: "no such overload: a condition must be a bool, not `\(value.typeName.name)`")
  }

  static func notIterable(_ value: Value) -> EvaluationError {
    EvaluationError(
      .noSuchOverload, id: "`\(value.typeName.name)` bukan daftar atau peta",
      en: "no such overload: `\(value.typeName.name)` is neither a list nor a map")
  }

  static let emptyOptional = EvaluationError(
    .noValue, id: "nilai opsional kosong", en: "optional.none() has no value")

  static let emptyList = EvaluationError(
    .noValue, id: "daftar kosong tidak mempunyai nilai terkecil atau terbesar",
    en: "an empty list has no least or greatest value")

  static let budgetExceeded = EvaluationError(
    .budgetExceeded, id: "evaluasi melampaui batas langkah",
    en: "evaluation exceeds its step budget")

  static func cyclicDefinition(_ name: String) -> EvaluationError {
    EvaluationError(
      .cyclicDefinition, id: "`\(name)` bergantung pada dirinya sendiri",
      en: "`\(name)` depends on itself")
  }

  static func unset(_ name: String) -> EvaluationError {
    EvaluationError(
      .unset, id: "variabel `\(name)` tidak diberi nilai", en: "variable `\(name)` has no value")
  }
}
