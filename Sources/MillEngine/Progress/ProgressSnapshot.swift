/// How far a run is at one moment.
public struct ProgressSnapshot: Hashable, Sendable {
  /// The table that was begun last.
  public var table: String
  /// Rows made so far.
  public var rowCount: Int
  /// Rows to make in this run.
  public var totalRowCount: Int
  /// Bytes made so far, before compression.
  public var uncompressedByteCount: Int
  /// What `uncompressedByteCount` will come to, roughly.
  public var expectedByteCount: Int
  /// Bytes written to files.
  public var storedByteCount: Int
  /// Seconds since the first row.
  public var seconds: Double

  /// Makes a snapshot.
  public init(
    table: String, rowCount: Int, totalRowCount: Int, uncompressedByteCount: Int,
    expectedByteCount: Int, storedByteCount: Int, seconds: Double
  ) {
    self.table = table
    self.rowCount = rowCount
    self.totalRowCount = totalRowCount
    self.uncompressedByteCount = uncompressedByteCount
    self.expectedByteCount = expectedByteCount
    self.storedByteCount = storedByteCount
    self.seconds = seconds
  }

  /// Share of the work that is done, 0 to 1. Bytes tell it better than rows, since a row of one
  /// table takes much longer than a row of another.
  public var fraction: Double {
    guard rowCount < totalRowCount else { return 1 }
    let byRows = Double(rowCount) / Double(totalRowCount)
    guard expectedByteCount > 0 else { return byRows }
    return min(Double(uncompressedByteCount) / Double(expectedByteCount), 0.999)
  }

  /// Rows a second so far.
  public var rowsPerSecond: Double { perSecond(rowCount) }
  /// Bytes a second so far, before compression.
  public var uncompressedBytesPerSecond: Double { perSecond(uncompressedByteCount) }
  /// Bytes a second so far, as stored.
  public var storedBytesPerSecond: Double { perSecond(storedByteCount) }

  /// Seconds still to go at this pace; `nil` while there is too little to tell by.
  public var secondsLeft: Double? {
    guard fraction > 0.001, seconds > 0.2 else { return nil }
    return seconds * (1 - fraction) / fraction
  }

  private func perSecond(_ count: Int) -> Double { seconds > 0 ? Double(count) / seconds : 0 }
}

/// Where snapshots go while a run is under way.
public protocol ProgressReporter {
  /// Seconds between two reports.
  var interval: Double { get }
  /// Takes a snapshot.
  mutating func report(_ snapshot: ProgressSnapshot)
  /// The run is over, well or badly: what was drawn is cleared away.
  mutating func finish(_ last: ProgressSnapshot)
}
