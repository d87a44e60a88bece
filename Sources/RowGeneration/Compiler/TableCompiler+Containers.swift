import GenerationPlan
import SchemaModel

/// Arrays and composites: values of other types in a notation of their own. In a unique one as many of the
/// first parts as it takes are digits of the row's index.
extension TableCompiler {
  /// What a part of a value is made from.
  typealias Part = (type: SQLType, spec: GeneratorSpec, domain: Domain)

  /// The index of each of the first parts, so that together they tell all rows apart.
  private func partDigits(
    _ index: (slot: Int, count: UInt64)?, _ parts: [Part], _ path: String
  ) throws(GenerationError) -> [(slot: Int, count: UInt64)] {
    guard let index else { return [] }
    var digits: [(slot: Int, count: UInt64)] = []
    var divisor: UInt64 = 1
    for part in parts where divisor < index.count {
      let rest = (index.count + divisor - 1) / divisor
      let radix = max(
        1, min(rest, room(of: Column(name: path, type: part.type), part.spec, part.domain)))
      let slot =
        divisor == 1 && radix == rest
        ? index.slot
        : emit(.digit(divisor: Divisor(divisor), radix: Divisor(radix)), [index.slot])
      digits.append((slot, radix))
      let (next, overflow) = divisor.multipliedReportingOverflow(by: radix)
      divisor = overflow ? .max : next
    }
    guard divisor >= index.count else {
      throw failure(path, "\(index.count) different values are needed, \(divisor) are allowed")
    }
    return digits
  }

  /// A part's text, different for each of its index.
  private func partPieces(
    _ type: SQLType, _ spec: GeneratorSpec, _ domain: Domain, path: String,
    index: (slot: Int, count: UInt64)?
  ) throws(GenerationError) -> [Piece] {
    keys.uniqueIndex[path] = index
    return try typedPieces(type, spec, domain, path: path, index: index)
  }

  func arrayPieces(
    _ element: SQLType, _ spec: GeneratorSpec, _ domain: Domain, _ path: String,
    _ index: (slot: Int, count: UInt64)?
  ) throws(GenerationError) -> [Piece] {
    let bounds = domain.text.length
    let inner = spec.element?.first ?? GeneratorSpec(.words)
    let base = schema.baseType(of: element)
    let part = PartDomain(element, in: schema, asOf: owner.plan.asOf).domain
    // Arrays that differ in their first elements are different; as many of these as tell all apart.
    let digits = try partDigits(
      index, Array(repeating: (base, inner, part), count: min(62, bounds.upperBound)), path)
    let least = max(bounds.lowerBound, spec.minLength ?? 0, digits.count)
    let most = min(max(least, min(spec.maxLength ?? 3, 8)), bounds.upperBound)
    let isQuoted = isQuotedInside(base)
    var alternatives: [[Piece]] = []
    for count in min(least, most)...most {
      var pieces: [Piece] = [.literal("{")]
      for place in 0..<count {
        if place > 0 { pieces.append(.literal(base.arrayDelimiter)) }
        let digit = place < digits.count ? digits[place] : nil
        let value = try partPieces(base, inner, part, path: "\(path)[\(place)]", index: digit)
        pieces += isQuoted ? [.literal("\"")] + escaped(value) + [.literal("\"")] : value
      }
      alternatives.append(pieces + [.literal("}")])
    }
    if alternatives.count == 1 { return alternatives[0] }
    let weights = alternatives.indices.map { $0 == 0 && least == 0 ? 0.5 : 1 }
    return [.choice(emit(.weighted(lane(path, "length"), AliasTable(weights))), alternatives)]
  }

  func compositePieces(
    _ name: QualifiedName, _ spec: GeneratorSpec, _ path: String,
    _ index: (slot: Int, count: UInt64)?
  ) throws(GenerationError) -> [Piece] {
    var pieces: [Piece] = [.literal("(")]
    let fields = schema.composites[name]?.fields ?? []
    let parts = fields.enumerated().map { place, field -> Part in
      let own = spec.element.flatMap { place < $0.count ? $0[place] : nil }
      // What follows from other columns is for columns.
      let inner = own?.kind == .expression ? nil : own
      return (
        schema.baseType(of: field.type), inner ?? GeneratorSpec(.words),
        PartDomain(field.type, in: schema, asOf: owner.plan.asOf).domain
      )
    }
    let digits = try partDigits(index, parts, path)
    for (place, (field, part)) in zip(fields, parts).enumerated() {
      if place > 0 { pieces.append(.literal(",")) }
      let value = try partPieces(
        part.type, part.spec, part.domain, path: "\(path).\(field.name)",
        index: place < digits.count ? digits[place] : nil)
      pieces += [.literal("\"")] + escaped(value) + [.literal("\"")]
    }
    return pieces + [.literal(")")]
  }
}
