internal import Foundation

/// Where the program was started.
enum WorkingDirectory {
  /// Its absolute path.
  static var path: String { FileManager.default.currentDirectoryPath }
}
