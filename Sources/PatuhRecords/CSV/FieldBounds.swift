/// Where one field stands in the bytes of a file, and what the decoder has to do to read it.
///
/// The scanner finds bounds and nothing else; a decoder reads only the fields that somebody wants.
/// A faster scanner may replace ``RowScanner`` as long as it yields the same bounds.
package struct FieldBounds: Sendable, Hashable {
  /// What the scanner noticed while it looked for the end of the field.
  package struct Marks: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// The field stands in quotes; the bounds leave the quotes out.
    package static let quoted = Marks(rawValue: 1)
    /// A doubled quote stands inside: it has to be halved.
    package static let doubledQuote = Marks(rawValue: 2)
    /// Text follows the closing quote on the same line; the bounds reach to the end of that text.
    package static let textAfterQuote = Marks(rawValue: 4)
    /// A NUL byte stands inside.
    package static let nulByte = Marks(rawValue: 8)
    /// A byte outside ASCII stands inside.
    package static let beyondASCII = Marks(rawValue: 16)
  }

  /// Offset of the first byte.
  package let start: Int
  /// Offset just behind the last byte.
  package let end: Int
  package let marks: Marks

  package init(start: Int, end: Int, marks: Marks) {
    self.start = start
    self.end = end
    self.marks = marks
  }
}

/// One row as the scanner sees it. The storage is reused from row to row.
package struct RowBounds: Sendable {
  /// Why a row cannot be used at all.
  package enum Fault: Sendable, Hashable {
    /// A quote opens and never closes as it should; reading goes on with the next line.
    case unclosedQuote
    /// A field is longer than ``RowScanner/fieldLimit`` bytes.
    case fieldTooLong(field: Int)
    /// The row has more fields than ``RowScanner/columnLimit``.
    case tooManyFields
  }

  /// Line of the file, from 1, on which the row begins.
  package internal(set) var line = 0
  /// Offset of the first byte of the row.
  package internal(set) var start = 0
  package internal(set) var fields: [FieldBounds] = []
  package internal(set) var fault: Fault?
  /// No field holds anything but spaces.
  package internal(set) var isBlank = true

  package init() {}
}
