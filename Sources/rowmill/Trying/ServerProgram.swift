internal import Foundation

/// One of PostgreSQL's programs, run to its end.
struct ServerProgram {
  var exitCode: Int32
  var output: String
  var errors: String

  /// Runs a program.
  ///
  /// Both streams go to files, so that neither can fill and stop the program.
  ///
  /// - Parameter directory: where it runs and where its files are.
  /// - Throws: `Failure.io` where it cannot be started.
  init(_ arguments: [String], in directory: URL, input: String? = nil) throws {
    let name = UUID().uuidString
    let files = ["out", "err", "in"].map { directory.appendingPathComponent("\(name).\($0)") }
    for file in files { try Data().write(to: file) }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    if let input { try Data(input.utf8).write(to: files[2]) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.currentDirectoryURL = directory
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = try FileHandle(forReadingFrom: files[2])
    do {
      try process.run()
    } catch {
      throw Failure.io("cannot run \(arguments.first ?? ""): \(error.localizedDescription)")
    }
    process.waitUntilExit()
    exitCode = process.terminationStatus
    output = String(decoding: try Data(contentsOf: files[0]), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
  }
}
