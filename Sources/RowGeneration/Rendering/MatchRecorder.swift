/// Keeps, for each word, where it was written last in the current frame, and turns a word written
/// again into a match: the compressor is told of repeats instead of searching for them.
///
/// Blocks end at 128 KiB (the format's bound) with an explicit delimiter; no match crosses one.
@safe
struct MatchRecorder {
  /// The format's greatest block.
  static let blockBytes = 1 << 17

  private let last: UnsafeMutablePointer<UInt32>
  private let lastCount: Int
  private let sequences: UnsafeMutablePointer<MatchSequence>
  private let capacity: Int
  private(set) var count = 0
  /// The first byte that no sequence covers yet.
  private var literalStart = 0
  private var blockStart = 0

  /// Tracks `words` words over frames of `frameBytes` bytes.
  init(words: Int, frameBytes: Int) {
    lastCount = max(1, words)
    unsafe last = .allocate(capacity: lastCount)
    unsafe last.initialize(repeating: .max, count: lastCount)
    capacity = frameBytes / RowWriter.leastMatch + frameBytes / Self.blockBytes * 2 + 16
    unsafe sequences = .allocate(capacity: capacity)
  }

  func deallocate() {
    unsafe last.deallocate()
    unsafe sequences.deallocate()
  }

  /// The sequences of the finished frame.
  var recorded: UnsafeBufferPointer<MatchSequence> {
    unsafe UnsafeBufferPointer(start: sequences, count: count)
  }

  /// Starts a frame.
  mutating func reset() {
    unsafe last.update(repeating: .max, count: lastCount)
    count = 0
    literalStart = 0
    blockStart = 0
  }

  /// A tracked word of `length` bytes stands at byte `position` of the frame.
  @inline(__always)
  mutating func word(_ tracked: Int, at position: Int, length: Int) {
    let before = unsafe last[tracked]
    unsafe last[tracked] = UInt32(truncatingIfNeeded: position)
    guard before != .max, length >= RowWriter.leastMatch else { return }
    let offset = UInt32(truncatingIfNeeded: position) &- before
    if literalStart == position, count > 0, unsafe sequences[count - 1].offset == offset {
      // It follows the previous match at the same distance: one longer match.
      unsafe sequences[count - 1].matchLength &+= UInt32(truncatingIfNeeded: length)
    } else {
      unsafe sequences[count] = MatchSequence(
        offset: offset, litLength: UInt32(truncatingIfNeeded: position &- literalStart),
        matchLength: UInt32(truncatingIfNeeded: length))
      count &+= 1
    }
    literalStart = position &+ length
  }

  /// A row begins at `position` and takes at most `bound` bytes: ends the block if it might not fit.
  @inline(__always)
  mutating func row(at position: Int, bound: Int) {
    if position &- blockStart &+ bound > Self.blockBytes { endBlock(at: position) }
  }

  /// Ends the block before `position`.
  mutating func endBlock(at position: Int) {
    if position > blockStart { delimit(at: position) }
    blockStart = position
  }

  /// Text of any length is about to stand at `position`, with `bound` bytes of the row's fixed part
  /// to follow: blocks end before and inside it as they must.
  mutating func longText(at position: Int, length: Int, bound: Int) {
    guard position - blockStart + length + bound > Self.blockBytes else { return }
    endBlock(at: position)
    while position + length + bound - blockStart > Self.blockBytes,
      position + length > blockStart
    {
      endBlock(at: min(blockStart + Self.blockBytes, position + length))
    }
  }

  /// Forgets what stands behind `position`, where a row begins that did not fit after all.
  ///
  /// - Complexity: linear in the row's matches.
  mutating func takeBack(to position: Int) {
    guard literalStart > position else { return }
    while literalStart > position {
      let last = unsafe sequences[count - 1]
      let matchStart = literalStart - Int(last.matchLength)
      if last.matchLength > 0, matchStart < position {
        // A match of the row before that this row made longer.
        unsafe sequences[count - 1].matchLength = UInt32(position - matchStart)
        literalStart = position
      } else {
        count -= 1
        literalStart = matchStart - Int(last.litLength)
      }
    }
    // Delimiters inside the row are gone too: whether the block is still open, the last one tells.
    let isDelimited = unsafe count == 0 || sequences[count - 1].matchLength == 0
    blockStart = isDelimited ? literalStart : literalStart - 1
  }

  private mutating func delimit(at position: Int) {
    unsafe sequences[count] = MatchSequence(
      offset: 0, litLength: UInt32(position - literalStart), matchLength: 0)
    count += 1
    literalStart = position
  }
}
