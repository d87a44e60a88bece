import SchemaModel

/// The payload of a value whose type is known; a value of another kind means that the row handed
/// in does not fit the column types, which is reported rather than trapped.
extension SQLValue {
  private func mismatch(_ wanted: String) -> EvaluationError {
    .runtime("a value of type \(wanted) was expected, not \(self)")
  }

  @inline(__always)
  func integer() throws(EvaluationError) -> Int64 {
    if case .integer(let value) = self { return value }
    throw mismatch("integer")
  }

  func numeric() throws(EvaluationError) -> Numeric {
    if case .numeric(let value) = self { return value }
    throw mismatch("numeric")
  }

  func double() throws(EvaluationError) -> Double {
    if case .double(let value) = self { return value }
    throw mismatch("double precision")
  }

  func text() throws(EvaluationError) -> String {
    switch self {
    case .text(let value), .jsonText(let value): return value
    default: throw mismatch("text")
    }
  }

  func boolean() throws(EvaluationError) -> Bool {
    if case .boolean(let value) = self { return value }
    throw mismatch("boolean")
  }

  func bytes() throws(EvaluationError) -> [UInt8] {
    if case .bytes(let value) = self { return value }
    throw mismatch("bytea")
  }

  func days() throws(EvaluationError) -> Int32 {
    if case .date(let value) = self { return value }
    throw mismatch("date")
  }

  /// Microseconds of a time or a timestamp of either kind; of a date, those of its midnight.
  func microseconds() throws(EvaluationError) -> Int64 {
    switch self {
    case .time(let value), .timestamp(let value), .timestampTZ(let value): return value
    case .date(let days):
      if days == .max { return .max }
      if days == .min { return .min }
      let (value, overflow) = Int64(days).multipliedReportingOverflow(
        by: CivilCalendar.microsecondsPerDay)
      if overflow { throw .runtime("date out of range for timestamp") }
      return value
    default: throw mismatch("timestamp")
    }
  }

  func interval() throws(EvaluationError) -> Interval {
    if case .interval(let value) = self { return value }
    throw mismatch("interval")
  }

  func elements() throws(EvaluationError) -> [SQLValue] {
    if case .array(let value) = self { return value }
    throw mismatch("array")
  }

  func json() throws(EvaluationError) -> JSONValue {
    switch self {
    case .jsonb(let value): return value
    case .jsonText(let text):
      guard let value = JSONParser.parse(text, verbatim: true) else {
        throw .runtime("invalid input syntax for type json")
      }
      return value
    default: throw mismatch("json")
    }
  }

  func range() throws(EvaluationError) -> RangeValue {
    if case .range(let value) = self { return value }
    throw mismatch("range")
  }

  func network() throws(EvaluationError) -> NetworkAddress {
    if case .network(let value) = self { return value }
    throw mismatch("inet")
  }

  func bits() throws(EvaluationError) -> [Bool] {
    if case .bits(let value) = self { return value }
    throw mismatch("bit")
  }
}
