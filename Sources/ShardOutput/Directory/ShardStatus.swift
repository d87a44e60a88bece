internal import SystemPackage

/// What is found where a shard should be.
public enum ShardStatus: Sendable, Hashable {
  /// The file is there as recorded.
  case whole
  /// There is no such file.
  case missing
  /// The file has this length, in bytes, instead of the one recorded.
  case wrongLength(Int)
  /// The file has this digest instead of the one recorded.
  case wrongDigest(String)
}

extension OutputDirectory {
  /// Compares a shard's file with its record.
  ///
  /// - Parameters:
  ///   - record: what the journal or the manifest says.
  ///   - verifyingDigest: whether to read the file. Without it the length alone is compared, which
  ///     sees what this program leaves, since it gives a file its name only when it is whole, but
  ///     not what someone changed later.
  /// - Throws: ``ShardOutputError`` where the file is there and cannot be read.
  /// - Complexity: linear in the file with `verifyingDigest`, constant without.
  public func status(of record: ShardRecord, verifyingDigest: Bool) throws -> ShardStatus {
    let file = path(of: record.file)
    guard let byteCount = FileSystemCalls.byteCount(of: file) else { return .missing }
    guard byteCount == record.byteCount else { return .wrongLength(byteCount) }
    guard verifyingDigest else { return .whole }
    var digest = XXH64()
    try unsafe FileReader.forEachPiece(of: file) { unsafe digest.update($0) }
    let found = digest.hexadecimal
    return found == record.digest ? .whole : .wrongDigest(found)
  }
}
