internal import Synchronization

/// Hands out blocks of one capacity and takes them back, so that no block is allocated twice while
/// one lies idle.
///
/// A pool never blocks: how many blocks are out is bounded by who holds them (one or two a worker,
/// and the ``WriterQueue``'s bound in bytes). The pool bounds what lies idle: a block that comes
/// back above that bound is freed.
public final class BlockPool: Sendable {
  /// The capacity of every block, in bytes.
  public let blockCapacity: Int
  /// The most bytes that lie idle.
  public let idleByteLimit: Int
  private let idle: Mutex<[ByteBlock]>

  /// Makes an empty pool.
  public init(blockCapacity: Int, idleByteLimit: Int) {
    self.blockCapacity = blockCapacity
    self.idleByteLimit = idleByteLimit
    idle = Mutex([])
  }

  /// An empty block: the one given back last, whose memory is the likeliest to be cached, or a
  /// new one.
  public func take() -> ByteBlock {
    let block = idle.withLock { $0.popLast() } ?? ByteBlock(capacity: blockCapacity)
    block.byteCount = 0
    return block
  }

  /// Takes back a block that nobody uses any more.
  public func recycle(_ block: ByteBlock) {
    precondition(block.capacity == blockCapacity, "a block came back to the wrong pool")
    idle.withLock { blocks in
      guard (blocks.count + 1) * block.allocatedByteCount <= idleByteLimit else { return }
      blocks.append(block)
    }
  }

  /// The number of blocks that lie idle.
  public var idleBlockCount: Int { idle.withLock { $0.count } }
}
