/// IP addresses, CIDR ranges, and base64.
extension StandardLibrary {
  private static let address = Type.opaque("net.IP", [])
  private static let prefix = Type.opaque("net.CIDR", [])

  static func addNetwork(_ table: inout FunctionTable) {
    table.global("ip", .string, address, Body.text { t throws(LibraryFault) in try ip(t) })
    table.global("cidr", .string, prefix, Body.text { t throws(LibraryFault) in try cidr(t) })
    table.global("isIP", .string, .bool, Body.text { .bool(IPAddress.isValid($0)) })
    table.global("isCIDR", .string, .bool, Body.text { .bool(IPPrefix.isValid($0)) })
    // These look at texts. Asking them about a parsed range or address is a fault of the value,
    // as with any other call through `dyn`: it is found when the call is evaluated.
    table.global("isIP", prefix, .bool) { .error(.noSuchOverload("isIP", [$0])) }
    table.global("isCIDR", address, .bool) { .error(.noSuchOverload("isCIDR", [$0])) }
    table.global(
      "ip.isCanonical", .string, .bool,
      Body.text { t throws(LibraryFault) in .bool(try IPAddress.isCanonical(t)) })
    let tests: [(String, @Sendable (IPAddress) -> Bool)] = [
      ("isUnspecified", { $0.isUnspecified }), ("isLoopback", { $0.isLoopback }),
      ("isGlobalUnicast", { $0.isGlobalUnicast }),
      ("isLinkLocalMulticast", { $0.isLinkLocalMulticast }),
      ("isLinkLocalUnicast", { $0.isLinkLocalUnicast }),
    ]
    for (name, test) in tests {
      table.method(name, address, .bool) { $0.withAddress { .bool(test($0)) } }
    }
    table.method("family", address, .int) { $0.withAddress { .int($0.family) } }
    table.method("ip", prefix, address) {
      $0.withPrefix { .opaque(OpaqueValue(.address($0.address))) }
    }
    table.method("masked", prefix, prefix) {
      $0.withPrefix { .opaque(OpaqueValue(.prefix($0.masked()))) }
    }
    table.method("prefixLength", prefix, .int) { $0.withPrefix { .int($0.prefixLength) } }
    addContainment(&table)
  }

  private static func addContainment(_ table: inout FunctionTable) {
    table.method("containsIP", prefix, address, .bool) { whole, part in
      whole.withPrefix { range in part.withAddress { .bool(range.contains($0)) } }
    }
    table.method("containsIP", prefix, .string, .bool) { whole, part in
      guard case .string(let text) = part else { return wrongKind }
      return whole.withPrefix { range in
        attempt { () throws(LibraryFault) in try ip(text) }
          .withAddress { .bool(range.contains($0)) }
      }
    }
    table.method("containsCIDR", prefix, prefix, .bool) { whole, part in
      whole.withPrefix { range in part.withPrefix { .bool(range.contains($0)) } }
    }
    table.method("containsCIDR", prefix, .string, .bool) { whole, part in
      guard case .string(let text) = part else { return wrongKind }
      return whole.withPrefix { range in
        attempt { () throws(LibraryFault) in try cidr(text) }
          .withPrefix { .bool(range.contains($0)) }
      }
    }
  }

  private static func ip(_ text: String) throws(LibraryFault) -> Value {
    .opaque(OpaqueValue(.address(try IPAddress(parsing: text))))
  }

  private static func cidr(_ text: String) throws(LibraryFault) -> Value {
    .opaque(OpaqueValue(.prefix(try IPPrefix(parsing: text))))
  }

  static func addEncoders(_ table: inout FunctionTable) {
    table.global("base64.encode", .bytes, .string) { value in
      guard case .bytes(let bytes) = value else { return wrongKind }
      return .string(Base64.encode(bytes))
    }
    table.global(
      "base64.decode", .string, .bytes,
      Body.text { t throws(LibraryFault) in .bytes(try Base64.decode(t)) })
  }
}

extension Value {
  fileprivate func withAddress(_ body: (IPAddress) -> Value) -> Value {
    switch self {
    case .opaque(let object):
      if case .address(let address) = object.content { return body(address) }
      return wrongKind
    case .error: return self
    default: return wrongKind
    }
  }

  fileprivate func withPrefix(_ body: (IPPrefix) -> Value) -> Value {
    switch self {
    case .opaque(let object):
      if case .prefix(let prefix) = object.content { return body(prefix) }
      return wrongKind
    case .error: return self
    default: return wrongKind
    }
  }
}
