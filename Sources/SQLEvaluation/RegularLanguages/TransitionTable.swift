/// An automaton's transitions by state and target, with the characters that lead there.
struct TransitionTable: Sendable {
  /// The characters from one state to another.
  struct Group: Sendable {
    var target: Int
    var characters: CharacterSet
  }

  private let groups: [Group]
  private let starts: [Int]

  init(_ automaton: ReverseAutomaton) {
    let members = automaton.alphabet.members
    var groups: [Group] = []
    var starts = [0]
    for state in 0..<automaton.stateCount {
      var order: [Int] = []
      var ranges: [Int: [ClosedRange<UInt32>]] = [:]
      for index in 0..<automaton.alphabet.classCount where !members[index].isEmpty {
        let target = automaton.next(state, index)
        if ranges[target] == nil { order.append(target) }
        ranges[target, default: []] += members[index].ranges
      }
      for target in order {
        groups.append(Group(target: target, characters: CharacterSet(ranges[target] ?? [])))
      }
      starts.append(groups.count)
    }
    self.groups = groups
    self.starts = starts
  }

  func groups(of state: Int) -> ArraySlice<Group> { groups[starts[state]..<starts[state + 1]] }
}
