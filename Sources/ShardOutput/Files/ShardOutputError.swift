public import SystemPackage

/// What went wrong with a file or its bytes, and what to do about it.
public struct ShardOutputError: Error, Sendable, Hashable {
  /// Why an operation failed.
  public enum Reason: Sendable, Hashable {
    /// The system refused; the number says why.
    case system(Errno)
    /// The rules of the output directory refused.
    case refused(String)
    /// A file that was read back is not what it should be.
    case damaged(String)
    /// zstd refused.
    case compression(String)
  }

  /// What was tried, as a verb: `write`, `rename`.
  public let operation: String
  /// The file or directory it was tried on; empty for an operation on memory.
  public let path: String
  /// Why it failed.
  public let reason: Reason
  /// What would help, where something is known to.
  public let hint: String?

  /// An error with a hint of its own.
  public init(operation: String, path: String, reason: Reason, hint: String?) {
    self.operation = operation
    self.path = path
    self.reason = reason
    self.hint = hint
  }

  /// A refusal of the system, with the hint that goes with its number.
  static func system(_ operation: String, _ path: FilePath, _ errno: Errno) -> Self {
    Self(
      operation: operation, path: path.string, reason: .system(errno), hint: Self.hint(for: errno))
  }

  /// An error of zstd.
  static func compression(_ message: String) -> Self {
    Self(operation: "compress", path: "", reason: .compression(message), hint: nil)
  }

  private static func hint(for errno: Errno) -> String? {
    switch errno {
    case .noSpace: "free some space there, or write to another file system"
    case .diskQuotaExceeded: "the disk quota is used up; free some space, or write elsewhere"
    case .fileTooLarge: "raise the limit on file size (ulimit -f), or ask for smaller shards"
    case .permissionDenied, .notPermitted:
      "choose a directory that this user may write to, or change its permissions"
    case .readOnlyFileSystem: "the file system is mounted read-only; write to another one"
    case .tooManyOpenFiles, .tooManyOpenFilesInSystem:
      "raise the limit on open files (ulimit -n), or use fewer jobs"
    case .ioError: "the device reports an error; look at the system's log"
    case .notDirectory: "a part of the path is a file; choose another directory"
    case .fileNameTooLong: "choose an output directory with a shorter path"
    default: nil
    }
  }
}

extension ShardOutputError: CustomStringConvertible {
  /// `cannot write out/data/users/users-00000.csv: No space left on device (errno 28); free …`
  public var description: String {
    var text = "cannot \(operation)"
    if !path.isEmpty { text += " \(path)" }
    switch reason {
    case .system(let errno): text += ": \(errno) (errno \(errno.rawValue))"
    case .refused(let message), .damaged(let message): text += ": \(message)"
    case .compression(let message): text += ": zstd says: \(message)"
    }
    if let hint { text += "; \(hint)" }
    return text
  }
}
