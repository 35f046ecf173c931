/// Rows of text set in columns with two spaces between; numbers to the right.
enum TextColumns {
  /// - Parameter numbersFrom: from this column on, text is set to the right.
  static func render(_ rows: [[String]], numbersFrom: Int, indent: String) -> String {
    var widths: [Int] = []
    for row in rows {
      for (column, text) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], text.count)
      }
    }
    var result = ""
    for row in rows {
      var line = indent
      for (column, text) in row.enumerated() {
        let space = String(repeating: " ", count: widths[column] - text.count)
        if column > 0 { line += "  " }
        line += column >= numbersFrom ? space + text : text + space
      }
      while line.last == " " { line.removeLast() }
      result += line + "\n"
    }
    return result
  }
}
