/// A span of time in PostgreSQL's three parts, which do not convert into one another.
public struct Interval: Sendable {
  /// Whole months; years are twelve of them.
  public var months: Int32
  /// Whole days, each as long as the calendar has it.
  public var days: Int32
  /// The rest, in microseconds.
  public var microseconds: Int64

  /// Makes an interval.
  public init(months: Int32 = 0, days: Int32 = 0, microseconds: Int64 = 0) {
    self.months = months
    self.days = days
    self.microseconds = microseconds
  }

  /// The length that comparisons go by: a month is 30 days, a day 24 hours.
  public var span: Int128 {
    (Int128(months) * 30 + Int128(days)) * 86_400_000_000 + Int128(microseconds)
  }

  /// The sum, part by part.
  ///
  /// - Throws: `runtime` on overflow.
  func adding(_ other: Interval) throws(EvaluationError) -> Interval {
    let (months, a) = months.addingReportingOverflow(other.months)
    let (days, b) = days.addingReportingOverflow(other.days)
    let (microseconds, c) = microseconds.addingReportingOverflow(other.microseconds)
    if a || b || c { throw .runtime("interval out of range") }
    return Interval(months: months, days: days, microseconds: microseconds)
  }

  /// Every part negated.
  func negated() throws(EvaluationError) -> Interval {
    if months == .min || days == .min || microseconds == .min {
      throw .runtime("interval out of range")
    }
    return Interval(months: -months, days: -days, microseconds: -microseconds)
  }

  /// The product with a number; fractions of months and days cascade into the lower parts, as in
  /// `interval_mul`.
  func multiplied(by factor: Double) throws(EvaluationError) -> Interval {
    let wholeMonths = Double(months) * factor
    let wholeDays = Double(days) * factor
    guard wholeMonths.magnitude < 2_147_483_648, wholeDays.magnitude < 2_147_483_648 else {
      throw .runtime("interval out of range")
    }
    let resultMonths = Int32(wholeMonths.rounded(.towardZero))
    var resultDays = Int32(wholeDays.rounded(.towardZero))
    var monthDays = (wholeMonths - Double(resultMonths)) * 30
    monthDays = (monthDays * 1_000_000).rounded(.toNearestOrEven) / 1_000_000
    var seconds =
      (wholeDays - Double(resultDays) + monthDays - monthDays.rounded(.towardZero)) * 86_400
    seconds = (seconds * 1_000_000).rounded(.toNearestOrEven) / 1_000_000
    if seconds.magnitude >= 86_400 {
      let whole = (seconds / 86_400).rounded(.towardZero)
      resultDays += Int32(whole)
      seconds -= whole * 86_400
    }
    resultDays += Int32(monthDays.rounded(.towardZero))
    let micros = (Double(microseconds) * factor + seconds * 1_000_000).rounded(.toNearestOrEven)
    guard micros.magnitude < 9.2e18 else { throw .runtime("interval out of range") }
    return Interval(months: resultMonths, days: resultDays, microseconds: Int64(micros))
  }
}

extension Interval: Hashable, Comparable {
  /// Whether both are as long as each other: `1 mon` equals `30 days`.
  public static func == (a: Interval, b: Interval) -> Bool { a.span == b.span }

  /// Order by length.
  public static func < (a: Interval, b: Interval) -> Bool { a.span < b.span }

  /// Feeds the length.
  public func hash(into hasher: inout Hasher) { hasher.combine(span) }
}

extension Interval: CustomStringConvertible {
  /// PostgreSQL's text form in `IntervalStyle` `postgres`.
  public var description: String {
    var parts: [String] = []
    var before = false
    func add(_ value: Int32, _ unit: String) {
      guard value != 0 else { return }
      let sign = before && value > 0 ? "+" : ""
      parts.append("\(sign)\(value) \(unit)\(value == 1 ? "" : "s")")
      before = value < 0
    }
    add(months / 12, "year")
    add(months % 12, "mon")
    add(days, "day")
    if microseconds != 0 || parts.isEmpty {
      let sign = microseconds < 0 ? "-" : (before ? "+" : "")
      parts.append(sign + TimeText.clock(microseconds.magnitude))
    }
    return parts.joined(separator: " ")
  }
}

extension Interval {
  /// The quotient by a number that is not 0, as in `interval_div`.
  func divided(by divisor: Double) throws(EvaluationError) -> Interval {
    let wholeMonths = Double(months) / divisor
    let wholeDays = Double(days) / divisor
    guard wholeMonths.magnitude < 2_147_483_648, wholeDays.magnitude < 2_147_483_648 else {
      throw .runtime("interval out of range")
    }
    let resultMonths = Int32(wholeMonths.rounded(.towardZero))
    let resultDays = Int32(wholeDays.rounded(.towardZero))
    var monthDays = (wholeMonths - Double(resultMonths)) * 30
    monthDays = (monthDays * 1_000_000).rounded(.toNearestOrEven) / 1_000_000
    var seconds =
      (wholeDays - Double(resultDays) + monthDays - monthDays.rounded(.towardZero)) * 86_400
    seconds = (seconds * 1_000_000).rounded(.toNearestOrEven) / 1_000_000
    var carried: Int32 = 0
    if seconds.magnitude >= 86_400 {
      let whole = (seconds / 86_400).rounded(.towardZero)
      carried = Int32(whole)
      seconds -= whole * 86_400
    }
    let micros = (Double(microseconds) / divisor + seconds * 1_000_000).rounded(.toNearestOrEven)
    guard micros.magnitude < 9.2e18 else { throw .runtime("interval out of range") }
    return Interval(
      months: resultMonths, days: resultDays + Int32(monthDays.rounded(.towardZero)) + carried,
      microseconds: Int64(micros))
  }
}
