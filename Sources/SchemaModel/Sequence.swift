/// A sequence, owned or free.
public struct Sequence: Sendable {
  public var name: QualifiedName
  public var start: Int64
  public var increment: Int64
  /// MINVALUE and MAXVALUE, where they are given.
  public var minimum: Int64?
  public var maximum: Int64?
  /// The integer type whose values it has: `AS smallint`, or that of its serial or identity column.
  public var type: SQLType
  /// CYCLE: after its last value it begins anew.
  public var cycles = false
  /// The column it belongs to, if any.
  public var owner: (table: QualifiedName, column: String)?

  /// Makes a sequence.
  public init(
    name: QualifiedName, start: Int64 = 1, increment: Int64 = 1, type: SQLType = .bigint,
    owner: (table: QualifiedName, column: String)? = nil
  ) {
    self.name = name
    self.start = start
    self.increment = increment
    self.type = type
    self.owner = owner
  }

  /// The values it gives, and may be set to.
  public var range: ClosedRange<Int64> {
    let type = type.integerBounds ?? Int64.min...Int64.max
    let least = minimum ?? (increment < 0 ? type.lowerBound : 1)
    let greatest = maximum ?? (increment < 0 ? -1 : type.upperBound)
    return least...Swift.max(least, greatest)
  }

  /// Whether it gives fewer values than counting from 1 (or down from -1) to the end of a type would.
  public func isNarrower(than type: SQLType) -> Bool {
    guard let bounds = type.integerBounds else { return false }
    return increment < 0
      ? range.upperBound != -1 || range.lowerBound > bounds.lowerBound
      : range.lowerBound != 1 || range.upperBound < bounds.upperBound
  }
}
