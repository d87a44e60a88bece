import Foundation

/// The program under test: the one built next to these tests, or the one `ROWMILL_BINARY` names.
enum Program {
  static let path: String = {
    if let named = ProcessInfo.processInfo.environment["ROWMILL_BINARY"] { return named }
    return URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "rowmill").path
  }()

  /// A run that has ended.
  struct Run {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs the program in a directory and waits for it.
  static func run(_ arguments: [String], in folder: Folder) throws -> Run {
    try start(path, arguments, in: folder).end()
  }

  /// Runs a line of shell, in which `$ROWMILL` is the program.
  static func shell(_ line: String, in folder: Folder) throws -> Run {
    try start("/bin/bash", ["-c", "ROWMILL='\(path)'; \(line)"], in: folder).end()
  }

  /// Starts a program; both streams go to files, so that neither can fill.
  static func start(_ program: String, _ arguments: [String], in folder: Folder) throws -> Started {
    let streams = try ["out", "err"].map { name in
      let url = folder.url.appending(path: ".\(name)-\(UUID().uuidString)")
      try Data().write(to: url)
      return url
    }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: streams[0])
    process.standardError = try FileHandle(forWritingTo: streams[1])
    try process.run()
    return Started(process: process, streams: streams)
  }

  /// A run under way.
  struct Started {
    let process: Process
    fileprivate let streams: [URL]

    func end() throws -> Run {
      process.waitUntilExit()
      let texts = try streams.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
      return Run(status: process.terminationStatus, output: texts[0], errors: texts[1])
    }
  }
}

/// A temporary folder that goes with its holder.
final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "rowmill-cli-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: url.appending(path: name))
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }

  /// The regular files below a folder, from it on, with their bytes.
  func files(below name: String) throws -> [String: Data] {
    let root = url.appending(path: name)
    var found: [String: Data] = [:]
    guard let walk = FileManager.default.enumerator(atPath: root.path) else { return [:] }
    while let relative = walk.nextObject() as? String {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: root.appending(path: relative).path)
      guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
      found[relative] = try Data(contentsOf: root.appending(path: relative))
    }
    return found
  }
}
