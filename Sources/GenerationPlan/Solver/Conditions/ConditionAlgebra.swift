import SchemaModel

/// Builds conditions in their simplest form: domains of one column are joined, what is certain or
/// impossible is dropped.
struct ConditionAlgebra: Sendable {
  /// By column name.
  let facts: [String: ColumnFacts]

  /// The column's state lies in `domain`.
  func domain(_ column: String, _ domain: Domain) -> Condition {
    domain.isUniversal ? .always : .domain(column, domain)
  }

  /// All of the parts.
  func all(_ parts: [Condition]) -> Condition {
    var result: [Condition] = []
    var places: [String: Int] = [:]
    for part in flattened(parts, conjunction: true) {
      switch part {
      case .always: continue
      case .never: return .never
      case .domain(let column, let domain):
        guard let place = places[column], case .domain(_, let known) = result[place],
          let facts = facts[column]
        else {
          places[column] = result.count
          result.append(part)
          continue
        }
        guard let common = known.intersection(domain, facts) else { return .never }
        result[place] = .domain(column, common)
      default: if !result.contains(part) { result.append(part) }
      }
    }
    guard result.count != 1 else { return result[0] }
    return result.isEmpty ? .always : .all(result)
  }

  /// Any of the parts.
  func any(_ parts: [Condition]) -> Condition {
    var result: [Condition] = []
    for part in flattened(parts, conjunction: false) {
      switch part {
      case .never: continue
      case .always: return .always
      case .domain(let column, let domain):
        guard let joined = join(domain, of: column, into: &result) else { continue }
        result.append(joined)
      default: if !result.contains(part) { result.append(part) }
      }
    }
    if result.contains(.always) { return .always }
    result = withoutEscapes(result)
    for index in result.indices.reversed() {
      let isCovered = result.indices.contains { other in
        other != index && isImplied(result[other], by: result[index])
      }
      if isCovered { result.remove(at: index) }
    }
    guard result.count != 1 else { return result[0] }
    return result.isEmpty ? .never : .any(result)
  }

  /// Joins a domain with one of the same column where the union is a domain; gives it back where
  /// it stays apart.
  private func join(_ domain: Domain, of column: String, into list: inout [Condition])
    -> Condition?
  {
    guard let facts = facts[column] else { return .domain(column, domain) }
    for place in list.indices {
      guard case .domain(let other, let known) = list[place], other == column,
        let union = known.union(domain, facts)
      else { continue }
      list[place] = self.domain(column, union)
      return nil
    }
    return .domain(column, domain)
  }

  private func flattened(_ parts: [Condition], conjunction: Bool) -> [Condition] {
    parts.flatMap { part in
      switch part {
      case .all(let inner) where conjunction: inner
      case .any(let inner) where !conjunction: inner
      default: [part]
      }
    }
  }

  /// A CHECK passes on NULL, so that `a IS NULL OR a < b` says no more than `a < b`: alternatives
  /// that only let a column of another alternative be NULL are left out.
  private func withoutEscapes(_ parts: [Condition]) -> [Condition] {
    var covered: Set<String> = []
    for part in parts {
      switch part {
      case .relation(let relation): covered.formUnion([relation.left, relation.right])
      case .residual(let expression): covered.formUnion(expression.strictColumns)
      default: break
      }
    }
    guard !covered.isEmpty else { return parts }
    return parts.filter { part in
      guard case .domain(let column, let domain) = part else { return true }
      return !(domain.null == .required && covered.contains(column))
    }
  }

  /// Whether `condition` holds wherever `premise` does, as far as simple rules tell.
  func isImplied(_ condition: Condition, by premise: Condition) -> Bool {
    if condition == premise { return true }
    switch (condition, premise) {
    case (.domain(let column, let wide), .domain(let other, let narrow)):
      guard column == other, let facts = facts[column] else { return false }
      return narrow.isSubset(of: wide, facts)
    case (.all(let parts), _): return parts.allSatisfy { isImplied($0, by: premise) }
    case (_, .all(let parts)): return parts.contains { isImplied(condition, by: $0) }
    default: return false
    }
  }

  /// The condition, given that every column's state lies in its known domain: alternatives that
  /// cannot be met and parts that are certain fall away (unit propagation).
  func simplified(_ condition: Condition, given known: [String: Domain]) -> Condition {
    switch condition {
    case .always, .never, .residual: return condition
    case .relation(let relation):
      let isVoid = [relation.left, relation.right].contains { known[$0]?.null == .required }
      return isVoid ? .always : condition
    case .domain(let column, let domain):
      guard let facts = facts[column], let certain = known[column] else { return condition }
      guard let common = certain.intersection(domain, facts) else { return .never }
      return common == certain ? .always : condition
    case .all(let parts): return all(parts.map { simplified($0, given: known) })
    case .any(let parts): return any(parts.map { simplified($0, given: known) })
    }
  }
}

extension Expression {
  /// Columns whose NULL makes the whole expression NULL: those below operators that are strict.
  var strictColumns: [String] { strictColumns { _ in false } }

  /// The same where functions of the schema are known to be STRICT or not.
  func strictColumns(_ isStrict: (QualifiedName) -> Bool) -> [String] {
    switch self {
    case .column(let name): [name]
    case .unary(_, let a), .cast(let a, _), .not(let a): a.strictColumns(isStrict)
    case .binary(_, let a, let b), .similar(let a, let b, _):
      a.strictColumns(isStrict) + b.strictColumns(isStrict)
    case .inList(let a, _, _): a.strictColumns(isStrict)
    case .quantified(let a, _, .array, _): a.strictColumns(isStrict)
    case .call(let name, let arguments) where Self.strictFunctions.contains(name):
      arguments.flatMap { $0.strictColumns(isStrict) }
    case .userCall(let name, let arguments) where isStrict(name):
      arguments.flatMap { $0.strictColumns(isStrict) }
    default: []
    }
  }

  private static let strictFunctions: Set<String> = [
    "abs", "age", "array_length", "btrim", "cardinality", "ceil", "char_length",
    "character_length", "date_part", "date_trunc", "extract", "floor", "initcap",
    "jsonb_array_length", "jsonb_typeof", "json_typeof", "left", "length", "lower", "ltrim", "mod",
    "octet_length", "position", "power", "replace", "right", "round", "rtrim", "sqrt", "strpos",
    "substr", "substring", "trunc", "upper",
  ]
}
