/// How long a table's rows are, and how many of them a shard gets where the user does not say.
struct ShardExtent: Sendable {
  /// The most rows of a shard.
  var rowCount: Int
  /// Bytes of a row before compression, by the table's first rows.
  var bytesPerRow: Double

  /// The bytes of a shard before compression, roughly: large enough that opening files costs
  /// nothing, small enough that the last ones keep all workers busy.
  private static let targetByteCount = 100_000_000.0

  /// The rows that are made to see how long rows are.
  private static let sampleRowCount = 4_096

  /// Measures a table. The outcome depends on the plan alone.
  ///
  /// - Parameter rowCount: rows of a shard, where the user says.
  /// - Throws: what the encoder throws.
  init(measuring source: any TableSource, rowCount: Int?) throws {
    guard source.rowCount > 0 else {
      self.rowCount = rowCount ?? 1
      bytesPerRow = 0
      return
    }
    let capacity = max(512 * 1024, source.longestRowByteCount)
    let encoder = source.makeEncoder(tellsMatches: false, blockCapacity: capacity)
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 4096)
    defer { unsafe block.deallocate() }
    encoder.begin(0..<min(Self.sampleRowCount, source.rowCount))
    let byteCount = try unsafe encoder.next(into: block)
    bytesPerRow = Double(max(byteCount, 1)) / Double(max(encoder.rowsWritten, 1))
    self.rowCount = rowCount ?? Self.roundedDown(Int(Self.targetByteCount / bytesPerRow))
  }

  /// The greatest round number that is at most `count`: one or two digits and zeros.
  static func roundedDown(_ count: Int) -> Int {
    guard count >= 10 else { return max(count, 1) }
    var unit = 1
    while unit <= count / 100 { unit *= 10 }
    let steps = [80, 60, 50, 40, 30, 25, 20, 15, 12, 10]
    return (steps.first { $0 * unit <= count } ?? 10) * unit
  }
}
