/// A network in CIDR notation. The address keeps its host bits: `192.168.0.1/24` is not
/// `192.168.0.0/24`.
package struct IPPrefix: Hashable, Sendable {
  package let address: IPAddress
  /// 0…32 for version 4, 0…128 for version 6.
  package let prefixLength: Int64

  private init(_ address: IPAddress, _ prefixLength: Int64) {
    self.address = address
    self.prefixLength = prefixLength
  }

  package init(parsing text: String) throws(LibraryFault) {
    let bytes = Array(text.utf8)[...]
    if bytes.contains(0x25) { throw .prefixZone(text) }
    guard let slash = bytes.lastIndex(of: 0x2F) else { throw .prefix(text) }
    let address: IPAddress
    do {
      address = try IPAddress(parsing: String(decoding: bytes[..<slash], as: UTF8.self))
    } catch {
      if error.message.contains("IPv4-mapped") { throw .mappedAddress(text) }
      throw .prefix(text)
    }
    guard
      let length = IPAddress.decimal(
        bytes[(slash + 1)...], maximum: address.family == 4 ? 32 : 128)
    else { throw .prefix(text) }
    self.init(address, length)
  }

  package static func isValid(_ text: String) -> Bool {
    (try? IPPrefix(parsing: text)) != nil
  }

  package var text: String { address.text + "/" + String(prefixLength) }

  private var width: Int64 { address.family == 4 ? 32 : 128 }

  /// Without host bits.
  package func masked() -> IPPrefix {
    let host = UInt128(width - prefixLength)
    let bits = host >= 128 ? 0 : (address.bits >> host) << host
    return IPPrefix(IPAddress(bits: bits, family: address.family), prefixLength)
  }

  /// False for an address of the other family.
  package func contains(_ other: IPAddress) -> Bool {
    let other = address.family == 4 ? other.unmapped : other
    guard other.family == address.family else { return false }
    let host = UInt128(width - prefixLength)
    return host >= 128 || address.bits >> host == other.bits >> host
  }

  /// Whether every address of the other network is in this one.
  package func contains(_ other: IPPrefix) -> Bool {
    other.address.family == address.family && other.prefixLength >= prefixLength
      && contains(other.address)
  }
}
