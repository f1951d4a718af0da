import Glibc

/// One of the program's two streams, written in large pieces.
///
/// When nobody reads any more (`thutuc … | head`) the program ends without a word, as if the signal had ended it.
struct StandardStream {
  private let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// What the command answers.
  static var output: StandardStream { StandardStream(1) }
  /// What the reader must know besides the answer: failures and progress.
  static var error: StandardStream { StandardStream(2) }

  /// True when a person looks at it.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Whether text written to it may carry colours: on a terminal, unless `NO_COLOR` is set or the terminal is dumb
  /// (no-color.org).
  var hasColours: Bool {
    isTerminal && (System.environment("NO_COLOR") ?? "").isEmpty && System.environment("TERM") != "dumb"
  }

  /// Writes all of a text.
  func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while let start = rest.baseAddress, !rest.isEmpty {
        let written = Glibc.write(descriptor, start, rest.count)
        if written > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        } else if errno == EAGAIN {
          var state = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&state, 1, -1)
        } else if errno != EINTR {
          fail(errno)
        }
      }
    }
  }

  /// Ends the program: the answer cannot be given.
  private func fail(_ code: Int32) -> Never {
    if code != EPIPE, descriptor == 1 {
      StandardStream.error.write("thutuc: the output cannot be written: \(System.reason(code))\n")
    }
    // What a shell reports for a program that a closed pipe ended.
    System.exit(code == EPIPE ? 128 + SIGPIPE : Outcome.unusable.rawValue)
  }
}
