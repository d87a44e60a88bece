import GenerationPlan
import SchemaModel

/// What a table's keys decide before its columns are made.
struct KeyVectors {
  /// The value of a digit: a column's n-th value, a reference's n-th parent.
  var digits: [KeyPlan.Digit.Source: Int] = [:]
  /// How many parents a reference's digit counts.
  var parentCounts: [String: Int] = [:]
  /// The index that makes a column's value unique, and how many there are.
  var uniqueIndex: [String: (slot: Int, count: UInt64)] = [:]
  /// Columns whose ordinal a key sets outright: a line item's counter, a slot's bounds.
  var ordinals: [String: Int] = [:]
  /// Unique columns whose value the row's case makes: each case has the indexes of a segment.
  var segments: [String: CaseSegments] = [:]
  /// Columns that are bounds of slots.
  var bounds: Set<String> = []
  /// Upper bounds that may be NULL in the last slots of their lines: where the row has such a slot,
  /// and how many slots a line has.
  var openEnds: [String: (isLast: Int, slots: Int)] = [:]
  /// Columns that hold something else in rows beyond a key's capacity: where the row lies beyond,
  /// and what it holds.
  var overflow: [String: (isBeyond: Int, domain: Domain)] = [:]
}

extension TableCompiler {
  /// Lays out the vectors of all keys.
  ///
  /// Products that share a digit are numbered together; each group of them has a bijection of its
  /// own, so that keys without a common digit do not repeat one another's pattern.
  func prepareKeys() throws(GenerationError) {
    var groups: [[KeyPlan]] = []
    for key in plan.keys {
      switch key.strategy {
      case .product(let digits):
        let sources = Set(digits.map(\.source))
        var group = [key]
        groups.removeAll { other in
          let shares = other.contains { !$0.sources.isDisjoint(with: sources) }
          if shares { group = other + group }
          return shares
        }
        groups.append(group)
      case .column(let name): prepareUniqueColumn(name, key)
      case .lineItems(let reference, let counter, let mean):
        prepareLineItems(reference, counter, meanPerParent: mean, key)
      case .slots(let equal, let lower, let upper): try prepareSlots(equal, lower, upper, key)
      case .single: _ = addOverflow(of: key, capacity: 1, row: Self.row)
      case .implied: break
      }
    }
    for group in groups where group.count > 1 || !prepareSpread(group[0], row: Self.row) {
      prepareProducts(group)
    }
    prepareTreeGroups()
  }

  /// Columns that rows of a tree have in common with their parents: evenly many rows of each value.
  private func prepareTreeGroups() {
    for reference in plan.references {
      for (name, count) in reference.groups.sorted(by: { $0.key < $1.key })
      where uniqueIndex(of: name) == nil {
        let spread = emit(
          .permute(Permutation(count: UInt64(max(1, plan.rows)), lane: lane(name, "tree"))))
        let group = emit(.digit(divisor: 1, radix: Divisor(UInt64(max(1, count)))), [spread])
        keys.uniqueIndex[name] = (group, UInt64(max(1, count)))
      }
    }
  }

  private func prepareUniqueColumn(_ name: String, _ key: KeyPlan) {
    guard keys.uniqueIndex[name] == nil else { return }
    let within = UInt64(max(1, addOverflow(of: key, capacity: key.capacity, row: Self.row)))
    // Rows beyond the capacity have no value of their own: they hold something else or NULL.
    let index =
      within < plan.rows ? emit(.digit(divisor: 1, radix: Divisor(within))) : Self.row
    keys.uniqueIndex[name] = candidate(of: [key], rank: index, count: within)
  }

  /// The index that keys number: an accepted candidate where CHECKs refuse some, else the rank itself.
  private func candidate(of keys: [KeyPlan], rank: Int, count: UInt64)
    -> (slot: Int, count: UInt64)
  {
    let names = Set(keys.map(\.key.name))
    guard let group = candidateGroups.first(where: { !$0.keys.isDisjoint(with: names) }) else {
      return (rank, count)
    }
    // While candidates are counted, each row is one, in whatever order rows take them later.
    guard let accepted = group.accepted else { return (Self.row, UInt64(group.candidates)) }
    return (emit(.accepted(accepted), [rank]), UInt64(group.candidates))
  }

  /// Marks the rows beyond a key's capacity; returns the rows under the key.
  private func addOverflow(of key: KeyPlan, capacity: Int, row: Int) -> Int {
    guard !key.overflow.isEmpty, capacity < plan.rows else { return min(plan.rows, capacity) }
    let beyond = emit(.beyond(UInt64(capacity)), [row])
    for (column, domain) in key.overflow.sorted(by: { $0.key < $1.key }) {
      if let other = keys.overflow[column], other.domain.null == domain.null {
        keys.overflow[column] = (emit(.either, [other.isBeyond, beyond]), other.domain)
      } else {
        keys.overflow[column] = (beyond, domain)
      }
    }
    return capacity
  }

  private func prepareProducts(_ group: [KeyPlan]) {
    let capacity = group.map(\.capacity).min() ?? 1
    let candidates = group.map(\.candidates).min() ?? 1
    guard capacity > 0 else {
      for key in group { _ = addOverflow(of: key, capacity: 0, row: Self.row) }
      return
    }
    let name = group.map(\.key.name).joined(separator: "+")
    // Rows beyond the capacity lie anywhere in the table, not at its end.
    let spread =
      capacity < plan.rows
      ? emit(.permute(Permutation(count: UInt64(plan.rows), lane: lane(name, "overflow"))))
      : Self.row
    let count = UInt64(min(candidates, 1 << 62))
    let index = candidate(of: group, rank: spread, count: count)
    let number = emit(.permute(Permutation(count: count, lane: lane(name, "key"))), [index.slot])
    for key in group {
      guard case .product(let digits) = key.strategy else { continue }
      _ = addOverflow(of: key, capacity: capacity, row: spread)
      prepareDigits(digits, pairing: key.pairing, number: number)
    }
  }

  private func prepareDigits(
    _ digits: [KeyPlan.Digit], pairing: KeyPlan.Pairing?, number: Int
  ) {
    var divisor: UInt64 = 1
    var skipped: KeyPlan.Digit.Source?
    for digit in digits where digit.source != skipped {
      var radix = UInt64(max(1, digit.radix))
      if let pairing, digit.source == pairing.left || digit.source == pairing.right {
        // The two digits are one: a pair of different parents.
        let parents = UInt64(
          digits.filter { $0.source == pairing.left || $0.source == pairing.right }
            .map(\.radix).max() ?? 2)
        let (ordered, overflow) = parents.multipliedReportingOverflow(by: parents - 1)
        let pairs = overflow ? UInt64.max >> 1 : ordered
        radix = pairing.kind == .ascending ? pairs / 2 : pairs
        let pair = emit(.digit(divisor: Divisor(divisor), radix: Divisor(max(1, radix))), [number])
        preparePair(pairing, parents: parents, pair: pair)
        skipped = digit.source == pairing.left ? pairing.right : pairing.left
      } else if keys.digits[digit.source] == nil {
        keys.digits[digit.source] = emit(
          .digit(divisor: Divisor(divisor), radix: Divisor(radix)), [number])
        if case .reference(let name) = digit.source { keys.parentCounts[name] = digit.radix }
      }
      let (next, overflow) = divisor.multipliedReportingOverflow(by: radix)
      divisor = overflow ? .max : next
    }
  }

  private func preparePair(_ pairing: KeyPlan.Pairing, parents: UInt64, pair: Int) {
    switch pairing.kind {
    case .ascending:
      let left = newSlot()
      let right = newSlot()
      steps.append(Step(.pairBelow, [pair], to: [left, right]))
      keys.digits[pairing.left] = left
      keys.digits[pairing.right] = right
    case .distinct:
      let left = emit(.digit(divisor: 1, radix: Divisor(parents)), [pair])
      let rest = emit(
        .digit(divisor: Divisor(parents), radix: Divisor(max(1, parents - 1))), [pair])
      keys.digits[pairing.left] = left
      keys.digits[pairing.right] = emit(.pairDistinct, [left, rest])
    }
  }

  /// As many parents as the mean asks for have items, at most all of them: then the mean is what
  /// the rows make it.
  private func prepareLineItems(
    _ reference: String, _ counter: String, meanPerParent: Double, _ key: KeyPlan
  ) {
    let index = candidate(of: [key], rank: Self.row, count: UInt64(plan.rows))
    let rows = Int(index.count)
    let all = plan.references.first { $0.foreignKey.name == reference }?.parentRows ?? 1
    let run = counterRun(of: counter, rows: rows, parents: all)
    let (first, longest) = (run.first, max(1, run.length))
    if index.slot == Self.row, let distribution = wishedDistribution(of: reference),
      all.multipliedClamped(by: longest) >= rows
    {
      return spreadLineItems(reference, counter, distribution, all, first: first, longest: longest)
    }
    let wanted = (Double(rows) / max(1, meanPerParent)).rounded(.up)
    let parents = min(all, max(Int(wanted), (rows - 1) / longest + 1))
    let layout = LineItemLayout(
      rows: rows, parents: max(1, parents), firstCounter: first, longest: longest,
      lane: lane(counter, "line items"))
    let parent = newSlot()
    let place = newSlot()
    steps.append(Step(.lineItems(layout), [index.slot], to: [parent, place]))
    keys.digits[.reference(reference)] = parent
    keys.parentCounts[reference] = parents
    keys.ordinals[counter] = place
  }

  /// The numbers of one parent's items.
  private func counterRun(of counter: String, rows: Int, parents: Int) -> CounterRun {
    guard let column = table.column(counter) else { preconditionFailure("a key's own column") }
    return CounterRun(
      of: column, from: plan.column(counter)?.generator.start ?? 1,
      domains: demands(on: counter).map(\.domain),
      needed: parents > 0 ? (rows - 1) / parents + 1 : rows, in: schema)
  }

  /// The distribution that the plan file asks of a reference which a key decides.
  private func wishedDistribution(of reference: String) -> Distribution? {
    guard
      let known = plan.references.first(where: { $0.foreignKey.name == reference }),
      known.sharing == .alone, known.parentRows > 0,
      let asked = known.wish?.distribution?.value, asked != .uniform
    else { return nil }
    return asked
  }

  /// Line items of which each parent has as many as a distribution gives it.
  private func spreadLineItems(
    _ reference: String, _ counter: String, _ distribution: Distribution, _ parents: Int,
    first: Int64, longest: Int
  ) {
    let layout = RunLayout(
      rows: plan.rows, parents: parents, longest: longest, by: distribution,
      lane: lane(counter, "line items"))
    let parent = newSlot()
    let place = newSlot()
    steps.append(Step(.runs(layout), [Self.row], to: [parent, place]))
    keys.digits[.reference(reference)] = parent
    keys.ordinals[counter] = emit(.affine(start: first, step: 1), [place])
    spreadReferences.insert(reference)
  }

  /// A product one of whose digits is a reference with a distribution of the plan file: each parent has
  /// as many rows as it gives, and these differ in the other digits.
  ///
  /// - Returns: whether the product is of that kind.
  private func prepareSpread(_ key: KeyPlan, row: Int) -> Bool {
    guard case .product(let digits) = key.strategy, key.pairing == nil, key.overflow.isEmpty,
      key.capacity >= plan.rows, digits.count > 1,
      digits.allSatisfy({ keys.digits[$0.source] == nil }), !isChecked(key)
    else { return false }
    for (place, digit) in digits.enumerated() {
      guard case .reference(let name) = digit.source,
        let distribution = wishedDistribution(of: name)
      else { continue }
      let others = digits.enumerated().filter { $0.offset != place }.map(\.element)
      let room = others.reduce(1) { $0.multipliedClamped(by: max(1, $1.radix)) }
      let parents = max(1, digit.radix)
      guard room < 1 << 40, parents.multipliedClamped(by: room) >= plan.rows else { return false }
      let lane = lane(key.key.name, "spread")
      // The rows of a parent lie anywhere in the table.
      let spread = emit(.permute(Permutation(count: UInt64(plan.rows), lane: lane)), [row])
      let layout = RunLayout(
        rows: plan.rows, parents: parents, longest: room, by: distribution, lane: lane.lane(1))
      let parent = newSlot()
      let turn = newSlot()
      steps.append(Step(.runs(layout), [spread], to: [parent, turn]))
      keys.digits[digit.source] = parent
      // Each parent begins elsewhere among the others' combinations.
      let offset = emit(
        .digit(divisor: 1, radix: Divisor(UInt64(room))),
        [emit(.affine(start: 0, step: Int64(room) / 3 | 1), [parent])])
      let mixed = emit(
        .permute(Permutation(count: UInt64(room), lane: lane.lane(2))), [turn])
      let number = emit(
        .digit(divisor: 1, radix: Divisor(UInt64(room))), [emit(.sum, [mixed, offset])])
      prepareDigits(others, pairing: nil, number: number)
      spreadReferences.insert(name)
      return true
    }
    return false
  }

  /// Whether a constraint reads a column of a key, so that not all of its combinations are rows.
  private func isChecked(_ key: KeyPlan) -> Bool {
    let columns = Set(key.key.columns)
    return table.checks.contains { !columns.isDisjoint(with: $0.expression.columns) }
      || plan.solution.components.contains { !columns.isDisjoint(with: $0.columns) }
      || plan.solution.residual.contains { !columns.isDisjoint(with: $0.expression.columns) }
  }

  /// Disjoint slots on a line: row t of a combination takes the t-th stretch of the column's range,
  /// and begins and ends inside it.
  private func prepareSlots(
    _ equal: [KeyPlan.Digit], _ lower: String, _ upper: String?, _ key: KeyPlan
  ) throws(GenerationError) {
    let combinations = equal.reduce(UInt64(1)) { product, digit in
      let (next, overflow) = product.multipliedReportingOverflow(by: UInt64(max(1, digit.radix)))
      return overflow ? .max : next
    }
    prepareDigits(equal, pairing: nil, number: Self.row)
    let turn = emit(.digit(divisor: Divisor(combinations), radix: Divisor(.max)))
    let slots = Int(clamping: UInt64(max(0, plan.rows - 1)) / combinations + 1)
    guard let layout = key.line?.layout(slots: slots) else {
      throw failure(lower, "\(key.key.name) leaves no room for \(plan.rows) rows")
    }
    let start = emit(.affine(start: layout.start, step: layout.width), [turn])
    let begin = emit(
      .uniform(
        lane(lower, "slot begin"), first: 0, count: layout.begins, step: layout.grain))
    let length = emit(
      .uniform(
        lane(lower, "slot length"), first: layout.leastLength, count: layout.lengths,
        step: layout.grain))
    let from = emit(.sum, [start, begin])
    let to = emit(.sum, [from, length])
    keys.ordinals[lower] = from
    keys.bounds.formUnion([lower] + [upper].compactMap(\.self))
    keys.ordinals[upper ?? lower + "\u{0}upper"] = to
    if let upper, key.line?.isOpenAtEnd == true {
      keys.openEnds[upper] = (emit(.beyond(UInt64(slots - 1)), [turn]), slots)
    }
  }
}

extension KeyPlan {
  /// The digits of a product or of slots.
  var digits: [Digit] {
    switch strategy {
    case .product(let digits), .slots(let digits, _, _): digits
    default: []
    }
  }

  /// The digits' sources of a product.
  fileprivate var sources: Set<Digit.Source> {
    if case .product(let digits) = strategy { Set(digits.map(\.source)) } else { [] }
  }
}

extension LineItemLayout {
  /// Runs of 1 to about twice the mean and at most `longest`, in patterns of at most 512 parents
  /// that share all of them out but for a few left over; every parent index stays below `parents`.
  ///
  /// - Precondition: `parents * longest >= rows`.
  init(rows: Int, parents: Int, firstCounter: Int64, longest: Int = .max, lane: RandomLane) {
    var patterns = (parents + 511) / 512
    var patternParents = parents / patterns
    if rows > patterns.multipliedClamped(by: patternParents).multipliedClamped(by: longest) {
      // So full that the few left over are wanted: every run is the longest.
      patterns = parents
      patternParents = 1
    }
    let mean = max(1, Double(rows) / Double(parents))
    var runs = (0..<patternParents).map { index in
      let drawn = scaled(lane.bits(UInt64(index)), to: UInt64(max(1, (2 * mean - 1).rounded())))
      return min(longest, 1 + Int(drawn))
    }
    // The patterns hold the rows exactly, but for the last: lengthen or shorten runs in turn.
    let needed = max(patternParents, (rows + patterns - 1) / patterns)
    var surplus = runs.reduce(0, +) - needed
    var place = 0
    while surplus != 0 {
      if surplus < 0, runs[place] < longest {
        runs[place] += 1
        surplus += 1
      } else if surplus > 0, runs[place] > 1 {
        runs[place] -= 1
        surplus -= 1
      }
      place = (place + 1) % patternParents
    }
    cells = runs.enumerated().flatMap { parent, length in
      (0..<length).map { (UInt32(parent), UInt32($0)) }
    }
    self.parents = UInt64(patternParents)
    self.firstCounter = firstCounter
  }
}
