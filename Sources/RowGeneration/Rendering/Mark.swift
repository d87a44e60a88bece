/// What the match recorder is told of one of a row's places: how many bytes stand there, and which
/// repeat they may be. 8 bytes.
struct Mark: BitwiseCopyable {
  /// The most leading bytes that are known to repeat; the rest is compared.
  private static let longestRepeat = 1 << 10 - 1

  private let shape: UInt32
  private let identity: Int32

  /// Bytes that are compared with the row above.
  @inline(__always)
  init(length: Int) {
    self.init(length: length, identity: -1, repeated: 0)
  }

  /// Bytes of which the first `repeated` may be those of a tracked repeat.
  ///
  /// - Parameter identity: its place among the tracked ones; below 0 for none.
  @inline(__always)
  init(length: Int, identity: Int32, repeated: Int) {
    let known = identity < 0 ? 0 : UInt32(truncatingIfNeeded: min(repeated, Self.longestRepeat))
    shape = UInt32(truncatingIfNeeded: length) << 10 | known
    self.identity = identity
  }

  /// Whether a repeat is told.
  @inline(__always) var isTracked: Bool { identity >= 0 }
  /// The repeat's place among the tracked ones.
  @inline(__always) var tracked: Int { Int(identity) }

  @inline(__always) var length: Int { Int(shape >> 10) }
  /// Leading bytes that the tracked repeat covers; 0 where there is none.
  @inline(__always) var repeated: Int { Int(shape & 0x3ff) }
}

/// The marks of one row of a batch. Those of a place lie side by side, so that a step writes them one
/// behind the other.
@safe
struct RowMarks {
  /// From a place's marks to the next one's: a batch, and two lines of the cache more, so that a row's
  /// marks are not all of them where one set of lines belongs.
  static let stride = batchCapacity + greatestAhead
  /// How many rows ahead one may look; behind a batch's last row there is nothing told.
  static let greatestAhead = 16

  private let first: UnsafePointer<Mark>

  init(_ first: UnsafePointer<Mark>) { unsafe self.first = unsafe first }

  /// The mark at a place of the row, or of one that comes `ahead` rows later.
  @inline(__always)
  subscript(place: Int, ahead ahead: Int = 0) -> Mark {
    unsafe first[place &* Self.stride &+ ahead]
  }
}
