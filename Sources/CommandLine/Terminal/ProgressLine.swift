import Glibc

/// One line on a terminal that says how far a long run is, and is gone when the run is over.
struct ProgressLine {
  private let stream = StandardStream.error
  private let isShown: Bool
  private var shownAt: Int64 = 0
  private var width = 0

  /// Shows nothing unless a person looks at the stream for errors.
  init() { isShown = StandardStream.error.isTerminal && System.environment("TERM") != "dumb" }

  /// Shows a text instead of the last one, at most ten times a second.
  mutating func show(_ text: String) {
    guard isShown else { return }
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    let now = Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    guard shownAt == 0 || now - shownAt >= 100 else { return }
    shownAt = now
    stream.write("\r\u{1B}[K" + text)
    width = text.utf8.count
  }

  /// Takes the line away.
  mutating func end() {
    guard isShown, width > 0 else { return }
    stream.write("\r\u{1B}[K")
    width = 0
  }
}
