import SchemaModel

/// Multiplies disjunctions out into cases, each a conjunction (disjunctive normal form).
///
/// Alternatives are made disjoint where that costs nothing: in `a IS NOT NULL OR b IS NOT NULL` the
/// second alternative holds for rows where `a` is NULL. So each case has rows of its own, and its
/// weight is a share of the rows.
struct CaseExpansion {
  let facts: [String: ColumnFacts]
  let algebra: ConditionAlgebra

  /// The most cases a component may have.
  static let limit = 256

  /// Makes an expansion over a table's columns.
  init(_ context: SolverContext) {
    facts = context.facts
    algebra = context.algebra
  }

  /// Extends every case by a condition.
  ///
  /// - Returns: `nil` where there would be more than `limit` cases; then the condition has to be
  ///   evaluated instead.
  func extended(_ cases: [CaseDraft], by condition: Condition, known: [String: Domain])
    -> [CaseDraft]?
  {
    guard let alternatives = alternatives(condition, known: known) else { return nil }
    var result: [CaseDraft] = []
    for draft in cases {
      if isMet(condition, in: draft) {
        result.append(draft)
        continue
      }
      for alternative in alternatives {
        guard let merged = draft.merged(with: alternative, facts),
          isPossible(merged, known: known)
        else { continue }
        result.append(merged)
        if result.count > Self.limit { return nil }
      }
    }
    return result
  }

  private func isMet(_ condition: Condition, in draft: CaseDraft) -> Bool {
    algebra.simplified(condition, given: draft.domains) == .always
  }

  private func isPossible(_ draft: CaseDraft, known: [String: Domain]) -> Bool {
    draft.domains.allSatisfy { column, domain in
      guard let certain = known[column], let facts = facts[column] else { return true }
      return certain.intersection(domain, facts) != nil
    }
  }

  /// The alternatives of a condition, none contradictory; `nil` beyond `limit`.
  func alternatives(_ condition: Condition, known: [String: Domain]) -> [CaseDraft]? {
    switch condition {
    case .always: return [CaseDraft()]
    case .never: return []
    case .domain(let column, let domain): return [CaseDraft(domains: [column: domain])]
    case .relation(let relation): return [CaseDraft(relations: [relation])]
    case .residual(let expression): return [CaseDraft(residuals: [expression])]
    case .all(let parts):
      var result = [CaseDraft()]
      for part in parts {
        guard let next = alternatives(part, known: known) else { return nil }
        result = result.flatMap { draft in next.compactMap { draft.merged(with: $0, facts) } }
          .filter { isPossible($0, known: known) }
        if result.count > Self.limit { return nil }
      }
      return result
    case .any(let parts): return disjoint(parts, known: known)
    }
  }

  private func disjoint(_ parts: [Condition], known: [String: Domain]) -> [CaseDraft]? {
    var result: [CaseDraft] = []
    var passed = CaseDraft()
    // Single columns first: what they exclude is easily said.
    let ordered = parts.filter(\.isDomain) + parts.filter { !$0.isDomain }
    for part in ordered {
      guard let next = alternatives(part, known: known) else { return nil }
      result += next.compactMap { draft in
        let apart = draft.merged(with: passed.without(textOf: draft), facts)
        guard let apart, isPossible(apart, known: known) else { return nil }
        return apart
      }
      if result.count > Self.limit { return nil }
      guard case .domain(let column, let domain) = part, let facts = facts[column],
        case .some(let rest) = domain.complement(facts)
      else { continue }
      // Nothing is left for the alternatives to come.
      guard let rest, passed.restrict(column, to: rest, self.facts) else { break }
    }
    return result
  }
}

extension Condition {
  /// Whether it restricts one column alone.
  fileprivate var isDomain: Bool { if case .domain = self { true } else { false } }
}

extension CaseDraft {
  /// Without restrictions of text columns that `other` restricts itself: patterns that exclude one
  /// another need no negation on top.
  fileprivate func without(textOf other: CaseDraft) -> CaseDraft {
    var copy = self
    for (column, domain) in domains where other.domains[column] != nil {
      if domain.intervals == nil, domain.null != .required { copy.domains[column] = nil }
    }
    return copy
  }
}
