import Testing

@testable import RowGeneration

/// Digits of one number told by dividing on.
@Suite struct SharedDivisionTests {
  private func step(_ divisor: UInt64, _ radix: UInt64, _ number: Int, to output: Int) -> Step {
    Step(.digit(divisor: Divisor(divisor), radix: Divisor(radix)), [number], to: [output])
  }

  @Test func theDigitsStayTheSame() {
    // Two numbers; of the second, one digit is missing between the others.
    let steps = [
      step(1, 597, 0, to: 2), step(597, 825, 0, to: 3), step(1, 10, 1, to: 4),
      step(597 * 825, 9, 0, to: 5), step(597 * 825 * 9, .max, 0, to: 6), step(100, 7, 1, to: 7),
      step(1, 597, 1, to: 8),
    ]
    var slots = 9
    let shared = steps.sharingDivisions {
      slots += 1
      return slots - 1
    }
    let divisions = shared.count { if case .divide = $0.operation { true } else { false } }
    #expect(divisions == 3)
    func run(_ steps: [Step]) -> [[Int64]] {
      let scratch = Scratch(slotCount: slots)
      var random = TestRandom(3)
      scratch.count = batchCapacity
      for slot in 0..<2 {
        for row in 0..<batchCapacity {
          scratch[slot][row] = Int64.random(in: 0...(.max >> Int64(row % 60)), using: &random)
        }
      }
      steps.run(scratch)
      return (2..<9).map { slot in (0..<batchCapacity).map { scratch[slot][$0] } }
    }
    #expect(run(shared) == run(steps))
  }
}
