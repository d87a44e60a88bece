internal import Foundation

/// What the terminal behind the standard error can do.
struct TerminalTraits {
  /// Whether a line can be drawn over again.
  var canRedraw: Bool
  /// Whether colours are welcome (https://no-color.org).
  var usesColor: Bool

  /// Asks the environment.
  static var current: TerminalTraits {
    let environment = ProcessInfo.processInfo.environment
    let canRedraw = isatty(STDERR_FILENO) == 1 && environment["TERM", default: "dumb"] != "dumb"
    return TerminalTraits(
      canRedraw: canRedraw,
      usesColor: canRedraw && environment["NO_COLOR", default: ""].isEmpty)
  }

  /// The width of the terminal in columns; 80 where it does not say.
  static var columnCount: Int { columnCount(of: STDERR_FILENO) ?? 80 }

  /// The width of the terminal behind a descriptor; `nil` where there is none.
  static func columnCount(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }
}
