import Foundation

/// How the C library's allocator deals with the system. Other allocators than glibc's are left alone.
enum Allocator {
  /// Takes memory from the system in large pieces and keeps what is freed for what comes next: a check
  /// is over before anybody else could use it, and each piece asked for stops all threads.
  static func keepFreedMemory() {
    set(.topPad, 2 << 20)
    set(.trimThreshold, 1 << 30)
    set(.mapThreshold, 32 << 20)
  }

  /// What was freed goes back at once: what one part of a check leaves would otherwise stay beside what
  /// the next one takes.
  static func giveFreedMemoryBack() {
    set(.topPad, 128 << 10)
    set(.trimThreshold, 1 << 20)
    set(.mapThreshold, 1 << 20)
  }

  /// The numbers that `mallopt` knows parameters by, which the C library's module does not hand on.
  private enum Parameter: Int32 {
    case trimThreshold = -1
    case topPad = -2
    case mapThreshold = -3
  }

  private typealias Setter = @convention(c) (_ parameter: Int32, _ value: Int32) -> Int32

  private static let setter = dlsym(nil, "mallopt").map { unsafeBitCast($0, to: Setter.self) }

  private static func set(_ parameter: Parameter, _ value: Int32) {
    _ = setter?(parameter.rawValue, value)
  }
}
