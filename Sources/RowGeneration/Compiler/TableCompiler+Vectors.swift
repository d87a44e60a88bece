import GenerationPlan
import SchemaModel

/// pgvector's types: directions of length 1, as embeddings are.
extension TableCompiler {
  /// One vector; with an index, its first elements are the index' digits.
  func vectorPieces(
    _ type: VectorType, _ path: String, _ index: (slot: Int, count: UInt64)?
  ) -> [Piece] {
    let dimensions = max(1, type.dimensions ?? VectorType.usualDimensions)
    let isSparse = type.storage == .sparse
    var numbered = 0
    var capacity: UInt64 = 1
    while let index, capacity < index.count, numbered < dimensions {
      capacity &*= 1_000
      numbered += 1
    }
    var pieces: [Piece] = [.literal(isSparse ? "{" : "[")]
    var divisor: UInt64 = 1
    for place in 0..<numbered {
      guard let index else { break }
      let digit = emit(.digit(divisor: Divisor(divisor), radix: 1_000), [index.slot])
      if place > 0 { pieces.append(.literal(",")) }
      // Thousandths differ in numbers of half precision too; 1 and more, so that none is 0.
      pieces += [
        .literal(isSparse ? "\(place + 1):1." : "1."), .padded(digit, digits: 3),
      ]
      divisor &*= 1_000
    }
    if numbered < dimensions {
      let kernel = VectorKernel(
        first: numbered, dimensions: dimensions, isSparse: isSparse)
      if numbered > 0 { pieces.append(.literal(",")) }
      pieces.append(.text(emit(.text(lane(path, "vector"), .vector(kernel), cuts: false))))
    }
    pieces.append(.literal(isSparse ? "}/\(dimensions)" : "]"))
    return pieces
  }
}
