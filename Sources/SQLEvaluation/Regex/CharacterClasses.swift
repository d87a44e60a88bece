/// The named classes of bracket expressions, as a UTF-8 locale has them.
enum CharacterClasses {
  static let digit = CharacterSet(of: "0123456789")
  static let space: CharacterSet = {
    let wide: [UInt32] = [0x1680, 0x2028, 0x2029, 0x205F, 0x3000]
    return CharacterSet(
      [9...13, 32...32, 0x2000...0x2006, 0x2008...0x200A] + wide.map { $0...$0 })
  }()
  static let word = alnum.union(CharacterSet(of: "_"))
  static let alpha = probed { $0.properties.isAlphabetic || isOtherDigit($0) }
  static let alnum = alpha.union(digit)
  static let upper = probed { $0.properties.isUppercase }
  static let lower = probed { $0.properties.isLowercase }

  /// A class by its name; `nil` for an unknown one.
  static func named(_ name: String) -> CharacterSet? {
    switch name {
    case "alpha": alpha
    case "digit": digit
    case "alnum": alnum
    case "upper": upper
    case "lower": lower
    case "space": space
    case "blank": CharacterSet(of: " \t")
    case "punct":
      CharacterSet([33...47, 58...64, 91...96, 123...126]).union(
        probed {
          $0.value > 127 && graphic($0) && !$0.properties.isAlphabetic && !isOtherDigit($0)
        })
    case "cntrl": CharacterSet([1...31, 127...159, 0x2028...0x2029])
    case "xdigit": CharacterSet(of: "0123456789abcdefABCDEF")
    case "graph": probed(graphic)
    case "print": probed { graphic($0) || $0.properties.generalCategory == .spaceSeparator }
    case "ascii": CharacterSet([1...127])
    case "word": word
    default: nil
    }
  }

  private static func isOtherDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 127 && scalar.properties.numericType == .decimal
  }

  @Sendable private static func graphic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .unassigned, .surrogate, .spaceSeparator, .lineSeparator, .paragraphSeparator:
      false
    default: true
    }
  }

  /// The code points of the basic plane for which `test` holds.
  private static func probed(_ test: (Unicode.Scalar) -> Bool) -> CharacterSet {
    var ranges: [ClosedRange<UInt32>] = []
    var start: UInt32?
    for value in UInt32(1)...0x10000 {
      let holds = value < 0x10000 && (Unicode.Scalar(value).map(test) ?? false)
      if holds, start == nil { start = value }
      if !holds, let first = start {
        ranges.append(first...(value - 1))
        start = nil
      }
    }
    return CharacterSet(ranges)
  }
}
