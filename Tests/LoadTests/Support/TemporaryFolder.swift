import Foundation

/// A folder that is removed with its holder.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("rowmill-load-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    // A folder that is left behind is no failure of what was tested.
    try? FileManager.default.removeItem(at: url)
  }
}
