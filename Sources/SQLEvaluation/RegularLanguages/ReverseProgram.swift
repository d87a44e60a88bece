/// A regular expression as a network of states, each of which says whether the rest of a text is
/// accepted from there.
///
/// Read from the end of a text to its start, the set of accepting states is a function of the set
/// before and of one character. So the automaton is deterministic without giving up lookaheads:
/// a negated one is a negated bit. (An alternating automaton, determinised by reversal; Chandra,
/// Kozen, Stockmeyer, "Alternation", 1981.)
struct ReverseProgram: Sendable {
  enum State: Sendable {
    /// Accepts whatever follows.
    case accept
    /// Takes a character of set `set` and goes on at `next`.
    case character(set: Int, next: Int)
    /// Any of them.
    case either([Int])
    case assertion(RegexNode.Assertion, next: Int)
    case lookahead(start: Int, isNegative: Bool, next: Int)
  }

  private(set) var states: [State] = []
  private(set) var sets: [CharacterSet] = []
  /// Depth of lookaheads around each state.
  private(set) var levels: [Int] = []
  private(set) var start = 0
  private(set) var usesWords = false
  private(set) var hasLoops = false
  /// The states that take a character, in the order of their bits.
  private(set) var takers: [Int] = []
  private var level = 0
  private var setIndex: [CharacterSet: Int] = [:]

  /// How many states an expression may have.
  static let maximumStates = 20_000

  /// The network of an expression that may be found anywhere in a text.
  static func search(_ node: RegexNode) throws(RegexError) -> ReverseProgram {
    var program = ReverseProgram()
    let accept = program.add(.accept)
    let body = try program.build(node, accept)
    let entry = program.add(.either([body]))
    let any = program.add(.character(set: program.index(of: .all), next: entry))
    program.states[entry] = .either([body, any])
    program.finish(entry)
    return program
  }

  /// The network of an expression that the whole text must fit.
  static func whole(_ node: RegexNode) throws(RegexError) -> ReverseProgram {
    var program = ReverseProgram()
    let accept = program.add(.accept)
    let end = program.add(.assertion(.textEnd, next: accept))
    program.finish(try program.build(node, end))
    return program
  }

  private mutating func finish(_ entry: Int) {
    start = entry
    takers = states.indices.filter { if case .character = states[$0] { true } else { false } }
  }

  private mutating func add(_ state: State) -> Int {
    states.append(state)
    levels.append(level)
    return states.count - 1
  }

  private mutating func index(of set: CharacterSet) -> Int {
    if let known = setIndex[set] { return known }
    sets.append(set)
    setIndex[set] = sets.count - 1
    return sets.count - 1
  }

  /// Adds a node's states before `next`; gives the first.
  private mutating func build(_ node: RegexNode, _ next: Int) throws(RegexError) -> Int {
    if states.count > Self.maximumStates {
      throw RegexError(
        offset: 0, message: "the regular expression is too large", isUnsupported: true)
    }
    switch node {
    case .empty: return next
    case .set(let set): return add(.character(set: index(of: set), next: next))
    case .concatenation(let list):
      var last = next
      for part in list.reversed() { last = try build(part, last) }
      return last
    case .alternation(let list):
      var entries: [Int] = []
      for part in list { entries.append(try build(part, next)) }
      return add(.either(entries))
    case .group(let inner, _): return try build(inner, next)
    case .assertion(let kind):
      if kind != .textStart, kind != .textEnd { usesWords = true }
      return add(.assertion(kind, next: next))
    case .lookahead(let inner, let isNegative):
      level += 1
      let accept = add(.accept)
      let entry = try build(inner, accept)
      level -= 1
      return add(.lookahead(start: entry, isNegative: isNegative, next: next))
    case .repetition(let inner, let minimum, let maximum, _):
      var last = next
      if let maximum {
        for _ in minimum..<max(minimum, maximum) {
          let entry = try build(inner, last)
          last = add(.either([entry, next]))
        }
      } else {
        hasLoops = true
        let loop = add(.either([next]))
        let entry = try build(inner, loop)
        states[loop] = .either([entry, next])
        last = loop
      }
      for _ in 0..<minimum { last = try build(inner, last) }
      return last
    }
  }
}

/// What stands on one side of a place between characters.
enum Neighbour: Int, Sendable {
  case edge, word, other
}

extension ReverseProgram {
  /// The set of all states that accept, given those among the character-taking ones.
  func closure(of taken: [UInt64], before: Neighbour, after: Neighbour) -> [Bool] {
    var accepts = [Bool](repeating: false, count: states.count)
    for (bit, state) in takers.enumerated() where taken[bit / 64] >> UInt64(bit % 64) & 1 == 1 {
      accepts[state] = true
    }
    // Deeper lookaheads settle first, since their outcome may be negated. States lie behind those
    // they lead to, but for loops, so that one pass nearly always does.
    for depth in stride(from: levels.max() ?? 0, through: 0, by: -1) {
      var changed = true
      while changed {
        changed = false
        for state in states.indices where levels[state] == depth && !accepts[state] {
          if holds(state, accepts, before, after) {
            accepts[state] = true
            changed = hasLoops
          }
        }
      }
    }
    return accepts
  }

  private func holds(_ state: Int, _ accepts: [Bool], _ before: Neighbour, _ after: Neighbour)
    -> Bool
  {
    switch states[state] {
    case .accept: return true
    case .character: return false
    case .either(let list): return list.contains { accepts[$0] }
    case .lookahead(let start, let isNegative, let next):
      return accepts[next] && accepts[start] != isNegative
    case .assertion(let kind, let next):
      guard accepts[next] else { return false }
      let (left, right) = (before == .word, after == .word)
      switch kind {
      case .textStart: return before == .edge
      case .textEnd: return after == .edge
      case .wordStart: return !left && right
      case .wordEnd: return left && !right
      case .wordBoundary: return left != right
      case .notWordBoundary: return left == right
      }
    }
  }

  /// The bits of the character-taking states after one more character, read leftwards.
  ///
  /// - Parameter holds: which of the sets have the character in them.
  func stepped(_ accepts: [Bool], holds: [Bool]) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: (takers.count + 63) / 64)
    for (bit, state) in takers.enumerated() {
      if case .character(let set, let next) = states[state], holds[set], accepts[next] {
        bits[bit / 64] |= 1 << UInt64(bit % 64)
      }
    }
    return bits
  }

  /// What a code point is to its neighbours.
  func neighbour(_ value: UInt32) -> Neighbour {
    usesWords && CharacterClasses.word.contains(value) ? .word : .other
  }

  /// Whether a text is accepted, without a table: O(states) a character.
  func accepts(_ scalars: [Unicode.Scalar]) -> Bool {
    var bits = [UInt64](repeating: 0, count: (takers.count + 63) / 64)
    var after = Neighbour.edge
    for scalar in scalars.reversed() {
      let before = neighbour(scalar.value)
      bits = stepped(
        closure(of: bits, before: before, after: after),
        holds: sets.map { $0.contains(scalar.value) })
      after = before
    }
    return closure(of: bits, before: .edge, after: after)[start]
  }
}
