/// `column = NEW.name` or `column <> NEW.name`, either way round.
struct RowComparison {
  var new: String
  var column: String
  var isEqual: Bool

  private typealias Token = ProcedureText.Token

  /// The comparisons in a condition, in its order.
  static func all(in tokens: [ProcedureText.Token]) -> [RowComparison] {
    var found: [RowComparison] = []
    for place in tokens.indices where tokens[place] == .word("new") && place + 2 < tokens.count {
      guard tokens[place + 1] == .sign("."), case .word(let new) = tokens[place + 2] else {
        continue
      }
      if let (length, isEqual) = comparison(endingAt: place, in: tokens),
        let column = operand(endingAt: place - length, in: tokens)
      {
        found.append(RowComparison(new: new, column: column, isEqual: isEqual))
      } else if let (length, isEqual) = comparison(from: place + 3, in: tokens),
        let column = operand(from: place + 3 + length, in: tokens)
      {
        found.append(RowComparison(new: new, column: column, isEqual: isEqual))
      }
    }
    return found
  }

  private static let comparisons: [(tokens: [Token], isEqual: Bool)] = [
    ([.sign("<"), .sign(">")], false), ([.sign("!"), .sign("=")], false),
    ([.word("is"), .word("distinct"), .word("from")], false), ([.sign("=")], true),
  ]

  private static func comparison(endingAt end: Int, in tokens: [Token]) -> (Int, Bool)? {
    for (signs, isEqual) in comparisons
    where end >= signs.count && Array(tokens[(end - signs.count)..<end]) == signs {
      return (signs.count, isEqual)
    }
    return nil
  }

  private static func comparison(from start: Int, in tokens: [Token]) -> (Int, Bool)? {
    for (signs, isEqual) in comparisons
    where start + signs.count <= tokens.count
      && Array(tokens[start..<(start + signs.count)]) == signs
    {
      return (signs.count, isEqual)
    }
    return nil
  }

  /// The last name of `a.b.c` that ends before a place.
  private static func operand(endingAt end: Int, in tokens: [Token]) -> String? {
    guard end > 0, case .word(let name) = tokens[end - 1] else { return nil }
    return name
  }

  /// The last name of `a.b.c` that begins at a place.
  private static func operand(from start: Int, in tokens: [Token]) -> String? {
    var place = start
    var last: String?
    while place < tokens.count, case .word(let name) = tokens[place] {
      last = name
      guard place + 1 < tokens.count, tokens[place + 1] == .sign(".") else { break }
      place += 2
    }
    return last
  }
}
