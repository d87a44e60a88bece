/// The last two offsets, which a sequence may name by a number instead (RFC 8878, section 3.1.1.5).
///
/// The format keeps three; what comes a third time hardly ever comes by the same way.
struct OffsetHistory {
  private var last: UInt32 = 1
  private var beforeLast: UInt32 = 4

  /// The offset's number, without a branch, since repeats come by chance: 17 instructions.
  ///
  /// It is 1 or 2 for those that the history holds, and 3 more than it for others.
  ///
  /// - Parameter hasLiterals: whether there are bytes before the match. Without them it does not go
  ///   on from the match before, and 1 means the offset before the last.
  @inline(__always)
  mutating func number(_ offset: UInt32, hasLiterals: Bool) -> UInt32 {
    let goesOn: UInt32 = hasLiterals ? 1 : 0
    let isLast = (offset == last ? 1 : 0) & goesOn
    let isBefore = (offset == beforeLast ? 1 : 0) & ~isLast
    let isNew = (isLast | isBefore) &- 1
    beforeLast ^= (beforeLast ^ last) & (isLast &- 1)
    last = offset
    return (offset &+ 3) & isNew | isLast | isBefore &<< goesOn
  }
}
