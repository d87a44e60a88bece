import SchemaModel

/// What the solver has to know of a column's type.
struct ColumnFacts: Sendable {
  let name: String
  /// As declared; may be a domain.
  let type: SQLType
  /// Under any domains.
  let base: SQLType
  /// `nil` where its values are not counted.
  let ordinal: OrdinalType?
  /// The type's ordinals, aligned to `step`.
  let bounds: ClosedRange<Int64>?
  let step: Int64
  /// An enum's labels.
  let labels: [String]

  /// Reads the facts off a type.
  init(_ name: String, type: SQLType, in schema: Schema) {
    self.name = name
    self.type = type
    base = schema.baseType(of: type)
    step = OrdinalType.step(of: type, in: schema)
    bounds = OrdinalType.bounds(of: type, in: schema).flatMap { [step] in
      IntervalSet.aligned($0, step: step)
    }
    let counted = bounds == nil ? nil : OrdinalType(type, in: schema)
    ordinal = counted
    labels = counted?.labels(in: schema) ?? []
  }

  /// Whether equality ignores case.
  var ignoresCase: Bool { base == .citext }

  /// Whether trailing blanks count for nothing.
  var isBlankPadded: Bool { if case .char = base { true } else { false } }

  /// Whether a value finer than the ordinals can be stored: floats, and `numeric` without a scale.
  var holdsFinerValues: Bool {
    switch base {
    case .numeric(nil, _), .real, .doublePrecision: true
    default: false
    }
  }

  /// A range held to the type's bounds and aligned, as a set.
  func intervals(_ range: ClosedRange<Int64>) -> [ClosedRange<Int64>] {
    guard let bounds, range.overlaps(bounds) else { return [] }
    return IntervalSet.aligned(range.clamped(to: bounds), step: step).map { [$0] } ?? []
  }
}
