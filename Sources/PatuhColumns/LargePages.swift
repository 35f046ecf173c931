#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#endif

/// Asks the system for large pages: a large column then takes a few pages and not tens of thousands,
/// each of which costs a fault when it is first written.
@usableFromInline
package enum LargePages {
  /// Bytes from which asking is worth a call.
  @usableFromInline
  package static var worthwhile: Int { 4 << 20 }

  /// A request that the system may ignore; the memory is the same either way.
  @usableFromInline
  package static func advise(_ start: UnsafeMutableRawPointer, _ count: Int) {
    #if os(Linux)
      let page = 1 << 21
      let first = (Int(bitPattern: start) + page - 1) / page * page
      let end = (Int(bitPattern: start) + count) / page * page
      guard end > first, let address = UnsafeMutableRawPointer(bitPattern: first) else { return }
      // MADV_HUGEPAGE, which the C library's module does not hand on.
      _ = madvise(address, end - first, 14)
    #endif
  }
}
