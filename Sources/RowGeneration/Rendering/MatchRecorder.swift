/// Turns what is known of a row's fields into matches: the compressor is told of repeats instead of
/// searching for them.
///
/// A field has at most two candidates: where its word was written last in the frame, and where this
/// row holds a value it goes with (a name in an e-mail address, the timestamp before). A field that
/// is neither is compared with the one above it, as long as that pays. The candidate that saves the
/// most bits becomes a match, longer than the field where the bytes around it agree too.
///
/// Blocks end at 128 KiB (the format's bound) with an explicit delimiter; no match crosses one.
@safe
struct MatchRecorder {
  /// The format's greatest block.
  static let blockBytes = 1 << 17
  /// The shortest match: the format would allow 3.
  static let leastMatch = 4
  /// Beyond this distance a match is not compared with its source, which has left the cache: it is
  /// as long as is known without.
  private static let nearBytes = 1 << 18

  private let last: UnsafeMutablePointer<UInt32>
  private let lastCount: Int
  private let sequences: UnsafeMutablePointer<MatchSequence>
  private(set) var count = 0
  /// The first byte that no sequence covers yet.
  private var literalStart = 0
  private var blockStart = 0
  /// The distance of the last match, which the format gives for almost nothing.
  private var lastOffset = 0
  /// Where this row wrote each kind of value that others of the row may echo.
  private let echoes: UnsafeMutablePointer<Int>
  /// Where the row above has its fields, and whether comparing with them has paid.
  private let above: UnsafeMutablePointer<Above>
  private let width: Int

  private struct Above {
    var position = -1
    var tries = 0
    var hits = 0

    /// A trial of 64 fields a frame decides.
    var isWorthwhile: Bool { tries < 64 || hits * 2 > tries }
  }

  /// Tracks the words of a program over frames of `frameBytes` bytes.
  init(_ program: RenderProgram, frameBytes: Int) {
    width = program.width
    lastCount = max(1, program.trackedCount)
    unsafe last = .allocate(capacity: lastCount)
    unsafe last.initialize(repeating: .max, count: lastCount)
    let capacity = frameBytes / Self.leastMatch + frameBytes / Self.blockBytes * 2 + 16
    unsafe sequences = .allocate(capacity: capacity)
    unsafe echoes = .allocate(capacity: Fragment.echoCount)
    unsafe echoes.initialize(repeating: -1, count: Fragment.echoCount)
    unsafe above = .allocate(capacity: max(1, width))
    unsafe above.initialize(repeating: Above(), count: width)
  }

  func deallocate() {
    unsafe last.deallocate()
    unsafe sequences.deallocate()
    unsafe echoes.deallocate()
    unsafe above.deallocate()
  }

  /// The sequences of the finished frame.
  var recorded: UnsafeBufferPointer<MatchSequence> {
    unsafe UnsafeBufferPointer(start: sequences, count: count)
  }

  /// Starts a frame.
  mutating func reset() {
    unsafe last.update(repeating: .max, count: lastCount)
    unsafe echoes.update(repeating: -1, count: Fragment.echoCount)
    unsafe above.update(repeating: Above(), count: width)
    count = 0
    literalStart = 0
    blockStart = 0
    lastOffset = 0
  }

  /// Tells of a row that has just been written.
  ///
  /// - Parameters:
  ///   - fragments: the row's, `width` of them.
  ///   - start: the row's first byte in the frame, its separator's.
  ///   - first: the first fragment's first byte.
  ///   - end: the byte behind the row.
  ///   - frame: the frame's first byte.
  mutating func row(
    _ fragments: UnsafePointer<Fragment>, from start: Int, first: Int, to end: Int,
    in frame: UnsafeRawPointer
  ) {
    if end &- blockStart > Self.blockBytes { endBlock(at: start) }
    // A longer row is cut where blocks end, without a match.
    guard end &- start <= Self.blockBytes else { return }
    var position = first
    for place in 0..<width {
      let fragment = unsafe fragments[place]
      let next = position &+ fragment.length
      // What the match before has not covered yet.
      let open = max(position, literalStart)
      let covered = open &- position
      var match = Match.none
      if fragment.isTracked {
        let tracked = fragment.tracked
        let before = unsafe last[tracked]
        unsafe last[tracked] = UInt32(truncatingIfNeeded: position)
        let echo = fragment.echo
        let partner = unsafe echoes[echo]
        unsafe echoes[echo] = position
        if open < next {
          if echo != 0 && partner >= start {
            unsafe compare(
              open, with: partner &+ covered, skipping: covered == 0 ? 1 : 0, to: end, frame, &match
            )
          }
          if before != .max && covered < fragment.repeated {
            unsafe repeated(
              open, of: Int(before) &+ covered, fragment.repeated &- covered, to: end, frame, &match
            )
          }
          unsafe record(match, frame)
        }
      } else if fragment.length > 0 {
        let source = unsafe above[place].position
        unsafe above[place].position = position
        if open < next && source >= 0, unsafe above[place].isWorthwhile {
          unsafe compare(open, with: source &+ covered, skipping: 0, to: end, frame, &match)
          unsafe above[place].tries &+= 1
          unsafe above[place].hits &+= match.saving > 0 ? 1 : 0
          unsafe record(match, frame)
        }
      }
      position = next
    }
  }

  /// A match that may be told, and the bits it saves.
  private struct Match {
    var position = 0
    var offset = 0
    var length = 0
    var saving = 0

    static let none = Match()
  }

  /// The bits that a match saves: a literal takes 4 to 5, a sequence about 10 and its distance. With
  /// a literal at 6 frames came out smallest: a match also gives the next one its distance.
  @inline(__always)
  private func saving(_ length: Int, _ offset: Int) -> Int {
    let distance = offset == lastOffset ? 0 : Int.bitWidth &- offset.leadingZeroBitCount
    return length &* 6 &- 12 &- distance
  }

  /// Considers an earlier occurrence whose first `length` bytes are known to agree.
  @inline(__always)
  private func repeated(
    _ position: Int, of source: Int, _ known: Int, to end: Int, _ frame: UnsafeRawPointer,
    _ match: inout Match
  ) {
    let offset = position &- source
    var length = known
    if offset < Self.nearBytes {
      unsafe length &+= agreement(position &+ known, source &+ known, to: end, frame)
    }
    guard length >= Self.leastMatch else { return }
    let saving = saving(length, offset)
    if saving > match.saving {
      match = Match(position: position, offset: offset, length: length, saving: saving)
    }
  }

  /// Considers a place whose bytes may agree, from the first or after `skipping` bytes.
  @inline(__always)
  private func compare(
    _ position: Int, with source: Int, skipping: Int, to end: Int, _ frame: UnsafeRawPointer,
    _ match: inout Match
  ) {
    var start = position
    var length = unsafe agreement(start, source, to: end, frame)
    if length == 0 && skipping > 0 && start &+ skipping < end {
      start &+= skipping
      length = unsafe agreement(start, source &+ skipping, to: end, frame)
    }
    guard length >= Self.leastMatch else { return }
    let saving = saving(length, position &- source)
    if saving > match.saving {
      match = Match(position: start, offset: position &- source, length: length, saving: saving)
    }
  }

  /// How many bytes agree at two places, at most to `end`.
  @inline(__always)
  private func agreement(
    _ position: Int, _ source: Int, to end: Int, _ frame: UnsafeRawPointer
  ) -> Int {
    var length = 0
    while position &+ length < end {
      let one = unsafe frame.loadUnaligned(fromByteOffset: position &+ length, as: UInt64.self)
      let other = unsafe frame.loadUnaligned(fromByteOffset: source &+ length, as: UInt64.self)
      let difference = one ^ other
      if difference != 0 {
        return min(length &+ difference.trailingZeroBitCount / 8, end &- position)
      }
      length &+= 8
    }
    return max(0, end &- position)
  }

  /// Adds a match that saves something, with the bytes before it that agree too.
  @inline(__always)
  private mutating func record(_ match: Match, _ frame: UnsafeRawPointer) {
    guard match.saving > 0 else { return }
    var start = match.position
    var source = start &- match.offset
    while start > literalStart, source > 0,
      unsafe frame.load(fromByteOffset: start &- 1, as: UInt8.self)
        == frame.load(fromByteOffset: source &- 1, as: UInt8.self)
    {
      start &-= 1
      source &-= 1
    }
    let end = match.position &+ match.length
    let length = UInt32(truncatingIfNeeded: end &- start)
    let offset = UInt32(truncatingIfNeeded: match.offset)
    if literalStart == start, count > 0, unsafe sequences[count - 1].offset == offset {
      // It follows the previous match at the same distance: one longer match.
      unsafe sequences[count - 1].matchLength &+= length
    } else {
      unsafe sequences[count] = MatchSequence(
        offset: offset, litLength: UInt32(truncatingIfNeeded: start &- literalStart),
        matchLength: length)
      count &+= 1
    }
    literalStart = end
    lastOffset = match.offset
  }

  /// Ends the block before `position`; cuts what no row's end has cut.
  mutating func endBlock(at position: Int) {
    while position - blockStart > Self.blockBytes { delimit(at: blockStart + Self.blockBytes) }
    if position > blockStart { delimit(at: position) }
  }

  private mutating func delimit(at position: Int) {
    unsafe sequences[count] = MatchSequence(
      offset: 0, litLength: UInt32(position - literalStart), matchLength: 0)
    count += 1
    literalStart = position
    blockStart = position
  }
}
