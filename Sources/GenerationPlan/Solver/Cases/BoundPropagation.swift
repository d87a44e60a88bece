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
  /// - Complexity: O(n³) for n columns in relations.
  func tightened(_ domains: [String: Domain], _ relations: [Relation]) -> Result? {
    let live = simplified(relations).filter { relation in
      [relation.left, relation.right].allSatisfy { domains[$0]?.null != .required }
    }
    var result = Result(domains: domains, relations: [])
    var network = DifferenceNetwork(facts: facts, domains: domains)
    var unequal: [Relation] = []
    for relation in live {
      if relation.op == .notEqual {
        unequal.append(relation)
      } else if facts[relation.left]?.ordinal != nil {
        network.add(relation)
      } else {
        guard share(relation, in: &result.domains) else { return nil }
        result.relations.append(relation)
      }
    }
    guard network.close(), network.tighten(&result.domains) else { return nil }
    result.relations += network.relations
    result.needsEvaluation = network.needsEvaluation(result.domains)
    for relation in unequal {
      guard separate(relation, in: &result) else { return nil }
    }
    return result
  }

  /// `a <= b` and `a <> b` are `a < b`.
  private func simplified(_ relations: [Relation]) -> [Relation] {
    var result: [Relation] = []
    for relation in relations where relation.op != .notEqual { result.append(relation) }
    for relation in relations where relation.op == .notEqual {
      let place = result.firstIndex { other in
        let forth =
          (other.left, other.right, other.offset)
          == (relation.left, relation.right, relation.offset)
        let back =
          (other.right, other.left, -other.offset)
          == (relation.left, relation.right, relation.offset)
        return (forth || back) && (other.op == .lessOrEqual || other.op == .less)
      }
      if let place { result[place].op = .less } else { result.append(relation) }
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

  /// Keeps two columns apart: at once where one of them has a single value.
  private func separate(_ relation: Relation, in result: inout Result) -> Bool {
    guard let facts = facts[relation.left], relation.offset == 0,
      let left = result.domains[relation.left], let right = result.domains[relation.right]
    else {
      result.relations.append(relation)
      return true
    }
    for (column, single, other) in [
      (relation.right, left, right), (relation.left, right, left),
    ] {
      guard let only = single.listed(facts, limit: 1), only.count == 1, let value = only.first
      else {
        continue
      }
      guard let rest = other.removing(value, facts) else { return other.allowsNull }
      result.domains[column] = rest
      return true
    }
    result.relations.append(relation)
    let partners = result.relations.count {
      $0.left == relation.right || $0.right == relation.right
    }
    if let few = right.listed(facts, limit: 64)?.count, few <= partners {
      result.needsEvaluation = true
    }
    if partners > 1 { result.needsEvaluation = true }
    return true
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
