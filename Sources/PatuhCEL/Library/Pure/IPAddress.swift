/// An IPv4 or IPv6 address. An IPv4-mapped IPv6 address equals the IPv4 address inside it.
package struct IPAddress: Hashable, Sendable {
  /// 32 bits for version 4, 128 for version 6.
  let bits: UInt128
  /// 4 or 6.
  package let family: Int64

  init(bits: UInt128, family: Int64) {
    self.bits = bits
    self.family = family
  }

  /// Dotted version 4 without leading zeros, or version 6 in any of its short forms. Zones and
  /// dotted IPv4-mapped addresses are refused.
  package init(parsing text: String) throws(LibraryFault) {
    let bytes = Array(text.utf8)[...]
    if bytes.contains(0x25) { throw .addressZone(text) }
    if bytes.contains(0x3A) {
      guard let parsed = IPAddress.version6(bytes) else { throw .address(text) }
      if parsed.dotted, parsed.bits >> 32 == 0xFFFF { throw .mappedAddress(text) }
      self.init(bits: parsed.bits, family: 6)
    } else {
      guard let parsed = IPAddress.version4(bytes) else { throw .address(text) }
      self.init(bits: parsed, family: 4)
    }
  }

  package static func isValid(_ text: String) -> Bool {
    (try? IPAddress(parsing: text)) != nil
  }

  /// Whether the text is the address's canonical form; throws if it is no address.
  package static func isCanonical(_ text: String) throws(LibraryFault) -> Bool {
    Strings.equal(try IPAddress(parsing: text).text, text)
  }

  // MARK: Equality

  /// The same address as version 4 if it is one inside of version 6.
  var unmapped: IPAddress {
    guard family == 6, bits >> 32 == 0xFFFF else { return self }
    return IPAddress(bits: bits & 0xFFFF_FFFF, family: 4)
  }

  package static func == (first: IPAddress, second: IPAddress) -> Bool {
    let first = first.unmapped
    let second = second.unmapped
    return first.bits == second.bits && first.family == second.family
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(unmapped.bits)
    hasher.combine(unmapped.family)
  }

  // MARK: Kinds

  package var isUnspecified: Bool { bits == 0 }

  package var isLoopback: Bool {
    let address = unmapped
    return address.family == 4 ? address.bits >> 24 == 127 : address.bits == 1
  }

  private var isMulticast: Bool {
    let address = unmapped
    return address.family == 4 ? address.bits >> 28 == 0xE : address.bits >> 120 == 0xFF
  }

  package var isLinkLocalMulticast: Bool {
    let address = unmapped
    return address.family == 4
      ? address.bits >> 8 == 0xE00000 : address.bits >> 112 & 0xFF0F == 0xFF02
  }

  package var isLinkLocalUnicast: Bool {
    let address = unmapped
    return address.family == 4 ? address.bits >> 16 == 0xA9FE : address.bits >> 118 == 0x3FA
  }

  /// Also private addresses; not the unspecified, loopback, multicast, link-local or broadcast ones.
  package var isGlobalUnicast: Bool {
    let address = unmapped
    if address.family == 4, address.bits == 0xFFFF_FFFF { return false }
    return !isUnspecified && !isLoopback && !isMulticast && !isLinkLocalUnicast
  }

  // MARK: Reading

  private static func version4(_ bytes: ArraySlice<UInt8>) -> UInt128? {
    let parts = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var result: UInt128 = 0
    for part in parts {
      guard let value = decimal(part, maximum: 255) else { return nil }
      result = result << 8 | UInt128(value)
    }
    return result
  }

  /// Decimal digits without a sign or a leading zero.
  static func decimal(_ bytes: ArraySlice<UInt8>, maximum: Int64) -> Int64? {
    guard (1...3).contains(bytes.count), bytes.count == 1 || bytes.first != 0x30 else { return nil }
    var value: Int64 = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int64(byte - 0x30)
    }
    return value <= maximum ? value : nil
  }

  private static func version6(_ bytes: ArraySlice<UInt8>) -> (bits: UInt128, dotted: Bool)? {
    let parts = bytes.split(separator: 0x3A, omittingEmptySubsequences: false)
    // At most seven colons, and one more where `::` stands at an end.
    guard (3...9).contains(parts.count) else { return nil }
    var groups: [UInt128] = []
    var gap: Int?
    var dotted = false
    for (index, part) in parts.enumerated() {
      if part.isEmpty {
        // `::` inside gives one empty part, at an end two.
        if index == 0 || index == parts.count - 1 {
          let neighbour = index == 0 ? 1 : parts.count - 2
          guard parts[neighbour].isEmpty else { return nil }
          continue
        }
        guard gap == nil else { return nil }
        gap = groups.count
      } else if index == parts.count - 1, part.contains(0x2E) {
        guard let value = version4(part) else { return nil }
        groups += [value >> 16, value & 0xFFFF]
        dotted = true
      } else {
        guard part.count <= 4, let value = UInt16(String(decoding: part, as: UTF8.self), radix: 16),
          part.first != 0x2B
        else { return nil }
        groups.append(UInt128(value))
      }
    }
    if let gap {
      guard groups.count <= 7 else { return nil }
      groups.insert(contentsOf: [UInt128](repeating: 0, count: 8 - groups.count), at: gap)
    }
    guard groups.count == 8 else { return nil }
    return (groups.reduce(0) { $0 << 16 | $1 }, dotted)
  }

  // MARK: Printing

  /// Canonical: RFC 5952 for version 6.
  package var text: String {
    if family == 4 {
      return [24, 16, 8, 0].map { String(bits >> $0 & 0xFF) }.joined(separator: ".")
    }
    if bits >> 32 == 0xFFFF { return "::ffff:" + unmapped.text }
    let groups = (0..<8).map { bits >> (112 - 16 * $0) & 0xFFFF }
    // The longest run of two or more zero groups, the first of equals.
    var best = 0..<0
    var start = 0
    for index in 0...8 where index == 8 || groups[index] != 0 {
      if index - start > max(best.count, 1) { best = start..<index }
      start = index + 1
    }
    func joined(_ groups: ArraySlice<UInt128>) -> String {
      groups.map { String($0, radix: 16) }.joined(separator: ":")
    }
    if best.isEmpty { return joined(groups[...]) }
    return joined(groups[..<best.lowerBound]) + "::" + joined(groups[best.upperBound...])
  }
}
