extension RegexParser {
  /// What follows a backslash outside of brackets.
  mutating func escape() throws(RegexError) -> RegexNode {
    guard let scalar = current else { throw error("invalid escape \\ sequence") }
    index += 1
    switch scalar {
    case "d": return .set(CharacterClasses.digit)
    case "s": return .set(CharacterClasses.space)
    case "w": return .set(CharacterClasses.word)
    case "D": return .set(CharacterClasses.digit.complement)
    case "S": return .set(CharacterClasses.space.complement)
    case "W": return .set(CharacterClasses.word.complement)
    case "A": return .assertion(.textStart)
    case "Z": return .assertion(.textEnd)
    case "m": return .assertion(.wordStart)
    case "M": return .assertion(.wordEnd)
    case "y": return .assertion(.wordBoundary)
    case "Y": return .assertion(.notWordBoundary)
    case "1"..."9": return try reference(scalar)
    default:
      index -= 1
      return character(try escapedCharacter())
    }
  }

  /// A back reference, or an octal number where there are not so many groups.
  private mutating func reference(_ first: Unicode.Scalar) throws(RegexError) -> RegexNode {
    var digits = [first]
    while let next = current, CharacterClasses.digit.contains(next.value), digits.count < 3 {
      digits.append(next)
      index += 1
    }
    let number = digits.reduce(0) { $0 * 10 + Int($1.value - 48) }
    if digits.count == 1 || number <= closedGroups {
      if number > closedGroups { throw error("invalid backreference number") }
      throw unsupported("back reference")
    }
    guard digits.allSatisfy({ $0.value < 56 }) else { throw error("invalid escape \\ sequence") }
    let code = digits.reduce(UInt32(0)) { $0 * 8 + ($1.value - 48) }
    guard let scalar = Unicode.Scalar(code) else { throw error("invalid escape \\ sequence") }
    return character(scalar)
  }

  /// An escape that stands for one character; the backslash is already taken.
  mutating func escapedCharacter() throws(RegexError) -> Unicode.Scalar {
    guard let scalar = current else { throw error("invalid escape \\ sequence") }
    index += 1
    switch scalar {
    case "a": return "\u{7}"
    case "b": return "\u{8}"
    case "B": return "\\"
    case "e": return "\u{1B}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "v": return "\u{B}"
    case "c":
      guard let control = current, let result = Unicode.Scalar(control.value & 31) else {
        throw error("invalid escape \\ sequence")
      }
      index += 1
      return result
    case "u": return try hexadecimal(4...4)
    case "U": return try hexadecimal(8...8)
    case "x": return try hexadecimal(1...255)
    case "0":
      var code: UInt32 = 0
      var digits = 1
      while digits < 3, let next = current, (48...55).contains(next.value) {
        code = code * 8 + next.value - 48
        digits += 1
        index += 1
      }
      guard let result = Unicode.Scalar(code) else { throw error("invalid escape \\ sequence") }
      return result
    default:
      let isLetterOrDigit =
        scalar.value < 128
        && (scalar.properties.isAlphabetic || CharacterClasses.digit.contains(scalar.value))
      if isLetterOrDigit { throw error("invalid escape \\ sequence") }
      return scalar
    }
  }

  private mutating func hexadecimal(_ count: ClosedRange<Int>) throws(RegexError)
    -> Unicode.Scalar
  {
    var code: UInt32 = 0
    var digits = 0
    while digits < count.upperBound, let next = current, next.value < 128,
      let digit = Character(next).hexDigitValue
    {
      guard code < 0x1000_0000 else { throw error("invalid escape \\ sequence") }
      code = code << 4 | UInt32(digit)
      digits += 1
      index += 1
    }
    guard count.contains(digits), let scalar = Unicode.Scalar(code) else {
      throw error("invalid escape \\ sequence")
    }
    return scalar
  }

  /// A bracket expression; the `[` is already taken.
  mutating func bracket() throws(RegexError) -> CharacterSet {
    let isNegated = take("^")
    var ranges: [ClosedRange<UInt32>] = []
    var isFirst = true
    while true {
      guard let scalar = current else { throw error("brackets [] not balanced") }
      if scalar == "]", !isFirst {
        index += 1
        break
      }
      isFirst = false
      if let set = try bracketClass() {
        ranges += set.ranges
        if current == "-", index + 1 < scalars.count, scalars[index + 1] != "]" {
          throw error("invalid character range")
        }
        continue
      }
      if scalar == "-", !(index + 1 < scalars.count && scalars[index + 1] == "]"),
        !ranges.isEmpty
      {
        throw error("invalid character range")
      }
      let low = try bracketCharacter()
      guard current == "-", index + 1 < scalars.count, scalars[index + 1] != "]" else {
        ranges.append(low.value...low.value)
        continue
      }
      index += 1
      let high = try bracketCharacter()
      guard low.value <= high.value else { throw error("invalid character range") }
      ranges.append(low.value...high.value)
    }
    var set = CharacterSet(ranges)
    if ignoresCase { set = set.ignoringCase() }
    return isNegated ? set.complement : set
  }

  /// `[:name:]`, `\d` and their kin inside of brackets.
  private mutating func bracketClass() throws(RegexError) -> CharacterSet? {
    if take("[:") {
      var name = ""
      while let scalar = current, scalar != ":" {
        name.unicodeScalars.append(scalar)
        index += 1
      }
      guard take(":]"), let set = CharacterClasses.named(name) else {
        throw error("invalid character class")
      }
      // Where case does not matter, both cases are all letters.
      return ignoresCase && (name == "upper" || name == "lower") ? CharacterClasses.alpha : set
    }
    if take("\\d") { return CharacterClasses.digit }
    if take("\\s") { return CharacterClasses.space }
    if take("\\w") { return CharacterClasses.word }
    if take("\\D") { return CharacterClasses.digit.complement }
    if take("\\S") { return CharacterClasses.space.complement }
    if take("\\W") { return CharacterClasses.word.complement }
    return nil
  }

  private mutating func bracketCharacter() throws(RegexError) -> Unicode.Scalar {
    if take("[.") || take("[=") {
      let mark = scalars[index - 1]
      guard let scalar = current else { throw error("brackets [] not balanced") }
      index += 1
      guard current == mark else { throw unsupported("collating element") }
      index += 1
      guard take("]") else { throw error("brackets [] not balanced") }
      return scalar
    }
    guard let scalar = current else { throw error("brackets [] not balanced") }
    index += 1
    return scalar == "\\" ? try escapedCharacter() : scalar
  }
}
