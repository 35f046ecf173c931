/// CEL's string functions. Indexes are code points; equality and order are those of the UTF-8 bytes.
package enum Strings {
  /// No function makes a longer text than this.
  package static let maximumBytes = 64 << 20
}
