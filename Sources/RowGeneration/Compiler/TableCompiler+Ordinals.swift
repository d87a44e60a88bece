import GenerationPlan
import SQLEvaluation
import SchemaModel

/// Columns of countable types.
extension TableCompiler {
  /// Makes an ordinal column; in several cases, each by its own demand.
  func makeOrdinal(
    _ column: Column, _ columnPlan: ColumnPlan, _ ordinal: OrdinalType, _ demands: [Demand],
    into given: Int? = nil
  ) throws(GenerationError) -> BoundColumn {
    let name = column.name
    if given == nil, let fixed = keys.ordinals[name] {
      return ordinalBinding(column, ordinal, slot: fixed)
    }
    let slot = given ?? newSlot()
    if columnPlan.generator.kind == .expression, let text = columnPlan.generator.expression {
      return try makeComputed(column, text, demands, into: slot)
    }
    if given == nil, let words = try specialValues(column, columnPlan, ordinal, demands) {
      return words
    }
    if given == nil, let binding = try wishedSequence(column, columnPlan, ordinal, demands) {
      return binding
    }
    if given == nil, let outcome = try wishedOutcome(of: name), let value = outcome.ordinal {
      return ordinalBinding(column, ordinal, slot: value)
    }
    if given == nil, let segments = caseSegments(of: name) {
      var branches: [[Step]] = []
      for (place, group) in segments.groups.enumerated() {
        branches.append(
          try capturedCase { () throws(GenerationError) in
            guard group.domain.null != .required, group.count > 0 else { return leaveOpen(slot) }
            try drawUnique(
              column, columnPlan, ordinal, Demand(domain: group.domain, relations: []),
              index: segments.index(of: place), into: slot)
          })
      }
      appendCases(branches, selector: segments.group)
    } else if given == nil, let index = uniqueIndex(of: name) {
      let demand = Demand(domain: keyedDomain(of: name, demands), relations: [])
      try drawUnique(column, columnPlan, ordinal, demand, index: index, into: slot)
    } else if Set(demands.map(DemandKey.init)).count == 1 {
      try drawOrdinal(column, columnPlan, ordinal, demands[0], into: slot)
    } else if let selector = try selector(for: name, cases: demands.count) {
      var branches: [[Step]] = []
      for demand in demands {
        branches.append(
          try captured { () throws(GenerationError) in
            // A case that wants NULL leaves the value unread.
            guard demand.domain.null != .required else { return leaveOpen(slot) }
            try drawOrdinal(column, columnPlan, ordinal, demand, into: slot)
          })
      }
      appendCases(branches, selector: selector)
    }
    return ordinalBinding(column, ordinal, slot: slot)
  }

  /// Numbers in steps by row, where the plan file asks for a sequence and no key makes one; what a
  /// constraint demands of them is evaluated.
  private func wishedSequence(
    _ column: Column, _ columnPlan: ColumnPlan, _ ordinal: OrdinalType, _ demands: [Demand]
  ) throws(GenerationError) -> BoundColumn? {
    guard let spec = columnPlan.wish?.generator?.value, spec.kind == .sequence,
      uniqueIndex(of: column.name) == nil,
      let bounds = OrdinalType.bounds(of: column.type, in: schema)
    else { return nil }
    let unit = Int64(Self.unit(of: ordinal))
    let (start, step) = (spec.start ?? 1, spec.step ?? 1)
    let span = step.multipliedReportingOverflow(by: Int64(max(0, plan.rows - 1)))
    let last = span.overflow ? .max : start.addingClamped(span.partialValue)
    guard bounds.contains(start.multipliedClamped(by: unit)),
      bounds.contains(last.multipliedClamped(by: unit))
    else {
      throw failure(
        column.name,
        "the sequence goes from \(start) to \(last), the type from "
          + "\(ordinal.text(of: bounds.lowerBound, in: schema)) to "
          + ordinal.text(of: bounds.upperBound, in: schema))
    }
    for demand in demands {
      leaveUnmet(
        demand.domain.sources + demand.relations.flatMap(\.sources), column: column.name)
    }
    let slot = emit(.affine(start: start * unit, step: step * unit))
    return ordinalBinding(column, ordinal, slot: slot)
  }

  /// What tells demands apart, nullability aside: that is the state's business.
  private struct DemandKey: Hashable {
    let intervals: [ClosedRange<Int64>]?
    let values: [SQLValue]?
    let relations: [Relation]

    init(_ demand: Demand) {
      intervals = demand.domain.intervals
      values = demand.domain.values
      relations = demand.relations
    }
  }

  /// The index that must be injective for a unique column or a digit.
  func uniqueIndex(of name: String) -> (slot: Int, count: UInt64)? {
    if let digit = keys.digits[.column(name)] {
      let radix = plan.keys.compactMap { key in
        key.digits.first { $0.source == .column(name) }?.radix
      }.max()
      return (digit, UInt64(radix ?? 1))
    }
    return keys.uniqueIndex[name]
  }

  func ordinalBinding(_ column: Column, _ ordinal: OrdinalType, slot: Int) -> BoundColumn {
    var binding = BoundColumn(pieces: ordinalPieces(column.type, ordinal, slot: slot))
    binding.ordinal = slot
    switch ordinal {
    case .integer, .decimal: binding.isBare = schema.baseType(of: column.type) != .money
    default: break
    }
    return binding
  }

  /// The text of an ordinal in its type's notation.
  func ordinalPieces(_ type: SQLType, _ ordinal: OrdinalType, slot: Int) -> [Piece] {
    switch ordinal {
    case .integer: [.ordinal(slot, .integer)]
    case .decimal(let scale): [.ordinal(slot, .decimal(scale: scale))]
    case .boolean: [.word(slot, Self.truthValues)]
    case .date: [.ordinal(slot, .date)]
    case .enumeration(let name):
      [.word(slot, WordList(schema.enums[name]?.labels ?? []))]
    case .time:
      switch schema.baseType(of: type) {
      case .timeTZ(let digits): [.ordinal(slot, .time(digits: digits, zoned: true))]
      case .time(let digits): [.ordinal(slot, .time(digits: digits, zoned: false))]
      default: [.ordinal(slot, .time(digits: 6, zoned: false))]
      }
    case .timestamp:
      switch schema.baseType(of: type) {
      case .timestampTZ(let digits): [.ordinal(slot, .timestamp(digits: digits, zoned: true))]
      case .timestamp(let digits): [.ordinal(slot, .timestamp(digits: digits, zoned: false))]
      default: [.ordinal(slot, .timestamp(digits: 6, zoned: false))]
      }
    }
  }

  private static let truthValues = WordList(["f", "t"])
}
