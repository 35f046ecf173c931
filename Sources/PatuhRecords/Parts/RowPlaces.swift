/// Where the rows of a part of a file stand in the whole.
package enum RowPlaces: Sendable {
  /// The part is a piece of the file as it stands.
  ///
  /// - Parameters:
  ///   - line: line of its first byte, from 1.
  ///   - number: rows of data before it, blank ones not counted.
  case running(line: Int, number: Int)
  /// The part was put together: for each of its rows, none of which is blank, the line where it
  /// begins and its number among the rows of data.
  case listed(lines: [Int32], numbers: [Int32])

  /// Line that the scanner takes the first byte for.
  var firstLine: Int {
    switch self {
    case .running(let line, _): line
    case .listed: 1
    }
  }

  /// True when the first row is the first of its file.
  var startsFile: Bool {
    switch self {
    case .running(_, let number): number == 0
    case .listed(_, let numbers): numbers.first == 1
    }
  }

  /// The place of a row from the one within the part.
  func place(line: Int, number: Int) -> (line: Int, number: Int) {
    switch self {
    case .running(_, let before): (line, number + before)
    case .listed(let lines, let numbers): (Int(lines[number - 1]), Int(numbers[number - 1]))
    }
  }

  func place(_ place: CellPlace) -> CellPlace {
    let (line, number) = self.place(line: place.line, number: place.number)
    return CellPlace(slot: place.slot, number: number, line: line)
  }
}
