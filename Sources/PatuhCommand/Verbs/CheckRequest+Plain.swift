import PatuhColumns
import PatuhDiagnostics

/// Reads the command line of a check that is written plainly: records, common options each once and
/// with its value behind it, nothing abbreviated.
///
/// A tenth of the time of a small check went into finding out by reflection what its options are.
/// Everything else is left to the argument parser, which also words misuse; where both read a command
/// line, they read the same.
extension CheckRequest {
  /// Nil when something is not plain.
  init?(plain arguments: [String]) {
    // A dictionary would be the first of its kind, and that takes longer than looking through a few.
    var (names, values): ([String], [String]) = ([], [])
    func given(_ name: String) -> String? { names.firstIndex(of: name).map { values[$0] } }
    var records: [String] = []
    var isQuiet = false
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--quiet", "-q": isQuiet = true
      case "--as-of", "--out", "--write", "--format", "--columns", "--outcomes", "--rules",
        "--regulations", "--lang", "--memory":
        guard let value = rest.popFirst(), !value.hasPrefix("-"), given(argument) == nil else {
          return nil
        }
        names.append(argument)
        values.append(value)
      case _ where argument.hasPrefix("-") || argument.isEmpty: return nil
      default: records.append(argument)
      }
    }
    let day = given("--as-of").map { Day(argument: $0) }
    let format = Format(rawValue: given("--format") ?? Format.human.rawValue)
    let language = Language(rawValue: given("--lang") ?? Language.indonesian.rawValue)
    guard !records.isEmpty, day != .some(nil), let format, let language else { return nil }

    self.init(records: records)
    self.asOf = day ?? nil
    self.out = given("--out")
    self.write = given("--write")
    self.format = format
    self.columns = given("--columns")
    self.outcomes = given("--outcomes")
    self.memory = given("--memory")
    self.shared.rules = given("--rules")
    self.shared.regulations = given("--regulations")
    self.shared.lang = language
    self.shared.quiet = isQuiet
  }
}
