internal import Foundation
internal import SystemPackage

extension OutputDirectory {
  /// Writes `manifest.json` whole. Keys are sorted, so that equal manifests are equal files.
  ///
  /// - Throws: ``ShardOutputError``.
  public func write(_ manifest: Manifest) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let json = try encoder.encode(manifest)
    try write(Array(json) + [UInt8(ascii: "\n")], to: Self.manifestFileName)
  }

  /// Reads `manifest.json`.
  ///
  /// - Returns: the manifest, or `nil` where there is none.
  /// - Throws: ``ShardOutputError`` where it cannot be read, is not this program's, is of a layout
  ///   from another version, or names a file outside of this directory.
  public func readManifest() throws -> Manifest? {
    guard let bytes = try read(Self.manifestFileName) else { return nil }
    let data = Data(bytes)
    let decoder = JSONDecoder()
    // The layout's version is read first: another one need not have the same keys.
    let head = try decoding { try decoder.decode(ManifestHead.self, from: data) }
    guard head.generator == Manifest.programName else {
      throw damaged("it was written by \(head.generator), not by \(Manifest.programName)")
    }
    guard head.version == Manifest.currentVersion else {
      throw damaged(
        "its layout is version \(head.version), and this program reads \(Manifest.currentVersion)")
    }
    let manifest = try decoding { try decoder.decode(Manifest.self, from: data) }
    for record in manifest.shards where !Self.isInside(record.file) {
      throw damaged("it names the file \(record.file), which lies outside of the directory")
    }
    return manifest
  }

  /// Whether a path from this directory on stays below `data/`.
  static func isInside(_ file: String) -> Bool {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0] == ShardPath.dataDirectory
      && !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." || $0.contains("\0") }
  }

  private func damaged(_ message: String) -> ShardOutputError {
    ShardOutputError(
      operation: "read", path: path(of: Self.manifestFileName).string,
      reason: .damaged(message), hint: nil)
  }

  private func decoding<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DecodingError {
      throw damaged(error.words)
    }
  }
}

/// What tells whose manifest a file is.
private struct ManifestHead: Decodable {
  var generator: String
  var version: Int
}

extension DecodingError {
  /// The error in words, with the place in the file.
  var words: String {
    let (context, what): (Context, String) =
      switch self {
      case .keyNotFound(let key, let context): (context, "the key \(key.stringValue) is missing")
      case .valueNotFound(_, let context): (context, "a value is missing")
      case .typeMismatch(_, let context): (context, "a value is of another type")
      case .dataCorrupted(let context): (context, "it is not valid JSON")
      @unknown default:
        (Context(codingPath: [], debugDescription: ""), "it cannot be decoded")
      }
    let place = context.codingPath.map(\.stringValue).joined(separator: ".")
    return place.isEmpty ? what : "\(what) (at \(place))"
  }
}
