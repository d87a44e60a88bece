import ShardOutput

extension ShardWriter {
  /// Writes one shard of whole blocks.
  func write(_ blocks: [[UInt8]], to file: String, rowCount: Int = 1) throws {
    var handle = try open(
      ShardDescriptor(file: file, firstRow: 0, rowCount: rowCount), compressor: makeCompressor())
    var block = pool.take()
    for bytes in blocks {
      block.fill(with: bytes)
      block = try handle.append(block)
    }
    pool.recycle(block)
    try handle.finish()
  }
}

extension ByteBlock {
  /// Replaces what the block holds.
  func fill(with bytes: [UInt8]) {
    precondition(bytes.count <= capacity)
    unsafe storage.copyBytes(from: bytes)
    byteCount = bytes.count
  }
}
