import SQLEvaluation
import SchemaModel

/// Tightens the bounds of columns that relations tie together until nothing shrinks, so that
/// columns can be made one after the other and the next one always has a value left.
///
/// Relations `x <= y + k` are difference constraints. Their shortest paths (Floyd and Warshall) are
/// the tightest relations that follow; a network closed under them, with bounds closed too, can be
/// filled in any order without going back (Dechter, Meiri and Pearl, "Temporal constraint
/// networks", 1991). Columns of coarser steps, and domains with gaps, need some slack between the
/// columns on either side of them.
struct BoundPropagation {
  let facts: [String: ColumnFacts]

  /// What became of a case.
  struct Result {
    var domains: [String: Domain]
    var relations: [Relation]
    /// Two columns with gaps lie between others: a value may be missing now and then, so that the
    /// constraints have to be evaluated as well.
    var needsEvaluation = false
  }

  /// Tightens a case; `nil` where it holds no row.
  ///
  /// - Parameter domains: of every column of the relations.
  /// - Complexity: O(n³) for n columns in relations, for each inequality that turns out strict.
  func tightened(_ domains: [String: Domain], _ relations: [Relation]) -> Result? {
    let live = relations.filter { relation in
      [relation.left, relation.right].allSatisfy { domains[$0]?.null != .required }
    }
    var result = Result(domains: domains, relations: [])
    var ordered: [Relation] = []
    var unequal: [Relation] = []
    var alike: [Relation] = []
    for relation in live {
      if relation.op == .notEqual {
        unequal.append(relation)
      } else if facts[relation.left]?.ordinal != nil {
        ordered.append(relation)
      } else {
        alike.append(relation)
      }
    }
    // What equals the same is equal: each pair is told, so that any order of making them does.
    alike = transitive(alike)
    var isShared = false
    while !isShared {
      let before = result.domains
      for relation in alike {
        guard share(relation, in: &result.domains) else { return nil }
      }
      isShared = result.domains == before
    }
    result.relations = alike
    var network = DifferenceNetwork(facts: facts, domains: result.domains)
    for relation in ordered { network.add(relation) }
    var isStable = false
    while !isStable {
      isStable = true
      guard network.close(), network.tighten(&result.domains) else { return nil }
      for relation in unequal {
        switch network.resolve(relation) {
        case .open: continue
        case .certain: unequal.removeAll { $0 == relation }
        case .strengthened: isStable = false
        }
      }
      for relation in unequal {
        guard let isSettled = separate(relation, in: &result.domains) else { return nil }
        guard isSettled else { continue }
        unequal.removeAll { $0 == relation }
        isStable = false
      }
    }
    result.relations += network.relations + unequal
    result.needsEvaluation =
      network.needsEvaluation(result.domains) || mayRunOut(unequal, result)
    return result
  }

  /// Whether a column that must differ from others may be left without a value: where order cuts
  /// its domain too, or it has few values.
  private func mayRunOut(_ unequal: [Relation], _ result: Result) -> Bool {
    unequal.flatMap { [$0.left, $0.right] }.contains { column in
      let partners = unequal.count { $0.left == column || $0.right == column }
      let isOrdered = result.relations.contains {
        $0.op != .notEqual && ($0.left == column || $0.right == column)
      }
      guard let facts = facts[column], let domain = result.domains[column] else { return false }
      let whole = facts.bounds.map { Domain(intervals: [$0]) }
      let listed = domain.listed(facts, limit: 64) ?? whole?.listed(facts, limit: 64)
      return isOrdered || (listed.map { $0.count <= partners } ?? false)
    }
  }

  /// The equalities between columns that are not counted, with those that follow from several.
  private func transitive(_ relations: [Relation]) -> [Relation] {
    var result = relations
    var place = 0
    while place < result.count {
      let one = result[place]
      place += 1
      for other in result[..<place] {
        let ends = [one.left, one.right].filter { $0 != other.left && $0 != other.right }
        let others = [other.left, other.right].filter { $0 != one.left && $0 != one.right }
        guard ends.count == 1, others.count == 1,
          !result.contains(where: { [$0.left, $0.right].allSatisfy((ends + others).contains) })
        else { continue }
        result.append(
          Relation(
            left: others[0], .equal, right: ends[0], sources: one.sources + other.sources))
      }
    }
    return result
  }

  /// Equal columns have the same domain.
  private func share(_ relation: Relation, in domains: inout [String: Domain]) -> Bool {
    guard var left = domains[relation.left], var right = domains[relation.right],
      let facts = facts[relation.left], let other = self.facts[relation.right]
    else { return true }
    let (leftNull, rightNull) = (left.null, right.null)
    left.null = .forbidden
    right.null = .forbidden
    guard var common = left.intersection(right, facts) else { return false }
    let longest = [facts.base.maximumLength, other.base.maximumLength].compactMap(\.self).min()
    if let longest {
      guard common.text.length.lowerBound <= longest else { return false }
      common.text.length =
        common.text.length.lowerBound...min(longest, common.text.length.upperBound)
    }
    common.null = leftNull
    domains[relation.left] = common
    common.null = rightNull
    domains[relation.right] = common
    return true
  }

  /// Keeps two columns apart at once where one of them has a single value.
  ///
  /// - Returns: whether that settles the relation; `nil` where no value is left.
  private func separate(_ relation: Relation, in domains: inout [String: Domain]) -> Bool? {
    for (column, single, offset) in [
      (relation.right, relation.left, -relation.offset),
      (relation.left, relation.right, relation.offset),
    ] {
      guard let facts = facts[single], let other = self.facts[column],
        let only = domains[single]?.listed(facts, limit: 1), only.count == 1,
        let value = shifted(only[0], by: offset, facts)
      else { continue }
      guard let rest = (domains[column] ?? Domain()).removing(value, other) else { return nil }
      domains[column] = rest
      return true
    }
    return false
  }

  private func shifted(_ value: SQLValue, by offset: Int64, _ facts: ColumnFacts) -> SQLValue? {
    guard offset != 0 else { return value }
    guard let ordinal = facts.ordinal,
      let position = ordinal.position(of: value, labels: facts.labels)
    else { return nil }
    return ordinal.value(
      IntervalSet.adding(position.floor, offset), type: facts.base, labels: facts.labels)
  }
}

extension Domain {
  /// Without one value; `nil` where none is left.
  fileprivate func removing(_ value: SQLValue, _ facts: ColumnFacts) -> Domain? {
    var result = self
    if let values { result.values = values.filter { $0 != value } }
    if let ordinal = facts.ordinal, let bounds = facts.bounds,
      let position = ordinal.position(of: value, labels: facts.labels), position.isExact
    {
      let hole = IntervalSet.complement(
        of: [position.floor...position.floor], within: bounds, step: facts.step)
      result.intervals = IntervalSet.intersection(intervals ?? [bounds], hole)
    } else if values == nil {
      guard let text = TextDomain.excluding([value], facts) else { return self }
      guard let joined = result.text.intersection(text) else { return nil }
      result.text = joined
    }
    return result.intervals?.isEmpty == true || result.values?.isEmpty == true ? nil : result
  }
}
