import Testing

@testable import RowGeneration

/// Values between others of their row.
@Suite struct BoundedDrawTests {
  private typealias Bound = BoundedDraw.Bound

  private struct Case {
    var draw: BoundedDraw
    var inputs: [Int64]
  }

  /// One value by the batch kernel.
  private func value(_ draw: BoundedDraw, _ word: UInt64, _ inputs: [Int64]) -> Int64 {
    let scratch = Scratch(slotCount: inputs.count + 1)
    for (slot, input) in inputs.enumerated() { scratch[slot][0] = input }
    let target = scratch[inputs.count]
    draw.fill(target, count: 1, word: { _ in word }, input: { scratch[$0] })
    return target[0]
  }

  private func randomCase(_ random: inout TestRandom) -> Case {
    let step = random.pick([1, 1, 1, 10, 1000] as [Int64])
    let low = Int64.random(in: -50...50, using: &random) * step
    let width = Int64.random(in: 0...30, using: &random) * step
    var inputs: [Int64] = []
    func bounds(_ count: Int, _ random: inout TestRandom) -> [Bound] {
      (0..<count).map { _ in
        inputs.append(Int64.random(in: (low - 5)...(low + width + 5), using: &random))
        return Bound(
          input: inputs.count - 1,
          offset: random.happens(0.5) ? 0 : Int64.random(in: -3...3, using: &random) * step,
          isHard: true)
      }
    }
    let draw = BoundedDraw(
      limits: low...(low + width), usual: low...(low + width), step: step,
      atLeast: bounds(random.pick([0, 1, 2]), &random),
      atMost: bounds(random.pick([0, 1]), &random),
      different: step == 1 ? bounds(random.pick([0, 0, 1, 2]), &random) : [],
      isFollowUp: random.happens(0.3))
    return Case(draw: draw, inputs: inputs)
  }

  @Test(arguments: TestRandom.seeds(4))
  func keepsToItsBoundsWhereTheyLeaveRoom(seed: UInt64) {
    var random = TestRandom(seed)
    for _ in 0..<2000 {
      let made = randomCase(&random)
      let draw = made.draw
      func limit(_ bound: Bound) -> Int64 { made.inputs[bound.input] + bound.offset }
      let low = max(draw.limits.lowerBound, draw.atLeast.map(limit).max() ?? .min)
      let high = min(draw.limits.upperBound, draw.atMost.map(limit).min() ?? .max)
      let allowed = stride(
        from: draw.limits.lowerBound, through: draw.limits.upperBound, by: Int(draw.step)
      ).filter { value in
        value >= low && value <= high && !draw.different.map(limit).contains(value)
      }
      for word in [0, .max, random.next(), random.next()] as [UInt64] {
        let value = value(draw, word, made.inputs)
        #expect(draw.limits.contains(value), "\(draw) \(made.inputs)")
        if !allowed.isEmpty {
          #expect(allowed.contains(value), "\(draw) \(made.inputs) gives \(value)")
        }
      }
    }
  }

  @Test func isUniformBetweenItsBounds() {
    let draw = BoundedDraw(
      limits: 0...1000, usual: 0...1000, step: 1,
      atLeast: [Bound(input: 0, offset: 1, isHard: true)],
      atMost: [Bound(input: 1, offset: 0, isHard: true)],
      different: [Bound(input: 2, offset: 0, isHard: true)],
      isFollowUp: false)
    let lane = RandomLane(seed: 37, "bounded")
    let values = (0..<UInt64(Statistics.draws)).map {
      value(draw, lane.bits($0), [99, 150, 120]) - 100
    }
    let counts = Statistics.counts(values, cells: 51)
    let weights = (0...50).map { $0 == 20 ? 0.0 : 1 }
    #expect(Statistics.chiSquared(counts, weights) < 1)
  }

  /// What only makes rows plausible narrows the draw where it can, and never breaks a constraint.
  @Test(arguments: TestRandom.seeds(4))
  func softBoundsGiveWay(seed: UInt64) {
    var random = TestRandom(seed)
    for _ in 0..<500 {
      let inputs = (0..<2).map { _ in Int64.random(in: -20...120, using: &random) }
      let usual = Int64.random(in: 0...50, using: &random)
      let draw = BoundedDraw(
        limits: 0...100, usual: usual...(usual + 30), step: 1,
        atLeast: [Bound(input: 0, offset: 0, isHard: true)],
        atMost: [Bound(input: 1, offset: 0, isHard: false)], different: [],
        isFollowUp: random.happens(0.5))
      let value = value(draw, random.next(), inputs)
      #expect((0...100).contains(value))
      guard inputs[0] <= 100 else { continue }
      #expect(value >= inputs[0])
      let low = max(usual, inputs[0])
      guard low <= usual + 30 else { continue }
      #expect((low...(usual + 30)).contains(value), "\(draw) \(inputs)")
      if inputs[1] >= low { #expect(value <= inputs[1], "\(draw) \(inputs)") }
    }
  }

  @Test func theWholeOfTheTypeIsARange() {
    let draw = BoundedDraw(
      limits: .min ... .max, usual: .min ... .max, step: 1,
      atLeast: [Bound(input: 0, offset: 5, isHard: true)], atMost: [],
      different: [], isFollowUp: false)
    #expect(value(draw, .max, [.max]) == .max)
    #expect(value(draw, 0, [.min]) == .min + 5)
  }

  /// A follow-up comes within two weeks of what it follows, half of them in the first quarter; where
  /// the generator's range begins later, it is anywhere in it.
  @Test func followUpsComeSoon() {
    let day: Int64 = 86_400_000_000
    let draw = BoundedDraw(
      limits: 0...(3000 * day), usual: (1000 * day)...(2000 * day), step: 1_000_000,
      atLeast: [Bound(input: 0, offset: 0, isHard: false)], atMost: [], different: [],
      isFollowUp: true)
    var random = TestRandom(7)
    func delays(after start: Int64) -> [Int64] {
      (0..<2000).map { _ in (value(draw, random.next(), [start * day]) - start * day) / day }
        .sorted()
    }
    let soon = delays(after: 1500)
    #expect(soon[0] >= 0 && soon[1999] <= 14)
    #expect((2...4).contains(soon[1000]))
    let anywhere = delays(after: 0)
    #expect(anywhere[0] >= 1000 && anywhere[1999] <= 2000)
    #expect((1400...1600).contains(anywhere[1000]))
  }
}
