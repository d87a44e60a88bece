import SQLEvaluation
import SchemaModel

/// How many different values a column can be given; saturates at `Int.max`, which stands for
/// "more than any table has rows".
enum Cardinality {
  /// The number of values a domain leaves of a type.
  ///
  /// Text with patterns counts by its length alone.
  /// - Complexity: O(intervals + values).
  static func of(_ domain: Domain, type: SQLType, in schema: Schema) -> Int {
    if let values = domain.values { return values.count }
    if let bounds = OrdinalType.bounds(of: type, in: schema) {
      let step = OrdinalType.step(of: type, in: schema)
      return (domain.intervals ?? [bounds]).reduce(0) { sum, interval in
        adding(sum, span(interval.clamped(to: bounds), step: step))
      }
    }
    switch schema.baseType(of: type) {
    case let base where base.isCharacter:
      let longest = Swift.min(base.maximumLength ?? Int.max, domain.text.length.upperBound)
      return CodeAlphabet.room(
        of: domain, type: base, length: Swift.min(longest, domain.text.octets.upperBound))
    case .array(let element):
      return power(
        parts([element], in: schema), Swift.min(62, domain.text.length.upperBound))
    case .composite(let name):
      return parts((schema.composites[name]?.fields ?? []).map(\.type), in: schema)
    case .bytea:
      return power(256, Swift.min(domain.text.octets.upperBound, domain.text.length.upperBound))
    case .bit(let width): return power(2, width)
    case .varbit(let width?): return power(2, width)
    case .range(let kind), .multirange(let kind):
      // Ranges that begin at different places are different.
      return RangeLayout(of: kind, in: schema).map {
        of(Domain(intervals: [$0.lower]), type: kind.element, in: schema)
      } ?? of(Domain(), type: kind.element, in: schema)
    // The last three bytes differ.
    case .inet, .cidr: return 1 << 24
    case .vector(let type): return power(1_000, type.dimensions ?? VectorType.usualDimensions)
    default: return Int.max
    }
  }

  /// How many combinations of values of some types there are, as parts of another.
  static func parts(_ types: [SQLType], in schema: Schema) -> Int {
    types.reduce(1) { total, type in
      let domain = PartDomain(type, in: schema, asOf: PlanRequest.defaultAsOf).domain
      return product(total, of(domain, type: type, in: schema))
    }
  }

  /// `a + b`, or `Int.max`.
  static func adding(_ a: Int, _ b: Int) -> Int {
    let (sum, overflows) = a.addingReportingOverflow(b)
    return overflows ? Int.max : sum
  }

  /// `a * b`, or `Int.max`.
  static func product(_ a: Int, _ b: Int) -> Int {
    let (product, overflows) = a.multipliedReportingOverflow(by: b)
    return overflows ? Int.max : product
  }

  private static func span(_ interval: ClosedRange<Int64>, step: Int64) -> Int {
    let (width, overflows) = interval.upperBound.subtractingReportingOverflow(interval.lowerBound)
    return overflows ? Int.max : adding(Int(width / step), 1)
  }

  private static func power(_ base: Int, _ exponent: Int) -> Int {
    guard exponent > 0 else { return 1 }
    return (0..<Swift.min(exponent, 63)).reduce(1) { total, _ in product(total, base) }
  }
}
