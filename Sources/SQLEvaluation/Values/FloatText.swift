/// How floating-point numbers are written.
enum FloatText {
  /// PostgreSQL's shortest form that reads back the same (`extra_float_digits` 1).
  static func shortest(_ value: Double, single: Bool) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    if value == 0 { return value.sign == .minus ? "-0" : "0" }
    let plain = single ? Float(value.magnitude).description : value.magnitude.description
    var (digits, point) = decompose(plain)
    if single, isHalfway(plain, Float(value.magnitude)) {
      // PostgreSQL does not trust a reader's ties, and writes one digit more.
      (digits, point) = decompose(
        significant(value.magnitude, digits: digits.utf8.count + 1))
    }
    let sign = value < 0 ? "-" : ""
    let exponent = point - 1
    if exponent < -4 || exponent >= (single ? 6 : 15) {
      var mantissa = String(digits.prefix(1))
      if digits.utf8.count > 1 { mantissa += "." + digits.dropFirst() }
      let power = String(abs(exponent))
      return sign + mantissa + "e" + (exponent < 0 ? "-" : "+")
        + (power.utf8.count < 2 ? "0" + power : power)
    }
    return sign + positional(digits, point: point)
  }

  /// Whether a decimal lies halfway between a number and a neighbour of it.
  private static func isHalfway(_ text: String, _ value: Float) -> Bool {
    guard let exact = Double(text), exact != Double(value) else { return false }
    return exact == (Double(value) + Double(value.nextUp)) / 2
      || exact == (Double(value) + Double(value.nextDown)) / 2
  }

  /// `value` rounded to `digits` significant digits, without an exponent.
  static func significant(_ value: Double, digits count: Int) -> String {
    if value == 0 { return "0" }
    let (all, point) = exactDigits(value.magnitude)
    var kept = Array(all.prefix(count + 1))
    var place = point
    if kept.count > count {
      // Half to even on the exact expansion, as printf rounds.
      let next = kept.removeLast()
      let rest = all.dropFirst(count + 1).contains { $0 != 0 }
      let odd = (kept.last ?? 0) % 2 == 1
      if next > 5 || (next == 5 && (rest || odd)) {
        var index = kept.count - 1
        while index >= 0 {
          if kept[index] == 9 {
            kept[index] = 0
            index -= 1
          } else {
            kept[index] += 1
            break
          }
        }
        if index < 0 {
          kept.insert(1, at: 0)
          place += 1
        }
      }
    }
    while kept.count > 1, kept.last == 0 { kept.removeLast() }
    let digits = String(decoding: kept.map { $0 + 48 }, as: UTF8.self)
    return (value < 0 ? "-" : "") + positional(digits, point: place)
  }

  /// Digits with the point after the first `point` of them.
  private static func positional(_ digits: String, point: Int) -> String {
    let count = digits.utf8.count
    if point <= 0 { return "0." + String(repeating: "0", count: -point) + digits }
    if point >= count { return digits + String(repeating: "0", count: point - count) }
    return digits.prefix(point) + "." + digits.dropFirst(point)
  }

  /// Significant digits of a Swift description, and how many stand before the point.
  private static func decompose(_ text: String) -> (digits: String, point: Int) {
    let parts = text.split(separator: "e")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let halves = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    var digits = String(halves[0]) + (halves.count > 1 ? halves[1] : "")
    var point = halves[0].utf8.count + exponent
    while digits.hasPrefix("0"), digits.utf8.count > 1 {
      digits.removeFirst()
      point -= 1
    }
    while digits.hasSuffix("0"), digits.utf8.count > 1 { digits.removeLast() }
    return (digits, point)
  }

  /// All decimal digits of a finite positive double, first one not 0, and the point's place.
  private static func exactDigits(_ value: Double) -> (digits: [UInt8], point: Int) {
    // significand × 2^power, as a big integer in base 10: multiply by 2 or by 5, digit by digit.
    let power = Int(value.exponentBitPattern == 0 ? 1 : value.exponentBitPattern) - 1075
    let mantissa =
      value.significandBitPattern | (value.exponentBitPattern == 0 ? 0 : UInt64(1) << 52)
    var digits = String(mantissa).utf8.reversed().map { $0 - 48 }
    for _ in 0..<abs(power) { multiply(&digits, by: power > 0 ? 2 : 5) }
    while digits.count > 1, digits.last == 0 { digits.removeLast() }
    let point = digits.count - (power < 0 ? -power : 0)
    return (digits.reversed(), point)
  }

  private static func multiply(_ digits: inout [UInt8], by factor: UInt8) {
    var carry: UInt8 = 0
    for index in digits.indices {
      let product = digits[index] * factor + carry
      digits[index] = product % 10
      carry = product / 10
    }
    if carry > 0 { digits.append(carry) }
  }
}
