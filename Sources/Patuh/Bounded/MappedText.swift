import Foundation
import PatuhDiagnostics

/// A file that is looked at where it lies, without being read into memory of its own.
///
/// Pages that were looked at are given back as the reader goes on, so that they never add up.
final class MappedText: @unchecked Sendable {
  // SAFETY: the mapping is only read, and taken away when nobody has it any more.
  private let base: UnsafeMutableRawPointer?
  let count: Int
  private let page = Int(getpagesize())

  /// Nil when the system refuses.
  init?(_ descriptor: Int32, count: Int) {
    self.count = count
    guard count > 0 else {
      base = nil
      return
    }
    guard let mapped = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0),
      mapped != MAP_FAILED
    else { return nil }
    base = mapped
    CutFile.handle()
    madvise(mapped, count, MADV_SEQUENTIAL)
  }

  deinit {
    if let base { munmap(base, count) }
  }

  /// Runs `body` with all bytes of the file.
  func withBytes<Result, Failure: Error>(
    _ body: (borrowing Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let buffer = UnsafeBufferPointer(
      start: base?.assumingMemoryBound(to: UInt8.self), count: count)
    return try body(buffer.span)
  }

  /// A copy of some bytes.
  func copy(_ range: Range<Int>) -> [UInt8] {
    guard let base, !range.isEmpty else { return [] }
    return Array(
      UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  /// A copy of some bytes whose pages are given back piece by piece, so that they are not there twice.
  func take(_ range: Range<Int>) -> [UInt8] {
    guard let base, !range.isEmpty else { return [] }
    return [UInt8](unsafeUninitializedCapacity: range.count) { target, initialized in
      for lower in stride(from: range.lowerBound, to: range.upperBound, by: Self.piece) {
        let upper = min(lower + Self.piece, range.upperBound)
        // SAFETY: the piece lies within the mapping and within the array, which has room for the range.
        UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(target)[(lower - range.lowerBound)...]
        )
        .copyMemory(from: UnsafeRawBufferPointer(start: base + lower, count: upper - lower))
        release(lower..<upper)
      }
      release(range)
      initialized = range.count
    }
  }

  private static let piece = 1 << 20

  /// Gives back the pages of a range that have been looked at.
  func release(_ range: Range<Int>) {
    guard let base else { return }
    let start = (range.lowerBound + page - 1) / page * page
    let end = range.upperBound / page * page
    if start < end { madvise(base + start, end - start, MADV_DONTNEED) }
  }
}
