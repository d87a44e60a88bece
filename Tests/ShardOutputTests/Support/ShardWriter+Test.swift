import ShardOutput

extension ShardWriter {
  /// Writes one shard of whole blocks.
  func write(_ blocks: [[UInt8]], to file: String, rowCount: Int = 1) throws {
    var handle = try open(
      ShardDescriptor(file: file, firstRow: 0, rowCount: rowCount), compressor: makeCompressor())
    let block = makeBlock()
    for bytes in blocks {
      block.fill(with: bytes)
      try handle.append(block)
    }
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
