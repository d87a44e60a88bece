import MillEngine
import SchemaModel
import ShardOutput

/// A table of `index,square` lines, with an error at one row where the test asks for it.
struct CountingSource: TableSource {
  var name: QualifiedName
  var rowCount: Int
  var failingRow: Int?
  /// Called before each block.
  var onBlock: @Sendable () -> Void = {}

  struct Failure: Error, Equatable { var row: Int }

  var longestRowByteCount: Int { 100 }

  func makeEncoder(tellsMatches: Bool, blockCapacity: Int) -> any ShardEncoder {
    CountingEncoder(source: self, tellsMatches: tellsMatches)
  }

  static func line(_ row: Int) -> String { "\(row),\(row &* row)\n" }
}

private final class CountingEncoder: ShardEncoder {
  private let source: CountingSource
  private let tellsMatches: Bool
  private var rows = 0..<0
  private var nextRow = 0
  private var told: [MatchSequence] = []

  init(source: CountingSource, tellsMatches: Bool) {
    self.source = source
    self.tellsMatches = tellsMatches
  }

  func begin(_ rows: Range<Int>) {
    self.rows = rows
    nextRow = rows.lowerBound
  }

  func next(into block: UnsafeMutableRawBufferPointer) throws -> Int {
    source.onBlock()
    var bytes: [UInt8] = []
    if nextRow == rows.lowerBound { bytes += "id,square\n".utf8 }
    // Small blocks, so that a shard has several.
    while nextRow < rows.upperBound, bytes.count < 4_000 {
      if nextRow == source.failingRow { throw CountingSource.Failure(row: nextRow) }
      bytes += CountingSource.line(nextRow).utf8
      nextRow += 1
    }
    if nextRow == rows.upperBound, rows.isEmpty || written == rows.upperBound { return 0 }
    written = nextRow
    unsafe block.copyBytes(from: bytes)
    told = tellsMatches ? [.delimiter(literalLength: UInt32(bytes.count))] : []
    return bytes.count
  }

  private var written = -1

  var repeats: UnsafeBufferPointer<MatchSequence> {
    unsafe told.withUnsafeBufferPointer { unsafe $0 }
  }

  var rowsWritten: Int { nextRow - rows.lowerBound }
}
