public import RowGeneration
public import SchemaModel
public import ShardOutput

/// A table whose rows can be made in any order and by any number of workers.
public protocol TableSource: Sendable {
  /// The table.
  var name: QualifiedName { get }
  /// How many rows it gets.
  var rowCount: Int { get }
  /// Bytes that a block needs for the longest row, as far as it is known.
  var longestRowByteCount: Int { get }
  /// A worker's own encoder, for blocks of `blockCapacity` bytes.
  func makeEncoder(tellsMatches: Bool, blockCapacity: Int) -> any ShardEncoder
}

/// Turns ranges of a table's rows into blocks of bytes; one worker's.
public protocol ShardEncoder: AnyObject {
  /// Starts a shard with these rows.
  func begin(_ rows: Range<Int>)
  /// Fills `block` with whole rows.
  ///
  /// - Returns: the bytes written; 0 when the shard is done.
  func next(into block: UnsafeMutableRawBufferPointer) throws -> Int
  /// The repeats in the block just filled, where they were asked for.
  var repeats: UnsafeBufferPointer<ShardOutput.MatchSequence> { get }
  /// The shard's rows that have been written so far.
  var rowsWritten: Int { get }
}

extension TableProgram: TableSource {
  /// How many rows the table gets.
  public var rowCount: Int { rows }

  /// A worker's own encoder of the table.
  public func makeEncoder(tellsMatches: Bool, blockCapacity: Int) -> any ShardEncoder {
    ProgramEncoder(
      encoder: RowEncoder(self, tellsMatches: tellsMatches, blockCapacity: blockCapacity))
  }
}

/// The row engine's encoder, as the mill sees it.
private final class ProgramEncoder: ShardEncoder {
  private let encoder: RowEncoder

  init(encoder: RowEncoder) { self.encoder = encoder }

  func begin(_ rows: Range<Int>) { encoder.begin(rows) }

  func next(into block: UnsafeMutableRawBufferPointer) throws -> Int {
    try unsafe encoder.next(into: block)
  }

  var repeats: UnsafeBufferPointer<ShardOutput.MatchSequence> {
    let told = unsafe encoder.matches
    // Both types are the same three words; each side names them for itself.
    let raw = unsafe UnsafeRawPointer(told.baseAddress)
    return unsafe UnsafeBufferPointer(
      start: raw?.assumingMemoryBound(to: ShardOutput.MatchSequence.self), count: told.count)
  }

  var rowsWritten: Int { encoder.rowsWritten }
}
