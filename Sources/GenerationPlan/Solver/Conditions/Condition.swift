import SchemaModel

/// A two-valued condition on a row, in negation normal form: what normalising makes of a CHECK.
///
/// Negation and SQL's third truth value are gone: each leaf says exactly in which states of its
/// columns it is met, NULL being one of the states.
indirect enum Condition: Hashable, Sendable {
  case always
  case never
  /// The column's state lies in the domain.
  case domain(String, Domain)
  /// The relation holds, or one of its columns is NULL.
  case relation(Relation)
  /// The expression is not false.
  case residual(Expression)
  case all([Condition])
  case any([Condition])
}

extension Condition {
  /// The columns it depends on, each once, in order of appearance.
  var columns: [String] {
    switch self {
    case .always, .never: return []
    case .domain(let column, _): return [column]
    case .relation(let relation): return [relation.left, relation.right]
    case .residual(let expression): return expression.columns
    case .all(let parts), .any(let parts):
      var found: [String] = []
      for part in parts {
        for column in part.columns where !found.contains(column) { found.append(column) }
      }
      return found
    }
  }

  /// Its conjuncts; itself where it is no conjunction.
  var conjuncts: [Condition] {
    switch self {
    case .always: []
    case .all(let parts): parts
    default: [self]
    }
  }

  /// Whether a part of it is left to evaluation: a residual, or a predicate of a domain.
  var hasUnsolvedPart: Bool {
    switch self {
    case .always, .never, .relation: false
    case .domain(_, let domain): !domain.predicates.isEmpty
    case .residual: true
    case .all(let parts), .any(let parts): parts.contains { $0.hasUnsolvedPart }
    }
  }

  /// The expressions left to evaluation.
  var unsolvedParts: [Expression] {
    switch self {
    case .always, .never, .relation: []
    case .domain(_, let domain): domain.predicates
    case .residual(let expression): [expression]
    case .all(let parts), .any(let parts): parts.flatMap(\.unsolvedParts)
    }
  }

  /// What of it would be evaluated over one column: predicates, and patterns taken for predicates.
  func predicates(of column: String, _ facts: ColumnFacts) -> [Expression] {
    switch self {
    case .always, .never, .relation, .residual: []
    case .domain(let name, let domain):
      name == column
        ? domain.predicates + TextDomain(patterns: domain.text.patterns).conditions(on: facts) : []
    case .all(let parts), .any(let parts): parts.flatMap { $0.predicates(of: column, facts) }
    }
  }
}
