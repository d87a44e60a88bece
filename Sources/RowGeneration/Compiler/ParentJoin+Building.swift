/// Rows of one table that a join takes part in.
struct JoinMember {
  /// The joined columns, by the names that the referring table has for them.
  let columns: Set<String>
  /// The rows that may be taken, ascending.
  let rows: [Int64]

  /// Where one of the rows stands among them.
  ///
  /// - Complexity: O(log rows).
  func place(of row: Int64) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = low + (high - low) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension ParentJoin {
  /// Numbers for the values that a member's rows have in some columns: equal numbers are equal values,
  /// also between the members asked for in one call. Below 0 is NULL.
  typealias Numbering = (_ members: [Int], _ columns: [String]) throws(GenerationError) -> [[Int32]]

  /// Two members that refer to the same rows, of which a CHECK allows only some pairs.
  struct Tie {
    let first: Int
    let second: Int
    let order: PairOrder
    /// Where each of the rows comes in the order that the CHECK compares by; empty where only being
    /// different counts.
    let ranks: [Int32]
  }

  /// Combinations that are looked through where members share columns in a circle.
  private static let mostTried = 1 << 18

  /// Joins members, each of which shares a column with another one.
  ///
  /// Where they share columns in a circle, no tree holds all that they share: the combinations of one
  /// that leaves something out are looked through, evenly where they are many, and those that agree
  /// are kept one by one.
  ///
  /// - Complexity: O(rows of the members × columns they share), and O(combinations) for a circle.
  static func joining(
    _ members: [JoinMember], tied tie: Tie? = nil, numbers: Numbering
  ) throws(GenerationError) -> ParentJoin {
    let (above, isWhole) = tree(of: members.map(\.columns))
    let join = try joining(members, above, numbers: numbers)
    if isWhole, let tie, let paired = join.paired(tie, members) { return paired }
    return isWhole && tie == nil ? join : try sieved(join, members, tie, numbers: numbers)
  }

  /// The join whose combinations keep a tie; `nil` where the tied members do not have the same rows in
  /// each group, or something hangs on them.
  private func paired(_ tie: Tie, _ members: [JoinMember]) -> ParentJoin? {
    guard let first = nodes.firstIndex(where: { $0.member == tie.first }),
      let second = nodes.firstIndex(where: { $0.member == tie.second }),
      [first, second].allSatisfy({ nodes[$0].above < 0 && nodes[$0].before == nil }),
      !nodes.contains(where: { $0.above == first || $0.above == second }),
      members[tie.first].rows == members[tie.second].rows
    else { return nil }
    let groups = before.count - 1
    let isAlike = (0..<groups).allSatisfy { group in
      nodes[first].rows(ofRoot: group).elementsEqual(nodes[second].rows(ofRoot: group))
    }
    guard isAlike else { return nil }
    var tied = nodes
    if tie.order != .different {
      let member = members[tie.first]
      for node in [first, second] {
        tied[node] = tied[node].sorted { tie.ranks[member.place(of: $0)] }
      }
    }
    return ParentJoin(
      tied, rootGroups: groups, pair: Pair(first: first, second: second, order: tie.order))
  }

  /// The combinations of a join that agree in all that the members share, each by itself.
  private static func sieved(
    _ join: ParentJoin, _ members: [JoinMember], _ tie: Tie?, numbers: Numbering
  ) throws(GenerationError) -> ParentJoin {
    let columns = members.reduce(into: Set<String>()) { $0.formUnion($1.columns) }.sorted()
    var tests: [(one: Int, other: Int, numbers: [[Int32]])] = []
    for column in columns {
      let sharing = members.indices.filter { members[$0].columns.contains(column) }
      for (one, other) in zip(sharing, sharing.dropFirst()) {
        tests.append((one, other, try numbers([one, other], [column])))
      }
    }
    var places = [Int](repeating: 0, count: join.nodes.count)
    var rests = [UInt64](repeating: 0, count: join.nodes.count)
    var kept = [[Int64]](repeating: [], count: members.count)
    var chosen = places
    let tried = min(join.count, UInt64(mostTried))
    for number in 0..<tried {
      let (high, low) = number.multipliedFullWidth(by: join.count)
      join.select(tried.dividingFullWidth((high, low)).quotient, &places, &rests)
      for (node, place) in zip(join.nodes, places) {
        chosen[node.member] = members[node.member].place(of: node.rows[place])
      }
      let agree = tests.allSatisfy { test in
        test.numbers[0][chosen[test.one]] == test.numbers[1][chosen[test.other]]
      }
      guard agree, tie.map({ $0.isKept(by: chosen, members) }) ?? true else { continue }
      for member in members.indices { kept[member].append(members[member].rows[chosen[member]]) }
    }
    let all = kept[0].indices.map(Int32.init)
    let nodes = members.indices.map { member in
      Node(
        member: member, above: -1, group: all, starts: all + [Int32(all.count)],
        rows: kept[member], before: nil)
    }
    return ParentJoin(nodes, rootGroups: all.count)
  }

  private static func joining(
    _ members: [JoinMember], _ above: [Int], numbers: Numbering
  ) throws(GenerationError) -> ParentJoin {
    let order = order(of: above)
    var groups = [[Int32]](repeating: [], count: members.count)
    var grouped = [Grouping?](repeating: nil, count: members.count)
    // From the leaves up, so that how much is below each row is known.
    for member in order.reversed() where above[member] >= 0 {
      let shared = members[member].columns.intersection(members[above[member]].columns).sorted()
      let numbers = try numbers([member, above[member]], shared)
      groups[member] = numbers[1]
      grouped[member] = Grouping(
        members[member].rows, by: numbers[0], atLeast: numbers[1],
        weights: weights(of: member, members, above, groups, grouped))
    }
    return try rooted(members, above, order, &groups, &grouped, numbers: numbers)
  }

  /// The join whose combinations are counted by what the first member shares with those below it.
  private static func rooted(
    _ members: [JoinMember], _ above: [Int], _ order: [Int], _ groups: inout [[Int32]],
    _ grouped: inout [Grouping?], numbers: Numbering
  ) throws(GenerationError) -> ParentJoin {
    let root = order[0]
    let below = order.filter { above[$0] == root }
    let shared = below.reduce(into: Set<String>()) {
      $0.formUnion(members[root].columns.intersection(members[$1].columns))
    }
    let own =
      shared.isEmpty
      ? [Int32](repeating: 0, count: members[root].rows.count)
      : try numbers([root], shared.sorted())[0]
    let grouping = Grouping(members[root].rows, by: own, atLeast: [], weights: nil)
    // What one row of a group has below it, all of the group have.
    let some = grouping.someOfEach.filter { place in
      below.allSatisfy { groups[$0][place] >= 0 && grouped[$0]?.total(groups[$0][place]) != 0 }
    }
    for member in below {
      let all = groups[member]
      groups[member] = some.map { all[$0] }
    }
    groups[root] = some.map { own[$0] }
    grouped[root] = grouping
    var nodes: [Node] = []
    for member in order {
      guard let mine = grouped[member] else { continue }
      let isTop = member == root || above[member] == root
      // A row's group below stands where the row does.
      let places = isTop ? nil : grouped[above[member]]?.places
      nodes.append(
        Node(
          member: member,
          above: isTop ? -1 : order.firstIndex(of: above[member]) ?? -1,
          group: places.map { $0.map { groups[member][$0] } } ?? groups[member],
          starts: mine.starts, rows: mine.places.map { members[member].rows[$0] },
          before: mine.before))
    }
    return ParentJoin(nodes, rootGroups: some.count)
  }

  /// Combinations below each row of a member; `nil` where nothing is below it.
  private static func weights(
    of member: Int, _ members: [JoinMember], _ above: [Int], _ groups: [[Int32]],
    _ grouped: [Grouping?]
  ) -> [UInt64]? {
    let below = members.indices.filter { above[$0] == member }
    guard !below.isEmpty else { return nil }
    return members[member].rows.indices.map { row in
      below.reduce(1) { product, other in
        let group = groups[other][row]
        return PrefixSums.product(product, group < 0 ? 0 : grouped[other]?.total(group) ?? 0)
      }
    }
  }

  /// The member above each one, -1 for the first: a tree of the most shared columns (Prim); and whether
  /// no column is shared beside its edges.
  static func tree(of columns: [Set<String>]) -> (above: [Int], isWhole: Bool) {
    var above = [Int](repeating: -1, count: columns.count)
    var inside = [0]
    var kept = 0
    while inside.count < columns.count {
      var best = (shared: 0, from: 0, to: 0)
      for from in inside {
        for to in columns.indices where !inside.contains(to) {
          let shared = columns[from].intersection(columns[to]).count
          if shared > best.shared { best = (shared, from, to) }
        }
      }
      precondition(best.shared > 0, "member \(inside.count) shares no column")
      above[best.to] = best.from
      inside.append(best.to)
      kept += best.shared
    }
    // A tree keeps a column's equality by one edge fewer than members have it.
    let all = columns.reduce(0) { $0 + $1.count } - columns.reduce(Set()) { $0.union($1) }.count
    return (above, kept == all)
  }

  /// Each member after the one above it.
  private static func order(of above: [Int]) -> [Int] {
    var order = [0]
    var next = 0
    while next < order.count {
      order += above.indices.filter { above[$0] == order[next] }
      next += 1
    }
    return order
  }
}

/// Rows sorted by group.
private struct Grouping {
  /// Places of the rows, by group; rows of no group or with nothing below are left out.
  private(set) var places: [Int] = []
  /// Where each group begins among the places; one more at the end.
  private(set) var starts: [Int32] = []
  /// Combinations before each place; `nil` where each row has one.
  private(set) var before: [UInt64]?

  /// Groups rows by their numbers, of which the others that are asked for may be greater.
  ///
  /// - Complexity: O(rows + groups).
  init(_ rows: [Int64], by numbers: [Int32], atLeast others: [Int32], weights: [UInt64]?) {
    let count = Int(max(numbers.max() ?? -1, others.max() ?? -1)) + 1
    func counts(_ place: Int) -> Bool { numbers[place] >= 0 && weights?[place] != 0 }
    starts = [Int32](repeating: 0, count: count + 1)
    for place in rows.indices where counts(place) { starts[Int(numbers[place]) + 1] += 1 }
    for group in 0..<count { starts[group + 1] += starts[group] }
    var next = starts
    places = [Int](repeating: 0, count: Int(starts[count]))
    for place in rows.indices where counts(place) {
      let group = Int(numbers[place])
      places[Int(next[group])] = place
      next[group] += 1
    }
    if let weights { before = PrefixSums.of(places.count) { weights[places[$0]] } }
  }

  /// Combinations of a group.
  func total(_ group: Int32) -> UInt64 {
    let (start, end) = (Int(starts[Int(group)]), Int(starts[Int(group) + 1]))
    return before.map { $0[end] - $0[start] } ?? UInt64(end - start)
  }

  /// A place of each group that has rows.
  var someOfEach: [Int] {
    (0..<(starts.count - 1)).filter { starts[$0] < starts[$0 + 1] }.map { places[Int(starts[$0])] }
  }
}

extension ParentJoin.Tie {
  /// Whether rows, by their places among the members' own, keep it.
  func isKept(by places: [Int], _ members: [JoinMember]) -> Bool {
    let (one, other) = (
      places[first], members[first].place(of: members[second].rows[places[second]])
    )
    return switch order {
    case .different: one != other
    case .ascending: ranks[one] < ranks[other]
    case .notDescending: ranks[one] <= ranks[other]
    }
  }
}

extension ParentJoin.Node {
  /// The rows below a root group.
  fileprivate func rows(ofRoot group: Int) -> ArraySlice<Int64> {
    let own = Int(self.group[group])
    return rows[Int(starts[own])..<Int(starts[own + 1])]
  }

  /// The node with each group's rows in the order of their ranks.
  fileprivate func sorted(by rank: (Int64) -> Int32) -> ParentJoin.Node {
    var sorted = rows
    for group in starts.indices.dropLast() {
      sorted[Int(starts[group])..<Int(starts[group + 1])].sort { rank($0) < rank($1) }
    }
    return ParentJoin.Node(
      member: member, above: above, group: group, starts: starts, rows: sorted, before: before)
  }
}
