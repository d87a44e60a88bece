/// PostgreSQL's `numeric`, as far as 38 digits: an integer and the count of its decimals.
///
/// The scale is part of how a value is shown (`1.50`), not of what it equals (`1.5 = 1.50`).
public struct Numeric: Sendable {
  /// What the value is, besides a number.
  enum Kind: UInt8, Sendable {
    case minusInfinity, finite, infinity, nan
  }

  /// The value times 10 to the power of `scale`.
  public let unscaled: Int128
  /// Decimals shown, 0 to 1,000.
  public let scale: Int16
  let kind: Kind

  /// A finite value.
  public init(unscaled: Int128, scale: Int) {
    self.unscaled = unscaled
    self.scale = Int16(scale)
    kind = .finite
  }

  init(_ kind: Kind) {
    unscaled = 0
    scale = 0
    self.kind = kind
  }

  /// A whole number.
  public init(_ value: Int64) { self.init(unscaled: Int128(value), scale: 0) }

  /// Not a number.
  public static let nan = Numeric(.nan)
  /// Greater than every finite value.
  public static let infinity = Numeric(.infinity)
  /// Less than every finite value.
  public static let minusInfinity = Numeric(.minusInfinity)

  /// Neither NaN nor infinite.
  public var isFinite: Bool { kind == .finite }

  /// -1, 0 or 1; NaN counts as positive.
  public var signum: Int {
    switch kind {
    case .finite: unscaled.signum() < 0 ? -1 : (unscaled == 0 ? 0 : 1)
    case .minusInfinity: -1
    case .infinity, .nan: 1
    }
  }
}

extension Numeric: Comparable, Hashable {
  /// -1, 0 or 1; NaN equals itself and is greater than all else, as in PostgreSQL.
  func order(_ other: Numeric) -> Int {
    guard kind == .finite, other.kind == .finite else {
      return kind.rawValue == other.kind.rawValue
        ? 0 : (kind.rawValue < other.kind.rawValue ? -1 : 1)
    }
    if scale == other.scale {
      return unscaled == other.unscaled ? 0 : (unscaled < other.unscaled ? -1 : 1)
    }
    if scale > other.scale { return -other.order(self) }
    guard let factor = Self.powerOfTen(Int(other.scale - scale)) else {
      return unscaled == 0 ? -other.unscaled.signum().asInt : unscaled.signum().asInt
    }
    let (left, overflow) = unscaled.multipliedReportingOverflow(by: factor)
    if overflow { return unscaled.signum().asInt }
    return left == other.unscaled ? 0 : (left < other.unscaled ? -1 : 1)
  }

  /// Whether both are the same number, whatever their scale.
  public static func == (a: Numeric, b: Numeric) -> Bool { a.order(b) == 0 }

  /// Numeric order; NaN is greatest.
  public static func < (a: Numeric, b: Numeric) -> Bool { a.order(b) < 0 }

  /// Feeds the number without its trailing zeros.
  public func hash(into hasher: inout Hasher) {
    let short = trimmed
    hasher.combine(short.unscaled)
    hasher.combine(short.scale)
    hasher.combine(kind)
  }

  /// The same number with the least scale that holds it.
  public var trimmed: Numeric {
    guard kind == .finite, scale > 0 else { return self }
    var value = unscaled
    var digits = Int(scale)
    while digits > 0, value % 10 == 0 {
      value /= 10
      digits -= 1
    }
    return Numeric(unscaled: value, scale: digits)
  }
}

extension Int128 {
  fileprivate var asInt: Int { Int(self) }
}

extension Numeric {
  /// 10 to the power of `exponent`; `nil` beyond 38.
  static func powerOfTen(_ exponent: Int) -> Int128? {
    powers.indices.contains(exponent) ? powers[exponent] : nil
  }

  private static let powers: [Int128] = {
    var list: [Int128] = [1]
    for _ in 0..<38 { list.append(list[list.count - 1] * 10) }
    return list
  }()

  /// How many decimal digits `value` has; 0 for 0.
  static func digitCount(_ value: UInt128) -> Int {
    var low = 0
    while low <= 38, value >= UInt128(powers[low]) { low += 1 }
    return low
  }
}

extension Numeric {
  /// Reads PostgreSQL's input syntax: digits, a point, an exponent, `NaN`, `Infinity`.
  ///
  /// - Returns: `nil` where the text is no number, or one of more than 38 digits.
  public init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while let first = bytes.first, first <= 32 { bytes.removeFirst() }
    while let last = bytes.last, last <= 32 { bytes.removeLast() }
    var negative = false
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      negative = sign == UInt8(ascii: "-")
      bytes.removeFirst()
    }
    switch String(decoding: bytes, as: UTF8.self).lowercased() {
    case "nan":
      self = .nan
      return
    case "inf", "infinity":
      self = negative ? .minusInfinity : .infinity
      return
    default: break
    }
    var value: Int128 = 0
    var decimals = 0
    var digits = 0
    var seenPoint = false
    var exponent = 0
    var index = bytes.startIndex
    scan: while index < bytes.endIndex {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (product, over) = value.multipliedReportingOverflow(by: 10)
        let (sum, overSum) = product.addingReportingOverflow(Int128(byte - 48))
        if over || overSum { return nil }
        value = sum
        digits += 1
        if seenPoint { decimals += 1 }
      case UInt8(ascii: ".") where !seenPoint: seenPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard digits > 0,
          let parsed = Int(String(decoding: bytes[(index + 1)...], as: UTF8.self)),
          abs(parsed) < 2000
        else { return nil }
        exponent = parsed
        break scan
      default: return nil
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    var scale = decimals - exponent
    if scale < 0 {
      if value != 0 {
        guard let factor = Self.powerOfTen(-scale) else { return nil }
        let (product, over) = value.multipliedReportingOverflow(by: factor)
        if over { return nil }
        value = product
      }
      scale = 0
    }
    guard scale <= 1000 else { return nil }
    self.init(unscaled: negative ? -value : value, scale: scale)
  }
}

extension Numeric: CustomStringConvertible {
  /// PostgreSQL's text form: all the decimals of the scale.
  public var description: String {
    switch kind {
    case .nan: return "NaN"
    case .infinity: return "Infinity"
    case .minusInfinity: return "-Infinity"
    case .finite: break
    }
    var digits = String(unscaled.magnitude)
    if scale > 0 {
      let width = Int(scale) + 1
      if digits.utf8.count < width {
        digits = String(repeating: "0", count: width - digits.utf8.count) + digits
      }
      let point = digits.utf8.index(digits.endIndex, offsetBy: -Int(scale))
      digits = digits[..<point] + "." + digits[point...]
    }
    return unscaled < 0 ? "-" + digits : digits
  }
}
