import GenerationPlan
import SchemaModel

/// Ranges: two bounds of one type, the upper not below the lower.
extension TableCompiler {
  /// One range; different indices give different lower bounds.
  func rangePieces(
    _ kind: SQLType.RangeKind, _ spec: GeneratorSpec, _ path: String,
    _ index: (slot: Int, count: UInt64)?
  ) throws(GenerationError) -> [Piece] {
    let element = kind.element
    func written(_ slot: Int, _ ordinal: OrdinalType) -> [Piece] {
      let text = ordinalPieces(element, ordinal, slot: slot)
      return isQuotedInside(element) ? [.literal("\"")] + escaped(text) + [.literal("\"")] : text
    }
    if let ordinal = OrdinalType(element, in: schema),
      let from = keys.ordinals[path], let to = keys.ordinals[path + "\u{0}upper"]
    {
      return [.literal("[")] + written(from, ordinal) + [.literal(",")] + written(to, ordinal)
        + [.literal(")")]
    }
    guard let ordinal = OrdinalType(element, in: schema),
      let layout = RangeLayout(of: kind, in: schema)
    else { return try textRangePieces(element, spec, path, index) }
    var inner = GeneratorSpec(.integer)
    inner.min = spec.min
    inner.max = spec.max
    let column = Column(name: path + ".lower", type: element)
    // Ranges that begin at different places are different.
    keys.uniqueIndex[column.name] = index
    let plan = ColumnPlan(name: column.name, type: element, generator: inner)
    let only = demandedWidth(of: path, element)
    let last = max(layout.lower.lowerBound, layout.lower.upperBound - (only ?? 0))
    let domain = Domain(intervals: [layout.lower.lowerBound...last])
    let binding = try makeOrdinal(column, plan, ordinal, [Demand(domain: domain, relations: [])])
    let lower = binding.ordinal ?? Self.row
    let width = emit(
      .uniform(
        lane(path, "width"), first: only ?? layout.leastWidth,
        count: only == nil ? UInt64(layout.widthCount) : 1, step: layout.widthStep))
    let upper = emit(.sum, [lower, width])
    return [.literal("[")] + written(lower, ordinal) + [.literal(",")] + written(upper, ordinal)
      + [.literal(layout.isClosed ? "]" : ")")]
  }

  /// Bounds that are not counted: of text, all that begins so; of other types, one value.
  private func textRangePieces(
    _ element: SQLType, _ spec: GeneratorSpec, _ path: String,
    _ index: (slot: Int, count: UInt64)?
  ) throws(GenerationError) -> [Piece] {
    let base = schema.baseType(of: element)
    let part = PartDomain(element, in: schema, asOf: owner.plan.asOf).domain
    var inner = spec.element?.first ?? GeneratorSpec(base.isCharacter ? .template : .words)
    if base.isCharacter, inner.templates == nil { inner.templates = ["{nouns}"] }
    let value = escaped(try typedPieces(base, inner, part, path: path + ".lower", index: index))
    let isOpen = base.isCharacter && base.maximumLength == nil && element == base
    return [.literal("[\"")] + value + [.literal("\",\"")] + value
      + [.literal(isOpen ? "zz\")" : "\"]")]
  }
}
