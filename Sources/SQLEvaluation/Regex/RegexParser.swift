/// Reads PostgreSQL's advanced regular expressions (documentation, section "Regular Expression
/// Details"), default flavour, newlines being ordinary characters.
struct RegexParser {
  let scalars: [Unicode.Scalar]
  var index = 0
  var ignoresCase: Bool
  /// `(?x)`: white space and comments are passed over.
  var isExpanded = false
  var groups = 0
  var closedGroups = 0

  /// The tree of a pattern.
  static func parse(_ pattern: String, caseInsensitive: Bool) throws(RegexError) -> RegexNode {
    var parser = RegexParser(
      scalars: Array(pattern.unicodeScalars), ignoresCase: caseInsensitive)
    if parser.take("***=") { return parser.literalRest() }
    if !parser.take("***:"), parser.take("***") {
      throw parser.error("invalid regular expression director")
    }
    if try parser.options() { return parser.literalRest() }
    let node = try parser.alternation(isNested: false)
    if parser.index < parser.scalars.count { throw parser.error("parentheses () not balanced") }
    return node
  }

  init(scalars: [Unicode.Scalar], ignoresCase: Bool) {
    self.scalars = scalars
    self.ignoresCase = ignoresCase
  }

  var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  func error(_ message: String) -> RegexError { RegexError(offset: index, message: message) }

  func unsupported(_ message: String) -> RegexError {
    RegexError(offset: index, message: message, isUnsupported: true)
  }

  mutating func take(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard scalars[index...].starts(with: wanted) else { return false }
    index += wanted.count
    return true
  }

  /// One character as a node.
  func character(_ scalar: Unicode.Scalar) -> RegexNode {
    let set = CharacterSet(scalar)
    return .set(ignoresCase ? set.ignoringCase() : set)
  }

  private mutating func literalRest() -> RegexNode {
    let rest = scalars[index...]
    index = scalars.count
    return .concatenation(rest.map(character))
  }

  /// Embedded options at the start, `(?i)`; whether the rest is a literal, `(?q)`.
  private mutating func options() throws(RegexError) -> Bool {
    guard scalars[index...].starts(with: ["(", "?"]), index + 2 < scalars.count,
      ("a"..."z").contains(scalars[index + 2])
    else { return false }
    index += 2
    var isLiteral = false
    while let option = current, option != ")" {
      switch option {
      case "i": ignoresCase = true
      case "c": ignoresCase = false
      case "q": isLiteral = true
      case "x": isExpanded = true
      case "t": isExpanded = false
      case "s", "e": break
      case "b", "m", "n", "p", "w":
        throw unsupported("regular expression option (?\(option))")
      default: throw error("invalid embedded option")
      }
      index += 1
    }
    guard take(")") else { throw error("invalid embedded option") }
    return isLiteral
  }

  private mutating func alternation(isNested: Bool) throws(RegexError) -> RegexNode {
    var branches = [try branch()]
    while current == "|" {
      index += 1
      branches.append(try branch())
    }
    return branches.count == 1 ? branches[0] : .alternation(branches)
  }

  private mutating func branch() throws(RegexError) -> RegexNode {
    var parts: [RegexNode] = []
    while true {
      skipBlanks()
      guard let scalar = current, scalar != "|", scalar != ")" else { break }
      let atom = try atom()
      parts.append(try quantified(atom))
    }
    switch parts.count {
    case 0: return .empty
    case 1: return parts[0]
    default: return .concatenation(parts)
    }
  }

  private mutating func skipBlanks() {
    while true {
      if isExpanded, let scalar = current, CharacterClasses.space.contains(scalar.value) {
        index += 1
      } else if isExpanded, current == "#" {
        while let scalar = current, scalar != "\n" {
          _ = scalar
          index += 1
        }
      } else if scalars[index...].starts(with: ["(", "?", "#"]) {
        while let scalar = current, scalar != ")" {
          _ = scalar
          index += 1
        }
        if current != nil { index += 1 }
      } else {
        return
      }
    }
  }

  private mutating func quantified(_ atom: RegexNode) throws(RegexError) -> RegexNode {
    skipBlanks()
    guard let (minimum, maximum, isExact) = try quantifier() else { return atom }
    let isConstraint =
      switch atom {
      case .assertion, .lookahead: true
      default: false
      }
    if isConstraint { throw error("quantifier operand invalid") }
    let isLazy = take("?")
    skipBlanks()
    if let next = current, ["*", "+", "?"].contains(next) || (next == "{" && startsBound) {
      throw error("quantifier operand invalid")
    }
    return .repetition(
      atom, minimum: minimum, maximum: maximum, isGreedy: isExact ? nil : !isLazy)
  }

  /// Whether a `{` here begins a bound rather than being a character.
  private var startsBound: Bool {
    index + 1 < scalars.count && CharacterClasses.digit.contains(scalars[index + 1].value)
  }

  private mutating func quantifier() throws(RegexError) -> (Int, Int?, isExact: Bool)? {
    switch current {
    case "*":
      index += 1
      return (0, nil, false)
    case "+":
      index += 1
      return (1, nil, false)
    case "?":
      index += 1
      return (0, 1, false)
    case "{" where startsBound:
      index += 1
      let minimum = try number()
      var maximum: Int? = minimum
      var isExact = true
      if take(",") {
        isExact = false
        maximum = current == "}" ? nil : try number()
      }
      guard take("}") else { throw error("invalid repetition count(s)") }
      if let maximum, maximum < minimum { throw error("invalid repetition count(s)") }
      return (minimum, maximum, isExact)
    default: return nil
    }
  }

  private mutating func number() throws(RegexError) -> Int {
    var value = 0
    var digits = 0
    while let scalar = current, CharacterClasses.digit.contains(scalar.value) {
      value = value * 10 + Int(scalar.value - 48)
      digits += 1
      index += 1
      if value > 255 { throw error("invalid repetition count(s)") }
    }
    if digits == 0 { throw error("invalid repetition count(s)") }
    return value
  }

  private mutating func atom() throws(RegexError) -> RegexNode {
    guard let scalar = current else { return .empty }
    index += 1
    switch scalar {
    case "(": return try group()
    case "[":
      if take("[:<:]]") { return .assertion(.wordStart) }
      if take("[:>:]]") { return .assertion(.wordEnd) }
      return .set(try bracket())
    case ".": return .set(.all)
    case "^": return .assertion(.textStart)
    case "$": return .assertion(.textEnd)
    case "\\": return try escape()
    case "*", "+", "?":
      index -= 1
      throw error("quantifier operand invalid")
    case "{":
      index -= 1
      if startsBound { throw error("quantifier operand invalid") }
      index += 1
      return character(scalar)
    default: return character(scalar)
    }
  }

  private mutating func group() throws(RegexError) -> RegexNode {
    func closed(_ parser: inout RegexParser) throws(RegexError) {
      guard parser.take(")") else { throw parser.error("parentheses () not balanced") }
    }
    if take("?:") {
      let inner = try alternation(isNested: true)
      try closed(&self)
      // Kept apart from its surroundings, as a group without a number.
      return inner
    }
    if take("?=") || take("?!") {
      let isNegative = scalars[index - 1] == "!"
      let saved = groups
      let inner = try alternation(isNested: true)
      try closed(&self)
      // Parentheses inside of a lookahead never capture.
      groups = saved
      return .lookahead(inner, isNegative: isNegative)
    }
    if take("?<=") || take("?<!") { throw unsupported("lookbehind") }
    if current == "?" { throw error("quantifier operand invalid") }
    groups += 1
    let number = groups
    let inner = try alternation(isNested: true)
    try closed(&self)
    closedGroups += 1
    return .group(inner, number)
  }
}
