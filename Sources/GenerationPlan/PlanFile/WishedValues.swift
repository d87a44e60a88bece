public import SQLEvaluation
public import SchemaModel

/// The values that a generator of a plan file confines a column to: its list, its range, its pattern,
/// its lengths.
///
/// What the engine puts into a column besides (edge cases) keeps to them as well.
public struct WishedValues: Sendable {
  private let type: SQLType
  private let range: ClosedRange<Int64>?
  private let ordinal: OrdinalType?
  private let values: [SQLValue]?
  private let pattern: RegularLanguage?
  private let length: ClosedRange<Int>
  private let isCharacter: Bool

  /// Reads a generator's parameters; `nil` where they confine nothing.
  ///
  /// - Complexity: that of making the pattern's automaton.
  public init?(_ spec: GeneratorSpec, type: SQLType, in schema: Schema) {
    self.type = type
    ordinal = OrdinalType(type, in: schema)
    let base = schema.baseType(of: type)
    isCharacter = base.isCharacter
    let bounds = OrdinalType.bounds(of: type, in: schema)
    if let ordinal, let bounds, spec.min != nil || spec.max != nil {
      let least = spec.min.flatMap { ordinal.ordinal(of: $0, in: schema) } ?? bounds.lowerBound
      let most = spec.max.flatMap { ordinal.ordinal(of: $0, in: schema) } ?? bounds.upperBound
      range = least <= most ? least...most : nil
    } else {
      range = nil
    }
    values = spec.values?.compactMap { SQLValue(text: $0, type: base, schema: schema) }
    pattern = try? spec.wordPattern?.language()
    let least = spec.minLength ?? 0
    length = least...max(least, spec.maxLength ?? .max)
    if range == nil, values == nil, pattern == nil, spec.minLength == nil, spec.maxLength == nil {
      return nil
    }
  }

  /// Whether the generator might make the value.
  public func allows(_ value: SQLValue) -> Bool {
    if let values, !values.contains(value) { return false }
    if let range {
      guard let place = ordinal?.ordinal(of: value), range.contains(place) else { return false }
    }
    guard isCharacter, let text = value.string else { return true }
    return length.contains(text.unicodeScalars.count) && pattern?.contains(text) ?? true
  }
}
