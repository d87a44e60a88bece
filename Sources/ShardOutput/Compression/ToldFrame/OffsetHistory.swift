/// The last two offsets, which a sequence may name by a number instead (RFC 8878, section 3.1.1.5).
///
/// The format keeps three; what comes a third time hardly ever comes by the same way.
struct OffsetHistory {
  private var last: UInt32 = 1
  private var beforeLast: UInt32 = 4

  /// The offset's number: 1 or 2 for those that the history holds, and 3 more than it for others.
  ///
  /// - Parameter hasLiterals: whether there are bytes before the match. Without them it does not go
  ///   on from the match before, and 1 means the offset before the last.
  @inline(__always)
  mutating func number(_ offset: UInt32, hasLiterals: Bool) -> UInt32 {
    if offset == beforeLast {
      (last, beforeLast) = (beforeLast, last)
      return hasLiterals ? 2 : 1
    }
    if offset == last, hasLiterals { return 1 }
    (last, beforeLast) = (offset, last)
    return offset &+ 3
  }
}
