import GenerationPlan

/// A tree within groups: `(tenant, parent)` refers to `(tenant, id)` of the same table, so that a row's
/// parent is an earlier row of its own tenant.
struct GroupedTiers: Sendable {
  /// The table's own rows by the columns that a row shares with its parent.
  let index: SharedKeyIndex
  /// Where these columns stand.
  let values: [BoundColumn]
  /// The share of each group's rows that have no parent; the first row has none in any case.
  let rootShare: Double
  /// What the roots do; those that point at one another are the first two of a group.
  let root: ReferencePlan.Root

  /// Links the batch's rows to their parents: a step's first output, its second the roots' state.
  ///
  /// - Complexity: O(log(rows of the group)) a row.
  func link(_ step: Step, _ key: UInt64, _ scratch: Scratch) {
    let rows = scratch[step.inputs[0]]
    let parents = scratch[step.outputs[0]]
    let states = scratch[step.outputs[1]]
    for i in 0..<scratch.count {
      let group = index.rows(sharedValue(values, scratch, row: i))
      let earlier = group.count(before: rows[i])
      let roots =
        root == .another
        ? min(2, group.count) : max(1, Int((Double(group.count) * rootShare).rounded()))
      let isRoot = earlier < roots
      states[i] = isRoot && root == .null ? 1 : 0
      parents[i] =
        isRoot
        ? root == .another ? group[group.startIndex + roots - 1 - earlier] : rows[i]
        : group[
          group.startIndex
            + Int(
              scaled(
                RandomLane.bits(at: key &+ rows.word(i) &* RandomLane.stride), to: UInt64(earlier)))
        ]
    }
  }

  /// The same tree over other vectors.
  func renamed(_ slots: (Int) -> Int) -> GroupedTiers {
    GroupedTiers(
      index: index, values: values.map { $0.renamed(slots) }, rootShare: rootShare, root: root)
  }
}

extension ArraySlice<Int64> {
  /// How many elements of an ascending slice are less than `bound`.
  ///
  /// - Complexity: O(log count).
  fileprivate func count(before bound: Int64) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low - startIndex
  }
}
