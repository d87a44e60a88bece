import SQLEvaluation
import SchemaModel

/// Whether a generator's `min`, `max` and `scale` are values that the engine makes of the type.
struct GeneratorBoundsCheck {
  private let entry: PlanOverrides.Column
  private let spec: GeneratorSpec?
  private let type: SQLType
  private let schema: Schema

  init(_ entry: PlanOverrides.Column, type: SQLType, in schema: Schema) {
    self.entry = entry
    spec = entry.generator?.value
    // A range's bounds are in the notation of its elements.
    switch schema.baseType(of: type) {
    case .range(let kind), .multirange(let kind): self.type = kind.element
    default: self.type = type
    }
    self.schema = schema
  }

  /// All that is wrong, each with the range that would be right.
  var diagnostics: [Diagnostic] {
    guard let spec else { return [] }
    if schema.baseType(of: type) == .interval { return intervals(spec) }
    guard let ordinal = OrdinalType(type, in: schema) else { return [] }
    var found: [Diagnostic] = []
    let least = read(spec.min, "min", ordinal, &found)
    let most = read(spec.max, "max", ordinal, &found)
    if let least, let most, least > most { found.append(inverted(spec)) }
    if let scale = spec.scale, case .decimal(let digits) = ordinal, scale > digits {
      found.append(
        error(
          "scale must be from 0 to \(digits) for \(type.displayName), not \(scale)", "scale"))
    }
    return found
  }

  private func error(_ message: String, _ key: String, hint: String? = nil) -> Diagnostic {
    Diagnostic(.error, message, hint: hint, at: entry.ranges[key] ?? entry.name.range)
  }

  private func inverted(_ spec: GeneratorSpec) -> Diagnostic {
    error("min \(spec.min ?? "") is above max \(spec.max ?? "")", "min")
  }

  private func read(
    _ text: String?, _ key: String, _ ordinal: OrdinalType, _ found: inout [Diagnostic]
  ) -> Int64? {
    guard let text else { return nil }
    // What the type's modifiers would round away is seen.
    let declared = schema.baseType(of: type)
    let base = declared.unmodified ?? declared
    let bounds = OrdinalType.bounds(of: type, in: schema)
    let range = bounds.map {
      "\(ordinal.text(of: $0.lowerBound, in: schema)) to \(ordinal.text(of: $0.upperBound, in: schema))"
    }
    guard let value = SQLValue(text: text, type: base, schema: schema) else {
      if ordinal.isNumber, Double(text)?.isFinite == true {
        found.append(outside(text, key, range))
        return nil
      }
      found.append(
        error("\(key) \"\(text)\" is not a value of type \(type.displayName)", key))
      return nil
    }
    guard let place = ordinal.ordinal(of: value) else {
      if case .decimal(let digits) = ordinal, let rounded = ordinal.nearest(to: value) {
        found.append(
          error(
            "\(key) \"\(text)\" has more digits than are made of \(type.displayName): \(digits)",
            key, hint: "write \(ordinal.text(of: rounded, in: schema)), or list values"))
      } else {
        found.append(outside(text, key, range))
      }
      return nil
    }
    guard bounds?.contains(place) ?? true else {
      found.append(outside(text, key, range))
      return nil
    }
    if case .decimal(let digits) = ordinal, case .double = value,
      ordinal.value(place, type: type, in: schema) != value
    {
      found.append(
        error(
          "\(key) \"\(text)\" has more digits than are made of \(type.displayName): \(digits)", key,
          hint: "write \(ordinal.text(of: place, in: schema)), or list values"))
      return nil
    }
    return place
  }

  private func outside(_ text: String, _ key: String, _ range: String?) -> Diagnostic {
    error(
      "\(key) \"\(text)\" is outside of what is made of \(type.displayName)"
        + (range.map { ": \($0)" } ?? ""), key)
  }

  private func intervals(_ spec: GeneratorSpec) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var spans: [Int128?] = []
    for (key, text) in [("min", spec.min), ("max", spec.max)] {
      guard let text else {
        spans.append(nil)
        continue
      }
      guard case .interval(let value)? = SQLValue(text: text, type: .interval, schema: schema)
      else {
        found.append(error("\(key) \"\(text)\" is not a value of type interval", key))
        continue
      }
      spans.append(Int128(value.span))
    }
    if spans.count == 2, let least = spans[0], let most = spans[1], least > most {
      found.append(inverted(spec))
    }
    return found
  }
}

extension OrdinalType {
  fileprivate var isNumber: Bool {
    switch self {
    case .integer, .decimal: true
    default: false
    }
  }

  /// The ordinal next to a number of more digits.
  fileprivate func nearest(to value: SQLValue) -> Int64? {
    guard case .decimal(let scale) = self, case .numeric(let number) = value, number.isFinite,
      let rounded = try? number.rounded(to: scale)
    else { return nil }
    return ordinal(of: .numeric(rounded))
  }
}
