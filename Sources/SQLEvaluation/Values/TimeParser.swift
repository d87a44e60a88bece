/// Reads dates, times and timestamps: ISO 8601, `MM/DD/YYYY`, month names, and the special words.
struct TimeParser {
  /// What was found; the parts that were not given are `nil`.
  struct Reading {
    var days: Int?
    var microseconds: Int64?
    /// Seconds east of UTC.
    var offset: Int?
    /// `Int64.max` or `.min` for the infinities.
    var infinity: Int64?
    /// An instant: `now`.
    var instant: Int64?
  }

  /// Microseconds since 1970, what `now` and `today` go by; `nil` refuses those words.
  let now: Int64?

  /// - Parameter asTime: whether a time of day is wanted, for which six digits are a clock's.
  func parse(_ text: String, asTime: Bool = false) -> Reading? {
    var reading = Reading()
    var isBC = false
    var words = text.lowercased().split(whereSeparator: { $0.isWhitespace || $0 == "," }).map(
      String.init)
    if words.isEmpty { return nil }
    if words.last == "bc" || words.last == "ad" { isBC = words.removeLast() == "bc" }
    // `date T time` in one word.
    words = words.flatMap(Self.splitAtT)
    var date: (year: Int, month: Int, day: Int)?
    var named: (month: Int?, numbers: [String]) = (nil, [])
    var afternoon: Bool?
    for word in words {
      if let special = special(word, asTime) {
        guard words.count == 1 || word == "today" || word == "tomorrow" || word == "yesterday"
        else { return nil }
        reading = special
      } else if word == "am" || word == "pm" {
        afternoon = word == "pm"
      } else if word == "z" || word == "utc" || word == "gmt" || word == "zulu" {
        reading.offset = 0
      } else if word.contains(":") {
        guard reading.microseconds == nil, let (time, offset) = Self.clock(word) else { return nil }
        reading.microseconds = time
        if let offset { reading.offset = offset }
      } else if let first = word.first, first == "+" || first == "-", reading.microseconds != nil {
        guard let offset = Self.offset(word[...]) else { return nil }
        reading.offset = offset
      } else if let month = Self.months.firstIndex(where: { Self.isMonth(word, $0) }) {
        guard named.month == nil else { return nil }
        named.month = month + 1
      } else if Self.weekdays.contains(String(word.prefix(3))), word.allSatisfy(\.isLetter) {
        continue
      } else if let parsed = Self.numericDate(word) {
        guard date == nil else { return nil }
        date = parsed
      } else if word.allSatisfy(\.isNumber) {
        named.numbers.append(word)
      } else {
        return nil
      }
    }
    if let month = named.month {
      guard date == nil, named.numbers.count == 2 else { return nil }
      let (a, b) = (named.numbers[0], named.numbers[1])
      let yearFirst = a.utf8.count > 2
      guard let year = Int(yearFirst ? a : b), let day = Int(yearFirst ? b : a) else { return nil }
      date = (Self.fullYear(year, digits: (yearFirst ? a : b).utf8.count), month, day)
    } else if !named.numbers.isEmpty {
      // `040506` after a date is a time.
      guard named.numbers.count == 1 else { return nil }
      if date != nil || reading.days != nil || asTime {
        guard reading.microseconds == nil, let time = Self.packedTime(named.numbers[0]) else {
          return nil
        }
        reading.microseconds = time
      } else {
        // `YYMMDD`
        guard named.numbers[0].utf8.count == 6, let packed = Int(named.numbers[0]) else {
          return nil
        }
        date = (Self.fullYear(packed / 10_000, digits: 2), packed / 100 % 100, packed % 100)
      }
    }
    if let afternoon {
      guard let time = reading.microseconds, time < 13 * 3_600_000_000 else { return nil }
      let half: Int64 = 12 * 3_600_000_000
      reading.microseconds = time % half + (afternoon ? half : 0)
    }
    if let (givenYear, month, day) = date {
      var year = givenYear
      if isBC {
        guard year > 0 else { return nil }
        year = 1 - year
      } else if year == 0 {
        return nil
      }
      guard (1...12).contains(month), day >= 1,
        day <= CivilCalendar.length(ofMonth: month, year: year), year < 5_874_898
      else { return nil }
      reading.days = CivilCalendar.days(year: year, month: month, day: day)
    } else if isBC {
      return nil
    }
    return reading
  }

  private func special(_ word: String, _ asTime: Bool) -> Reading? {
    switch word {
    case "infinity", "+infinity": return Reading(infinity: .max)
    case "-infinity": return Reading(infinity: .min)
    case "epoch": return asTime ? nil : Reading(days: 0, microseconds: 0)
    case "allballs": return Reading(microseconds: 0, offset: 0)
    case "now": return now.map { Reading(instant: $0) }
    case "today", "tomorrow", "yesterday":
      guard let now else { return nil }
      let shift = word == "today" ? 0 : (word == "tomorrow" ? 1 : -1)
      return Reading(days: CivilCalendar.split(now).days + shift)
    default: return nil
    }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]

  private static func isMonth(_ word: String, _ month: String) -> Bool {
    word == month || word == month.prefix(3) || (word == "sept" && month == "september")
  }

  private static func splitAtT(_ word: String) -> [String] {
    guard let t = word.firstIndex(of: "t"), t > word.startIndex,
      word[..<t].allSatisfy({ $0.isNumber || $0 == "-" }),
      word[word.index(after: t)...].first?.isNumber == true
    else { return [word] }
    return [String(word[..<t]), String(word[word.index(after: t)...])]
  }

  private static func fullYear(_ year: Int, digits: Int) -> Int {
    digits > 2 ? year : (year < 70 ? 2000 + year : 1900 + year)
  }

  private static func numericDate(_ word: String) -> (year: Int, month: Int, day: Int)? {
    if word.allSatisfy({ $0.isNumber }) {
      guard word.utf8.count == 8, let packed = Int(word) else { return nil }
      return (packed / 10_000, packed / 100 % 100, packed % 100)
    }
    for separator in ["-", "/", "."] as [Character] {
      let parts = word.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      var numbers: [Int?] = []
      for part in parts { numbers.append(part.allSatisfy(\.isNumber) ? Int(part) : nil) }
      if let a = numbers[0], let b = numbers[1], let c = numbers[2] {
        if parts[0].utf8.count > 2 { return (a, b, c) }
        return (fullYear(c, digits: parts[2].utf8.count), a, b)
      }
      // `Jan-8-1999`
      if let month = months.firstIndex(where: { isMonth(String(parts[0]), $0) }),
        let b = numbers[1], let c = numbers[2]
      {
        return (fullYear(c, digits: parts[2].utf8.count), month + 1, b)
      }
      // `8-Jan-1999`
      if let month = months.firstIndex(where: { isMonth(String(parts[1]), $0) }),
        let a = numbers[0], let c = numbers[2]
      {
        return parts[0].utf8.count > 2
          ? (a, month + 1, c) : (fullYear(c, digits: parts[2].utf8.count), month + 1, a)
      }
    }
    return nil
  }

  private static func packedTime(_ digits: String) -> Int64? {
    guard digits.utf8.count == 6 || digits.utf8.count == 4, var value = Int64(digits) else {
      return nil
    }
    if digits.utf8.count == 4 { value *= 100 }
    return time(hours: value / 10_000, minutes: value / 100 % 100, micros: value % 100 * 1_000_000)
  }

  private static func time(hours: Int64, minutes: Int64, micros: Int64) -> Int64? {
    guard hours <= 24, minutes < 60, micros <= 60_000_000 else { return nil }
    let total = (hours * 60 + minutes) * 60_000_000 + micros
    return total <= CivilCalendar.microsecondsPerDay ? total : nil
  }

  /// `HH:MM[:SS[.f]]` and an offset written against it.
  private static func clock(_ word: String) -> (Int64, Int?)? {
    var body = word[...]
    var zone: Int?
    if body.hasSuffix("z") {
      zone = 0
      body.removeLast()
    } else if let sign = body.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      guard sign > body.startIndex, let parsed = offset(body[sign...]) else { return nil }
      zone = parsed
      body = body[..<sign]
    }
    var half: Bool?
    if body.hasSuffix("am") || body.hasSuffix("pm") {
      half = body.hasSuffix("pm")
      body = body.dropLast(2)
    }
    let parts = body.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hours = Int64(parts[0]), let minutes = Int64(parts[1])
    else { return nil }
    var micros: Int64 = 0
    if parts.count == 3 {
      let pieces = parts[2].split(separator: ".", omittingEmptySubsequences: false)
      guard pieces.count <= 2, let seconds = Int64(pieces[0]), seconds >= 0 else { return nil }
      micros = seconds * 1_000_000
      if pieces.count == 2, !pieces[1].isEmpty {
        guard pieces[1].allSatisfy(\.isNumber), let fraction = Double("0." + pieces[1]) else {
          return nil
        }
        micros += Int64((fraction * 1_000_000).rounded(.toNearestOrEven))
      }
    }
    guard var total = time(hours: hours, minutes: minutes, micros: micros) else { return nil }
    if let half {
      let noon: Int64 = 12 * 3_600_000_000
      guard total < noon + 3_600_000_000 else { return nil }
      total = total % noon + (half ? noon : 0)
    }
    return (total, zone)
  }

  /// `+HH`, `+HHMM`, `+HH:MM[:SS]` in seconds.
  private static func offset(_ text: Substring) -> Int? {
    let negative = text.first == "-"
    let body = text.dropFirst()
    var parts = body.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 1, parts[0].utf8.count > 2 {
      parts = [String(parts[0].dropLast(2)), String(parts[0].suffix(2))]
    }
    var total = 0
    for (part, unit) in zip(parts, [3600, 60, 1]) {
      guard !part.isEmpty, part.allSatisfy(\.isNumber), let value = Int(part) else { return nil }
      total += value * unit
    }
    guard total < 16 * 3600 else { return nil }
    return negative ? -total : total
  }
}
