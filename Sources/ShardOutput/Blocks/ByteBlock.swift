#if canImport(Glibc)
  internal import Glibc
#endif

/// A page-aligned piece of raw memory that one worker fills and writes, again and again.
///
/// The pages come from the kernel and go back there: on the heap, blocks that several threads take
/// and free lie between one another, and it grew by 40 MB over 100 million rows.
@safe public final class ByteBlock {
  /// The first byte; aligned to a page.
  public let base: UnsafeMutableRawPointer
  /// The bytes that may be filled.
  public let capacity: Int
  /// The bytes from ``base`` on that may be stored to: the capacity and at least
  /// ``slackByteCount`` more.
  public let allocatedByteCount: Int
  /// The bytes filled so far, from ``base`` on; set by whoever fills the block.
  public var byteCount = 0 {
    didSet {
      precondition(
        0...allocatedByteCount ~= byteCount,
        "a block of \(allocatedByteCount) bytes cannot hold \(byteCount)")
    }
  }

  /// The bytes behind the capacity that a store of fixed width may run over into.
  public static let slackByteCount = 4096

  private static let pageByteCount = 4096

  /// Allocates a block.
  ///
  /// - Parameter capacity: the bytes that may be filled. The allocation also has room for a zstd
  ///   frame of as many bytes, and for the slack.
  init(capacity: Int) {
    precondition(capacity > 0, "a block needs room, not \(capacity) bytes")
    let room = FrameCompressor.frameBound(forByteCount: capacity) + Self.slackByteCount
    let pageCount = (room + Self.pageByteCount - 1) / Self.pageByteCount
    self.capacity = capacity
    allocatedByteCount = pageCount * Self.pageByteCount
    let memory = unsafe mmap(
      nil, allocatedByteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let memory = unsafe memory, unsafe memory != MAP_FAILED else {
      preconditionFailure("no memory for a block of \(allocatedByteCount) bytes")
    }
    unsafe base = memory
  }

  deinit {
    _ = unsafe munmap(base, allocatedByteCount)
  }

  /// The bytes filled so far.
  public var filled: UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(start: base, count: byteCount)
  }

  /// All that may be stored to, slack included.
  public var storage: UnsafeMutableRawBufferPointer {
    unsafe UnsafeMutableRawBufferPointer(start: base, count: allocatedByteCount)
  }
}
