extension OperatorTable {
  static func addTimeArithmetic(to table: inout OverloadTable) {
    addDates(to: &table)
    for (type, wrap) in [
      (BaseType.timestamp, { @Sendable (time: Int64) in SQLValue.timestamp(time) }),
      (.timestampTZ, { @Sendable (time: Int64) in SQLValue.timestampTZ(time) }),
    ] {
      table.binary("+", type, .interval, type) { a, b throws(EvaluationError) in
        wrap(try TimeMath.adding(b.interval(), to: a.microseconds()))
      }
      table.binary("+", .interval, type, type) { a, b throws(EvaluationError) in
        wrap(try TimeMath.adding(a.interval(), to: b.microseconds()))
      }
      table.binary("-", type, .interval, type) { a, b throws(EvaluationError) in
        wrap(try TimeMath.adding(b.interval().negated(), to: a.microseconds()))
      }
      table.binary("-", type, type, .interval) { a, b throws(EvaluationError) in
        .interval(try TimeMath.difference(a.microseconds(), b.microseconds()))
      }
    }
    addTimes(to: &table)
    addIntervals(to: &table)
  }

  private static func addDates(to table: inout OverloadTable) {
    @Sendable func shifted(_ date: SQLValue, _ days: Int64) throws(EvaluationError) -> SQLValue {
      let start = try date.days()
      if start == .max || start == .min { return date }
      let (sum, overflow) = Int64(start).addingReportingOverflow(days)
      guard !overflow, sum >= -2_440_588, sum < 2_145_042_541 else {
        throw .runtime("date out of range")
      }
      return .date(Int32(sum))
    }
    table.binary("+", .date, .int4, .date) { a, b throws(EvaluationError) in
      try shifted(a, b.integer())
    }
    table.binary("+", .int4, .date, .date) { a, b throws(EvaluationError) in
      try shifted(b, a.integer())
    }
    table.binary("-", .date, .int4, .date) { a, b throws(EvaluationError) in
      try shifted(a, -(b.integer()))
    }
    table.binary("-", .date, .date, .int4) { a, b throws(EvaluationError) in
      let (x, y) = (try a.days(), try b.days())
      guard x != .max, x != .min, y != .max, y != .min else {
        throw .runtime("cannot subtract infinite dates")
      }
      return .integer(Int64(x) - Int64(y))
    }
    table.binary("+", .date, .interval, .timestamp) { a, b throws(EvaluationError) in
      .timestamp(try TimeMath.adding(b.interval(), to: a.microseconds()))
    }
    table.binary("+", .interval, .date, .timestamp) { a, b throws(EvaluationError) in
      .timestamp(try TimeMath.adding(a.interval(), to: b.microseconds()))
    }
    table.binary("-", .date, .interval, .timestamp) { a, b throws(EvaluationError) in
      .timestamp(try TimeMath.adding(b.interval().negated(), to: a.microseconds()))
    }
    table.binary("+", .date, .time, .timestamp) { a, b throws(EvaluationError) in
      .timestamp(
        try TimeMath.adding(Interval(microseconds: b.microseconds()), to: a.microseconds()))
    }
    table.binary("+", .time, .date, .timestamp) { a, b throws(EvaluationError) in
      .timestamp(
        try TimeMath.adding(Interval(microseconds: a.microseconds()), to: b.microseconds()))
    }
  }

  private static func addTimes(to table: inout OverloadTable) {
    @Sendable func wrapped(_ time: Int64, _ span: Int64) -> SQLValue {
      .time(CivilCalendar.split(time &+ span % CivilCalendar.microsecondsPerDay).microseconds)
    }
    for type in [BaseType.time, .timeTZ] {
      table.binary("+", type, .interval, type) { a, b throws(EvaluationError) in
        wrapped(try a.microseconds(), try b.interval().microseconds)
      }
      table.binary("-", type, .interval, type) { a, b throws(EvaluationError) in
        wrapped(try a.microseconds(), -(try b.interval().microseconds))
      }
    }
    table.binary("+", .interval, .time, .time) { a, b throws(EvaluationError) in
      wrapped(try b.microseconds(), try a.interval().microseconds)
    }
    table.binary("-", .time, .time, .interval) { a, b throws(EvaluationError) in
      .interval(Interval(microseconds: try a.microseconds() - b.microseconds()))
    }
  }

  private static func addIntervals(to table: inout OverloadTable) {
    table.binary("+", .interval, .interval, .interval) { a, b throws(EvaluationError) in
      .interval(try a.interval().adding(b.interval()))
    }
    table.binary("-", .interval, .interval, .interval) { a, b throws(EvaluationError) in
      .interval(try a.interval().adding(b.interval().negated()))
    }
    table.binary("*", .interval, .float8, .interval) { a, b throws(EvaluationError) in
      .interval(try a.interval().multiplied(by: b.double()))
    }
    table.binary("*", .float8, .interval, .interval) { a, b throws(EvaluationError) in
      .interval(try b.interval().multiplied(by: a.double()))
    }
    table.binary("/", .interval, .float8, .interval) { a, b throws(EvaluationError) in
      let divisor = try b.double()
      if divisor == 0 { throw .runtime("division by zero") }
      return .interval(try a.interval().divided(by: divisor))
    }
  }
}
