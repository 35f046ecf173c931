/// What the cells of a column prove together that no cell tells alone.
///
/// A file that is read in parts is read as a whole only if every part knows what the others prove.
package struct ColumnEvidence: Sendable, Equatable {
  /// A cell has a point, or a comma, that can only divide thousands.
  package var pointThousands = false
  package var commaThousands = false
  /// A cell has a date that can only be written month first.
  package var monthFirst = false
  /// Texts of a fixed number of digits, and how many of them end in nought.
  package var longNumbers = 0
  package var endingInZero = 0
  /// Cells that were decided by what the others prove.
  package var settled = 0

  /// Every long number ends in nought, and there are enough for that to be no chance.
  package var isRounded: Bool {
    longNumbers >= TextReader.roundingSample && longNumbers == endingInZero
  }

  /// True when a part that proves this much by itself is read the same beside all the others.
  package func decides(as whole: ColumnEvidence) -> Bool {
    let isSame =
      (pointThousands, commaThousands, monthFirst)
      == (whole.pointThousands, whole.commaThousands, whole.monthFirst)
    return (settled == 0 || isSame) && (longNumbers == 0 || isRounded == whole.isRounded)
  }

  package static func += (left: inout ColumnEvidence, right: ColumnEvidence) {
    left.pointThousands = left.pointThousands || right.pointThousands
    left.commaThousands = left.commaThousands || right.commaThousands
    left.monthFirst = left.monthFirst || right.monthFirst
    left.longNumbers += right.longNumbers
    left.endingInZero += right.endingInZero
    left.settled += right.settled
  }
}
