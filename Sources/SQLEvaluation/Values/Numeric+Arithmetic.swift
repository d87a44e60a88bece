/// Arithmetic with the result scales of PostgreSQL's `numeric.c`.
extension Numeric {
  private static var tooWide: EvaluationError { .unsupported("numeric of more than 38 digits") }

  /// The same number at a greater or equal scale.
  private func raised(to scale: Int) throws(EvaluationError) -> Int128 {
    let distance = scale - Int(self.scale)
    if unscaled == 0 { return 0 }
    guard let factor = Self.powerOfTen(distance) else { throw Self.tooWide }
    let (value, overflow) = unscaled.multipliedReportingOverflow(by: factor)
    if overflow { throw Self.tooWide }
    return value
  }

  /// The sum; its scale is the greater of the two.
  func adding(_ other: Numeric) throws(EvaluationError) -> Numeric {
    guard isFinite, other.isFinite else {
      if kind == .nan || other.kind == .nan { return .nan }
      if !isFinite, !other.isFinite { return kind == other.kind ? self : .nan }
      return isFinite ? other : self
    }
    let scale = max(Int(self.scale), Int(other.scale))
    let (sum, overflow) = try raised(to: scale).addingReportingOverflow(other.raised(to: scale))
    if overflow { throw Self.tooWide }
    return Numeric(unscaled: sum, scale: scale)
  }

  /// The negative.
  var negated: Numeric {
    switch kind {
    case .finite: Numeric(unscaled: -unscaled, scale: Int(scale))
    case .nan: self
    case .infinity: .minusInfinity
    case .minusInfinity: .infinity
    }
  }

  /// The absolute value.
  var magnitude: Numeric { signum < 0 ? negated : self }

  /// The product; its scale is the sum of the two.
  func multiplied(by other: Numeric) throws(EvaluationError) -> Numeric {
    guard isFinite, other.isFinite else {
      if kind == .nan || other.kind == .nan || signum == 0 || other.signum == 0 { return .nan }
      return signum * other.signum > 0 ? .infinity : .minusInfinity
    }
    let (product, overflow) = unscaled.multipliedReportingOverflow(by: other.unscaled)
    if overflow { throw Self.tooWide }
    return Numeric(unscaled: product, scale: Int(scale) + Int(other.scale))
  }

  /// Weight and value of the first digit in base 10,000, as PostgreSQL stores numbers.
  private var leadingDigit: (weight: Int, digit: Int) {
    let value = unscaled.magnitude
    if value == 0 { return (0, 0) }
    let stored = Self.digitCount(value)
    let paddedScale = (Int(scale) + 3) / 4 * 4
    let padded = stored + paddedScale - Int(scale)
    let groups = (padded + 3) / 4
    let lead = padded - 4 * (groups - 1)
    let digit: UInt128
    if lead <= stored {
      digit = value / UInt128(Self.powerOfTen(stored - lead) ?? 1)
    } else {
      digit = value * UInt128(Self.powerOfTen(lead - stored) ?? 1)
    }
    return (groups - 1 - paddedScale / 4, Int(digit))
  }

  /// The quotient, at least 16 significant digits, rounded half away from zero.
  func divided(by other: Numeric) throws(EvaluationError) -> Numeric {
    guard isFinite, other.isFinite else {
      if kind == .nan || other.kind == .nan { return .nan }
      if other.isFinite {
        if other.signum == 0 { throw .runtime("division by zero") }
        return other.signum > 0 ? self : negated
      }
      return isFinite ? Numeric(0) : .nan
    }
    if other.unscaled == 0 { throw .runtime("division by zero") }
    let (w1, d1) = leadingDigit
    let (w2, d2) = other.leadingDigit
    let weight = w1 - w2 - (d1 <= d2 ? 1 : 0)
    let scale = min(max(16 - weight * 4, Int(self.scale), Int(other.scale), 0), 1000)
    let shift = scale + Int(other.scale) - Int(self.scale)
    guard let factor = Self.powerOfTen(shift) else { throw Self.tooWide }
    let divisor = other.unscaled.magnitude
    let wide = unscaled.magnitude.multipliedFullWidth(by: UInt128(factor))
    guard wide.high < divisor else { throw Self.tooWide }
    var (quotient, remainder) = divisor.dividingFullWidth(wide)
    if remainder >= divisor - remainder { quotient += 1 }
    guard let result = Int128(exactly: quotient) else { throw Self.tooWide }
    return Numeric(
      unscaled: (unscaled < 0) != (other.unscaled < 0) ? -result : result, scale: scale)
  }

  /// The whole part of the quotient, `div()`.
  func wholeQuotient(by other: Numeric) throws(EvaluationError) -> Numeric {
    guard isFinite, other.isFinite else {
      return try divided(by: other).rounded(to: 0, .towardZero)
    }
    if other.unscaled == 0 { throw .runtime("division by zero") }
    let scale = max(Int(self.scale), Int(other.scale))
    return Numeric(unscaled: try raised(to: scale) / other.raised(to: scale), scale: 0)
  }

  /// The remainder, with the dividend's sign.
  func remainder(dividingBy other: Numeric) throws(EvaluationError) -> Numeric {
    guard isFinite, other.isFinite else {
      if kind == .nan || other.kind == .nan || !isFinite { return .nan }
      return self
    }
    if other.unscaled == 0 { throw .runtime("division by zero") }
    let scale = max(Int(self.scale), Int(other.scale))
    return Numeric(unscaled: try raised(to: scale) % other.raised(to: scale), scale: scale)
  }

  /// Which way digits are dropped.
  public enum Rounding: Sendable { case halfAwayFromZero, towardZero, up, down }

  /// The value at `decimals` decimals; negative ones round left of the point.
  public func rounded(to decimals: Int, _ rule: Rounding = .halfAwayFromZero)
    throws(EvaluationError)
    -> Numeric
  {
    guard isFinite else { return self }
    if decimals >= Int(scale) {
      return Numeric(unscaled: try raised(to: decimals), scale: decimals)
    }
    guard let factor = Self.powerOfTen(Int(scale) - decimals) else {
      return Numeric(unscaled: 0, scale: max(decimals, 0))
    }
    var (value, rest) = unscaled.quotientAndRemainder(dividingBy: factor)
    switch rule {
    case .halfAwayFromZero:
      if rest.magnitude >= factor.magnitude - rest.magnitude { value += unscaled < 0 ? -1 : 1 }
    case .towardZero: break
    case .up: if rest > 0 { value += 1 }
    case .down: if rest < 0 { value -= 1 }
    }
    rest = 0
    guard decimals < 0 else { return Numeric(unscaled: value, scale: decimals) }
    return Numeric(
      unscaled: try Numeric(unscaled: value, scale: 0).raised(to: -decimals), scale: 0)
  }

  /// Fitted to `numeric(precision, scale)`.
  ///
  /// - Throws: `runtime` where the digits before the point do not fit.
  func fitted(precision: Int, scale: Int) throws(EvaluationError) -> Numeric {
    if kind == .nan { return self }
    guard isFinite else { throw .runtime("numeric field overflow") }
    // Zeros behind the last digit say nothing, and there may be no room for as many.
    let value =
      scale > Int(self.scale) ? (try? rounded(to: scale)) ?? self : try rounded(to: scale)
    let limit = precision - scale
    let whole = Self.digitCount(value.unscaled.magnitude) - Int(value.scale)
    if value.unscaled != 0, whole > limit { throw .runtime("numeric field overflow") }
    return value
  }

  /// The square root, at least 16 significant digits.
  func squareRoot() throws(EvaluationError) -> Numeric {
    guard isFinite else {
      if kind == .minusInfinity { throw .runtime("cannot take square root of a negative number") }
      return self
    }
    if unscaled < 0 { throw .runtime("cannot take square root of a negative number") }
    let weight = leadingDigit.weight
    let half = (weight + 1) * 4 / 2 - 1
    let scale = min(max(16 - half, Int(self.scale), 0), 1000)
    let shift = 2 * scale - Int(self.scale)
    guard let factor = Self.powerOfTen(shift) else { throw Self.tooWide }
    let (radicand, overflow) = unscaled.magnitude.multipliedReportingOverflow(by: UInt128(factor))
    if overflow { throw Self.tooWide }
    var low: UInt128 = 0
    var high: UInt128 = 1 << 64
    while low < high {
      let middle = (low + high + 1) / 2
      let (square, over) = middle.multipliedReportingOverflow(by: middle)
      if over || square > radicand { high = middle - 1 } else { low = middle }
    }
    if radicand - low * low > low { low += 1 }
    return Numeric(unscaled: Int128(low), scale: scale)
  }
}

extension Numeric {
  /// The nearest double.
  public var double: Double {
    switch kind {
    case .nan: return .nan
    case .infinity: return .infinity
    case .minusInfinity: return -.infinity
    case .finite: break
    }
    // Both operands are exact below these bounds, so that the one division rounds correctly.
    if unscaled.magnitude < 1 << 53, scale <= 22, let power = Self.powerOfTen(Int(scale)) {
      return Double(Int64(unscaled)) / Double(power)
    }
    return Double(description) ?? .nan
  }

  /// The double's decimal form of at most `digits` significant digits: 15 for `double precision`,
  /// 6 for `real`.
  init(_ value: Double, significantDigits digits: Int) throws(EvaluationError) {
    if value.isNaN {
      self = .nan
    } else if value.isInfinite {
      self = value > 0 ? .infinity : .minusInfinity
    } else {
      let text = FloatText.significant(value, digits: digits)
      guard let parsed = Numeric(text) else { throw Self.tooWide }
      self = parsed
    }
  }

  /// The nearest whole number, half away from zero; `nil` outside of 64 bits.
  var roundedInteger: Int64? {
    guard isFinite, let whole = try? rounded(to: 0) else { return nil }
    return Int64(exactly: whole.unscaled)
  }
}
