import GenerationPlan

/// The combinations of several tables' rows that agree in the columns which they share, numbered: the
/// n-th is found without any before it.
///
/// The tables form a tree in which each shares columns with the one above it, and a table's rows are
/// grouped by what they share with that. A group's combinations are a mixed-radix number of its rows
/// and of the groups below; prefix sums tell in which group a number lies. After Carmeli et al.,
/// "Answering (Unions of) Conjunctive Queries using Random Access and Random-Order Enumeration"
/// (PODS 2020).
///
/// Memory: 8 bytes a row of the tables and 8 a group; built once and shared by all workers.
final class ParentJoin: Sendable {
  /// One table of the tree.
  struct Node: Sendable {
    /// The place of its table among those joined.
    let member: Int
    /// The node above; -1 for those right below the groups that combinations are counted by.
    let above: Int
    /// This node's group for each place among the rows of the node above (or each root group).
    let group: [Int32]
    /// Where each group begins among `rows`; one more at the end.
    let starts: [Int32]
    /// The table's rows, by group.
    let rows: [Int64]
    /// Combinations below the rows before each place; `nil` where each row has one.
    let before: [UInt64]?

    /// Combinations of a group.
    func total(_ group: Int32) -> UInt64 {
      let (start, end) = (Int(starts[Int(group)]), Int(starts[Int(group) + 1]))
      return before.map { $0[end] - $0[start] } ?? UInt64(end - start)
    }

    /// The place among the rows, and what is left for the nodes below.
    @inline(__always)
    func place(_ index: UInt64, in group: Int32) -> (place: Int, rest: UInt64) {
      let start = Int(starts[Int(group)])
      guard let before else { return (start + Int(index), 0) }
      let wanted = before[start] + index
      let place = before.lastPlace(atMost: wanted, from: start, to: Int(starts[Int(group) + 1]))
      return (place, wanted - before[place])
    }
  }

  /// In an order in which each comes after the one above it; the first is the root's own rows.
  let nodes: [Node]
  /// Two nodes whose rows a CHECK ties to one another, if there are any.
  let pair: Pair?
  /// Combinations before each root group; all of them at the end.
  let before: [UInt64]

  /// Two nodes right below the root groups with the same rows in each, of which only some pairs count.
  struct Pair: Sendable {
    /// The nodes' places.
    let first: Int
    let second: Int
    let order: PairOrder

    /// Pairs of `count` rows.
    @inline(__always)
    func total(_ count: UInt64) -> UInt64 {
      guard count > 0 else { return 0 }
      return switch order {
      case .different: count * (count - 1)
      case .ascending: count * (count - 1) / 2
      case .notDescending: count * (count + 1) / 2
      }
    }

    /// The two rows of a pair, by its number, counted in the group.
    @inline(__always)
    func places(_ number: UInt64, of count: UInt64) -> (UInt64, UInt64) {
      if order == .different {
        let (one, other) = number.quotientAndRemainder(dividingBy: count - 1)
        return (one, other < one ? other : other + 1)
      }
      let (left, right) = orderedPair(number)
      // Where a row may be its own partner, each stands one place nearer.
      return (left, order == .ascending ? right : right - 1)
    }
  }

  /// What the rows of a pair are to each other.
  enum PairOrder: Sendable {
    /// The second one is another one.
    case different
    /// The second one stands behind the first.
    case ascending
    /// It is the same, or stands behind it.
    case notDescending
  }

  /// How many combinations there are; held at `mostCount`.
  var count: UInt64 { before[before.count - 1] }

  /// The most that are numbered.
  static let mostCount = UInt64(Int64.max)

  /// A tree of nodes; the groups are those of the nodes right below the root.
  ///
  /// - Complexity: O(groups × nodes).
  init(_ nodes: [Node], rootGroups: Int, pair: Pair? = nil) {
    self.nodes = nodes
    self.pair = pair
    let below = nodes.indices.filter { nodes[$0].above < 0 && $0 != pair?.second }
    before = PrefixSums.of(rootGroups) { group in
      below.reduce(1) { product, index in
        let rows = nodes[index].total(nodes[index].group[group])
        return PrefixSums.product(
          product, pair.map { $0.first == index ? $0.total(rows) : rows } ?? rows)
      }
    }
  }

  /// The rows of combination `number`, one a node.
  ///
  /// - Complexity: O(log groups + nodes).
  @inline(__always)
  func select(_ number: UInt64, _ places: inout [Int], _ rests: inout [UInt64]) {
    let root = before.lastPlace(atMost: number, from: 0, to: before.count - 1)
    var left = number - before[root]
    if let pair {
      let (first, second) = (nodes[pair.first], nodes[pair.second])
      let (group, other) = (first.group[root], second.group[root])
      let count = first.total(group)
      let total = pair.total(count)
      let (one, two) = pair.places(left % total, of: count)
      left /= total
      places[pair.first] = first.place(one, in: group).place
      places[pair.second] = second.place(two, in: other).place
    }
    for (index, node) in nodes.enumerated() where index != pair?.first && index != pair?.second {
      let group = node.group[node.above < 0 ? root : places[node.above]]
      var rest = node.above < 0 ? left : rests[node.above]
      let total = node.total(group)
      let digit = rest % total
      rest /= total
      if node.above < 0 { left = rest } else { rests[node.above] = rest }
      (places[index], rests[index]) = node.place(digit, in: group)
    }
  }

  /// Fills a step's outputs, one a table, with the rows of the combinations that its input numbers.
  func run(_ step: Step, _ scratch: Scratch) {
    let numbers = scratch[step.inputs[0]]
    var places = [Int](repeating: 0, count: nodes.count)
    var rests = [UInt64](repeating: 0, count: nodes.count)
    let count = max(1, count)
    let isEmpty = self.count == 0
    for i in 0..<scratch.count {
      if !isEmpty { select(numbers.word(i) % count, &places, &rests) }
      for (node, place) in zip(nodes, places) {
        scratch[step.outputs[node.member]][i] = isEmpty ? 0 : node.rows[place]
      }
    }
  }
}

/// Running totals that never pass `ParentJoin.mostCount`.
enum PrefixSums {
  /// The totals before each of `count` terms, and that of all.
  static func of(_ count: Int, _ term: (Int) -> UInt64) -> [UInt64] {
    var sums: [UInt64] = [0]
    sums.reserveCapacity(count + 1)
    var total: UInt64 = 0
    for index in 0..<count {
      total = min(ParentJoin.mostCount, total + min(ParentJoin.mostCount, term(index)))
      sums.append(total)
    }
    return sums
  }

  /// A product, held at the most.
  static func product(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let (product, overflow) = one.multipliedReportingOverflow(by: other)
    return overflow ? ParentJoin.mostCount : min(product, ParentJoin.mostCount)
  }
}

extension [UInt64] {
  /// The last place of `from ..< to` whose element is at most `value`, of an ascending array.
  ///
  /// - Precondition: the first one is.
  /// - Complexity: O(log (to - from)).
  @inline(__always)
  fileprivate func lastPlace(atMost value: UInt64, from: Int, to: Int) -> Int {
    var (low, high) = (from, to)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if self[middle] <= value { low = middle } else { high = middle }
    }
    return low
  }
}
