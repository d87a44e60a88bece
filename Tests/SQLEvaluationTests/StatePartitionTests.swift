import Testing

@testable import SQLEvaluation

@Suite struct StatePartitionTests {
  /// An automaton of random transitions over two classes.
  private func automaton(_ states: Int, _ seed: UInt64) -> ReverseAutomaton {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let alphabet = AlphabetPartition([CharacterSet(of: "a")])
    return ReverseAutomaton(
      alphabet: alphabet,
      transitions: (0..<(states * alphabet.classCount)).map { _ in Int32(next(states)) },
      accepting: (0..<states).map { _ in next(4) == 0 }, start: 0)
  }

  /// The blocks that whole words tell apart, found by comparing every two states step by step.
  private func blocks(_ automaton: ReverseAutomaton) -> [Int32] {
    let states = 0..<automaton.stateCount
    var differ = states.map { one in
      states.map { automaton.accepting[one] != automaton.accepting[$0] }
    }
    var isStable = false
    while !isStable {
      isStable = true
      for one in states {
        for other in states where !differ[one][other] {
          differ[one][other] = (0..<automaton.alphabet.classCount).contains { index in
            differ[automaton.next(one, index)][automaton.next(other, index)]
          }
          if differ[one][other] { isStable = false }
        }
      }
    }
    var numbers: [Int32] = []
    for state in states {
      let same = (0..<state).first { !differ[state][$0] }
      numbers.append(same.map { numbers[$0] } ?? (numbers.max() ?? -1) + 1)
    }
    return numbers
  }

  @Test(arguments: [1, 2, 3, 7, 20], 0..<20)
  func blocksAreThoseThatNoWordTellsApart(_ states: Int, _ seed: Int) {
    let automaton = automaton(states, UInt64(seed))
    let partition = StatePartition(automaton)
    let expected = blocks(automaton)
    #expect(partition.numbers == expected, "seed \(seed)")
    #expect(partition.count == Set(expected).count)
  }

  @Test func aChainKeepsAllItsStates() throws {
    let automaton = try RegularLanguage(regex: "^[0-9a-f]{64}$").automaton
    #expect(Set(StatePartition(automaton).numbers).count == automaton.stateCount)
  }
}
