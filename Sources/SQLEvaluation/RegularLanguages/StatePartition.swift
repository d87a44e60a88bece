/// The states of an automaton in blocks that no text tells apart (Hopcroft, "An n log n algorithm for
/// minimizing states in a finite automaton", 1971).
struct StatePartition {
  /// The states, those of a block side by side.
  private var states: [Int]
  /// Where each state stands among them.
  private var places: [Int]
  /// The block of each state.
  private var blocks: [Int]
  /// Where each block lies, and how many states at its start are marked.
  private var ranges: [Range<Int>]
  private var marked: [Int]

  /// - Complexity: O(states · classes · log states).
  init(_ automaton: ReverseAutomaton) {
    let accepting = automaton.accepting
    states =
      accepting.indices.filter { accepting[$0] } + accepting.indices.filter { !accepting[$0] }
    places = Array(repeating: 0, count: states.count)
    for (place, state) in states.enumerated() { places[state] = place }
    let split = accepting.count { $0 }
    ranges = [0..<split, split..<states.count].filter { !$0.isEmpty }
    marked = ranges.map { _ in 0 }
    blocks = accepting.map { [last = ranges.count - 1] in $0 ? 0 : last }
    let sources = Sources(automaton)
    var pending = ranges.count == 2 ? [ranges[0].count <= ranges[1].count ? 0 : 1] : []
    var isPending = ranges.indices.map(pending.contains)
    while let splitter = pending.popLast() {
      isPending[splitter] = false
      let targets = states[ranges[splitter]]
      for index in 0..<automaton.alphabet.classCount {
        var touched: [Int] = []
        for target in targets {
          for source in sources.of(target, index) { mark(Int(source), &touched) }
        }
        for old in touched {
          guard let fresh = splitMarked(of: old) else { continue }
          isPending.append(false)
          // Of a block that is not to be looked at itself, the smaller part will do.
          let isSmaller = ranges[fresh].count <= ranges[old].count
          let next = isSmaller || isPending[old] ? fresh : old
          pending.append(next)
          isPending[next] = true
        }
      }
    }
  }

  /// The block of each state, numbered in the order in which the states name them.
  var numbers: [Int32] {
    var numbers = [Int32](repeating: -1, count: ranges.count)
    var next: Int32 = 0
    return blocks.map { block in
      if numbers[block] < 0 {
        numbers[block] = next
        next += 1
      }
      return numbers[block]
    }
  }

  /// How many blocks there are.
  var count: Int { ranges.count }

  /// Moves a state to the marked ones at the start of its block.
  private mutating func mark(_ state: Int, _ touched: inout [Int]) {
    let block = blocks[state]
    let free = ranges[block].lowerBound + marked[block]
    guard places[state] >= free else { return }
    if marked[block] == 0 { touched.append(block) }
    marked[block] += 1
    let other = states[free]
    states.swapAt(free, places[state])
    places[other] = places[state]
    places[state] = free
  }

  /// Makes the marked states of a block a block of their own, unless they are all of it.
  private mutating func splitMarked(of block: Int) -> Int? {
    let range = ranges[block]
    let middle = range.lowerBound + marked[block]
    marked[block] = 0
    guard middle < range.upperBound else { return nil }
    for place in range.lowerBound..<middle { blocks[states[place]] = ranges.count }
    ranges[block] = middle..<range.upperBound
    ranges.append(range.lowerBound..<middle)
    marked.append(0)
    return ranges.count - 1
  }

  /// The states that lead to each state, by class.
  private struct Sources {
    private var starts: [Int]
    private var sources: [Int32]
    private let width: Int

    init(_ automaton: ReverseAutomaton) {
      width = automaton.alphabet.classCount
      starts = Array(repeating: 0, count: automaton.transitions.count + 1)
      sources = Array(repeating: 0, count: automaton.transitions.count)
      for (place, target) in automaton.transitions.enumerated() {
        starts[Int(target) * width + place % width + 1] += 1
      }
      for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
      var ends = starts
      for (place, target) in automaton.transitions.enumerated() {
        let slot = Int(target) * width + place % width
        sources[ends[slot]] = Int32(place / width)
        ends[slot] += 1
      }
    }

    func of(_ target: Int, _ index: Int) -> ArraySlice<Int32> {
      let slot = target * width + index
      return sources[starts[slot]..<starts[slot + 1]]
    }
  }
}
