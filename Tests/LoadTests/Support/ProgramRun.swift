import Foundation

/// A program that ran to its end: what it said, and how it ended.
struct ProgramRun: Sendable {
  var exitCode: Int32
  var standardOutput: String
  var standardError: String

  /// Runs a program found on the `PATH`, or named by its path, and waits for it.
  ///
  /// Both streams go to files, so that neither can fill and stop the program.
  ///
  /// - Parameter directory: where it runs; its files of output are kept elsewhere.
  init(_ program: String, _ arguments: [String], in directory: URL? = nil) throws {
    let folder = try TemporaryFolder()
    let output = folder.url.appendingPathComponent("out")
    let error = folder.url.appendingPathComponent("err")
    for file in [output, error] {
      try Data().write(to: file)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = directory
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: error)
    try process.run()
    process.waitUntilExit()
    exitCode = process.terminationStatus
    standardOutput = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    standardError = String(decoding: try Data(contentsOf: error), as: UTF8.self)
  }
}
