import PatuhCEL
import Testing

@Suite struct `Pure network values and base64` {
  @Test(arguments: [
    ("10.0.0.1", "10.0.0.1"), ("0.0.0.0", "0.0.0.0"), ("::", "::"), ("::1", "::1"), ("1::", "1::"),
    ("2001:DB8:0:0:1:0:0:1", "2001:db8::1:0:0:1"), ("1:0:2:0:0:0:3:0", "1:0:2::3:0"),
    ("0:1:2:3:4:5:6:7", "0:1:2:3:4:5:6:7"), ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"),
    ("::ffff:c0a8:1", "::ffff:192.168.0.1"), ("::1.2.3.4", "::102:304"),
    ("fe80::0001", "fe80::1"),
  ])
  func `an address prints in its canonical form`(text: String, canonical: String) throws {
    let address = try IPAddress(parsing: text)
    #expect(address.text == canonical)
    #expect(try IPAddress.isCanonical(text) == (text == canonical))
    if !canonical.contains("ffff:") { #expect(try IPAddress(parsing: canonical) == address) }
  }

  @Test(arguments: [
    "", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.1.1.1", "1.1.1.", "a.b.c.d", "1.1.1.1 ", ":", ":::",
    "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", "12345::", "g::", "::1%eth0", "1.2.3.4%1",
    "::ffff:1.2.3.4", ":1", "1:", "1:2:3:4:5:6:7:8::", "::1.2.3", "1.2.3.4::", "+1::", "::-1",
    "1:2:3:4:5:6:7:1.2.3.4",
  ])
  func `a text that is no address is refused`(text: String) {
    #expect(!IPAddress.isValid(text))
  }

  @Test func `addresses know their kind`() throws {
    func address(_ text: String) throws -> IPAddress { try IPAddress(parsing: text) }
    #expect(try address("::ffff:a00:1") == address("10.0.0.1"))
    #expect(try Set([address("::ffff:a00:1"), address("10.0.0.1")]).count == 1)
    #expect(try address("::a00:1") != address("10.0.0.1"))
    #expect(try address("127.9.9.9").isLoopback)
    #expect(try address("::1").isLoopback)
    #expect(try address("169.254.0.1").isLinkLocalUnicast)
    #expect(try address("febf::1").isLinkLocalUnicast)
    #expect(try !address("fec0::1").isLinkLocalUnicast)
    #expect(try address("224.0.0.251").isLinkLocalMulticast)
    #expect(try address("ff12::1").isLinkLocalMulticast)
    #expect(try !address("ff05::1").isLinkLocalMulticast)
    #expect(try address("10.0.0.1").isGlobalUnicast)
    #expect(try !address("239.1.1.1").isGlobalUnicast)
    #expect(try !address("255.255.255.255").isGlobalUnicast)
    #expect(try !address("0.0.0.0").isGlobalUnicast)
    #expect(try address("::").family == 6)
    #expect(try address("0.0.0.0").family == 4)
  }

  @Test func `networks contain their addresses and parts`() throws {
    let office = try IPPrefix(parsing: "192.168.4.9/22")
    #expect(office.text == "192.168.4.9/22")
    #expect(office.masked().text == "192.168.4.0/22")
    #expect(office.prefixLength == 22)
    #expect(try office.contains(IPAddress(parsing: "192.168.7.255")))
    #expect(try !office.contains(IPAddress(parsing: "192.168.8.0")))
    #expect(try !office.contains(IPAddress(parsing: "::1")))
    #expect(try office.contains(IPPrefix(parsing: "192.168.5.0/24")))
    #expect(office.contains(office))
    #expect(try !office.contains(IPPrefix(parsing: "192.168.0.0/16")))
    let all = try IPPrefix(parsing: "::/0")
    #expect(try all.contains(IPAddress(parsing: "2001:db8::1")))
    #expect(try !all.contains(IPPrefix(parsing: "10.0.0.0/8")))
    #expect(try IPPrefix(parsing: "0.0.0.0/0").contains(IPAddress(parsing: "8.8.8.8")))
    #expect(try IPPrefix(parsing: "2001:db8::5/128").masked().text == "2001:db8::5/128")
  }

  @Test(arguments: [
    "10.0.0.0", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/08", "::/129", "fe80::1%e/64",
    "::ffff:1.2.3.4/120", "/8", "10.0.0.0/8/8", "10.0.0.0/+8",
  ])
  func `a text that is no network is refused`(text: String) {
    #expect(!IPPrefix.isValid(text))
  }

  @Test func `base64 goes both ways`() throws {
    var random = RandomSequence(state: 17)
    for length in 0..<70 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      let text = Base64.encode(bytes)
      #expect(text.utf8.count % 4 == 0)
      #expect(try Base64.decode(text) == bytes)
      #expect(try Base64.decode(String(text.filter { $0 != "=" })) == bytes)
    }
    #expect(Base64.encode(Array("hello".utf8)) == "aGVsbG8=")
    for text in ["a", "ab=", "a===", "=", "ab=c", "a b=", "ab-_", "abcd=", "====", "é"] {
      #expect(throws: LibraryFault.self) { try Base64.decode(text) }
    }
  }
}
