public import PatuhDiagnostics
import PatuhYAML

/// Reads the file of offices.
public enum OfficeReader {
  /// Nil when the bag got an error.
  public static func read(_ source: Source, into bag: inout DiagnosticBag) -> Offices? {
    let before = bag.count(of: .error)
    guard let node = YAMLReader.read(source, into: &bag),
      var reader = MappingReader(node, into: &bag)
    else { return nil }
    let paper = paper(reader.optional("paper"), into: &bag)
    var entries: [Offices.Entry] = []
    if let node = reader.required("offices", into: &bag),
      let offices = MappingReader(node, into: &bag)
    {
      var open = offices
      for key in offices.keys {
        guard let node = open.present(key.text) else { continue }
        if let entry = entry(key.text, node, into: &bag) { entries.append(entry) }
      }
    }
    let regions = regions(reader.optional("regions"), into: &bag)
    reader.finish(into: &bag)
    guard bag.count(of: .error) == before, !entries.isEmpty else {
      if bag.count(of: .error) == before { bag.append(.noOffice(node.range)) }
      return nil
    }
    return Offices(paper: paper, regions: regions, entries: entries)
  }

  private static func regions(
    _ node: Node?, into bag: inout DiagnosticBag
  ) -> [String: String] {
    guard let node, var reader = MappingReader(node, into: &bag) else { return [:] }
    var regions: [String: String] = [:]
    for key in reader.keys { regions[key.text] = reader.text(key.text, into: &bag)?.text }
    return regions
  }

  private static func entry(
    _ id: String, _ node: Node, into bag: inout DiagnosticBag
  ) -> Offices.Entry? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let bodies = reader.texts("bodies", into: &bag).map(\.text)
    let kinds = reader.texts("kinds", into: &bag).map(\.text)
    let above = reader.texts("above", into: &bag).map(\.text)
    let name = reader.requiredText("name", into: &bag)?.text
    let below = reader.texts("below", into: &bag).map(\.text)
    let place = reader.requiredText("place", into: &bag)?.text
    let form = reader.text("number", into: &bag)
    if let form, !form.text.contains("{nomor}") { bag.append(.numberForm(form.range)) }
    let signer = signer(reader.required("signer", into: &bag), into: &bag)
    let witness = seen(reader.optional("witness"), into: &bag)
    reader.finish(into: &bag)
    guard let name, let place, let signer else { return nil }
    let office = Office(
      id: id, above: above, name: name, below: below, place: place, numberForm: form?.text,
      signer: signer, witness: witness)
    return Offices.Entry(office: office, bodies: bodies, kinds: kinds)
  }

  private static func seen(_ node: Node?, into bag: inout DiagnosticBag) -> Office.Signer? {
    node.flatMap { signer($0, into: &bag) }
  }

  private static func signer(_ node: Node?, into bag: inout DiagnosticBag) -> Office.Signer? {
    guard let node, var reader = MappingReader(node, into: &bag) else { return nil }
    let title = reader.requiredText("title", into: &bag)?.text
    let name = reader.text("name", into: &bag)?.text
    let rank = reader.text("rank", into: &bag)?.text
    let nip = reader.text("nip", into: &bag)?.text
    reader.finish(into: &bag)
    return title.map { Office.Signer(title: $0, name: name, rank: rank, nip: nip) }
  }

  private static func paper(_ node: Node?, into bag: inout DiagnosticBag) -> Paper {
    var paper = Paper()
    guard let node, var reader = MappingReader(node, into: &bag) else { return paper }
    if let size = reader.optional("size") {
      paper.size = size.oneOf(Paper.Size.allCases.map { ($0.rawValue, $0) }, into: &bag) ?? .a4
    }
    func length(_ key: String, _ range: ClosedRange<Int64>, _ standard: Int) -> Int {
      guard let value = reader.integer(key, into: &bag) else { return standard }
      guard range.contains(value) else {
        bag.append(.outOfRange(key, range, reader.keyRange(key) ?? node.range))
        return standard
      }
      return Int(value)
    }
    paper.top = length("top", 5...80, paper.top)
    paper.right = length("right", 5...80, paper.right)
    paper.bottom = length("bottom", 10...80, paper.bottom)
    paper.left = length("left", 5...80, paper.left)
    paper.fontSize = length("font_size", 8...16, paper.fontSize)
    if let font = reader.text("font", into: &bag) {
      // The name stands in a style sheet.
      let isPlain = font.text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "-"):
          true
        default: false
        }
      }
      if isPlain { paper.font = font.text } else { bag.append(.fontName(font.range)) }
    }
    reader.finish(into: &bag)
    return paper
  }
}

extension Diagnostic {
  fileprivate static func noOffice(_ place: SourceRange) -> Diagnostic {
    notice(
      "NTC0201", place, id: "berkas kantor tidak memuat satu kantor pun",
      en: "the file of offices holds no office",
      help: Phrase(
        id: "tambahkan satu di bawah `offices:`", en: "add one below `offices:`"))
  }

  fileprivate static func numberForm(_ place: SourceRange) -> Diagnostic {
    notice(
      "NTC0202", place, id: "bentuk nomor surat tidak memuat `{nomor}`",
      en: "the form of register numbers holds no `{nomor}`",
      help: Phrase(
        id: "misalnya B/{nomor}/{bulan}/{tahun}", en: "for example B/{nomor}/{bulan}/{tahun}"))
  }

  fileprivate static func outOfRange(
    _ key: String, _ range: ClosedRange<Int64>, _ place: SourceRange
  ) -> Diagnostic {
    notice(
      "NTC0203", place, id: "`\(key)` di luar \(range.lowerBound) sampai \(range.upperBound)",
      en: "`\(key)` is not within \(range.lowerBound) and \(range.upperBound)",
      help: Phrase(
        id: "tulis milimeter (huruf: poin)", en: "write millimetres (font: points)"))
  }

  fileprivate static func fontName(_ place: SourceRange) -> Diagnostic {
    notice(
      "NTC0204", place, id: "nama huruf hanya boleh memuat huruf, angka, spasi, dan tanda hubung",
      en: "a font name may hold only letters, digits, blanks and hyphens",
      help: Phrase(id: "misalnya Arial", en: "Arial for example"))
  }
}
