import Foundation
import PatuhColumns
import Synchronization

/// A bar on the error stream while long work goes on; nothing in a pipe.
final class ProgressBar: Sendable {
  private struct State {
    var shown = false
    var last: ContinuousClock.Instant?
  }

  private let state = Mutex(State())
  private let isEnabled: Bool
  private let title: String
  private let start = ContinuousClock.now

  init(_ title: String, enabled: Bool) {
    self.title = title
    self.isEnabled = enabled && Terminal.errorIsTerminal
  }

  /// Redraws at most ten times a second, and only when the work has lasted a while.
  func update(_ done: Int, of total: Int) {
    guard isEnabled, total > 0 else { return }
    let now = ContinuousClock.now
    state.withLock { state in
      guard now - start > .milliseconds(400) else { return }
      if let last = state.last, now - last < .milliseconds(100), done < total { return }
      state.last = now
      state.shown = true
      let width = 24
      let filled = min(width, done * width / total)
      let bar =
        String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
      Terminal.writeError("\r\(title) \(bar) \(done * 100 / total) % ")
    }
  }

  /// Removes the bar from the line.
  func finish() {
    state.withLock { state in
      if state.shown { Terminal.writeError("\r\u{1B}[2K") }
      state.shown = false
    }
  }
}
