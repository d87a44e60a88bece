import Foundation
import ShardOutput
import SystemPackage

/// A directory for one test; it goes with the last reference to it.
final class TemporaryDirectory: Sendable {
  let path: FilePath

  init() throws {
    let name = "rowmill-output-\(UUID().uuidString)"
    path = FilePath(FileManager.default.temporaryDirectory.path).appending(name)
    try FileManager.default.createDirectory(
      atPath: path.string, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path.string)
  }

  /// A directory below that does not exist yet, as an output directory.
  var output: OutputDirectory { OutputDirectory(path.appending("out")) }

  /// Writes a file below, with the directories above it.
  func write(_ text: String, to file: String) throws {
    let target = path.appending(file)
    try FileManager.default.createDirectory(
      atPath: target.removingLastComponent().string, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: target.string))
  }

  /// The bytes of a file below.
  func bytes(of file: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: path.appending(file).string)))
  }

  /// Every regular file below, from here on, sorted.
  var files: [String] {
    let all = FileManager.default.subpaths(atPath: path.string) ?? []
    return all.filter { file in
      var isDirectory: ObjCBool = false
      let full = path.appending(file).string
      return unsafe FileManager.default.fileExists(atPath: full, isDirectory: &isDirectory)
        && !isDirectory.boolValue
    }.sorted()
  }
}
