internal import SystemPackage

/// Reads files in pieces.
enum FileReader {
  private static let pieceByteCount = 1024 * 1024

  /// Passes the bytes of a file to `body`, a piece at a time.
  ///
  /// - Throws: ``ShardOutputError`` where the file cannot be opened or read.
  /// - Complexity: linear in the file, with memory for one piece.
  static func forEachPiece(
    of path: FilePath, _ body: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let descriptor = try system("open", path) {
      try FileDescriptor.open(path, .readOnly, options: [.closeOnExec])
    }
    defer { try? descriptor.close() }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceByteCount, alignment: 64)
    defer { unsafe piece.deallocate() }
    while true {
      let count = try system("read", path) { try unsafe descriptor.read(into: piece) }
      guard count > 0 else { return }
      try unsafe body(UnsafeRawBufferPointer(rebasing: piece[..<count]))
    }
  }

  private static func system<Result>(
    _ operation: String, _ path: FilePath, _ body: () throws -> Result
  ) throws -> Result {
    do {
      return try body()
    } catch let errno as Errno {
      throw ShardOutputError.system(operation, path, errno)
    }
  }
}
