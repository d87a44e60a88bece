internal import Foundation
internal import Glibc
internal import SystemPackage

/// The calls that swift-system does not offer yet, each with the error that this target reports.
enum FileSystemCalls {
  /// Forces a file's bytes, or a directory's entries, onto the device.
  static func synchronize(_ descriptor: FileDescriptor, _ path: FilePath) throws {
    try retrying("fsync", path) { fsync(descriptor.rawValue) }
  }

  /// Makes a write beyond `ulimit -f` an error that can be reported: the signal would end the
  /// process. It is blocked for the calling thread alone.
  static func blockFileSizeSignal() {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGXFSZ)
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Forces a directory's entries onto the device, so that a rename in it lasts.
  static func synchronizeDirectory(_ path: FilePath) throws {
    let descriptor = try openDirectory(path)
    defer { try? descriptor.close() }
    try synchronize(descriptor, path)
  }

  /// Opens a directory itself.
  static func openDirectory(_ path: FilePath) throws -> FileDescriptor {
    do {
      return try FileDescriptor.open(path, .readOnly, options: [.directory, .closeOnExec])
    } catch let errno as Errno {
      throw ShardOutputError.system("open", path, errno)
    }
  }

  /// Gives a file another name in one step; a file of that name is replaced.
  static func rename(_ old: FilePath, to new: FilePath) throws {
    try retrying("rename", old) {
      unsafe old.withPlatformString { from in
        unsafe new.withPlatformString { to in unsafe Glibc.rename(from, to) }
      }
    }
  }

  /// Removes a file; one that is not there is no error.
  static func removeFile(_ path: FilePath) throws {
    do {
      try retrying("remove", path) { unsafe path.withPlatformString { unsafe unlink($0) } }
    } catch let error as ShardOutputError where error.reason == .system(.noSuchFileOrDirectory) {}
  }

  /// Removes a directory where it is empty.
  ///
  /// - Returns: whether it is gone.
  static func removeEmptyDirectory(_ path: FilePath) -> Bool {
    unsafe path.withPlatformString { unsafe rmdir($0) } == 0
  }

  /// Makes a directory and those above it; those that exist are no error.
  static func makeDirectories(_ path: FilePath) throws {
    var partial = path
    partial.components.removeAll()
    for component in path.components {
      partial.append(component)
      let result = unsafe partial.withPlatformString { unsafe mkdir($0, 0o777) }
      guard result != 0 else { continue }
      let failure = Errno(rawValue: errno)
      if failure == .fileExists { continue }
      // Asking again for a directory one may not write to: only a missing one is an error.
      if kind(of: partial, followingLinks: true) == .directory { continue }
      throw ShardOutputError.system("create directory", partial, failure)
    }
    guard kind(of: path, followingLinks: true) == .directory else {
      throw ShardOutputError.system("create directory", path, .notDirectory)
    }
  }

  /// The names in a directory, sorted, without `.` and `..`.
  static func names(in path: FilePath) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path.string).sorted()
    } catch {
      let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
      throw ShardOutputError.system(
        "list", path, Errno(rawValue: CInt(underlying?.code ?? Int(EIO))))
    }
  }

  /// Whether a directory holds nothing at all.
  static func isEmptyDirectory(_ path: FilePath) throws -> Bool {
    try names(in: path).isEmpty
  }

  /// The length of a regular file, or `nil` where there is none.
  static func byteCount(of path: FilePath) -> Int? {
    guard let status = try? Stat(path, followTargetSymlink: true), status.type == .regular else {
      return nil
    }
    return Int(status.size)
  }

  /// The kinds of file that matter here.
  enum Kind { case missing, file, directory, other }

  /// What is found under a path; `.missing` also where a part of it cannot be searched.
  static func kind(of path: FilePath, followingLinks: Bool) -> Kind {
    guard let status = try? Stat(path, followTargetSymlink: followingLinks) else { return .missing }
    return switch status.type {
    case .regular: .file
    case .directory: .directory
    default: .other
    }
  }

  /// Takes the lock of an open directory for this process, until the descriptor is closed.
  ///
  /// - Returns: whether it was free.
  static func tryLock(_ descriptor: FileDescriptor) -> Bool {
    flock(descriptor.rawValue, LOCK_EX | LOCK_NB) == 0
  }

  /// Gives up the lock of an open directory.
  static func unlock(_ descriptor: FileDescriptor) {
    _ = flock(descriptor.rawValue, LOCK_UN)
  }

  /// Runs a call that gives -1 on error, again where a signal interrupted it.
  private static func retrying(
    _ operation: String, _ path: FilePath, _ call: () -> Int32
  ) throws {
    while call() == -1 {
      let failure = Errno(rawValue: errno)
      guard failure == .interrupted else {
        throw ShardOutputError.system(operation, path, failure)
      }
    }
  }
}
