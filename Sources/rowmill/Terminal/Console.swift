internal import Foundation
internal import SystemPackage

/// What goes to the two standard streams: data to the one, everything else to the other.
enum Console {
  /// Writes data to the standard output.
  ///
  /// - Throws: `Errno`; `brokenPipe` where the reader has gone.
  static func data(_ text: String) throws {
    try FileDescriptor.standardOutput.writeAll(text.utf8)
  }

  /// Writes text to the standard error as it stands.
  static func note(_ text: String) {
    // Where even this fails, there is nobody left to tell.
    _ = try? FileDescriptor.standardError.writeAll(text.utf8)
  }

  /// Writes `error: message` to the standard error.
  static func error(_ message: String) { note("error: \(message)\n") }

  /// A write to a pipe without a reader becomes an error instead of the program's end.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }
}
