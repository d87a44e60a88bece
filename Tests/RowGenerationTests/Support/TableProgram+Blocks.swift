@testable import RowGeneration

/// One block as the writer gets it.
struct WrittenBlock {
  var bytes: [UInt8]
  var matches: [MatchSequence]
}

extension TableProgram {
  /// Blocks large enough for any row of a test.
  static let testBlockBytes = 1 << 20

  /// The blocks of a shard.
  func blocks(
    _ rows: Range<Int>? = nil, capacity: Int = TableProgram.testBlockBytes, tells: Bool = false
  ) throws -> [WrittenBlock] {
    let encoder = RowEncoder(self, tellsMatches: tells, blockCapacity: capacity)
    encoder.begin(rows ?? 0..<self.rows)
    // A guard behind the block: what is written there was not to be.
    let guardBytes = 256
    var block = [UInt8](repeating: 0xee, count: capacity + guardBytes)
    var blocks: [WrittenBlock] = []
    while true {
      let length = try unsafe block.withUnsafeMutableBytes { buffer in
        try unsafe encoder.next(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<capacity]))
      }
      precondition(length <= capacity, "\(length) bytes in a block of \(capacity)")
      precondition(block[capacity...].allSatisfy { $0 == 0xee }, "bytes behind the block")
      guard length > 0 else { break }
      blocks.append(
        WrittenBlock(bytes: Array(block[..<length]), matches: unsafe Array(encoder.matches)))
    }
    return blocks
  }

  /// The bytes of a shard.
  func bytes(_ rows: Range<Int>? = nil, capacity: Int = TableProgram.testBlockBytes) throws
    -> [UInt8]
  {
    try blocks(rows, capacity: capacity).flatMap(\.bytes)
  }

  /// The rows of a shard, read back from its format; `nil` is NULL.
  func read(_ format: RowFormat, _ rows: Range<Int>? = nil) throws -> [[String?]] {
    switch format {
    case .csv: try Array(CSVReader.read(try bytes(rows)).dropFirst())
    case .sql: try InsertReader.read(try bytes(rows)).rows
    }
  }
}
