/// A repeat that the writer knows of.
@frozen
public struct MatchSequence: Sendable, BitwiseCopyable {
  /// Bytes back to the earlier occurrence; 0 ends a block.
  public var offset: UInt32
  /// Bytes since the previous match that are not repeats.
  public var litLength: UInt32
  /// Bytes that repeat.
  public var matchLength: UInt32

  /// Makes a sequence.
  @inlinable
  public init(offset: UInt32, litLength: UInt32, matchLength: UInt32) {
    self.offset = offset
    self.litLength = litLength
    self.matchLength = matchLength
  }
}
