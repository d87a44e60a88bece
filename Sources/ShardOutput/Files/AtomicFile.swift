internal import SystemPackage

/// A file that appears under its name only when it is whole and on the device.
///
/// The bytes go to `.<name>.partial` in the same directory. ``publish()`` forces them out, renames
/// the file, and forces out the directory. Whoever reads the directory sees the old file or the new
/// one, never a part of either, after a crash too.
///
/// It is used by one thread at a time.
struct AtomicFile: Sendable {
  /// The name the file will have.
  let path: FilePath
  private let partialPath: FilePath
  private let descriptor: FileDescriptor

  private static let partialPrefix = "."
  private static let partialSuffix = ".partial"

  /// Whether a name is that of a file that is not whole.
  static func isPartial(_ name: String) -> Bool {
    name.hasPrefix(partialPrefix) && name.hasSuffix(partialSuffix)
  }

  /// Opens the partial file, empty.
  ///
  /// - Throws: ``ShardOutputError`` where the directory is missing or may not be written to.
  init(_ path: FilePath) throws {
    self.path = path
    let name = path.lastComponent?.string ?? ""
    let partial = path.removingLastComponent()
      .appending(Self.partialPrefix + name + Self.partialSuffix)
    partialPath = partial
    do {
      descriptor = try FileDescriptor.open(
        partial, .writeOnly, options: [.create, .truncate, .noFollow, .closeOnExec],
        permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
    } catch let errno as Errno {
      throw ShardOutputError.system("create", partial, errno)
    }
  }

  /// Writes all of the bytes, however many calls it takes.
  ///
  /// - Throws: ``ShardOutputError`` that names the file as it would have been called.
  func write(_ bytes: UnsafeRawBufferPointer) throws {
    do {
      _ = try unsafe descriptor.writeAll(bytes)
    } catch let errno as Errno {
      throw ShardOutputError.system("write", path, errno)
    }
  }

  /// Makes the file whole under its name; it cannot be written to any more.
  ///
  /// - Throws: ``ShardOutputError``; the partial file is removed then.
  func publish() throws {
    do {
      try FileSystemCalls.synchronize(descriptor, partialPath)
    } catch {
      discard()
      throw error
    }
    do {
      try descriptor.close()
    } catch let errno as Errno {
      // The descriptor is gone even so: closing it twice could close another thread's file.
      try? FileSystemCalls.removeFile(partialPath)
      throw ShardOutputError.system("close", partialPath, errno)
    }
    do {
      try FileSystemCalls.rename(partialPath, to: path)
      try FileSystemCalls.synchronizeDirectory(path.removingLastComponent())
    } catch {
      try? FileSystemCalls.removeFile(partialPath)
      throw error
    }
  }

  /// Closes and removes the partial file. Errors are passed over: this happens on the way out of
  /// another error, which is the one to report.
  func discard() {
    try? descriptor.close()
    try? FileSystemCalls.removeFile(partialPath)
  }
}
