import PatuhDiagnostics
import PatuhNotices
import Testing

@Suite struct OfficeReaderTests {
  private func read(_ text: String) -> (Offices?, [String]) {
    var bag = DiagnosticBag()
    let offices = OfficeReader.read(Source(name: "kantor.yaml", text: text), into: &bag)
    return (offices, bag.sorted.map(\.code))
  }

  @Test func `the shipped offices are read, and each body has its own`() throws {
    var bag = DiagnosticBag()
    let offices = try #require(Letters.offices(into: &bag))
    #expect(bag.isEmpty)
    #expect(offices.office(of: "bpjs", kind: "teguran-1").id == "bpjs")
    #expect(offices.office(of: "pengawas", kind: "nota-pemeriksaan-1").id == "disnakertrans")
    #expect(offices.office(of: nil, kind: "permintaan-data").id == "disnakertrans")
    #expect(offices.office(of: "tidak-ada", kind: "tidak-ada").id == "bpjs")
    #expect(offices.regions["61.71"] == "Kota Pontianak")
  }

  @Test(arguments: [
    ("offices: {}\n", "NTC0201"),
    (
      "offices:\n  a: { name: A, place: P, number: tanpa, signer: { title: T } }\n", "NTC0202"
    ),
    (
      "paper: { top: 500 }\noffices:\n  a: { name: A, place: P, signer: { title: T } }\n",
      "NTC0203"
    ),
    (
      "paper: { font: 'x; } body {' }\noffices:\n  a: { name: A, place: P, signer: { title: T } }\n",
      "NTC0204"
    ),
  ])
  func `a fault of the file of offices is told`(text: String, code: String) {
    let (offices, codes) = read(text)
    #expect(offices == nil)
    #expect(codes == [code])
  }

  @Test func `an unknown key is told`() {
    let (offices, codes) = read(
      "offices:\n  a: { name: A, place: P, signer: { title: T }, telpon: 1 }\n")
    #expect(offices == nil)
    #expect(!codes.isEmpty)
  }
}
