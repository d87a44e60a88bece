@testable import RowGeneration

/// Runs one kernel apart from any program.
enum Kernel {
  /// What a kernel of the row index writes for rows, batch by batch: a list an output.
  static func run(_ operation: RowGeneration.Operation, rows: Range<Int>, outputs: Int = 1)
    -> [[Int64]]
  {
    var result = Array(repeating: [Int64](), count: outputs)
    let scratch = Scratch(slotCount: 1 + outputs)
    let step = Step(operation, [0], to: Array(1...outputs))
    for start in stride(from: rows.lowerBound, to: rows.upperBound, by: batchCapacity) {
      let count = min(batchCapacity, rows.upperBound - start)
      scratch.fill([step], from: start, count: count)
      for output in 0..<outputs {
        for row in 0..<count { result[output].append(scratch[1 + output][row]) }
      }
    }
    return result
  }

  /// What a kernel writes for values of its inputs, at most a batch of them.
  static func run(
    _ operation: RowGeneration.Operation, inputs: [[Int64]], outputs: Int = 1, attempt: UInt64 = 0
  ) -> [[Int64]] {
    let count = inputs[0].count
    precondition(count <= batchCapacity)
    let scratch = Scratch(slotCount: inputs.count + outputs)
    scratch.count = count
    scratch.attempt = attempt
    for (slot, values) in inputs.enumerated() {
      for row in 0..<count { scratch[slot][row] = values[row] }
    }
    let slots = Array(inputs.count..<(inputs.count + outputs))
    Step(operation, Array(inputs.indices), to: slots).run(scratch)
    return slots.map { slot in (0..<count).map { scratch[slot][$0] } }
  }
}
