/// A value of a list between bounds that other columns of the row set, each by its weight:
/// `status < next_status` of an enum.
///
/// Bounds of constraints hold where the list has a value that meets them; those that only make rows
/// plausible give way where they would leave none.
struct ListedDraw: Hashable, Sendable {
  /// Ascending, each once.
  let values: [Int64]
  /// Weights of the values before each, and of all at the end.
  private let weights: [UInt64]
  let atLeast: [BoundedDraw.Bound]
  let atMost: [BoundedDraw.Bound]
  let different: [BoundedDraw.Bound]

  /// The weight of all values together, but for rounding.
  private static let whole = 0x1p40

  /// - Parameter weights: one for each value; alike where there are none, or no positive one.
  init(
    _ listed: [Int64], _ weights: [Double]?, atLeast: [BoundedDraw.Bound],
    atMost: [BoundedDraw.Bound], different: [BoundedDraw.Bound]
  ) {
    var byValue: [Int64: Double] = [:]
    for (place, value) in listed.enumerated() {
      byValue[value, default: 0] += max(0, weights?[place] ?? 1)
    }
    values = byValue.keys.sorted()
    let total = values.reduce(0) { $0 + (byValue[$1] ?? 0) }
    // What has no weight still is what bounds may leave.
    self.weights = values.reduce(into: [0]) { sums, value in
      let share = total > 0 ? (byValue[value] ?? 0) / total : 1 / Double(byValue.count)
      sums.append(sums[sums.count - 1] + max(1, UInt64(share * Self.whole)))
    }
    self.atLeast = atLeast
    self.atMost = atMost
    self.different = different
  }

  /// The value that a word draws.
  ///
  /// - Parameter input: the row's element of the vector at a position among the step's inputs.
  /// - Complexity: O(bounds + log(values)).
  func value(_ word: UInt64, input: (Int) -> Int64) -> Int64 {
    var low = 0
    var high = values.count
    for isHard in [true, false] {
      for bound in atLeast where bound.isHard == isHard {
        let place = firstPlace(notBelow: input(bound.input).addingClamped(bound.offset))
        if isHard || place < high { low = max(low, place) }
      }
      for bound in atMost where bound.isHard == isHard {
        let limit = input(bound.input).addingClamped(bound.offset)
        let place = limit == .max ? values.count : firstPlace(notBelow: limit + 1)
        if isHard || place > low { high = min(high, place) }
      }
    }
    guard low < high else { return values[min(low, values.count - 1)] }
    return different.isEmpty
      ? values[place(of: weights[low] + scaled(word, to: weights[high] - weights[low]))]
      : otherValue(word, low, high, input)
  }

  /// A value at low..<high other than the forbidden ones, where there is one.
  private func otherValue(_ word: UInt64, _ low: Int, _ high: Int, _ input: (Int) -> Int64) -> Int64
  {
    var forbidden: [Int] = []
    for bound in different {
      let value = input(bound.input).addingClamped(bound.offset)
      let place = firstPlace(notBelow: value)
      if place >= low, place < high, values[place] == value, !forbidden.contains(place) {
        forbidden.append(place)
      }
    }
    forbidden.sort()
    let left = forbidden.reduce(weights[high] - weights[low]) { $0 - weight(of: $1) }
    guard left > 0 else { return values[low] }
    // Each forbidden value at or before the draw moves it on by its weight.
    var drawn = weights[low] + scaled(word, to: left)
    for place in forbidden where weights[place] <= drawn { drawn += weight(of: place) }
    return values[place(of: drawn)]
  }

  private func weight(of place: Int) -> UInt64 { weights[place + 1] - weights[place] }

  /// The place whose weights begin at or before `drawn`.
  private func place(of drawn: UInt64) -> Int {
    var (low, high) = (0, values.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if weights[middle] <= drawn { low = middle } else { high = middle }
    }
    return low
  }

  private func firstPlace(notBelow value: Int64) -> Int {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
