import PatuhColumns
import Testing

@Suite struct DigestTests {
  /// Published test values of FIPS 180-4.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `the published values come out`(text: String, digest: String) {
    #expect(Digest.hex(Array(text.utf8)) == digest)
  }

  @Test func `a million letters come out`() {
    #expect(
      Digest.hex([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `pieces of any length give the hash of the whole`() {
    let bytes = (0..<517).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    for size in [1, 3, 55, 56, 63, 64, 65, 119, 200] {
      var hash = SHA256()
      for start in stride(from: 0, to: bytes.count, by: size) {
        hash.update(Array(bytes[start..<min(start + size, bytes.count)]))
      }
      var whole = SHA256()
      whole.update(bytes)
      #expect(hash.finalize() == whole.finalize(), "\(size)")
    }
  }

  @Test func `the portable code and the processor's instructions agree`() {
    for count in [0, 1, 63, 64, 65, 4096, 100_003] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 >> 8) }
      var fast = SHA256()
      fast.update(bytes)
      var portable = SHA256(portable: ())
      portable.update(bytes)
      #expect(fast.finalize() == portable.finalize(), "\(count)")
    }
  }
}
