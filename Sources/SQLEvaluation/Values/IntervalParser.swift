/// Reads intervals: `1 year 2 days 03:04:05`, `@ 1 minute ago`, `1-2`, `P1Y2M3DT4H`.
enum IntervalParser {
  static func parse(_ text: String) -> Interval? {
    let trimmed = text.lowercased().split(whereSeparator: { $0.isWhitespace }).joined(
      separator: " ")
    if trimmed.hasPrefix("p") { return iso(trimmed) }
    var total = Parts()
    var words = tokens(trimmed)
    if words.first == "@" { words.removeFirst() }
    var ago = false
    if words.last == "ago" {
      ago = true
      words.removeLast()
    }
    guard !words.isEmpty else { return nil }
    var index = 0
    while index < words.count {
      let word = words[index]
      if word.contains(":") {
        guard let clock = clock(word) else { return nil }
        total.microseconds += clock
        index += 1
      } else if let (years, months) = yearMonth(word) {
        total.months += Double(years * 12 + months)
        index += 1
      } else if let amount = Double(word) {
        if index + 1 < words.count, Double(words[index + 1]) == nil,
          !words[index + 1].contains(":")
        {
          guard total.add(amount, unit: words[index + 1]) else { return nil }
          index += 2
        } else {
          // A bare number is days before a clock, seconds where it is all there is.
          guard words.count == 1 || index + 1 < words.count || index > 0 else { return nil }
          if index > 0, Double(words[index - 1]) != nil { return nil }
          let isDays = index + 1 < words.count && words[index + 1].contains(":")
          guard total.add(amount, unit: isDays ? "day" : "second") else { return nil }
          index += 1
        }
      } else {
        return nil
      }
    }
    return total.interval(negated: ago)
  }

  /// Sums in the making; fractions cascade downwards.
  private struct Parts {
    var months = 0.0
    var days = 0.0
    var microseconds = 0.0

    mutating func add(_ amount: Double, unit: String) -> Bool {
      let name = unit.hasSuffix("s") && unit.utf8.count > 2 ? String(unit.dropLast()) : unit
      switch name {
      case "millennium", "millennia", "mil": addMonths(amount * 12_000)
      case "century", "centurie", "c", "cent": addMonths(amount * 1200)
      case "decade", "dec": addMonths(amount * 120)
      case "year", "y", "yr": addMonths((amount * 12).rounded(.towardZero))
      case "month", "mon": addMonths(amount)
      case "week", "w": addDays(amount * 7)
      case "day", "d": addDays(amount)
      case "hour", "h", "hr": microseconds += amount * 3_600_000_000
      case "minute", "m", "min": microseconds += amount * 60_000_000
      case "second", "s", "sec": microseconds += amount * 1_000_000
      case "millisecond", "msec", "mseconds", "ms", "msecond": microseconds += amount * 1000
      case "microsecond", "usec", "us", "usecond": microseconds += amount
      default: return false
      }
      return true
    }

    private mutating func addMonths(_ amount: Double) {
      let whole = amount.rounded(.towardZero)
      months += whole
      addDays((amount - whole) * 30)
    }

    private mutating func addDays(_ amount: Double) {
      let whole = amount.rounded(.towardZero)
      days += whole
      microseconds += ((amount - whole) * 86_400_000_000).rounded()
    }

    func interval(negated: Bool) -> Interval? {
      let sign: Double = negated ? -1 : 1
      guard let m = Int32(exactly: months * sign), let d = Int32(exactly: days * sign),
        let us = Int64(exactly: (microseconds * sign).rounded(.toNearestOrEven))
      else { return nil }
      return Interval(months: m, days: d, microseconds: us)
    }
  }

  /// Words, with a number split from a unit written against it (`3d`).
  private static func tokens(_ text: String) -> [String] {
    var result: [String] = []
    for piece in text.split(whereSeparator: { $0 == " " || $0 == "," }) {
      var rest = piece
      while let split = rest.firstIndex(where: { $0.isLetter }), split > rest.startIndex,
        Double(rest[..<split]) != nil
      {
        let end = rest[split...].firstIndex { !$0.isLetter } ?? rest.endIndex
        result.append(String(rest[..<split]))
        result.append(String(rest[split..<end]))
        rest = rest[end...]
      }
      if !rest.isEmpty { result.append(String(rest)) }
    }
    return result
  }

  /// `[-]H:MM[:SS[.f]]` in microseconds.
  private static func clock(_ text: String) -> Double? {
    let negative = text.hasPrefix("-")
    let body = negative || text.hasPrefix("+") ? text.dropFirst() : text[...]
    let parts = body.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hours = Int(parts[0]), let minutes = Int(parts[1]),
      minutes < 60
    else { return nil }
    var seconds = 0.0
    if parts.count == 3 {
      guard let value = Double(parts[2]), value < 61 else { return nil }
      seconds = value
    }
    let total =
      (Double(hours) * 3600 + Double(minutes) * 60) * 1_000_000
      + (seconds * 1_000_000).rounded()
    return negative ? -total : total
  }

  /// `Y-M`, the SQL standard's year-month form.
  private static func yearMonth(_ text: String) -> (Int, Int)? {
    let negative = text.hasPrefix("-")
    let body = negative ? text.dropFirst() : text[...]
    let parts = body.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let years = Int(parts[0]), let months = Int(parts[1]),
      (0..<12).contains(months)
    else { return nil }
    return negative ? (-years, -months) : (years, months)
  }

  /// ISO 8601 with designators.
  private static func iso(_ text: String) -> Interval? {
    var total = Parts()
    var inTime = false
    var number = ""
    for character in text.dropFirst() {
      switch character {
      case "t":
        guard number.isEmpty else { return nil }
        inTime = true
      case "0"..."9", ".", "-", "+": number.append(character)
      default:
        guard let amount = Double(number) else { return nil }
        number = ""
        let unit: String
        switch (character, inTime) {
        case ("y", false): unit = "year"
        case ("m", false): unit = "month"
        case ("w", false): unit = "week"
        case ("d", false): unit = "day"
        case ("h", true): unit = "hour"
        case ("m", true): unit = "minute"
        case ("s", true): unit = "second"
        default: return nil
        }
        guard total.add(amount, unit: unit) else { return nil }
      }
    }
    return number.isEmpty ? total.interval(negated: false) : nil
  }
}
