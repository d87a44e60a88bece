/// One repeat in a block, told by whoever wrote it: some literal bytes, then a copy of earlier bytes.
///
/// The sequences of one frame cover its bytes exactly: the literal and match lengths add up to the
/// frame's length. They are cut into blocks: a ``delimiter(literalLength:)`` ends each block, the
/// last one included, and a block is at most ``maximumBlockByteCount`` long. No match crosses a
/// delimiter, though it may reach back over one.
@frozen public struct MatchSequence: Sendable, Hashable {
  /// How many bytes back the copy starts, from where it is written; at most the bytes written
  /// before it in the frame. Zero in a delimiter alone.
  public var offset: UInt32
  /// The bytes between the end of the sequence before and this match.
  public var literalLength: UInt32
  /// The bytes copied; at least ``minimumMatchLength``. Zero in a delimiter alone.
  public var matchLength: UInt32

  /// A match of `matchLength` bytes found `offset` bytes back, after `literalLength` literal bytes.
  @inlinable public init(offset: UInt32, literalLength: UInt32, matchLength: UInt32) {
    self.offset = offset
    self.literalLength = literalLength
    self.matchLength = matchLength
  }

  /// The end of a block, with the literal bytes that follow its last match.
  @inlinable public static func delimiter(literalLength: UInt32) -> MatchSequence {
    MatchSequence(offset: 0, literalLength: literalLength, matchLength: 0)
  }

  /// The most bytes a block may hold between two delimiters (the format's own limit, RFC 8878).
  public static let maximumBlockByteCount = 128 * 1024

  /// The shortest match worth telling; the format would allow three bytes.
  public static let minimumMatchLength = 4
}
