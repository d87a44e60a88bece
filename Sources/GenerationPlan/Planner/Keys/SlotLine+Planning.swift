import SchemaModel

extension SlotLine {
  /// The line of a layout in a table.
  ///
  /// - Parameters:
  ///   - generators: of the columns, for the stretch that they would draw from.
  ///   - isFixed: whether the plan file set a generator: its range is not left.
  init?(
    _ shape: ExclusionShape, solution: TableSolution, generators: [GeneratorSpec], isFixed: Bool,
    rows: Int, asOf: Int32, table: Table, schema: Schema
  ) {
    guard let lower = table.column(shape.lower) else { return nil }
    var element = schema.baseType(of: lower.type)
    if case .range(let kind) = element { element = kind.element }
    guard let ordinal = OrdinalType(element, in: schema),
      var bounds = OrdinalType.bounds(of: element, in: schema),
      !PartDomain.isConstrained(element, in: schema)
    else { return nil }
    var lengths = (shape.width ?? 1)...Int64.max
    if let width = shape.width { lengths = width...width }
    for name in [shape.lower, shape.upper].compactMap(\.self) {
      for domain in solution.domainsByCase(of: name) where domain.null != .required {
        guard let intervals = domain.intervals else { continue }
        let widest = intervals.max { Self.size($0) < Self.size($1) }
        guard let widest, widest.overlaps(bounds) else { return nil }
        bounds = bounds.clamped(to: widest)
      }
    }
    if let upper = shape.upper {
      for component in solution.components {
        for choice in component.cases {
          for relation in choice.relations {
            relation.narrow(&lengths, from: shape.lower, to: upper)
          }
        }
      }
    }
    let step = OrdinalType.step(of: element, in: schema)
    stretches = Self.stretches(
      ordinal, element, bounds, generators: generators, isFixed: isFixed, rows: rows, asOf: asOf,
      schema)
    grains = Self.grains(ordinal).filter { $0 > step } + [step]
    self.lengths = lengths
    gap = shape.clearance * step
    if stretches.isEmpty { return nil }
  }

  private static func size(_ range: ClosedRange<Int64>) -> Double {
    Double(range.upperBound) - Double(range.lowerBound)
  }

  private static func grains(_ ordinal: OrdinalType) -> [Int64] {
    switch ordinal {
    case .timestamp: [60_000_000, 1_000_000]
    case .time: [900_000_000, 60_000_000, 1_000_000]
    default: []
    }
  }

  private static func stretches(
    _ ordinal: OrdinalType, _ type: SQLType, _ bounds: ClosedRange<Int64>,
    generators: [GeneratorSpec], isFixed: Bool, rows: Int, asOf: Int32, _ schema: Schema
  ) -> [ClosedRange<Int64>] {
    func parsed(_ text: String?) -> Int64? {
      text.flatMap { OrdinalType.parse($0, type: type, in: schema) }
    }
    var found: [ClosedRange<Int64>] = []
    let least = generators.compactMap { parsed($0.min) }.max()
    let greatest = generators.compactMap { parsed($0.max) }.max()
    if let least, let greatest, least < greatest { found.append(least...greatest) }
    if isFixed, !found.isEmpty {
      return found.filter { $0.overlaps(bounds) }.map { $0.clamped(to: bounds) }
    }
    let asOf = Int64(asOf)
    switch ordinal {
    case .timestamp:
      let span = Int64(max(1095, rows / 12))
      found = [((asOf - span) * OrdinalType.day)...(asOf * OrdinalType.day)]
    case .date: found = [(asOf - Int64(max(3650, rows * 4)))...asOf]
    case .time, .boolean, .enumeration: break
    case .integer, .decimal: found.append(0...max(1_000_000, Int64(rows) * 8))
    }
    return found.filter { $0.overlaps(bounds) }.map { $0.clamped(to: bounds) } + [bounds]
  }
}

extension Relation {
  /// Cuts the distances from one column up to another by what the relation says of the two.
  fileprivate func narrow(_ lengths: inout ClosedRange<Int64>, from lower: String, to upper: String)
  {
    let strict: Int64 = op == .less ? 1 : 0
    guard op != .notEqual else { return }
    var (least, greatest) = (lengths.lowerBound, lengths.upperBound)
    if left == lower, right == upper {
      least = max(least, -offset + strict)
      if op == .equal { greatest = min(greatest, -offset) }
    } else if left == upper, right == lower {
      greatest = min(greatest, offset - strict)
      if op == .equal { least = max(least, offset) }
    }
    // A length that is not there is refused when the slots are laid out.
    lengths = least...max(least, greatest)
  }
}
