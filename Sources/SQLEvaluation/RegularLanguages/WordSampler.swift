/// The words of a language with lengths in a range, each under its number: the *n*-th word is a
/// pure function of *n*, found without a search.
///
/// Counts per state and remaining length say how many words lie behind each character, so that a
/// number is taken apart character by character. (Hickey and Cohen, "Uniform random generation of
/// strings in a context-free language", 1983, for a regular one.) Characters are chosen from the
/// last to the first, which is the way the automaton reads.
public struct WordSampler: Sendable {
  /// Which of the characters that a pattern allows are used.
  public enum Breadth: Int, Sendable, CaseIterable, Comparable {
    /// Letters in lower case where a place takes them, but for a place that takes all letters and digits
    /// and nothing beside; else letters and digits, else separators:
    /// words look plausible.
    case plausible
    /// Lower-case letters and digits where a place takes them.
    case alphanumeric
    /// All of printable ASCII, but for quotes, comma and backslash where that leaves any.
    case ascii
    /// All that the pattern allows.
    case everything

    /// By how much they allow.
    public static func < (a: Breadth, b: Breadth) -> Bool { a.rawValue < b.rawValue }
  }

  /// One choice at a state: a run of characters that lead to the same target.
  private struct Choice: Sendable {
    var target: Int32
    var count: Int32
    var offset: Int32
  }

  /// Lengths of the words, in characters.
  public let lengths: ClosedRange<Int>
  /// Which characters are used.
  public let breadth: Breadth
  /// How many words there are; 2^63 stands for that many or more.
  public let cardinality: UInt64

  private let choices: [Choice]
  private let choiceStarts: [Int32]
  private let characters: [UInt32]
  /// Words that lead from a state to acceptance, by state and length, up to 2^63.
  private let counts: [UInt64]
  private let start: Int
  /// The lengths that have words, and how many words lie before each.
  private let occupied: [(length: Int, before: UInt64)]
  /// Which of them draws keep to.
  private let drawn: Range<Int>
  /// Whether every character that can occur is ASCII.
  public let isASCII: Bool

  /// Where counting stops.
  public static let saturation: UInt64 = 1 << 63

  /// Makes the table of a language's words.
  ///
  /// - Parameters:
  ///   - lengths: of the words, in characters; the upper bound is what memory is taken for.
  ///   - typical: the lengths that draws keep to where they have words.
  ///   - breadth: which characters to use. Any breadth keeps at least one character of each step,
  ///     so that no shape of word is lost.
  /// - Returns: `nil` where the table would take more than 64 MB.
  /// - Complexity: O(states · length · distinct targets).
  public init?(
    _ language: RegularLanguage, lengths: ClosedRange<Int>, typical: ClosedRange<Int>? = nil,
    breadth: Breadth
  ) {
    let automaton = language.automaton
    let width = lengths.upperBound + 1
    guard lengths.lowerBound >= 0, lengths.upperBound < 1 << 23,
      automaton.stateCount * width <= 1 << 23
    else { return nil }
    let table = TransitionTable(automaton)
    let useful = Self.usefulStates(automaton, table)
    var choices: [Choice] = []
    var choiceStarts: [Int32] = [0]
    var characters: [UInt32] = []
    for state in 0..<automaton.stateCount {
      for group in table.groups(of: state) where useful[group.target] {
        let kept = CharacterChoice.characters(of: group.characters, breadth)
        choices.append(
          Choice(
            target: Int32(group.target), count: Int32(kept.count), offset: Int32(characters.count)))
        characters += kept
      }
      choiceStarts.append(Int32(choices.count))
    }
    var counts = [UInt64](repeating: 0, count: automaton.stateCount * width)
    for state in 0..<automaton.stateCount where automaton.accepting[state] {
      counts[state * width] = 1
    }
    for length in 1..<max(width, 1) {
      for state in 0..<automaton.stateCount where useful[state] {
        var total: UInt64 = 0
        for index in Int(choiceStarts[state])..<Int(choiceStarts[state + 1]) {
          let choice = choices[index]
          let below = counts[Int(choice.target) * width + length - 1]
          total = Self.sum(total, Self.product(below, UInt64(choice.count)))
        }
        counts[state * width + length] = total
      }
    }
    var occupied: [(length: Int, before: UInt64)] = []
    var total: UInt64 = 0
    for length in lengths {
      let count = counts[automaton.start * width + length]
      if count > 0 { occupied.append((length, total)) }
      total = Self.sum(total, count)
    }
    self.lengths = lengths
    self.breadth = breadth
    self.choices = choices
    self.choiceStarts = choiceStarts
    self.characters = characters
    self.counts = counts
    self.occupied = occupied
    let first = occupied.firstIndex { $0.length >= typical?.lowerBound ?? 0 } ?? 0
    let last = occupied.lastIndex { $0.length <= typical?.upperBound ?? Int.max } ?? first
    drawn = last >= first ? first..<(last + 1) : 0..<occupied.count
    start = automaton.start
    cardinality = total
    isASCII = characters.allSatisfy { $0 < 128 }
  }

  private static func sum(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (value, overflow) = a.addingReportingOverflow(b)
    return overflow ? saturation : min(value, saturation)
  }

  private static func product(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (value, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? saturation : min(value, saturation)
  }

  /// The states from which some word is accepted.
  private static func usefulStates(_ automaton: ReverseAutomaton, _ table: TransitionTable)
    -> [Bool]
  {
    var sources = [[Int]](repeating: [], count: automaton.stateCount)
    for state in 0..<automaton.stateCount {
      for group in table.groups(of: state) { sources[group.target].append(state) }
    }
    var useful = automaton.accepting
    var pending = useful.indices.filter { useful[$0] }
    while let state = pending.popLast() {
      for source in sources[state] where !useful[source] {
        useful[source] = true
        pending.append(source)
      }
    }
    return useful
  }
}

extension WordSampler {
  /// The characters that may stand at each place, where all words have one length and no place
  /// depends on another (`^INV-[0-9]{6}$`); `nil` for other languages, and beyond ASCII.
  public var places: [[UInt8]]? {
    guard isASCII, occupied.count == 1 else { return nil }
    let width = lengths.upperBound + 1
    var places: [[UInt8]] = []
    var state = start
    for remaining in stride(from: occupied[0].length - 1, through: 0, by: -1) {
      let open = choices[Int(choiceStarts[state])..<Int(choiceStarts[state + 1])]
        .filter { counts[Int($0.target) * width + remaining] > 0 }
      guard let target = open.first?.target, open.allSatisfy({ $0.target == target }) else {
        return nil
      }
      places.append(
        open.flatMap { characters[Int($0.offset)...].prefix(Int($0.count)) }.map { UInt8($0) })
      state = Int(target)
    }
    return places.reversed()
  }

  /// How many words have that many characters; up to 2^63.
  public func count(length: Int) -> UInt64 {
    lengths.contains(length) ? counts[start * (lengths.upperBound + 1) + length] : 0
  }

  /// The word with a number, shortest lengths first.
  ///
  /// - Precondition: `index` is below `cardinality`.
  /// - Complexity: O(length · choices a step).
  public func word(_ index: UInt64) -> [UInt8] {
    precondition(index < cardinality, "word \(index) of \(cardinality)")
    var low = 0
    var high = occupied.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if occupied[middle].before <= index { low = middle } else { high = middle }
    }
    return word(index - occupied[low].before, length: occupied[low].length)
  }

  /// The word with a number among those of one length. Different numbers give different words.
  ///
  /// Where there are more than 2^63, the number decides the part that has about so many, and a
  /// hash of it the rest.
  ///
  /// - Precondition: `index` is below `count(length:)`.
  public func word(_ index: UInt64, length: Int) -> [UInt8] {
    precondition(index < count(length: length), "word \(index) of \(count(length: length))")
    let width = lengths.upperBound + 1
    var scalars: [UInt32] = []
    var ascii: [UInt8] = []
    if isASCII {
      ascii = [UInt8](repeating: 0, count: length)
    } else {
      scalars = [UInt32](repeating: 0, count: length)
    }
    func set(_ place: Int, _ choice: Choice, _ character: Int) {
      let scalar = characters[Int(choice.offset) + character]
      if isASCII { ascii[place] = UInt8(scalar) } else { scalars[place] = scalar }
    }
    var state = start
    var rest = index
    var noise = index ^ 0x9E37_79B9_7F4A_7C15
    for remaining in stride(from: length - 1, through: 0, by: -1) {
      let range = Int(choiceStarts[state])..<Int(choiceStarts[state + 1])
      if counts[state * width + remaining + 1] == Self.saturation,
        let choice = saturated(range, remaining, &noise)
      {
        set(remaining, choice, Int(scaled(&noise, UInt64(choice.count))))
        state = Int(choice.target)
        continue
      }
      for position in range {
        let choice = choices[position]
        let below = counts[Int(choice.target) * width + remaining]
        if below == 0 { continue }
        let block = Self.product(below, UInt64(choice.count))
        if rest < block || block == Self.saturation {
          let (character, inner) = rest.quotientAndRemainder(dividingBy: below)
          set(remaining, choice, Int(character))
          rest = inner
          state = Int(choice.target)
          break
        }
        rest -= block
      }
    }
    return isASCII ? ascii : Self.encoded(scalars)
  }

  /// A choice behind which there still are 2^63 words or more, picked by `noise` in proportion to
  /// its characters; `nil` where there is none. Which states and lengths have one does not depend
  /// on the number, so that the word and the place where the number takes over fix each other.
  private func saturated(_ range: Range<Int>, _ remaining: Int, _ noise: inout UInt64) -> Choice? {
    let width = lengths.upperBound + 1
    var total: UInt64 = 0
    for position in range
    where counts[Int(choices[position].target) * width + remaining] == Self.saturation {
      total += UInt64(choices[position].count)
    }
    if total == 0 { return nil }
    var pick = scaled(&noise, total)
    for position in range
    where counts[Int(choices[position].target) * width + remaining] == Self.saturation {
      if pick < UInt64(choices[position].count) { return choices[position] }
      pick -= UInt64(choices[position].count)
    }
    return nil
  }

  /// A word for 64 random bits: a typical length, then a word of it.
  ///
  /// - Precondition: the sampler is not empty.
  public func draw(_ bits: UInt64) -> [UInt8] {
    precondition(!occupied.isEmpty, "a draw from no words")
    var noise = bits
    let length = occupied[drawn.lowerBound + Int(scaled(&noise, UInt64(drawn.count)))].length
    return word(scaled(&noise, count(length: length)), length: length)
  }

  /// A number below `bound` from the next of a stream (Steele, Lea, Flood, SplitMix64, 2014).
  private func scaled(_ state: inout UInt64, _ bound: UInt64) -> UInt64 {
    // Wraps around by design.
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return (z ^ (z >> 31)).multipliedFullWidth(by: bound).high
  }

  private static func encoded(_ scalars: [UInt32]) -> [UInt8] {
    scalars.flatMap { value in
      Array(Unicode.Scalar(value).flatMap { UTF8.encode($0) } ?? UTF8.encodedReplacementCharacter)
    }
  }
}
