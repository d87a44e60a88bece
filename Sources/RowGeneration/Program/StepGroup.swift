/// Steps that run on some rows of a batch: what they read is gathered into vectors of its own, what
/// they write is scattered back.
struct StepGroup: Sendable {
  let steps: [Step]
  /// Vectors whose elements a row's steps may read before they write them.
  private let reads: [Int]
  private let writes: [Int]

  init(_ steps: [Step]) {
    self.steps = steps
    writes = steps.allOutputs
    var written: Set<Int> = []
    var reads: Set<Int> = []
    for step in steps {
      reads.formUnion(Set(step.inputs).subtracting(written))
      if step.operation.keepsSomeElements { reads.formUnion(step.outputs) }
      written.formUnion(step.outputs)
    }
    self.reads = reads.sorted()
  }

  /// The same steps over other vectors.
  func renamed(_ slots: (Int) -> Int) -> StepGroup { StepGroup(steps.renamed(slots)) }

  /// Runs the steps on some rows of a batch.
  ///
  /// - Complexity: O((vectors + steps) × rows).
  func run(_ scratch: Scratch, onlyRows chosen: RowSelection, attempt: UInt64) {
    let count = chosen.count
    guard count > 0 else { return }
    let part = scratch.selectionScratch()
    part.count = count
    part.attempt = attempt
    part.forgetLists()
    for slot in reads {
      let source = scratch[slot]
      let target = part[slot]
      for place in 0..<count { target[place] = source[chosen[place]] }
    }
    swap(&part.arena, &scratch.arena)
    steps.run(part)
    swap(&part.arena, &scratch.arena)
    for slot in writes {
      let source = part[slot]
      let target = scratch[slot]
      for place in 0..<count { target[chosen[place]] = source[place] }
    }
  }
}

extension Operation {
  /// Whether it leaves elements of its outputs as they are, in some rows.
  fileprivate var keepsSomeElements: Bool {
    switch self {
    case .overlay, .edgeStates, .evaluate, .remake, .suggest: true
    default: false
    }
  }
}
