import SQLEvaluation
import SchemaModel

/// Ways to make a partial index's condition not true by what single columns hold.
enum Falsification {
  /// Ways of an OR that are followed at most.
  private static let mostWays = 16

  /// Each way: domains that replace the columns' own; best first.
  static func ways(of condition: Expression, in draft: TableDraft, _ schema: Schema)
    -> [[String: Domain]]
  {
    let nulls = Set(condition.strictColumns).sorted().flatMap { name in
      only(.column(name), draft) { $0.null = .required }
    }
    return valueWays(of: condition, in: draft, schema) + nulls
  }

  private static func valueWays(
    of condition: Expression, in draft: TableDraft, _ schema: Schema
  ) -> [[String: Domain]] {
    switch condition {
    case .and(let list): return list.flatMap { ways(of: $0, in: draft, schema) }
    case .or(let list):
      // A way of each part, as long as they do not want one column to be two things.
      var joined: [[String: Domain]] = [[:]]
      for part in list {
        let ways = ways(of: part, in: draft, schema)
        joined = joined.flatMap { known in
          ways.filter { way in way.allSatisfy { known[$0.key] ?? $0.value == $0.value } }
            .map { known.merging($0) { mine, _ in mine } }
        }
        joined = Array(joined.prefix(mostWays))
      }
      return joined
    case .isNull(let inner): return only(inner, draft) { $0.null = .forbidden }
    case .isNotNull(let inner): return only(inner, draft) { $0.null = .required }
    case .column: return boolean(condition, false, draft)
    case .not(let inner): return negated(inner, draft, schema)
    case .isTruth(let inner, let truth?, let isNegated):
      return boolean(inner, isNegated ? truth : !truth, draft)
    case .inList(let inner, let list, negated: false):
      return outside(inner, list, draft, schema)
    case .inList(let inner, let list, negated: true):
      return inside(inner, list, draft, schema)
    case .binary("=", let left, let right): return outside(left, [right], draft, schema)
    case .binary("<>", let left, let right): return inside(left, [right], draft, schema)
    case .binary(let op, let left, let right) where ["<", "<=", ">", ">="].contains(op):
      return beyond(op, left, right, draft, schema)
    case .quantified(let inner, operator: "=", array: .array(let list), all: false):
      return outside(inner, list, draft, schema)
    case .quantified(let inner, operator: "<>", array: .array(let list), all: true):
      return inside(inner, list, draft, schema)
    case .cast(let inner, .boolean): return ways(of: inner, in: draft, schema)
    default: return []
    }
  }

  private static func negated(_ inner: Expression, _ draft: TableDraft, _ schema: Schema)
    -> [[String: Domain]]
  {
    switch inner {
    case .column: boolean(inner, true, draft)
    case .isNull(let part): only(part, draft) { $0.null = .required }
    case .isNotNull(let part): only(part, draft) { $0.null = .forbidden }
    case .binary("=", let left, let right): inside(left, [right], draft, schema)
    case .binary("<>", let left, let right): outside(left, [right], draft, schema)
    default: []
    }
  }

  /// The column under casts that do not matter here.
  private static func column(_ expression: Expression, _ draft: TableDraft) -> ColumnDraft? {
    switch expression {
    case .column(let name): draft.column(name)
    case .cast(let inner, _): column(inner, draft)
    default: nil
    }
  }

  private static func only(
    _ expression: Expression, _ draft: TableDraft, _ change: (inout Domain) -> Void
  ) -> [[String: Domain]] {
    guard let column = column(expression, draft) else { return [] }
    var domain = column.domain
    change(&domain)
    if domain.null == .required, !column.isNullable { return [] }
    if domain.null == .forbidden, column.domain.null == .required { return [] }
    return [[column.column.name: domain]]
  }

  private static func boolean(_ expression: Expression, _ value: Bool, _ draft: TableDraft)
    -> [[String: Domain]]
  {
    only(expression, draft) { domain in
      domain.null = .forbidden
      domain.intervals = [value ? 1...1 : 0...0]
      domain.values = nil
    }
  }

  /// The column holds none of the constants: another value, or NULL.
  private static func outside(
    _ expression: Expression, _ constants: [Expression], _ draft: TableDraft, _ schema: Schema
  ) -> [[String: Domain]] {
    guard let column = column(expression, draft) else { return [] }
    let name = column.column.name
    var found: [[String: Domain]] = []
    if let excluded = ordinals(constants, column, schema),
      let bounds = OrdinalType.bounds(of: column.column.type, in: schema)
    {
      var intervals = column.domain.intervals ?? [bounds]
      for value in excluded { intervals = intervals.flatMap { $0.without(value) } }
      if !intervals.isEmpty {
        var domain = column.domain
        domain.null = .forbidden
        domain.intervals = intervals
        found.append([name: domain])
      }
    } else if let texts = strings(constants),
      schema.baseType(of: column.column.type).isCharacter
    {
      var domain = column.domain
      domain.null = .forbidden
      if let values = domain.values {
        domain.values = values.filter { value in
          if case .text(let text) = value { return !texts.contains(text) }
          return true
        }
        if domain.values?.isEmpty == false { found.append([name: domain]) }
      } else {
        domain.predicates += texts.map {
          .binary("<>", .column(name), .literal(.string($0)))
        }
        found.append([name: domain])
      }
    }
    if column.isNullable {
      var domain = column.domain
      domain.null = .required
      found.append([name: domain])
    }
    return found
  }

  /// The column holds one of the constants.
  private static func inside(
    _ expression: Expression, _ constants: [Expression], _ draft: TableDraft, _ schema: Schema
  ) -> [[String: Domain]] {
    guard let column = column(expression, draft) else { return [] }
    var domain = column.domain
    domain.null = .forbidden
    if let allowed = ordinals(constants, column, schema) {
      let bounds = column.domain.intervals
      let kept = allowed.filter { value in bounds?.contains { $0.contains(value) } ?? true }
      domain.intervals = kept.sorted().map { $0...$0 }
      return kept.isEmpty ? [] : [[column.column.name: domain]]
    }
    guard let texts = strings(constants), schema.baseType(of: column.column.type).isCharacter else {
      return []
    }
    let kept = texts.map(SQLValue.text).filter { value in
      column.domain.values?.contains(value) ?? true
    }
    domain.values = kept
    return kept.isEmpty ? [] : [[column.column.name: domain]]
  }

  private static func strings(_ constants: [Expression]) -> [String]? {
    let texts = constants.compactMap { constant -> String? in
      var constant = constant
      while case .cast(let inner, _) = constant { constant = inner }
      if case .literal(.string(let text)) = constant { return text }
      return nil
    }
    return texts.count == constants.count ? texts : nil
  }

  private static func ordinals(
    _ constants: [Expression], _ column: ColumnDraft, _ schema: Schema
  ) -> [Int64]? {
    guard let kind = OrdinalType(column.column.type, in: schema) else { return nil }
    let found = constants.compactMap { constant -> Int64? in
      var constant = constant
      while case .cast(let inner, _) = constant { constant = inner }
      switch constant {
      case .literal(.integer(let value)): return kind.ordinal(of: String(value), in: schema)
      case .literal(.boolean(let value)) where kind == .boolean: return value ? 1 : 0
      case .literal(.string(let text)), .literal(.numeric(let text)):
        return kind.ordinal(of: text, in: schema)
      default: return nil
      }
    }
    return found.count == constants.count ? found : nil
  }

  /// The column lies on the other side of a constant, or is NULL.
  private static func beyond(
    _ op: String, _ expression: Expression, _ constant: Expression, _ draft: TableDraft,
    _ schema: Schema
  ) -> [[String: Domain]] {
    guard let column = column(expression, draft) else { return [] }
    var found: [[String: Domain]] = []
    if let limit = ordinals([constant], column, schema)?.first,
      let bounds = OrdinalType.bounds(of: column.column.type, in: schema)
    {
      let step = OrdinalType.step(of: column.column.type, in: schema)
      let range: ClosedRange<Int64>? =
        switch op {
        case "<": limit <= bounds.upperBound ? limit...bounds.upperBound : nil
        case "<=": limit < bounds.upperBound ? (limit + step)...bounds.upperBound : nil
        case ">": limit >= bounds.lowerBound ? bounds.lowerBound...limit : nil
        default: limit > bounds.lowerBound ? bounds.lowerBound...(limit - step) : nil
        }
      let intervals = (column.domain.intervals ?? [bounds]).compactMap { own in
        range.flatMap { own.overlaps($0) ? own.clamped(to: $0) : nil }
      }
      if !intervals.isEmpty {
        var domain = column.domain
        domain.null = .forbidden
        domain.intervals = intervals
        found.append([column.column.name: domain])
      }
    }
    if column.isNullable { found += only(expression, draft) { $0.null = .required } }
    return found
  }
}

extension ClosedRange<Int64> {
  /// What is left on either side of a value.
  fileprivate func without(_ value: Int64) -> [ClosedRange<Int64>] {
    guard contains(value) else { return [self] }
    var left: [ClosedRange<Int64>] = []
    if value > lowerBound { left.append(lowerBound...(value - 1)) }
    if value < upperBound { left.append((value + 1)...upperBound) }
    return left
  }
}
