/// Random numbers that a seed repeats: SplitMix64 (Steele, Lea and Flood, 2014).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }

  /// A whole number of the range, each as likely as another.
  mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// Whether something of the given share happens.
  mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }

  /// An element of a collection that is not empty.
  mutating func pick<Choices: Collection>(_ choices: Choices) -> Choices.Element {
    let offset = int(0...choices.count - 1)
    return choices[choices.index(choices.startIndex, offsetBy: offset)]
  }

  /// Some elements in a random order, at most `count`.
  mutating func sample<Element>(_ elements: [Element], _ count: Int) -> [Element] {
    Array(elements.shuffled(using: &self).prefix(count))
  }
}
