import Foundation
import PatuhTestSupport

/// One `patuh` command, or several one after the other, that can be killed as a whole.
///
/// It runs in a process group of its own, and nobody reaps it before ``wait()``: the signal meets
/// this process or its remains, never another one.
struct Victim {
  let process: pid_t
  private let outputs: [String]

  /// The program: the one under test, or the one that `PATUH_PROGRAM` names.
  static let program: String = {
    let products = (ProcessInfo.processInfo.arguments[0] as NSString).deletingLastPathComponent
    return ProcessInfo.processInfo.environment["PATUH_PROGRAM"] ?? products + "/patuh"
  }()

  /// - Parameters:
  ///   - commands: arguments of each; the next one starts when the one before has ended.
  ///   - folder: receives what each prints.
  init(_ commands: [[String]], folder: String) throws {
    outputs = commands.indices.map { folder + "/keluaran-\($0)" }
    for output in outputs { unlink(output) }
    let script = zip(commands, outputs).map { command, output in
      ([Self.program] + command).map(Self.quoted).joined(separator: " ")
        + " > " + Self.quoted(output) + " 2>&1"
    }
    // `exec` leaves no shell around a single command.
    let text =
      "cd " + Self.quoted(Corpus.repository) + "; "
      + (script.count == 1 ? "exec " : "") + script.joined(separator: "; ")
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = []
    for argument in ["/bin/bash", "-c", text] { arguments.append(strdup(argument)) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let fault = posix_spawn(&process, "/bin/bash", nil, &attributes, arguments, environ)
    guard fault == 0 else { throw POSIXError(POSIXErrorCode(rawValue: fault) ?? .EIO) }
    self.process = process
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }

  /// False once it has ended; it stays to be reaped.
  var isRunning: Bool { state(WEXITED | WNOHANG) == nil }

  /// Holds it where it is, so that one can look at what it has done.
  ///
  /// - Returns: false when it had ended before.
  func freeze() -> Bool {
    _ = Foundation.kill(-process, SIGSTOP)
    let isStopped = state(WEXITED | WSTOPPED) == Int32(CLD_STOPPED)
    return isStopped
  }

  /// What became of it; nil when nothing of what is asked for has.
  private func state(_ options: Int32) -> Int32? {
    var info = siginfo_t()
    guard waitid(P_PID, id_t(process), &info, options | WNOWAIT) == 0,
      info._sifields._sigchld.si_pid != 0
    else { return nil }
    return info.si_code
  }

  func kill() { _ = Foundation.kill(-process, SIGKILL) }

  /// Its exit code, once it has ended; nil when it was killed.
  func wait() -> Int32? {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }

  /// What a command has printed so far.
  func output(_ index: Int = 0) -> String {
    (try? Data(contentsOf: URL(fileURLWithPath: outputs[index])))
      .map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// True when a command has been started.
  func hasStarted(_ index: Int) -> Bool { Self.size(outputs[index]) >= 0 }

  /// True when a command has printed something.
  func hasPrinted(_ index: Int = 0) -> Bool { Self.size(outputs[index]) > 0 }

  /// True while some process is within a write transaction of a ledger: it holds the lock that
  /// SQLite keeps on byte 120 of the file `-shm` (WAL_WRITE_LOCK).
  ///
  /// > Source: sqlite.org/walformat.html, 2.3.2
  static func isWriting(_ ledger: String) -> Bool {
    var status = stat()
    guard stat(ledger + "-shm", &status) == 0,
      let locks = try? String(contentsOfFile: "/proc/locks", encoding: .utf8)
    else { return false }
    return locks.split(separator: "\n").contains { line in
      let words = line.split(separator: " ")
      // A process that waits for the lock stands behind an arrow.
      guard words.count >= 8, words[1] == "POSIX", words[3] == "WRITE" else { return false }
      return words[5].hasSuffix(":\(status.st_ino)") && words[6] == "120" && words[7] == "120"
    }
  }

  /// Of a file in bytes; -1 when it is not there.
  static func size(_ path: String) -> Int64 {
    var status = stat()
    return stat(path, &status) == 0 ? Int64(status.st_size) : -1
  }
}
