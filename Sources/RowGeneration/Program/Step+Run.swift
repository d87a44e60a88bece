import GenerationPlan
import SQLEvaluation

extension [Step] {
  /// Runs the steps over a batch, in order.
  ///
  /// - Complexity: O(steps × rows); no allocation but for text.
  func run(_ scratch: Scratch) {
    for step in self { step.run(scratch) }
  }
}

extension Step {
  /// Runs one kernel over a batch.
  func run(_ scratch: Scratch) {
    let count = scratch.count
    let attempt = scratch.attempt
    /// Fills the first output from the first input, element by element.
    @inline(__always)
    func map(_ transform: (Int64) -> Int64) {
      let source = scratch[inputs[0]]
      let target = scratch[outputs[0]]
      for i in 0..<count { target[i] = transform(source[i]) }
    }
    /// Fills the first output from a lane's words for the rows of the first input; the counter of
    /// consecutive rows stays in a register.
    @inline(__always)
    func draw(_ lane: RandomLane, _ transform: (UInt64) -> Int64) {
      let key = lane.key(attempt: attempt)
      guard let first = scratch.firstRow, inputs[0] == TableCompiler.row else {
        map { transform(RandomLane.bits(at: key &+ UInt64(bitPattern: $0) &* RandomLane.stride)) }
        return
      }
      let target = scratch[outputs[0]]
      var counter = key &+ first &* RandomLane.stride
      for i in 0..<count {
        target[i] = transform(RandomLane.bits(at: counter))
        counter &+= RandomLane.stride
      }
    }
    /// Visits the edge rows with the place of their entry in a list.
    @inline(__always)
    func visitEdgeRows(
      of entryCount: Int, _ turn: EdgeTurn, _ visit: (_ row: Int, _ place: Int) -> Void
    ) {
      let ordinals = scratch[inputs[0]]
      let rows = scratch.markedRows(inputs[0])
      for k in 0..<rows.count {
        if let place = turn.place(of: ordinals[rows[k]], among: entryCount) {
          visit(rows[k], place)
        }
      }
    }
    switch operation {
    case .constant(let value):
      let target = scratch[outputs[0]]
      for i in 0..<count { target[i] = value }
    case .affine(let start, step: 1): map { start &+ $0 }
    case .affine(let start, let step): map { start &+ $0 &* step }
    case .permute(let permutation):
      let limit = permutation.count
      map {
        let index = UInt64(bitPattern: $0)
        return index < limit ? Int64(bitPattern: permutation(index)) : $0
      }
    case .digit(divisor: 1, let radix):
      map { Int64(bitPattern: radix.divide(UInt64(bitPattern: $0)).remainder) }
    case .digit(let divisor, let radix):
      map {
        let quotient = divisor.quotient(UInt64(bitPattern: $0))
        return Int64(bitPattern: radix.divide(quotient).remainder)
      }
    case .level(let level): level.run(self, scratch)
    case .turn(let turn): turn.run(self, scratch)
    case .form(let form): form.run(self, scratch)
    case .divide(let divisor):
      let source = scratch[inputs[0]]
      let quotients = scratch[outputs[0]]
      let remainders = scratch[outputs[1]]
      for i in 0..<count {
        let (quotient, remainder) = divisor.divide(source.word(i))
        quotients[i] = Int64(bitPattern: quotient)
        remainders[i] = Int64(bitPattern: remainder)
      }
    case .uniform(let lane, let first, let count, let step):
      if let shift = RemakeLoop.shift(attempt) {
        // As far as the one value at which the parts begin.
        let orders = 64 - count.leadingZeroBitCount
        let kept = Swift.max(1, count >> UInt64(shift % (orders + 1)))
        let zero = first >= 0 ? 0 : Swift.min(first.magnitude / step.magnitude, count - 1)
        let start = Swift.min(zero - Swift.min(zero, kept / 2), count - kept)
        draw(lane) { first &+ Int64(bitPattern: start &+ scaled($0, to: kept)) &* step }
      } else if step == 1 {
        draw(lane) { first &+ Int64(bitPattern: scaled($0, to: count)) }
      } else {
        draw(lane) { first &+ Int64(bitPattern: scaled($0, to: count)) &* step }
      }
    case .weighted(let lane, let table): draw(lane) { Int64(table.index($0)) }
    case .zipf(let lane, let sampler, let scatter):
      if let scatter {
        draw(lane) { Int64(scatter.scattered(sampler.rank($0))) }
      } else {
        draw(lane) { Int64(sampler.rank($0)) }
      }
    case .variate(let lane, let variate): draw(lane) { variate.ordinal($0) }
    case .instant(let lane, let pattern): draw(lane) { pattern.instant($0) }
    case .runs(let layout):
      let source = scratch[inputs[0]]
      let parents = scratch[outputs[0]]
      let places = scratch[outputs[1]]
      for i in 0..<count {
        let (parent, place) = layout.place(of: source[i])
        parents[i] = parent
        places[i] = place
      }
    case .lookup(let table): map { table[Int($0)] }
    case .place(let firsts): map { Int64(Operation.place(of: $0, in: firsts)) }
    case .lookupCyclic(let table): map { table[Int(UInt64(bitPattern: $0) % UInt64(table.count))] }
    case .nearest(let union): map { union.nearest($0) }
    case .bucket(let lane, let bounds, let range, let step):
      let rows = scratch[inputs[0]]
      let buckets = scratch[inputs[1]]
      let target = scratch[outputs[0]]
      for i in 0..<count {
        let from = bounds[Int(buckets[i])]
        let width = UInt64(Swift.max(1, (bounds[Int(buckets[i]) + 1] - from) / step))
        let word = lane.bits(rows.word(i), attempt: attempt)
        let value = from + Int64(scaled(word, to: width)) * step
        target[i] = Swift.min(Swift.max(value, range.lowerBound), range.upperBound)
      }
    case .intervals(let union): map { union.element(UInt64(bitPattern: $0)) }
    case .bounded(let lane, let bounds): drawBounded(lane, bounds, scratch)
    case .bits(let lane): draw(lane) { Int64(bitPattern: $0) }
    case .listed(let lane, let list): drawListed(lane, list, scratch)
    case .uuid(let lane, let isKeyed): makeUUIDs(lane, attempt: isKeyed ? 0 : attempt, scratch)
    case .nulls(let lane, let threshold):
      // Where nothing else has helped, NULL may.
      let isLate = attempt >= RemakeLoop.lateAttempt
      drawNulls(lane, threshold: isLate ? Swift.max(threshold, 1 << 63) : threshold, scratch)
    case .beyond(let limit): map { UInt64(bitPattern: $0) >= limit ? 1 : 0 }
    case .accepted(let accepted): map { Int64(accepted.candidate(Int($0))) }
    case .segment(let starts): findSegments(starts, scratch)
    case .admit(let lane, let admission):
      let rows = scratch[inputs[0]]
      admission.run(
        scratch, word: { lane.bits(rows.word($0), attempt: attempt) },
        selector: scratch[outputs[0]], isAdmitted: scratch[outputs[1]])
    case .isOwnValue(let membership):
      membership.run(scratch, selector: scratch[inputs[0]], isOwn: scratch[outputs[0]])
    case .suggest(let lane, let suggestion):
      let rows = scratch[inputs[0]]
      suggestion.run(self, scratch) { lane.bits(rows.word($0), attempt: attempt) }
    case .edgeOrdinals(let schedule): findEdges(schedule, scratch)
    case .overlay(let entries, let turn, let bounds):
      guard attempt == 0 else { return }
      let target = scratch[outputs[0]]
      visitEdgeRows(of: entries.count, turn) { row, place in
        guard let bounds else {
          if let entry = entries[place] { target[row] = entry }
          return
        }
        // A unique column's entries do not stand in for each other.
        for next in 0..<(turn.isOnce ? 1 : entries.count) {
          guard let entry = entries[(place + next) % entries.count],
            bounds.holds(entry, row: row, { scratch[inputs[$0]] })
          else { continue }
          target[row] = entry
          break
        }
      }
    case .edgeStates(let entries, let turn):
      let target = scratch[outputs[0]]
      guard attempt == 0 else {
        for i in 0..<count where target[i] > 1 { target[i] = 0 }
        return
      }
      visitEdgeRows(of: entries.count, turn) { row, place in
        if target[row] == 0 { target[row] = entries[place] }
      }
    case .sum:
      let one = scratch[inputs[0]]
      let other = scratch[inputs[1]]
      let target = scratch[outputs[0]]
      for i in 0..<count { target[i] = one[i] &+ other[i] }
    case .either:
      let other = scratch[inputs[1]]
      let one = scratch[inputs[0]]
      let target = scratch[outputs[0]]
      for i in 0..<count { target[i] = Swift.max(one[i], other[i]) }
    case .chain(let layout):
      let rows = scratch[inputs[0]]
      let target = scratch[outputs[0]]
      let state = scratch[outputs[1]]
      for i in 0..<count {
        target[i] = Int64(bitPattern: layout.parent(of: rows.word(i)))
        state[i] = layout.root == .null && rows.word(i) < layout.roots ? 1 : 0
      }
    case .indexed(let lane, let index, let values):
      findShared(index, values, scratch) { rows, i in
        Int(scaled(lane.bits(scratch[inputs[0]].word(i), attempt: attempt), to: UInt64(rows)))
      }
    case .groupedTiers(let lane, let tiers): tiers.link(self, lane.key(attempt: attempt), scratch)
    case .combination(let join): join.run(self, scratch)
    case .lineItems(let layout):
      let rows = scratch[inputs[0]]
      let parents = scratch[outputs[0]]
      let counters = scratch[outputs[1]]
      let period = UInt64(layout.cells.count)
      for i in 0..<count {
        let (turn, place) = rows.word(i).quotientAndRemainder(dividingBy: period)
        let cell = layout.cells[Int(place)]
        parents[i] = Int64(bitPattern: turn &* layout.parents &+ UInt64(cell.parent))
        counters[i] = layout.firstCounter &+ Int64(cell.place)
      }
    case .tiers(let lane, let layout): linkTiers(lane, layout, scratch)
    case .avoid(let count):
      let avoided = scratch[inputs[1]]
      let target = scratch[outputs[0]]
      let source = scratch[inputs[0]]
      for i in 0..<scratch.count {
        let index = source[i]
        target[i] = index == avoided[i] ? Int64((UInt64(index) + 1) % count) : index
      }
    case .text(let lane, let kernel, let cuts):
      let shift = cuts ? RemakeLoop.shift(attempt) : nil
      let key = lane.key(attempt: attempt)
      let rows = scratch[inputs[0]]
      let target = scratch[outputs[0]]
      for i in 0..<count {
        target[i] = kernel.write(
          RandomLane.bits(at: key &+ rows.word(i) &* RandomLane.stride), shift: shift,
          into: &scratch.arena)
      }
    case .words(let lane, let sampler):
      draw(lane) { scratch.arena.append(sampler.draw($0)) }
    case .wordAt(let sampler):
      map { scratch.arena.append(sampler.word(UInt64(bitPattern: $0))) }
    case .escape:
      map { reference in
        let text = scratch.arena.slice(reference).flatMap {
          $0 == 34 || $0 == 92 ? [92, $0] : [$0]
        }
        return scratch.arena.append(text)
      }
    case .compose(let binding, let filters, let limit):
      let target = scratch[outputs[0]]
      for i in 0..<count {
        var text = binding.text(scratch, row: i) ?? ""
        for filter in filters { text = filter.apply(text) }
        var bytes = Array(text.utf8)
        truncate(&bytes, toCharacters: limit)
        target[i] = scratch.arena.append(bytes)
      }
    case .caseState(let table):
      let selector = scratch[inputs[0]]
      let state = scratch[inputs[1]]
      let target = scratch[outputs[0]]
      for i in 0..<count {
        let forced = table[Int(selector[i])]
        target[i] = forced == 2 ? state[i] : forced
      }
    case .skip(let keep):
      map { Int64(bitPattern: UInt64(bitPattern: $0) &+ UInt64(bitPattern: $0) / keep) }
    case .spread(let radix):
      map {
        let index = UInt64(bitPattern: $0) % radix
        let (quotient, rest) = radix.dividingFullWidth((index, 0))
        return Int64(bitPattern: rest == 0 ? quotient : quotient &+ 1)
      }
    case .pairBelow:
      let numbers = scratch[inputs[0]]
      let left = scratch[outputs[0]]
      let right = scratch[outputs[1]]
      for i in 0..<count {
        let pair = orderedPair(numbers.word(i))
        (left[i], right[i]) = (Int64(pair.left), Int64(pair.right))
      }
    case .pairDistinct:
      let left = scratch[inputs[0]]
      let source = scratch[inputs[1]]
      let right = scratch[outputs[0]]
      for i in 0..<count { right[i] = source[i] &+ (source[i] >= left[i] ? 1 : 0) }
    case .evaluate(let column):
      column.run(scratch, value: scratch[outputs[0]], state: scratch[outputs[1]])
    case .remake(let loop): loop.run(scratch, rowSlot: inputs[0])
    case .parent(let steps):
      scratch.attempt = 0
      steps.run(scratch)
      scratch.attempt = attempt
    case .cases(let branches): runCases(branches, scratch)
    }
  }

  /// Draws half a word a row.
  private func drawNulls(_ lane: RandomLane, threshold: UInt64, _ scratch: Scratch) {
    let limit = (threshold >> 31 + 1) >> 1
    let key = lane.key(attempt: scratch.attempt)
    let rows = scratch[inputs[0]]
    let target = scratch[outputs[0]]
    guard let first = scratch.firstRow, inputs[0] == TableCompiler.row, first % 2 == 0 else {
      for i in 0..<scratch.count {
        let row = rows.word(i)
        let word = RandomLane.bits(at: key &+ (row >> 1) &* RandomLane.stride)
        target[i] = (row % 2 == 0 ? word & 0xffff_ffff : word >> 32) < limit ? 1 : 0
      }
      return
    }
    var counter = key &+ (first >> 1) &* RandomLane.stride
    var i = 0
    // Of an odd count's last pair, the second element is nobody's: a vector's capacity is even.
    while i < scratch.count {
      let word = RandomLane.bits(at: counter)
      target[i] = word & 0xffff_ffff < limit ? 1 : 0
      target[i &+ 1] = word >> 32 < limit ? 1 : 0
      counter &+= RandomLane.stride
      i &+= 2
    }
  }

  private func findSegments(_ starts: [UInt64], _ scratch: Scratch) {
    let source = scratch[inputs[0]]
    let segments = scratch[outputs[0]]
    let places = scratch[outputs[1]]
    for i in 0..<scratch.count {
      let index = source.word(i)
      let segment = (starts.firstIndex { $0 > index } ?? starts.count) - 1
      segments[i] = Int64(segment)
      places[i] = Int64(bitPattern: index - starts[segment])
    }
  }

  /// Apart from the others: in a function as large as theirs nothing more is inlined.
  @inline(never)
  private func drawBounded(_ lane: RandomLane, _ bounds: BoundedDraw, _ scratch: Scratch) {
    let key = lane.key(attempt: scratch.attempt)
    let rows = scratch[inputs[0]]
    bounds.fill(
      scratch[outputs[0]], count: scratch.count,
      word: { RandomLane.bits(at: key &+ rows.word($0) &* RandomLane.stride) },
      input: { scratch[inputs[$0]] })
    guard bounds.keepsBusinessHours else { return }
    bounds.moveIntoBusinessHours(
      scratch[outputs[0]], count: scratch.count,
      word: { RandomLane.bits(at: key &+ rows.word($0) &* RandomLane.stride) },
      input: { scratch[inputs[$0]] })
  }

  /// Apart like `drawBounded`.
  @inline(never)
  private func drawListed(_ lane: RandomLane, _ list: ListedDraw, _ scratch: Scratch) {
    let rows = scratch[inputs[0]]
    let target = scratch[outputs[0]]
    for i in 0..<scratch.count {
      target[i] = list.value(lane.bits(rows.word(i), attempt: scratch.attempt)) {
        scratch[inputs[$0]][i]
      }
    }
  }

  /// Finds a row that agrees with the batch's values; one without any becomes row 0, for the checks
  /// that follow to refuse.
  private func findShared(
    _ index: SharedKeyIndex, _ values: [BoundColumn], _ scratch: Scratch,
    choose: (_ count: Int, _ row: Int) -> Int
  ) {
    let target = scratch[outputs[0]]
    let states = scratch[outputs[1]]
    for i in 0..<scratch.count {
      let rows = index.rows(sharedValue(values, scratch, row: i))
      // Where a shared part is NULL, the reference is not checked.
      let isUnmet = rows.isEmpty && values.allSatisfy { $0.text(scratch, row: i) != nil }
      states[i] = isUnmet ? 1 : 0
      target[i] = rows.isEmpty ? 0 : rows[rows.startIndex + choose(rows.count, i)]
    }
  }

  /// A version 4 UUID whose random bits hold a bijection of the row: no two rows agree.
  private func makeUUIDs(_ lane: RandomLane, attempt: UInt64, _ scratch: Scratch) {
    let key = lane.key(attempt: attempt)
    let rows = scratch[inputs[0]]
    let high = scratch[outputs[0]]
    let low = scratch[outputs[1]]
    for i in 0..<scratch.count {
      let own = mix(rows.word(i) ^ key)
      let rest = mix(own &+ key)
      high[i] = Int64(bitPattern: own & ~0xf000 | 0x4000)
      low[i] = Int64(
        bitPattern: (own & 0xf000) << 46 | rest & 0x03ff_ffff_ffff_ffff | 0x8000_0000_0000_0000)
    }
  }

  /// Marks the edge rows; a batch of consecutive rows walks the strata instead of its rows.
  private func findEdges(_ schedule: EdgeSchedule, _ scratch: Scratch) {
    let rows = scratch[inputs[0]]
    let target = scratch[outputs[0]]
    let count = scratch.count
    for i in 0..<count { target[i] = 0 }
    scratch.startMarks(outputs[0])
    guard count > 0, schedule.count > 0 else { return }
    func mark(_ i: Int, _ k: UInt64) {
      target[i] = Int64(k) + 1
      scratch.mark(i)
    }
    if let first = scratch.firstRow, inputs[0] == TableCompiler.row {
      let last = first + UInt64(count - 1)
      var k = schedule.stratum(of: first)
      while k < schedule.count {
        let row = schedule.row(k)
        if row > last { break }
        if row >= first { mark(Int(row - first), k) }
        k += 1
      }
    } else {
      for i in 0..<count {
        let k = schedule.stratum(of: rows.word(i))
        if schedule.row(k) == rows.word(i) { mark(i, k) }
      }
    }
  }

  private func linkTiers(_ lane: RandomLane, _ layout: TierLayout, _ scratch: Scratch) {
    let rows = scratch[inputs[0]]
    let target = scratch[outputs[0]]
    let state = scratch[outputs[1]]
    for i in 0..<scratch.count {
      let row = rows.word(i)
      if row < layout.roots {
        target[i] =
          switch layout.root {
          case .null: 0
          case .itself: Int64(row)
          case .another: Int64(row ^ 1)
          }
        state[i] = layout.root == .null ? 1 : 0
      } else {
        // The parent lies in the tiers before: among the first two thirds of what is there.
        let earlier = Swift.max(layout.roots, row - row / 3)
        target[i] = Int64(scaled(lane.bits(row, attempt: scratch.attempt), to: earlier))
        state[i] = 0
      }
    }
  }

  /// Runs each branch on the rows that chose it.
  private func runCases(_ branches: [StepGroup], _ scratch: Scratch) {
    let rows = scratch.rowsByValue(inputs[0], lists: branches.count)
    for (index, branch) in branches.enumerated() where !branch.steps.isEmpty {
      branch.run(scratch, onlyRows: rows[index], attempt: scratch.attempt)
    }
  }
}
