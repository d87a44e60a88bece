/// A set of texts that a finite automaton knows, made from patterns and combined as sets are.
public struct RegularLanguage: Sendable {
  let automaton: ReverseAutomaton

  /// How many states an automaton may have before it is refused.
  static let maximumStates = 20_000

  init(_ automaton: ReverseAutomaton) { self.automaton = automaton }

  private init(_ program: ReverseProgram, _ what: String) throws(RegexError) {
    guard let automaton = ReverseAutomaton(program, limit: Self.maximumStates) else {
      throw RegexError(
        offset: 0, message: "the automaton of \(what) is too large", isUnsupported: true)
    }
    self.automaton = automaton.minimised()
  }

  /// The texts in which a regular expression is found.
  ///
  /// - Throws: `RegexError` for a faulty pattern, or one that has no automaton of a reasonable
  ///   size (back references, lookbehinds, huge counts).
  public init(regex pattern: String, caseInsensitive: Bool = false) throws(RegexError) {
    let node = try RegexParser.parse(pattern, caseInsensitive: caseInsensitive)
    try self.init(try ReverseProgram.search(node), "'\(pattern)'")
  }

  /// The texts that a LIKE pattern fits.
  ///
  /// - Throws: `RegexError` where the pattern ends in its escape character.
  public init(
    like pattern: String, caseInsensitive: Bool = false, escape: Unicode.Scalar? = "\\"
  ) throws(RegexError) {
    let tokens: [LikePattern.Token]
    do throws(EvaluationError) {
      // Case is left to the sets, so that they hold both.
      tokens = try LikePattern(pattern, escape: escape).tokens
    } catch {
      throw RegexError(offset: 0, message: error.message)
    }
    let parts = tokens.map { token -> RegexNode in
      switch token {
      case .character(let scalar):
        let set = CharacterSet(scalar)
        return .set(caseInsensitive ? set.ignoringCase() : set)
      case .anyCharacter: return .set(.all)
      case .anyString: return .anything
      }
    }
    try self.init(try ReverseProgram.whole(.concatenation(parts)), "LIKE '\(pattern)'")
  }

  /// The texts that a SIMILAR TO pattern fits.
  ///
  /// - Throws: as `init(regex:caseInsensitive:)`.
  public init(similar pattern: String, escape: String = "\\") throws(RegexError) {
    do throws(EvaluationError) {
      let regex = try SimilarPattern.regex(for: pattern, escape: escape)
      do throws(RegexError) {
        try self.init(regex: regex)
      } catch {
        throw EvaluationError.unsupported(error.message)
      }
    } catch {
      throw RegexError(offset: 0, message: error.message, isUnsupported: true)
    }
  }

  /// The texts made only of characters of a set.
  public init(charactersOf set: CharacterSet) {
    let alphabet = AlphabetPartition([set])
    let inside = alphabet.representatives.map { set.contains($0) }
    automaton = ReverseAutomaton(
      alphabet: alphabet, transitions: inside.map { $0 ? 0 : 1 } + inside.map { _ in 1 },
      accepting: [true, false], start: 0)
  }

  /// Every text.
  public static let everything = RegularLanguage(charactersOf: .all)

  /// The texts whose number of characters is in a range.
  ///
  /// - Throws: `RegexError` beyond 20,000 characters.
  public init(lengths: ClosedRange<Int>) throws(RegexError) {
    let bounded = lengths.upperBound < Self.maximumStates - 2
    let last = bounded ? lengths.upperBound + 1 : lengths.lowerBound
    guard last < Self.maximumStates else {
      throw RegexError(
        offset: 0, message: "a length of \(last) characters is too long for an automaton",
        isUnsupported: true)
    }
    automaton = ReverseAutomaton(
      alphabet: AlphabetPartition([]), transitions: (0...last).map { Int32(min($0 + 1, last)) },
      accepting: (0...last).map { lengths.contains($0) }, start: 0)
  }

  /// Whether a text belongs to it.
  ///
  /// - Complexity: O(*n*).
  public func contains(_ text: String) -> Bool { automaton.accepts(text) }

  /// The texts that do not belong to it.
  public var complement: RegularLanguage {
    var result = automaton
    result.accepting = result.accepting.map { !$0 }
    return RegularLanguage(result)
  }

  /// The texts that belong to both.
  ///
  /// - Throws: `RegexError` where the automaton grows beyond 20,000 states.
  /// - Complexity: O(product of the states · classes).
  public func intersection(_ other: RegularLanguage) throws(RegexError) -> RegularLanguage {
    let (a, b) = (automaton, other.automaton)
    let alphabet = AlphabetPartition(a.alphabet.members + b.alphabet.members)
    let pairs = alphabet.representatives.map {
      (a.alphabet.classOf($0), b.alphabet.classOf($0))
    }
    struct Pair: Hashable {
      var a: Int
      var b: Int
    }
    var states = [Pair(a: a.start, b: b.start)]
    var numbers = [states[0]: Int32(0)]
    var transitions: [Int32] = []
    var index = 0
    while index < states.count {
      let state = states[index]
      for (left, right) in pairs {
        let target = Pair(a: a.next(state.a, left), b: b.next(state.b, right))
        if let known = numbers[target] {
          transitions.append(known)
        } else {
          guard states.count < Self.maximumStates else {
            throw RegexError(
              offset: 0, message: "the patterns together are too large", isUnsupported: true)
          }
          numbers[target] = Int32(states.count)
          transitions.append(Int32(states.count))
          states.append(target)
        }
      }
      index += 1
    }
    let product = ReverseAutomaton(
      alphabet: alphabet, transitions: transitions,
      accepting: states.map { a.accepting[$0.a] && b.accepting[$0.b] }, start: 0)
    return RegularLanguage(product.minimised())
  }

  /// The length of its shortest text, in characters; `nil` where it has none.
  ///
  /// - Complexity: O(states · classes).
  public var shortestLength: Int? {
    // Classes of characters that no text holds lead nowhere.
    let classes = automaton.alphabet.members.enumerated().filter { !$0.element.isEmpty }
      .map(\.offset)
    var frontier = [automaton.start]
    var seen = [Bool](repeating: false, count: automaton.stateCount)
    seen[automaton.start] = true
    var length = 0
    while !frontier.isEmpty {
      if frontier.contains(where: { automaton.accepting[$0] }) { return length }
      var next: [Int] = []
      for state in frontier {
        for index in classes where !seen[automaton.next(state, index)] {
          seen[automaton.next(state, index)] = true
          next.append(automaton.next(state, index))
        }
      }
      frontier = next
      length += 1
    }
    return nil
  }

  /// Whether it holds no text.
  public var isEmpty: Bool { shortestLength == nil }

  /// The length of its longest text, in characters; `nil` where there is no longest, or no text.
  ///
  /// - Complexity: O(states² · classes).
  public var longestLength: Int? {
    let table = TransitionTable(automaton)
    var counts = automaton.accepting
    var longest: Int? = counts[automaton.start] ? 0 : nil
    // A word longer than there are states goes through a loop.
    for length in 1...(automaton.stateCount + 1) {
      var next = [Bool](repeating: false, count: counts.count)
      for state in counts.indices {
        next[state] = table.groups(of: state).contains { counts[$0.target] }
      }
      counts = next
      if counts[automaton.start] { longest = length }
      if !counts.contains(true) { return longest }
    }
    return nil
  }
}
