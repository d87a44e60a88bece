public import SchemaModel

/// Where the ranges of a type lie whose bounds can be counted: what the lower bound is in, and how
/// far above it the upper one is, in ordinals.
public struct RangeLayout: Sendable {
  public var lower: ClosedRange<Int64>
  /// The least width, the distance of the widths, and how many there are.
  public var leastWidth: Int64
  public var widthStep: Int64
  public var widthCount: Int64
  /// Whether the upper bound may be the lower one.
  public var isClosed: Bool

  /// Lays out the ranges of a kind; `nil` where its bounds cannot be counted, or where a CHECK of
  /// their domain asks something of each.
  public init?(of kind: SQLType.RangeKind, in schema: Schema) {
    let element = kind.element
    guard let ordinal = OrdinalType(element, in: schema),
      let bounds = OrdinalType.bounds(of: element, in: schema),
      !PartDomain.isConstrained(element, in: schema)
    else { return nil }
    let values = bounds.upperBound.subtractingReportingOverflow(bounds.lowerBound)
    isClosed = false
    (leastWidth, widthStep, widthCount) =
      switch ordinal {
      case .integer, .date: (1, 1, 100)
      case .decimal(let scale): (powerOfTen(scale), powerOfTen(scale), 100)
      case .timestamp: (1_000_000, 3_600_000_000, 100)
      // From half an hour to ten hours.
      case .time: (1_800_000_000, 1_800_000_000, 20)
      case .boolean, .enumeration: (0, 1, values.partialValue / 2 + 1)
      }
    switch ordinal {
    case .boolean, .enumeration: isClosed = true
    case .decimal where !values.overflow && values.partialValue < leastWidth * 200:
      // So few values that whole units are too wide.
      (leastWidth, widthStep, widthCount) = (1, 1, max(1, values.partialValue / 2))
    default: break
    }
    lower = bounds.lowerBound...(bounds.upperBound - leastWidth - widthStep * (widthCount - 1))
  }
}

extension VectorType {
  /// The number of elements of a vector whose type leaves it open.
  public static let usualDimensions = 16
}
