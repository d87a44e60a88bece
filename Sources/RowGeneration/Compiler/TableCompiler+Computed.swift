import GenerationPlan
import SchemaModel

/// Columns that an expression over others computes.
extension TableCompiler {
  /// Makes a column of an expression. What a constraint derives has a value of its own where the
  /// expression has none and NULL is forbidden.
  ///
  /// - Parameter value: the vector to fill.
  func makeComputed(_ column: Column, _ text: String, _ demands: [Demand], into value: Int)
    throws(GenerationError) -> BoundColumn
  {
    let ordinal = exactOrdinal(column)
    let state = try makeExpression(text, column, ordinal, value: value)
    var binding =
      ordinal.map { ordinalBinding(column, $0, slot: value) } ?? BoundColumn(pieces: [.text(value)])
    binding.state = state
    guard plan.solution.derivations.contains(where: { $0.column == column.name }) else {
      return binding
    }
    // What else is asked of the column is met or not by what it is computed from.
    for demand in demands {
      leaveUnmet(demand.domain.sources + demand.relations.flatMap(\.sources), column: column.name)
    }
    // Any other value might be a second one of a key.
    guard !table.keys.contains(where: { $0.columns.contains(column.name) }),
      column.isNotNull || demands.contains(where: { $0.domain.null == .forbidden })
    else { return binding }
    let own = try captured { () throws(GenerationError) in
      try drawInstead(column, ordinal, demands, into: value)
    }
    appendCases([[], own], selector: state)
    binding.state = nil
    return binding
  }

  /// The column's ordinal form, where that holds every value of its type: a sum of floats is finer.
  private func exactOrdinal(_ column: Column) -> OrdinalType? {
    switch schema.baseType(of: column.type) {
    case .real, .doublePrecision, .numeric(nil, _): nil
    default: OrdinalType(column.type, in: schema)
    }
  }

  /// Draws a value of the column's domain.
  private func drawInstead(
    _ column: Column, _ ordinal: OrdinalType?, _ demands: [Demand], into value: Int
  ) throws(GenerationError) {
    let domain = (demands.first { $0.domain.null != .required } ?? demands[0]).domain
    var pieces: [Piece]
    if let counted = OrdinalType(column.type, in: schema) {
      let plan = ColumnPlan(
        name: column.name, type: column.type, generator: GeneratorSpec(.integer))
      let slot = ordinal == nil ? newSlot() : value
      let binding = try makeOrdinal(
        column, plan, counted, [Demand(domain: domain, relations: [])], into: slot)
      if ordinal != nil { return }
      pieces = binding.pieces
    } else {
      pieces = try textPieces(column, GeneratorSpec(.words), domain, index: nil)
    }
    let binding = BoundColumn(pieces: pieces)
    let limit = schema.baseType(of: column.type).maximumLength ?? .max
    steps.append(Step(.compose(binding, [], limit: limit), binding.slots, to: [value]))
  }
}
