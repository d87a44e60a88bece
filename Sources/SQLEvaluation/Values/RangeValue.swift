import SchemaModel

/// A value of a range type; discrete ones are kept in canonical form `[a, b)`.
public struct RangeValue: Hashable, Sendable {
  /// `nil` is unbounded.
  public var lower: SQLValue?
  /// `nil` is unbounded.
  public var upper: SQLValue?
  /// Whether the lower bound belongs to it.
  public var includesLower: Bool
  /// Whether the upper bound belongs to it.
  public var includesUpper: Bool
  /// Whether it holds nothing; the bounds are `nil` then.
  public var isEmpty: Bool

  /// Makes a range as given; `canonical` puts it into its standard form.
  public init(lower: SQLValue?, upper: SQLValue?, includesLower: Bool, includesUpper: Bool) {
    self.lower = lower
    self.upper = upper
    self.includesLower = includesLower
    self.includesUpper = includesUpper
    isEmpty = false
  }

  /// The range of nothing.
  public static let empty: RangeValue = {
    var range = RangeValue(lower: nil, upper: nil, includesLower: false, includesUpper: false)
    range.isEmpty = true
    return range
  }()
}

extension RangeValue {
  /// The standard form: an unbounded side excludes, discrete bounds become `[a, b)`, and what holds
  /// nothing is `empty`.
  ///
  /// - Throws: `runtime` where the lower bound is above the upper, or a bound is out of range.
  func canonical(of kind: SQLType.RangeKind = .num) throws(EvaluationError) -> RangeValue {
    if isEmpty { return .empty }
    let limit = Conversion.integerBounds(BaseType.element(of: kind)).upperBound
    var range = self
    if range.lower == nil { range.includesLower = false }
    if range.upper == nil { range.includesUpper = false }
    if let low = range.lower, let high = range.upper {
      let order = ValueOrder.scalar(low, high)
      if order > 0 {
        throw .runtime("range lower bound must be less than or equal to range upper bound")
      }
      if order == 0, !(range.includesLower && range.includesUpper) { return .empty }
    }
    guard kind.isCanonical else { return range }
    if let low = range.lower, !range.includesLower, let next = try Self.successor(low, limit) {
      range.lower = next
      range.includesLower = true
    }
    if let high = range.upper, range.includesUpper, let next = try Self.successor(high, limit) {
      range.upper = next
      range.includesUpper = false
    }
    if let low = range.lower, let high = range.upper, ValueOrder.scalar(low, high) == 0,
      !(range.includesLower && range.includesUpper)
    {
      return .empty
    }
    return range
  }

  private static func successor(_ value: SQLValue, _ limit: Int64) throws(EvaluationError)
    -> SQLValue?
  {
    switch value {
    case .integer(let n):
      if n >= limit { throw .runtime("integer out of range") }
      return .integer(n + 1)
    case .date(let d): return d == .max || d == .min ? nil : .date(d + 1)
    default: return nil
    }
  }

  /// Order of two lower bounds.
  static func lowerOrder(_ a: RangeValue, _ b: RangeValue) -> Int {
    switch (a.lower, b.lower) {
    case (nil, nil): return 0
    case (nil, _): return -1
    case (_, nil): return 1
    case (let x?, let y?):
      let order = ValueOrder.scalar(x, y)
      if order != 0 || a.includesLower == b.includesLower { return order }
      return a.includesLower ? -1 : 1
    }
  }

  /// Order of two upper bounds.
  static func upperOrder(_ a: RangeValue, _ b: RangeValue) -> Int {
    switch (a.upper, b.upper) {
    case (nil, nil): return 0
    case (nil, _): return 1
    case (_, nil): return -1
    case (let x?, let y?):
      let order = ValueOrder.scalar(x, y)
      if order != 0 || a.includesUpper == b.includesUpper { return order }
      return a.includesUpper ? 1 : -1
    }
  }

  /// Whether `a` ends before `b` begins.
  static func endsBefore(_ a: RangeValue, _ b: RangeValue) -> Bool {
    guard let high = a.upper, let low = b.lower else { return false }
    let order = ValueOrder.scalar(high, low)
    return order < 0 || (order == 0 && !(a.includesUpper && b.includesLower))
  }

  /// `&&`.
  func overlaps(_ other: RangeValue) -> Bool {
    !isEmpty && !other.isEmpty && !Self.endsBefore(self, other) && !Self.endsBefore(other, self)
  }

  /// `@>` for ranges.
  func contains(_ other: RangeValue) -> Bool {
    if other.isEmpty { return true }
    return !isEmpty && Self.lowerOrder(self, other) <= 0 && Self.upperOrder(self, other) >= 0
  }

  /// `@>` for an element.
  func contains(_ value: SQLValue) -> Bool {
    contains(RangeValue(lower: value, upper: value, includesLower: true, includesUpper: true))
  }

  /// `-|-`.
  func isAdjacent(to other: RangeValue) -> Bool {
    func touch(_ a: RangeValue, _ b: RangeValue) -> Bool {
      guard let high = a.upper, let low = b.lower else { return false }
      return ValueOrder.scalar(high, low) == 0 && a.includesUpper != b.includesLower
    }
    return !isEmpty && !other.isEmpty && (touch(self, other) || touch(other, self))
  }
}
