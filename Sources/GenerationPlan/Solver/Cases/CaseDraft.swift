import SchemaModel

/// A conjunction in the making: one way to satisfy a component's constraints.
struct CaseDraft: Hashable, Sendable {
  /// Restrictions by column.
  var domains: [String: Domain] = [:]
  var relations: [Relation] = []
  /// Conditions left to evaluation.
  var residuals: [Expression] = []

  /// Adds a restriction; `false` where nothing is left.
  mutating func restrict(_ column: String, to domain: Domain, _ facts: [String: ColumnFacts])
    -> Bool
  {
    guard let known = domains[column], let facts = facts[column] else {
      domains[column] = domain
      return true
    }
    guard let common = known.intersection(domain, facts) else { return false }
    domains[column] = common
    return true
  }

  /// Both conjunctions; `nil` where they contradict one another.
  func merged(with other: CaseDraft, _ facts: [String: ColumnFacts]) -> CaseDraft? {
    var result = self
    for (column, domain) in other.domains {
      guard result.restrict(column, to: domain, facts) else { return nil }
    }
    result.relations += other.relations.filter { !relations.contains($0) }
    result.residuals += other.residuals.filter { !residuals.contains($0) }
    return result
  }

  /// Whether every row of this case is one of `other` too.
  func isSubset(of other: CaseDraft, _ facts: [String: ColumnFacts]) -> Bool {
    guard other.relations.allSatisfy(relations.contains),
      other.residuals.allSatisfy(residuals.contains)
    else { return false }
    return other.domains.allSatisfy { column, wide in
      guard let facts = facts[column] else { return false }
      return (domains[column] ?? Domain()).isSubset(of: wide, facts)
    }
  }
}
