/// A repeat that the writer knows of, laid out as libzstd's `ZSTD_Sequence`.
@frozen
public struct MatchSequence: Sendable, BitwiseCopyable {
  /// Bytes back to the earlier occurrence; 0 ends a block.
  public var offset: UInt32
  /// Bytes since the previous match that are not repeats.
  public var litLength: UInt32
  /// Bytes that repeat.
  public var matchLength: UInt32
  /// Which of the repeat offsets it uses, if any; 0 leaves that to the compressor.
  public var rep: UInt32

  /// Makes a sequence.
  @inlinable
  public init(offset: UInt32, litLength: UInt32, matchLength: UInt32, rep: UInt32 = 0) {
    self.offset = offset
    self.litLength = litLength
    self.matchLength = matchLength
    self.rep = rep
  }
}
