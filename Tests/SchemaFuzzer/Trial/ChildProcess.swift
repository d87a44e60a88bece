internal import Foundation

/// A program that ran to its end.
struct ChildProcess: Sendable {
  /// The exit code; 124 after the time limit, 128 and the signal after a signal.
  var exitCode: Int32
  var output: String

  /// After its wall clock's limit, killed, or after its processor's limit (SIGXCPU).
  var timedOut: Bool { exitCode == 124 || exitCode == 137 || exitCode == 152 }
  var crashed: Bool { exitCode > 128 && !timedOut }

  /// Runs a program and waits for it. Both of its streams go to one file, so that neither can
  /// fill and stop it.
  ///
  /// - Parameter limit: seconds after which it is ended.
  static func run(
    _ arguments: [String], in directory: URL, log: URL, limit: Int = 30
  ) throws -> ChildProcess {
    try Data().write(to: log)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
    process.arguments = ["--kill-after=5", "\(limit)"] + arguments
    process.currentDirectoryURL = directory
    process.standardInput = FileHandle.nullDevice
    let handle = try FileHandle(forWritingTo: log)
    process.standardOutput = handle
    process.standardError = handle
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    ended.wait()
    try handle.close()
    let text = String(decoding: try Data(contentsOf: log), as: UTF8.self)
    // `timeout` ends itself by the signal that ended the program, where that left a core.
    let bySignal = process.terminationReason == .uncaughtSignal
    return ChildProcess(
      exitCode: process.terminationStatus + (bySignal ? 128 : 0), output: text)
  }
}
