/// Which rows of a table hold edge cases, in a form that others can compute.
public struct EdgeRows: Hashable, Sendable {
  /// How many rows; none where no column of the table takes an edge case.
  public let count: Int
  /// The key of the random words that place them.
  public let key: UInt64
  /// The first of them, at most 20, counted from 0.
  public let first: [Int]

  /// How a row is computed from key and number.
  public static let rule =
    "edge row k of n in a table of r rows, all counted from 0, is b(k) + the high 64 bits of "
    + "w(k) * (b(k+1) - b(k)), where b(k) = k*r/n rounded down, c(k) = key + "
    + "k*0xa0761d6478bd642f modulo 2^64, and w(k) is the high half of "
    + "c(k) * (c(k) xor 0xe7037ed1a0b428db) xor its low half"
}

extension EdgeRows {
  /// No rows.
  public static let none = EdgeRows(count: 0, key: 0, first: [])
}

extension TableProgram {
  /// The rows that hold edge cases.
  public var edgeRows: EdgeRows {
    let takesAny = steps.contains { step in
      switch step.operation {
      case .overlay, .edgeStates: true
      default: false
      }
    }
    guard takesAny, let edgeSchedule else { return .none }
    return EdgeRows(
      count: Int(edgeSchedule.count), key: edgeSchedule.lane.key,
      first: (0..<min(20, edgeSchedule.count)).map { Int(edgeSchedule.row($0)) })
  }
}
