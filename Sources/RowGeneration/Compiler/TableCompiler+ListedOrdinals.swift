import GenerationPlan
import SQLEvaluation
import SchemaModel

/// Values that the plan or a constraint lists, or that are few enough to be tried one by one.
extension TableCompiler {
  /// Listed values that the ordinals of the type leave out (infinity, NaN, years before Christ, more
  /// digits than are made otherwise), as texts; `nil` where all of the list are ordinals.
  ///
  /// What a constraint demands of them beyond the list is evaluated.
  func specialValues(
    _ column: Column, _ columnPlan: ColumnPlan, _ ordinal: OrdinalType, _ demands: [Demand]
  ) throws(GenerationError) -> BoundColumn? {
    let spec = columnPlan.generator
    guard let texts = spec.values, uniqueIndex(of: column.name) == nil else { return nil }
    let base = schema.baseType(of: column.type)
    let values = texts.map { SQLValue(text: $0, type: base, schema: schema) }
    let isPlain = values.allSatisfy { value in
      guard let value else { return true }
      guard let place = ordinal.ordinal(of: value) else { return false }
      return ordinal.value(place, type: column.type, in: schema) == value
    }
    if isPlain { return nil }
    let names = texts.indices.filter { values[$0] != nil }
    let list = WeightedWords(
      words: names.map { texts[$0] }, weights: spec.weights.map { all in names.map { all[$0] } })
    for demand in demands {
      leaveUnmet(
        demand.domain.sources + demand.relations.flatMap(\.sources), column: column.name)
    }
    return BoundColumn(pieces: [try drawWord(list, column.name, index: nil)])
  }

  /// The values that a list gives, cut to the domain; `nil` where neither plan nor domain lists any.
  func listedOrdinals(
    _ column: Column, _ spec: GeneratorSpec, _ ordinal: OrdinalType, _ domain: Domain
  ) -> (values: [Int64], weights: [Double]?)? {
    let intervals = domain.intervals
    func allows(_ value: Int64) -> Bool {
      intervals?.contains { $0.contains(value) } ?? true
    }
    let fromDomain = domain.values.map { Set($0.compactMap(ordinal.ordinal(of:))) }
    // A few values can be tried one by one against what no interval expresses.
    if !domain.predicates.isEmpty, fromDomain == nil, spec.values == nil,
      let all = smallRange(column, domain)
    {
      let passing = all.filter {
        allows($0)
          && domain.contains(
            ordinal.value($0, type: column.type, in: schema), type: column.type, schema: schema,
            now: now)
      }
      return passing.isEmpty ? nil : (passing, nil)
    }
    if let texts = spec.values {
      var values: [Int64] = []
      var weights: [Double] = []
      for (place, text) in texts.enumerated() {
        guard let value = OrdinalType.parse(text, type: column.type, in: schema), allows(value),
          fromDomain?.contains(value) ?? true
        else { continue }
        values.append(value)
        weights.append(spec.weights.map { place < $0.count ? $0[place] : 0 } ?? 1)
      }
      if weights.contains(where: { $0 > 0 }) {
        return (values, spec.weights == nil ? nil : weights)
      }
    }
    if let fromDomain {
      let values = fromDomain.filter(allows).sorted()
      return values.isEmpty ? nil : (values, nil)
    }
    return nil
  }

  /// All ordinals of a column whose type or domain has few; `nil` for others.
  private func smallRange(_ column: Column, _ domain: Domain) -> [Int64]? {
    guard let limits = OrdinalType.bounds(of: column.type, in: schema) else { return nil }
    let intervals = domain.intervals ?? [limits]
    let count = intervals.reduce(0.0) { $0 + Double($1.upperBound) - Double($1.lowerBound) + 1 }
    return count <= 1_000 ? intervals.flatMap(Array.init) : nil
  }
}
