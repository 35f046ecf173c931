internal import CSHA256

/// SHA-256 (FIPS 180-4), fed piece by piece, with the processor's own instructions where it has them.
///
/// Written here because the well-kept packages that offer it bring a whole cryptography library,
/// whose build takes longer than all of Patuh's. It protects no secret: receipts and the ledger's
/// chain only show that bytes are the same.
package struct SHA256 {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]
  /// Bytes that do not fill a block yet; fewer than 64.
  private var rest: [UInt8] = []
  private var length: UInt64 = 0
  private var schedule = [UInt32](repeating: 0, count: 64)
  private let usesInstructions: Bool

  private static let hasInstructions = patuh_sha256_is_supported() == 1

  package init() { usesInstructions = Self.hasInstructions }

  /// Without the processor's instructions, as on machines that lack them.
  package init(portable: Void) { usesInstructions = false }

  /// Takes in more bytes. Linear; whole blocks are read where they stand.
  package mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { update($0) }
  }

  package mutating func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    length &+= UInt64(bytes.count)
    var start = 0
    if !rest.isEmpty {
      start = min(64 - rest.count, bytes.count)
      rest.append(contentsOf: bytes[..<start])
      guard rest.count == 64 else { return }
      rest.withUnsafeBufferPointer { compress($0, from: 0, blocks: 1) }
      rest.removeAll(keepingCapacity: true)
    }
    let blocks = (bytes.count - start) / 64
    compress(bytes, from: start, blocks: blocks)
    start += blocks * 64
    rest.append(contentsOf: bytes[start...])
  }

  /// The 32 bytes of the hash of all bytes taken in.
  package consuming func finalize() -> [UInt8] {
    let bits = length &* 8
    var padding: [UInt8] = [0x80]
    padding += [UInt8](repeating: 0, count: (119 - rest.count) % 64)
    padding += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
    var last = self
    last.update(padding)
    return last.state.flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) }
    }
  }

  /// Takes in whole blocks of 64 bytes.
  private mutating func compress(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, blocks: Int
  ) {
    guard blocks > 0, let base = bytes.baseAddress else { return }
    if usesInstructions {
      // SAFETY: the state has eight words, there are 64 constants, and `blocks` whole blocks lie behind `start`.
      state.withUnsafeMutableBufferPointer { state in
        patuh_sha256_blocks(state.baseAddress, Self.constants, base + start, blocks)
      }
    } else {
      for block in 0..<blocks { compress(bytes, at: start + block * 64) }
    }
  }

  /// One round of the compression function over the 64 bytes from `start` on.
  private mutating func compress(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    schedule.withUnsafeMutableBufferPointer { w in
      for index in 0..<16 {
        let byte = start + index * 4
        w[index] =
          UInt32(bytes[byte]) << 24 | UInt32(bytes[byte + 1]) << 16
          | UInt32(bytes[byte + 2]) << 8 | UInt32(bytes[byte + 3])
      }
      for index in 16..<64 {
        let a = w[index - 15]
        let b = w[index - 2]
        let small0 = Self.rotate(a, 7) ^ Self.rotate(a, 18) ^ (a >> 3)
        let small1 = Self.rotate(b, 17) ^ Self.rotate(b, 19) ^ (b >> 10)
        w[index] = w[index - 16] &+ small0 &+ w[index - 7] &+ small1
      }
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let large1 = Self.rotate(e, 6) ^ Self.rotate(e, 11) ^ Self.rotate(e, 25)
      let choice = (e & f) ^ (~e & g)
      let first = h &+ large1 &+ choice &+ Self.constants[index] &+ schedule[index]
      let large0 = Self.rotate(a, 2) ^ Self.rotate(a, 13) ^ Self.rotate(a, 22)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ large0 &+ majority)
    }
    for (index, value) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= value }
  }

  private static func rotate(_ value: UInt32, _ count: UInt32) -> UInt32 {
    value >> count | value << (32 - count)
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
