import SchemaModel

/// Makes a case ready to be filled: table-wide domains worked in, small domains listed, bounds
/// closed under the relations.
struct CaseClosing {
  let context: SolverContext
  let filter: DomainFilter

  /// A case that can be filled column by column.
  struct Result: Hashable {
    /// Of every column of the component.
    var domains: [String: Domain]
    var relations: [Relation]
    /// Its relations must be evaluated on finished rows too.
    var needsEvaluation: Bool
  }

  /// Prepares for a table.
  init(_ context: SolverContext, _ filter: DomainFilter) {
    self.context = context
    self.filter = filter
  }

  /// Closes a case; `nil` where it holds no row.
  func closed(_ draft: CaseDraft, columns: [String], known: [String: Domain]) -> Result? {
    var domains: [String: Domain] = [:]
    for column in columns {
      guard let facts = context.facts[column] else { continue }
      let certain = known[column] ?? Domain()
      guard let common = certain.intersection(draft.domains[column] ?? Domain(), facts),
        let filtered = filter.filtered(common, of: column)
      else { return nil }
      domains[column] = filtered
    }
    return closed(domains, draft.relations)
  }

  /// Where bounds leave nothing to a relation, it can still hold by one of its columns being NULL.
  private func closed(_ domains: [String: Domain], _ relations: [Relation]) -> Result? {
    let propagation = BoundPropagation(facts: context.facts)
    if let tight = propagation.tightened(domains, relations) {
      return Result(
        domains: tight.domains, relations: tight.relations,
        needsEvaluation: tight.needsEvaluation)
    }
    var tried: Set<String> = []
    for column in relations.flatMap({ [$0.right, $0.left] })
    where domains[column]?.null == .optional && tried.insert(column).inserted {
      var copy = domains
      copy[column] = .onlyNull
      if let result = closed(copy, relations) { return result }
    }
    return nil
  }
}
