import SQLEvaluation
public import SchemaModel

extension OrdinalType {
  /// An ordinal in the column's own notation: `18`, `9.99`, `2024-01-31`, `2024-01-31 17:30:00`,
  /// an enum's label. What plan files and generator bounds are written in.
  ///
  /// - Complexity: O(1).
  public func text(of ordinal: Int64, in schema: Schema) -> String {
    switch self {
    case .integer: return String(ordinal)
    case .decimal(let scale): return Self.decimal(ordinal, scale: scale)
    case .boolean: return ordinal == 0 ? "false" : "true"
    case .date: return Self.date(ordinal)
    case .time: return Self.time(ordinal)
    case .timestamp:
      let day = IntervalSet.floorDivision(ordinal, 86_400_000_000)
      return Self.date(day) + " " + Self.time(ordinal - day * 86_400_000_000)
    case .enumeration(let name):
      let labels = schema.enums[name]?.labels ?? []
      return labels.indices.contains(Int(ordinal)) ? labels[Int(ordinal)] : String(ordinal)
    }
  }

  /// The ordinal that a text in the column's notation stands for; `nil` where it is none.
  ///
  /// A date may stand for the midnight that begins it. Digits beyond the scale are refused, so that
  /// nothing is rounded unseen.
  ///
  /// - Complexity: O(length).
  public func ordinal(of text: String, in schema: Schema) -> Int64? {
    let text = text.trimmingBlanks
    switch self {
    case .integer: return Int64(text)
    case .decimal(let scale): return Self.decimal(text, scale: scale)
    case .boolean:
      switch text.lowercased() {
      case "true", "t", "yes", "on", "1": return 1
      case "false", "f", "no", "off", "0": return 0
      default: return nil
      }
    case .date: return Self.date(text)
    case .time: return Self.time(text)
    case .timestamp:
      let parts = text.split(maxSplits: 1) { $0 == " " || $0 == "T" }.map(String.init)
      guard let first = parts.first, let day = Self.date(first) else { return nil }
      guard parts.count == 2 else { return day * 86_400_000_000 }
      let clock = parts[1].hasSuffix("Z") ? String(parts[1].dropLast()) : parts[1]
      guard let time = Self.time(clock) else { return nil }
      return day * 86_400_000_000 + time
    case .enumeration(let name):
      return schema.enums[name]?.labels.firstIndex(of: text).map(Int64.init)
    }
  }

  private static func decimal(_ ordinal: Int64, scale: Int) -> String {
    guard scale > 0 else { return String(ordinal) }
    let digits = String(ordinal.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    return (ordinal < 0 ? "-" : "") + padded.dropLast(scale) + "." + padded.suffix(scale)
  }

  private static func decimal(_ text: String, scale: Int) -> Int64? {
    let negative = text.hasPrefix("-")
    let body = negative || text.hasPrefix("+") ? String(text.dropFirst()) : text
    let parts = body.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, !body.isEmpty, let whole = parts.first else { return nil }
    var fraction = parts.count == 2 ? String(parts[1]) : ""
    while fraction.count > scale, fraction.hasSuffix("0") { fraction.removeLast() }
    guard fraction.count <= scale else { return nil }
    let digits = whole + fraction + String(repeating: "0", count: scale - fraction.count)
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let magnitude = Int64(digits) else {
      return nil
    }
    return negative ? -magnitude : magnitude
  }

  private static func date(_ day: Int64) -> String {
    let (year, month, day) = CivilCalendar.date(ofDays: Int(day))
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  private static func date(_ text: String) -> Int64? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard
      parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= CivilCalendar.length(ofMonth: month, year: year)
    else { return nil }
    return Int64(CivilCalendar.days(year: year, month: month, day: day))
  }

  private static func time(_ microseconds: Int64) -> String {
    let seconds = microseconds / 1_000_000
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded(Int($0), 2) }
      .joined(separator: ":")
    let fraction = microseconds % 1_000_000
    guard fraction != 0 else { return clock }
    var digits = padded(Int(fraction), 6)
    while digits.hasSuffix("0") { digits.removeLast() }
    return clock + "." + digits
  }

  private static func time(_ text: String) -> Int64? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard
      (2...3).contains(parts.count), let hour = Int64(parts[0]), let minute = Int64(parts[1]),
      (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    guard parts.count == 3 else { return (hour * 60 + minute) * 60_000_000 }
    guard let second = decimal(parts[2], scale: 6), (0..<60_000_000).contains(second) else {
      return nil
    }
    return (hour * 60 + minute) * 60_000_000 + second
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension String {
  /// Without blanks at either end.
  var trimmingBlanks: String {
    guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
