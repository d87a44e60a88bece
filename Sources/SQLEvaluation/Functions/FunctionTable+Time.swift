extension FunctionTable {
  /// Parts of dates and times.
  static func addTime(to table: inout OverloadTable) {
    for (name, isNumeric) in [("extract", true), ("date_part", false)] {
      for type in [BaseType.date, .timestamp, .timestampTZ, .time, .timeTZ, .interval] {
        table.fitted(name, [.text, type], isNumeric ? .numeric : .float8) {
          context throws(EvaluationError) in
          guard case .text(let field)? = context.constant(0) else {
            throw .unsupported("\(name) of a field that is not constant")
          }
          let part = try TimeField(field)
          return .binary { _, value throws(EvaluationError) in
            guard let result = try part.value(of: value, type: type) else { return .null }
            return isNumeric ? .numeric(result) : .double(result.double)
          }
        }
      }
    }
    for (type, wrap) in [
      (BaseType.timestamp, { @Sendable (time: Int64) in SQLValue.timestamp(time) }),
      (.timestampTZ, { @Sendable (time: Int64) in SQLValue.timestampTZ(time) }),
    ] {
      table.binary("date_trunc", .text, type, type) { a, b throws(EvaluationError) in
        wrap(try TimeField(try a.text()).truncated(try b.microseconds()))
      }
    }
    table.nary("date_trunc", [.text, .timestampTZ, .text], .timestampTZ) {
      list throws(EvaluationError) in
      try requireUTC(try list[2].text())
      return .timestampTZ(
        try TimeField(try list[0].text()).truncated(try list[1].microseconds()))
    }
    table.binary("date_trunc", .text, .interval, .interval) { a, b throws(EvaluationError) in
      .interval(try TimeField(try a.text()).truncated(try b.interval()))
    }
    for type in [BaseType.date, .timestamp, .timestampTZ] {
      table.unary("isfinite", type, .boolean) { a throws(EvaluationError) in
        let time = try a.microseconds()
        return .boolean(time != .max && time != .min)
      }
    }
    table.unary("isfinite", .interval, .boolean) { _ in .boolean(true) }
    addZones(to: &table)
  }

  private static func requireUTC(_ zone: String) throws(EvaluationError) {
    guard ["utc", "gmt", "z", "etc/utc", "zulu"].contains(zone.lowercased()) else {
      throw .unsupported("time zone \"\(zone)\"")
    }
  }

  private static func addZones(to table: inout OverloadTable) {
    table.binary("timezone", .text, .timestampTZ, .timestamp) { a, b throws(EvaluationError) in
      try requireUTC(try a.text())
      return .timestamp(try b.microseconds())
    }
    table.binary("timezone", .text, .timestamp, .timestampTZ) { a, b throws(EvaluationError) in
      try requireUTC(try a.text())
      return .timestampTZ(try b.microseconds())
    }
  }

  /// Making and adjusting dates, times and intervals.
  static func addTimeConstruction(to table: inout OverloadTable) {
    for type in [BaseType.timestamp, .timestampTZ] {
      table.binary("age", type, type, .interval) { a, b throws(EvaluationError) in
        .interval(try TimeMath.age(a.microseconds(), b.microseconds()))
      }
      table.fitted("age", [type], .interval) { context in
        let now = context.environment.now
        let midnight = now - CivilCalendar.split(now).microseconds
        return .unary { a throws(EvaluationError) in
          .interval(try TimeMath.age(midnight, a.microseconds()))
        }
      }
    }
    table.nary("make_date", [.int4, .int4, .int4], .date) { list throws(EvaluationError) in
      .date(Int32(try day(list)))
    }
    table.nary("make_time", [.int4, .int4, .float8], .time) { list throws(EvaluationError) in
      .time(try clock(list[...]))
    }
    for (name, type) in [
      ("make_timestamp", BaseType.timestamp), ("make_timestamptz", .timestampTZ),
    ] {
      table.nary(name, [.int4, .int4, .int4, .int4, .int4, .float8], type) {
        list throws(EvaluationError) in
        let time =
          try Int64(try day(list)) * CivilCalendar.microsecondsPerDay
          + clock(list.dropFirst(3))
        return type == .timestamp ? .timestamp(time) : .timestampTZ(time)
      }
    }
    table.unary("to_timestamp", .float8, .timestampTZ) { a throws(EvaluationError) in
      let seconds = try a.double()
      if seconds == .infinity { return .timestampTZ(.max) }
      if seconds == -.infinity { return .timestampTZ(.min) }
      guard seconds.magnitude < 9.2e12 else { throw TimeMath.outOfRange }
      return .timestampTZ(Int64((seconds * 1_000_000).rounded(.toNearestOrEven)))
    }
    addJustification(to: &table)
    addOverlaps(to: &table)
    table.binary("to_char", .timestamp, .text, .text) { a, b throws(EvaluationError) in
      .text(try TimeFormat.format(try a.microseconds(), try b.text()))
    }
    table.binary("to_char", .timestampTZ, .text, .text) { a, b throws(EvaluationError) in
      .text(try TimeFormat.format(try a.microseconds(), try b.text()))
    }
  }

  private static func day(_ list: [SQLValue]) throws(EvaluationError) -> Int {
    let (year, month, day) = (
      Int(try list[0].integer()), Int(try list[1].integer()), Int(try list[2].integer())
    )
    guard year != 0, year.magnitude < 5_874_898, (1...12).contains(month) else {
      throw .runtime("date field value out of range")
    }
    let shown = year < 0 ? year + 1 : year
    guard day >= 1, day <= CivilCalendar.length(ofMonth: month, year: shown) else {
      throw .runtime("date field value out of range")
    }
    return CivilCalendar.days(year: shown, month: month, day: day)
  }

  private static func clock(_ list: ArraySlice<SQLValue>) throws(EvaluationError) -> Int64 {
    let parts = Array(list)
    let (hour, minute) = (try parts[0].integer(), try parts[1].integer())
    let second = try parts[2].double()
    guard (0...24).contains(hour), (0..<60).contains(minute), second >= 0, second <= 60,
      hour < 24 || (minute == 0 && second == 0)
    else { throw .runtime("time field value out of range") }
    return (hour * 60 + minute) * 60_000_000
      + Int64((second * 1_000_000).rounded(.toNearestOrEven))
  }

  /// `(a, b) OVERLAPS (c, d)`: half-open spans, in either direction, NULL ends as the standard has
  /// them.
  private static func addOverlaps(to table: inout OverloadTable) {
    for type in [BaseType.timestamp, .timestampTZ, .time] {
      let types = Array(repeating: type, count: 4)
      table.fitted("overlaps", types, .boolean, strict: false) { _ in
        .nary { list throws(EvaluationError) in
          guard let (s1, e1) = try span(list[0], list[1]), let (s2, e2) = try span(list[2], list[3])
          else { return .null }
          if s1 == s2 { return e1 == nil || e2 == nil ? .null : .boolean(true) }
          // The later start must lie before the other's end.
          let (end, start) = s1 > s2 ? (e2, s1) : (e1, s2)
          guard let end else { return .null }
          return start < end ? .boolean(true) : (e1 == nil || e2 == nil ? .null : .boolean(false))
        }
      }
    }
  }

  /// A span's start and end in order; the end is `nil` where one of them is NULL.
  private static func span(_ a: SQLValue, _ b: SQLValue) throws(EvaluationError)
    -> (Int64, Int64?)?
  {
    switch (a.isNull, b.isNull) {
    case (true, true): return nil
    case (true, false): return (try b.microseconds(), nil)
    case (false, true): return (try a.microseconds(), nil)
    case (false, false):
      let (x, y) = (try a.microseconds(), try b.microseconds())
      return (min(x, y), max(x, y))
    }
  }

  private static func addJustification(to table: inout OverloadTable) {
    table.unary("justify_hours", .interval, .interval) { a throws(EvaluationError) in
      .interval(IntervalMath.hoursJustified(try a.interval()))
    }
    table.unary("justify_days", .interval, .interval) { a throws(EvaluationError) in
      .interval(IntervalMath.daysJustified(try a.interval()))
    }
    table.unary("justify_interval", .interval, .interval) { a throws(EvaluationError) in
      .interval(IntervalMath.justified(try a.interval()))
    }
  }
}

/// The `justify_` functions.
enum IntervalMath {
  static func hoursJustified(_ interval: Interval) -> Interval {
    var result = interval
    let whole = Int32(result.microseconds / CivilCalendar.microsecondsPerDay)
    result.microseconds %= CivilCalendar.microsecondsPerDay
    result.days += whole
    if result.days > 0, result.microseconds < 0 {
      result.microseconds += CivilCalendar.microsecondsPerDay
      result.days -= 1
    } else if result.days < 0, result.microseconds > 0 {
      result.microseconds -= CivilCalendar.microsecondsPerDay
      result.days += 1
    }
    return result
  }

  static func daysJustified(_ interval: Interval) -> Interval {
    var result = interval
    result.months += result.days / 30
    result.days %= 30
    if result.months > 0, result.days < 0 {
      result.days += 30
      result.months -= 1
    } else if result.months < 0, result.days > 0 {
      result.days -= 30
      result.months += 1
    }
    return result
  }

  static func justified(_ interval: Interval) -> Interval {
    var result = interval
    result.days += Int32(result.microseconds / CivilCalendar.microsecondsPerDay)
    result.microseconds %= CivilCalendar.microsecondsPerDay
    result.months += result.days / 30
    result.days %= 30
    if result.months > 0, result.days < 0 || (result.days == 0 && result.microseconds < 0) {
      result.days += 30
      result.months -= 1
    } else if result.months < 0,
      result.days > 0 || (result.days == 0 && result.microseconds > 0)
    {
      result.days -= 30
      result.months += 1
    }
    if result.days > 0, result.microseconds < 0 {
      result.microseconds += CivilCalendar.microsecondsPerDay
      result.days -= 1
    } else if result.days < 0, result.microseconds > 0 {
      result.microseconds -= CivilCalendar.microsecondsPerDay
      result.days += 1
    }
    return result
  }
}
