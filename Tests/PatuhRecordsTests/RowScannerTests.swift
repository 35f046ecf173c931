import PatuhColumns
import PatuhDiagnostics
import PatuhRecords
import Testing

@Suite struct RowScannerTests {
  /// Rows as lists of the raw bytes between the bounds, faults as `!`.
  private func rows(_ text: String, delimiter: Character = ",") -> [[String]] {
    let bytes = Array(text.utf8)
    var scanner = RowScanner(delimiter: delimiter.asciiValue ?? 44)
    var row = RowBounds()
    var rows: [[String]] = []
    while scanner.next(in: bytes.span, into: &row) {
      rows.append(
        row.fault != nil
          ? ["!"] : row.fields.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) })
    }
    return rows
  }

  @Test func `all three line ends end a row`() {
    #expect(rows("a,b\nc,d\r\ne,f\rg,h") == [["a", "b"], ["c", "d"], ["e", "f"], ["g", "h"]])
  }

  @Test func `delimiters, quotes and line breaks may stand in quotes`() {
    #expect(rows("\"a,b\",\"c\nd\",\"e\"\"f\"\ng") == [["a,b", "c\nd", "e\"\"f"], ["g"]])
  }

  @Test func `a trailing delimiter makes an empty last field`() {
    #expect(rows("a,\n,\n") == [["a", ""], ["", ""]])
  }

  @Test func `a quote inside an unquoted field is an ordinary character`() {
    #expect(rows("PT \"Maju\" Jaya,1\n") == [["PT \"Maju\" Jaya", "1"]])
  }

  @Test func `spaces around a quoted field belong to nobody`() {
    #expect(rows("  \"a,b\"  ,c\n") == [["a,b", "c"]])
  }

  @Test func `a stray quote costs its own line only`() {
    #expect(
      rows("1,\"PT Maju,10\n2,\"PT Jaya\",20\n3,x,30\n")
        == [["!"], ["2", "PT Jaya", "20"], ["3", "x", "30"]])
  }

  @Test func `a quote open at the end of the text costs its own line only`() {
    #expect(rows("a,b\nc,\"d\ne,f\n") == [["a", "b"], ["!"], ["e", "f"]])
  }

  @Test func `text behind a closing quote is noted`() {
    let bytes = Array("\"a\"b,c\n".utf8)
    var scanner = RowScanner(delimiter: 44)
    var row = RowBounds()
    let isRow = scanner.next(in: bytes.span, into: &row)
    #expect(isRow)
    #expect(row.fields.map(\.marks) == [[.quoted, .textAfterQuote], []])
  }

  @Test func `lines are counted through quoted line breaks`() {
    let bytes = Array("a\n\"b\r\nc\rd\ne\",x\nf\n".utf8)
    var scanner = RowScanner(delimiter: 44)
    var row = RowBounds()
    var lines: [Int] = []
    while scanner.next(in: bytes.span, into: &row) { lines.append(row.line) }
    #expect(lines == [1, 2, 6])
  }

  @Test func `a field beyond the limit costs its row and reading goes on`() {
    let long = String(repeating: "x", count: RowScanner.fieldLimit + 1)
    #expect(rows("a,\(long)\nb,\"\(long)\"\nc,d\n") == [["!"], ["!"], ["c", "d"]])
  }

  @Test func `a row of very many fields costs no more than its bytes`() {
    let bytes = [UInt8](repeating: 44, count: 100_000)
    var scanner = RowScanner(delimiter: 44)
    var row = RowBounds()
    let isRow = scanner.next(in: bytes.span, into: &row)
    #expect(isRow)
    #expect(row.fault == .tooManyFields)
    #expect(row.fields.count == RowScanner.columnLimit)
  }

  @Test(arguments: ["a,\"\n", "\"\"\"\n", "\"a\"\"\n", ",\"\"x\"\n", "\"a\nb\"c\n", "\"", " \"\n"])
  func `work grows with the text and no faster, whatever the quotes`(piece: String) {
    func work(_ count: Int) -> Int {
      let bytes = Array(String(repeating: piece, count: count).utf8)
      var scanner = RowScanner(delimiter: 44)
      var row = RowBounds()
      while scanner.next(in: bytes.span, into: &row) {}
      return scanner.work
    }
    let (small, large) = (work(500), work(5_000))
    #expect(large <= small * 11)
    #expect(large <= piece.utf8.count * 5_000 * 4)
  }
}
