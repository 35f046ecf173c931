/// The text of every page, by code. The families are made from `Documentation.docc/Diagnostics`
/// with `PATUH_RECORD=1 swift test --filter DiagnosticPageTests`; change the pages, not them.
package enum DiagnosticPages {
  package static let all: [String: String] = {
    var all: [String: String] = [:]
    for family in families { all.merge(family) { first, _ in first } }
    return all
  }()
}
