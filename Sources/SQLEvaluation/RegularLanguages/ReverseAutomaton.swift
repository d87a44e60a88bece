/// A deterministic automaton that reads a text from its end to its start.
struct ReverseAutomaton: Sendable {
  let alphabet: AlphabetPartition
  /// The state after each state and class, by rows.
  var transitions: [Int32]
  var accepting: [Bool]
  var start: Int

  var stateCount: Int { accepting.count }

  @inline(__always)
  func next(_ state: Int, _ index: Int) -> Int {
    Int(transitions[state * alphabet.classCount + index])
  }

  /// Determinises a program.
  ///
  /// - Returns: `nil` beyond `limit` states or about 50 million steps of work.
  /// - Complexity: O(states of the result · classes · states of the program).
  init?(_ program: ReverseProgram, limit: Int) {
    let sets = program.sets + (program.usesWords ? [CharacterClasses.word] : [])
    alphabet = AlphabetPartition(sets)
    let representatives = alphabet.representatives
    let characters = representatives.map { value in
      (kind: program.neighbour(value), holds: program.sets.map { $0.contains(value) })
    }
    struct Key: Hashable {
      var bits: [UInt64]
      var after: Neighbour
    }
    let empty = [UInt64](repeating: 0, count: (program.takers.count + 63) / 64)
    var keys = [Key(bits: empty, after: .edge)]
    var numbers: [Key: Int32] = [keys[0]: 0]
    transitions = []
    accepting = []
    start = 0
    var index = 0
    var work = 0
    while index < keys.count {
      let key = keys[index]
      let edge = program.closure(of: key.bits, before: .edge, after: key.after)
      accepting.append(edge[program.start])
      let other = program.closure(of: key.bits, before: .other, after: key.after)
      let word =
        program.usesWords
        ? program.closure(of: key.bits, before: .word, after: key.after) : other
      for (kind, holds) in characters {
        let bits = program.stepped(kind == .word ? word : other, holds: holds)
        let target = Key(bits: bits, after: program.usesWords ? kind : .other)
        if let known = numbers[target] {
          transitions.append(known)
        } else {
          guard keys.count < limit else { return nil }
          transitions.append(Int32(keys.count))
          numbers[target] = Int32(keys.count)
          keys.append(target)
        }
        work += program.takers.count + 4
      }
      work += program.states.count * 3
      guard work < 50_000_000 else { return nil }
      index += 1
    }
  }

  init(alphabet: AlphabetPartition, transitions: [Int32], accepting: [Bool], start: Int) {
    self.alphabet = alphabet
    self.transitions = transitions
    self.accepting = accepting
    self.start = start
  }

  /// Whether a text is accepted.
  ///
  /// - Complexity: O(*n*).
  func accepts(_ text: String) -> Bool {
    var state = start
    for scalar in text.unicodeScalars.reversed() {
      state = next(state, alphabet.classOf(scalar.value))
    }
    return accepting[state]
  }

  /// Whether a text of well-formed UTF-8 is accepted.
  ///
  /// - Complexity: O(*n*).
  func accepts(utf8: [UInt8]) -> Bool {
    var state = start
    var (tail, shift): (UInt32, UInt32) = (0, 0)
    for byte in utf8.reversed() {
      let value = UInt32(byte)
      switch byte {
      case 0..<0x80: state = next(state, alphabet.classOf(value))
      case 0x80..<0xC0:
        tail |= (value & 0x3F) << shift
        shift += 6
      default:
        // The first byte of a character: two to four ones, a zero, and the highest bits.
        let lead = value & (0x7F >> (shift / 6 + 1))
        state = next(state, alphabet.classOf(lead << shift | tail))
        (tail, shift) = (0, 0)
      }
    }
    return accepting[state]
  }

  /// The same language with the fewest states.
  ///
  /// - Complexity: O(states · classes · log states).
  func minimised() -> ReverseAutomaton {
    let width = alphabet.classCount
    let partition = StatePartition(self)
    let count = partition.count
    let block = partition.numbers
    var result = [Int32](repeating: 0, count: count * width)
    var final = [Bool](repeating: false, count: count)
    for state in 0..<stateCount {
      let row = Int(block[state])
      final[row] = accepting[state]
      for index in 0..<width { result[row * width + index] = block[next(state, index)] }
    }
    return ReverseAutomaton(
      alphabet: alphabet, transitions: result, accepting: final, start: Int(block[start]))
  }
}
