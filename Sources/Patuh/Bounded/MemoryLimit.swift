import Foundation
import PatuhDiagnostics

/// How much memory a check may take, more or less.
public struct MemoryLimit: Sendable, Equatable {
  public let bytes: Int

  /// The least that is accepted: the program, a rulebook and a part of the records need as much.
  public static let least = 96_000_000

  public init(bytes: Int) {
    self.bytes = bytes
  }

  /// `2GB`, `512MB`, `1.5GB`, `300MiB`; nil for anything else and for less than ``least``.
  public init?(_ text: String) {
    let text = text.lowercased()
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    let parts = number.split(separator: ",", omittingEmptySubsequences: false)
    guard !number.isEmpty, number.count <= 12,
      let value = Double(parts.joined(separator: ".")), value.isFinite,
      let unit = Self.units[String(text.dropFirst(number.count)).trimmingPrefix(" ").description],
      value * Double(unit) >= Double(Self.least), value * Double(unit) < 9e18
    else { return nil }
    bytes = Int(value * Double(unit))
  }

  private static let units: [String: Int] = [
    "mb": 1_000_000, "gb": 1_000_000_000, "tb": 1_000_000_000_000, "mib": 1 << 20, "gib": 1 << 30,
    "tib": 1 << 40, "m": 1_000_000, "g": 1_000_000_000,
  ]

  /// Memory that a check takes for each byte of its files, as was measured.
  static func factor(_ needsWords: Bool) -> Int { needsWords ? 6 : 3 }

  /// Half of this machine's memory, where the files are so large that a check of all of them at once
  /// would not fit into it; nil where it would.
  public static func needed(for records: [String], needsWords: Bool) -> MemoryLimit? {
    var size = 0
    for argument in records {
      let path =
        argument.firstIndex(of: "=").map { String(argument[argument.index(after: $0)...]) }
      for candidate in [argument, path].compactMap({ $0 }) { size += self.size(candidate) }
    }
    // Hardly any machine is smaller than what so few bytes need.
    guard size > 64 << 20 else { return nil }
    let half = machine / 2
    return size / half >= 1 || size * factor(needsWords) > half
      ? MemoryLimit(bytes: max(half, least)) : nil
  }

  /// Bytes of a file, or of the files of a folder.
  private static func size(_ path: String) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { return 0 }
    guard status.st_mode & S_IFMT == S_IFDIR else { return Int(status.st_size) }
    let names = (try? FileReading.names(in: path)) ?? []
    return names.reduce(0) { sum, name in
      var status = stat()
      guard stat(path + "/" + name, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        return sum
      }
      return sum + Int(status.st_size)
    }
  }

  /// The memory of the machine, or what its control group leaves of it.
  private static var machine: Int {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let all = max(pages, 1) * Int(getpagesize())
    guard let text = try? FileReading.bytes("/sys/fs/cgroup/memory.max"),
      let limit = Int(String(decoding: text.prefix { $0 > 0x20 }, as: UTF8.self))
    else { return all }
    return min(all, max(limit, 1))
  }

  /// Memory that the process has now.
  static var resident: Int {
    guard let text = try? FileReading.bytes("/proc/self/statm") else { return 0 }
    let words = String(decoding: text, as: UTF8.self).split(separator: " ")
    return words.count > 1 ? (Int(words[1]) ?? 0) * Int(getpagesize()) : 0
  }
}
