internal import Foundation
public import SystemPackage

/// The directory a data set is written to, laid out as the contract says: `manifest.json`,
/// `schema.sql`, `plan.yaml`, `load.sql` and the shards below `data/`.
public struct OutputDirectory: Sendable, Hashable {
  /// The directory's path.
  public let path: FilePath

  /// A directory that need not exist yet.
  public init(_ path: FilePath) {
    let normal = path.lexicallyNormalized()
    self.path = normal.isEmpty ? "." : normal
  }

  /// The manifest's name.
  public static let manifestFileName = "manifest.json"
  /// The file that the schema is written to, as given.
  public static let schemaFileName = "schema.sql"
  /// The file that the resolved plan is written to.
  public static let planFileName = "plan.yaml"
  /// The script that loads the data.
  public static let loadFileName = "load.sql"
  /// The journal of an unfinished run.
  public static let journalFileName = ".rowmill-journal.jsonl"

  /// Every file that is written beside the shards.
  static let ownFileNames = [
    manifestFileName, schemaFileName, planFileName, loadFileName, journalFileName,
  ]

  /// The path of a file given from this directory on, such as `data/users/users-00000.csv`.
  public func path(of file: String) -> FilePath {
    path.appending(file)
  }

  /// Writes a text file whole: under its name there is the old file or the new one, never a part.
  ///
  /// - Parameters:
  ///   - text: written as UTF-8.
  ///   - name: the file's name in this directory.
  /// - Throws: ``ShardOutputError``; no partial file is left.
  public func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file of bytes whole.
  func write(_ bytes: [UInt8], to name: String) throws {
    let file = try AtomicFile(path(of: name))
    do {
      try unsafe bytes.withUnsafeBytes { try unsafe file.write($0) }
    } catch {
      file.discard()
      throw error
    }
    try file.publish()
  }

  /// Reads a whole file of this directory.
  ///
  /// - Returns: its bytes, or `nil` where there is no such file.
  /// - Throws: ``ShardOutputError`` where it cannot be read.
  func read(_ name: String) throws -> [UInt8]? {
    let file = path(of: name)
    guard FileSystemCalls.kind(of: file, followingLinks: true) != .missing else { return nil }
    var bytes: [UInt8] = []
    try unsafe FileReader.forEachPiece(of: file) { unsafe bytes.append(contentsOf: $0) }
    return bytes
  }

  /// Makes a directory below this one, and makes its entry last.
  func makeDirectory(_ relativePath: String) throws {
    let directory = path(of: relativePath)
    try FileSystemCalls.makeDirectories(directory)
    var parent = directory
    while parent != path, parent.removeLastComponent() {
      try FileSystemCalls.synchronizeDirectory(parent)
    }
  }
}
