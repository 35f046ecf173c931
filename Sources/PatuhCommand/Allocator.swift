#if canImport(Glibc)
  import CMalloc
#endif

/// How the C library's allocator deals with the system. Other allocators than glibc's are left alone.
enum Allocator {
  /// Takes memory from the system in large pieces and keeps what is freed for what comes next: a check
  /// is over before anybody else could use it, and each piece asked for stops all threads.
  static func keepFreedMemory() {
    #if canImport(Glibc)
      mallopt(M_TOP_PAD, 2 << 20)
      mallopt(M_TRIM_THRESHOLD, 1 << 30)
      mallopt(M_MMAP_THRESHOLD, 32 << 20)
    #endif
  }

  /// What was freed goes back at once: what one part of a check leaves would otherwise stay beside what
  /// the next one takes.
  static func giveFreedMemoryBack() {
    #if canImport(Glibc)
      mallopt(M_TOP_PAD, 128 << 10)
      mallopt(M_TRIM_THRESHOLD, 1 << 20)
      mallopt(M_MMAP_THRESHOLD, 1 << 20)
    #endif
  }
}
