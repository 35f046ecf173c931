/// Why a library function has no result: one sentence in both languages.
///
/// The English sentence keeps the words CEL users know from other implementations ("range error",
/// "index out of range"). The words of the pure library live in `LibraryFault+Words.swift`, those of
/// regular expressions in `RegexFaults.swift`.
package struct LibraryFault: Error, Equatable, Sendable, CustomStringConvertible {
  package let message: String
  package let indonesian: String

  package init(_ message: String, indonesian: String) {
    self.message = message
    self.indonesian = indonesian
  }

  package var description: String { message }
}
