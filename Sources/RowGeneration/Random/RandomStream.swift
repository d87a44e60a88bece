/// The random bits behind the rows, read in the ways that a test of their quality wants them.
///
/// Every column has a stream of its own that is read by row number; what lies near in a table comes
/// from keys that differ little. A stream along one reading says nothing of the others.
public struct RandomStream: Sendable {
  /// Which words follow each other.
  public enum Reading: String, CaseIterable, Sendable {
    /// One column, row after row.
    case rows
    /// Row after row, and in each the 64 columns of a wide table.
    case columns
    /// The same few cells under seed after seed.
    case seeds
    /// The same row, attempt after attempt, then the next row.
    case attempts
  }

  private static let columnCount = 64
  private static let cellsPerSeed = 4
  private static let attemptsPerRow = 16

  private let reading: Reading
  private let seed: UInt64
  private let isReversed: Bool
  private let lanes: [RandomLane]
  private var position = 0

  /// Starts a stream.
  ///
  /// - Parameters:
  ///   - seed: the master seed, or the first of many.
  ///   - isReversed: each word comes with its bits in reverse order, for tests that look at the
  ///     high bits alone.
  public init(_ reading: Reading, seed: UInt64, isReversed: Bool) {
    self.reading = reading
    self.seed = seed
    self.isReversed = isReversed
    lanes = (0..<Self.columnCount).map { RandomLane(seed: seed, "table", "column\($0)") }
  }

  /// The next word.
  ///
  /// - Complexity: O(1); one word of a lane, and under `.seeds` the making of the lane.
  public mutating func next() -> UInt64 {
    defer { position += 1 }
    let word =
      switch reading {
      case .rows: lanes[0].bits(UInt64(position))
      case .columns:
        lanes[position % Self.columnCount].bits(UInt64(position / Self.columnCount))
      case .seeds:
        RandomLane(seed: seed &+ UInt64(position / Self.cellsPerSeed), "table", "column0")
          .bits(UInt64(position % Self.cellsPerSeed))
      case .attempts:
        lanes[0].bits(
          UInt64(position / Self.attemptsPerRow), attempt: UInt64(position % Self.attemptsPerRow))
      }
    return isReversed ? word.bitReversed : word
  }
}

extension UInt64 {
  /// The word with its lowest bit highest.
  fileprivate var bitReversed: UInt64 {
    var word = byteSwapped
    word = (word >> 4) & 0x0f0f_0f0f_0f0f_0f0f | (word & 0x0f0f_0f0f_0f0f_0f0f) << 4
    word = (word >> 2) & 0x3333_3333_3333_3333 | (word & 0x3333_3333_3333_3333) << 2
    return (word >> 1) & 0x5555_5555_5555_5555 | (word & 0x5555_5555_5555_5555) << 1
  }
}
